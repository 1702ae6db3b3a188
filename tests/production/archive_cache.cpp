#include "production/archive_cache.hpp"

#include <doctest/doctest.h>

#include <map>

#include "base/digest.hpp"
#include "forwarding_disk.hpp"

using namespace brief;
using production::archive_file;
using production::ArchiveCache;

namespace {

/// Files of one folder, and how often each was read.
class CountingDisk : public test::ForwardingDisk {
 public:
  CountingDisk() : ForwardingDisk(posix_disk()) {}
  FileContent read_beneath(const std::string&, const std::string& path, std::size_t) override {
    ++reads[path];
    FileContent content;
    const auto found = files.find(path);
    if (found != files.end()) {
      content.bytes = found->second;
    } else {
      content.error = "No such file or directory";
      content.not_found = true;
    }
    return content;
  }
  std::map<std::string, std::string> files;
  std::map<std::string, int> reads;
};

}  // namespace

TEST_CASE("an archive that many reports name is read once, and its bytes are shared with its digest") {
  CountingDisk disk;
  disk.files = {{"small.txt", "words"}, {"large.html", std::string(20u << 20, 'x')}};
  ArchiveCache cache(disk);
  for (const char* path : {"small.txt", "large.html"}) {
    const ArchiveFile first = archive_file(cache.get("folder", path), path);
    const ArchiveFile second = archive_file(cache.get("folder", path), path);
    CHECK(first.content().data() == second.content().data());
    CHECK(first.content() == disk.files[path]);
    CHECK(first.sha256 == sha256_hex(disk.files[path]));
    CHECK(cache.sha256("folder", path) == first.sha256);
    CHECK(disk.reads[path] == 1);
  }
}

TEST_CASE("the same name in another folder is another archive") {
  CountingDisk disk;
  disk.files = {{"a.txt", "words"}};
  ArchiveCache cache(disk);
  cache.get("one", "a.txt");
  cache.get("two", "a.txt");
  CHECK(disk.reads["a.txt"] == 2);
}

TEST_CASE("contents beyond the budget are read again, digests are kept") {
  CountingDisk disk;
  for (char name = 'a'; name <= 'e'; ++name) disk.files[std::string(1, name)] = std::string(5u << 20, name);
  ArchiveCache cache(disk);
  for (char name = 'a'; name <= 'e'; ++name) cache.get("folder", std::string(1, name));
  CHECK(cache.sha256("folder", "a") == sha256_hex(disk.files["a"]));
  CHECK(disk.reads["a"] == 1);
  cache.get("folder", "a");
  CHECK(disk.reads["a"] == 2);
}

TEST_CASE("what cannot be read is told with its path, and has no digest") {
  CountingDisk disk;
  ArchiveCache cache(disk);
  const ArchiveFile file = archive_file(cache.get("folder", "gone.txt"), "gone.txt");
  CHECK(file.error_code == "not-found");
  CHECK(file.error_message == "cannot read the archive `gone.txt`: No such file or directory");
  CHECK(file.sha256.empty());
}
