#include "base/per_thread.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>

using brief::per_thread;

namespace {

std::string ended;

template <char name>
struct Noted {
  int value = 0;
  ~Noted() { ended += name; }
};
struct Other;

}  // namespace

TEST_CASE("each thread has its own, and they end with it, the last made first") {
  per_thread<int>() = 1;
  per_thread<int, Other>() = 2;
  ended.clear();
  std::thread([] {
    CHECK(per_thread<int>() == 0);
    per_thread<int>() = 5;
    CHECK(per_thread<int>() == 5);
    per_thread<Noted<'a'>>().value = 1;
    per_thread<Noted<'b'>>();
    CHECK(per_thread<Noted<'a'>>().value == 1);
    CHECK(ended.empty());
  }).join();
  CHECK(ended == "ba");
  std::thread([] { CHECK(per_thread<Noted<'a'>>().value == 0); }).join();
  CHECK(ended == "baa");
  CHECK(per_thread<int>() == 1);
  CHECK(per_thread<int, Other>() == 2);
}
