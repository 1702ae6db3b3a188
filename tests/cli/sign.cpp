#include "cli/sign.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/unique_name.hpp"

using namespace brief::cli;
using namespace std::chrono_literals;

namespace {

/// A folder with a record and signatures of an earlier one.
class Folder {
 public:
  Folder() {
    for (const char* name : {"build.json", "build.json.minisig", "build.json.asc", "other.asc"})
      std::ofstream(folder_ / name) << "x";
  }
  ~Folder() { std::filesystem::remove_all(folder_); }
  std::string record() const { return folder_ / "build.json"; }
  bool has(const char* name) const { return std::filesystem::exists(folder_ / name); }

 private:
  static std::filesystem::path made() {
    std::filesystem::path folder = std::filesystem::temp_directory_path() / ("sign-" + brief::unique_name());
    REQUIRE(std::filesystem::create_directory(folder));
    return folder;
  }
  std::filesystem::path folder_ = made();
};

const std::atomic<bool> never{false};

}  // namespace

TEST_CASE("the path is the last argument of the signer, and earlier signatures are gone before it runs") {
  const Folder folder;
  CHECK(sign("sh -c 'test ! -e \"$1.asc\" && cp \"$1\" \"$1.sig\"' sh", folder.record(), never).empty());
  CHECK(folder.has("build.json.sig"));
  CHECK_FALSE(folder.has("build.json.minisig"));
  CHECK_FALSE(folder.has("build.json.asc"));
  CHECK(folder.has("other.asc"));
}

TEST_CASE("a signer that fails is told") {
  const Folder folder;
  CHECK(sign("exit 7; :", folder.record(), never) ==
        "the signer failed (exit 7); " + folder.record() + " is not signed");
  CHECK(sign("kill -9 $$; :", folder.record(), never).find("the signer failed (signal 9)") == 0);
  CHECK(sign("no-such-signer", folder.record(), never).find("the signer failed (exit 127)") == 0);
}

TEST_CASE("a signer that takes too long, or that the build need not wait for, is ended") {
  const Folder folder;
  CHECK(sign("sleep 5; :", folder.record(), never, 20ms).find("the signer had not ended after 0 seconds") == 0);
  CHECK(sign("trap '' TERM; sleep 1 & wait; :", folder.record(), never, 20ms).find("and was ended") !=
        std::string::npos);
  const std::atomic<bool> already{true};
  CHECK(sign("touch \"$1.sig\"; :", folder.record(), already).find("the signer is not run") == 0);
  CHECK_FALSE(folder.has("build.json.sig"));
  std::atomic<bool> stop{false};
  std::thread later([&stop] {
    std::this_thread::sleep_for(50ms);
    stop = true;
  });
  CHECK(sign("sleep 5; :", folder.record(), stop).find("the signer was ended, as the build was asked to stop") == 0);
  later.join();
}
