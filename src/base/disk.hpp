// The file system, as far as the program uses it; a fake one stands in for it in tests.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace brief {

/// What came of an operation. `error` is empty where it went well, or says what kept it, for a message.
struct DiskResult {
  std::string error;
  bool not_found = false;
  bool ok() const { return error.empty(); }
};

struct FileContent : DiskResult {
  std::string bytes;
};

/// What a fresh check needs of a file without reading it.
struct FileStat {
  bool exists = false;
  bool regular = false;
  bool folder = false;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
};

/// Held as long as it lives; the system lets go of it when the process ends, however it ends.
class FolderLock {
 public:
  virtual ~FolderLock() = default;
};

struct LockResult : DiskResult {
  std::unique_ptr<FolderLock> lock;  ///< null: not to be had
  std::string holder;                ///< who holds it, as they wrote it; empty where that is not known
};

class Disk {
 public:
  virtual ~Disk() = default;

  /// The whole of a regular file of at most `most` bytes. Never waits for a pipe.
  virtual FileContent read(const std::string& path, std::size_t most) = 0;
  /// A file inside a folder by relative path; no part of the path may be a symbolic link.
  virtual FileContent read_beneath(const std::string& folder, const std::string& path, std::size_t most) = 0;
  virtual FileStat stat(const std::string& path) = 0;
  /// Names in a folder, sorted, without "." and "..".
  virtual DiskResult list(const std::string& folder, std::vector<std::string>& names) = 0;
  virtual DiskResult make_folders(const std::string& folder) = 0;

  /// Writes a file that may be lost with the power until it is synced; nothing is left where it fails.
  virtual DiskResult write(const std::string& path, std::string_view bytes) = 0;
  /// Adds to the end of a file that is there; what stands in it stays where it fails.
  virtual DiskResult append(const std::string& path, std::string_view bytes) = 0;
  /// Makes sure that files' contents are on the disk: what came of each. The writing of all is begun before any is
  /// waited for, so that several together take less time than one after the other.
  virtual std::vector<DiskResult> sync(const std::vector<std::string>& files) = 0;
  /// Puts a file in another's place at once.
  virtual DiskResult rename(const std::string& from, const std::string& to) = 0;
  /// Makes sure of a folder's entries, so that what was renamed stays so.
  virtual DiskResult sync_folder(const std::string& folder) = 0;
  virtual DiskResult remove(const std::string& path) = 0;
  /// A second name for a file.
  virtual DiskResult link(const std::string& from, const std::string& to) = 0;

  /// Locks a folder through a file in it, shared or alone; does not wait. `note` tells others who holds it.
  virtual LockResult lock(const std::string& file, bool shared, std::string_view note) = 0;
};

/// Puts a file in its place whole or not at all: a temporary file beside it ("PATH.tmp"), on the disk, then renamed
/// over it; the folder's entries are made sure of.
DiskResult publish(Disk& disk, const std::string& path, std::string_view bytes);
/// The same where the temporary file is written already.
DiskResult publish_written(Disk& disk, const std::string& path);

/// The real disk.
Disk& posix_disk();

}  // namespace brief
