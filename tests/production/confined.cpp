#include "production/confined.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <stdexcept>
#include <string>
#include <vector>

using namespace brief::production;

TEST_CASE("work in a process of its own gives its answer") {
  const ConfinedResult result = run_confined({}, [] { return std::string(300'000, 'a'); });
  CHECK(result.fault == "");
  CHECK(result.answer.size() == 300'000);
}

TEST_CASE("work that takes too much, or dies, is told of and does no harm") {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  const auto hungry = [] {
    const std::vector<char> much(200u << 20, 'x');
    return std::string(much.data(), 1);
  };
  CHECK(run_confined({64u << 20, 10}, hungry).fault.find("64 MiB") != std::string::npos);
#endif
  const auto dying = [] {
    ::raise(SIGKILL);
    return std::string();
  };
  CHECK_FALSE(run_confined({}, dying).fault.empty());
  const auto failing = []() -> std::string { throw std::runtime_error("x"); };
  CHECK(run_confined({}, failing).fault.find("status 1") != std::string::npos);
  const auto odd = []() -> std::string { throw 7; };  // must not unwind into what the child has of its parent
  CHECK(run_confined({}, odd).fault.find("status 1") != std::string::npos);
  const auto endless = [] {
    while (::getpid() > 0) {
    }
    return std::string();
  };
  CHECK(run_confined({64u << 20, 1}, endless).fault.find("1 seconds") != std::string::npos);
}
