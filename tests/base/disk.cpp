#include "base/disk.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <string>

using namespace brief;

namespace {

std::atomic<int> synced_files = 0, synced_folders = 0;  // several are synced at once

/// A folder that is gone at the brace.
class Folder {
 public:
  Folder() : path(std::filesystem::temp_directory_path() / ("brief-disk-" + std::to_string(::getpid()))) {
    REQUIRE(std::filesystem::create_directory(path));
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string operator/(const std::string& name) const { return path + "/" + name; }
  std::string path;
};

std::string content(const std::string& path) { return posix_disk().read(path, 1000).bytes; }

}  // namespace

// The disk is asked through these: they count, and pass on.
extern "C" int fdatasync(int file) {
  ++synced_files;
  return static_cast<int>(::syscall(SYS_fdatasync, file));
}
extern "C" int fsync(int file) {
  ++synced_folders;
  return static_cast<int>(::syscall(SYS_fsync, file));
}

TEST_CASE("a file that is published has been synced, and its folder after it") {
  const Folder folder;
  synced_files = 0;
  synced_folders = 0;
  CHECK(publish(posix_disk(), folder / "a", "words").ok());
  CHECK(synced_files == 1);
  CHECK(synced_folders == 1);
  CHECK(content(folder / "a") == "words");
  CHECK_FALSE(posix_disk().stat(folder / "a.tmp").exists);
}

TEST_CASE("of files synced together each has a result of its own") {
  const Folder folder;
  posix_disk().write(folder / "a", "1");
  posix_disk().write(folder / "c", "3");
  synced_files = 0;
  const auto results = posix_disk().sync({folder / "a", folder / "missing", folder / "c"});
  REQUIRE(results.size() == 3);
  CHECK(results[0].ok());
  CHECK(results[1].not_found);
  CHECK(results[2].ok());
  CHECK(synced_files == 2);
}

TEST_CASE("of folders synced together each has a result of its own") {
  const Folder folder;
  REQUIRE(posix_disk().make_folder(folder / "a").ok());
  synced_folders = 0;
  const auto results = posix_disk().sync_folders({folder / "a", folder / "missing", folder.path});
  REQUIRE(results.size() == 3);
  CHECK(results[0].ok());
  CHECK(results[1].not_found);
  CHECK(results[2].ok());
  CHECK(synced_folders == 2);
}

TEST_CASE("what cannot be opened is not removed") {
  const Folder folder;
  posix_disk().write(folder / "target", "kept");
  REQUIRE(::symlink("target", (folder / "link").c_str()) == 0);
  CHECK_FALSE(posix_disk().write(folder / "link", "other").ok());
  struct stat status {};
  CHECK(::lstat((folder / "link").c_str(), &status) == 0);
  CHECK(content(folder / "target") == "kept");
  CHECK_FALSE(posix_disk().write(folder.path, "other").ok());
  CHECK(posix_disk().stat(folder.path).folder);
}

TEST_CASE("a file is appended to only where it is") {
  const Folder folder;
  CHECK(posix_disk().append(folder / "new", "words").not_found);
  CHECK_FALSE(posix_disk().stat(folder / "new").exists);
  posix_disk().write(folder / "old", "one ");
  CHECK(posix_disk().append(folder / "old", "two").ok());
  CHECK(content(folder / "old") == "one two");
}

TEST_CASE("a folder is made, or there already, and no file or link in its place") {
  const Folder folder;
  CHECK(posix_disk().make_folder(folder / "new").ok());
  CHECK(posix_disk().make_folder(folder / "new").ok());
  posix_disk().write(folder / "file", "words");
  CHECK_FALSE(posix_disk().make_folder(folder / "file").ok());
  REQUIRE(::symlink("new", (folder / "link").c_str()) == 0);
  CHECK(posix_disk().make_folder(folder / "link").error == "is a symbolic link");
  CHECK_FALSE(posix_disk().make_folder(folder / "none/deep").ok());
}

TEST_CASE("nothing outside a folder is read through it") {
  const Folder folder;
  posix_disk().make_folders(folder / "in/deep");
  posix_disk().write(folder / "in/deep/a", "words");
  posix_disk().write(folder / "secret", "secret");
  REQUIRE(::symlink("../secret", (folder / "in/link").c_str()) == 0);
  REQUIRE(::symlink("deep", (folder / "in/linked").c_str()) == 0);
  const auto read = [&](const std::string& path) { return posix_disk().read_beneath(folder / "in", path, 100); };
  CHECK(read("deep/a").bytes == "words");
  CHECK(read("./deep//a").bytes == "words");
  for (const std::string path : {"../secret", "deep/../../secret", "link", "linked/a"}) {
    CAPTURE(path);
    CHECK_FALSE(read(path).ok());
    CHECK(read(path).bytes.empty());
  }
}

TEST_CASE("a folder is locked alone or shared, and who holds it is told") {
  const Folder folder;
  {
    const auto alone = posix_disk().lock(folder / "lock", false, "the first");
    REQUIRE(alone.lock);
    const auto other = posix_disk().lock(folder / "lock", true, "the second");
    CHECK_FALSE(other.lock);
    CHECK(other.ok());
    CHECK(other.holder == "the first");
  }
  const auto shared = posix_disk().lock(folder / "lock", true, "one");
  const auto with = posix_disk().lock(folder / "lock", true, "two");
  CHECK(shared.lock);
  CHECK(with.lock);
  CHECK_FALSE(posix_disk().lock(folder / "lock", false, "alone").lock);
}
