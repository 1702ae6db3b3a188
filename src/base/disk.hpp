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
  bool refused = false;       ///< what is there may not be used (a link, a pipe): no failure of the disk
  bool other_device = false;  ///< of rename(): the two places are on different file systems
  bool ok() const { return error.empty(); }
};

struct FileContent : DiskResult {
  std::string bytes;
};

/// What can be told of a file without reading it.
struct FileStat {
  bool exists = false;
  bool regular = false;
  bool folder = false;
  bool link = false;  ///< the name itself is a symbolic link; all else tells of where it leads, if anywhere
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::int64_t changed = 0;   ///< the same, of content or attributes: cannot be set by a program, unlike `modified`
  std::uint64_t inode = 0;
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
  /// Makes a folder and those it is in, where they are missing.
  virtual DiskResult make_folders(const std::string& folder) = 0;
  /// Makes one folder in a folder that is there; what stands in its place must be a folder itself, not a link to one.
  virtual DiskResult make_folder(const std::string& folder) = 0;

  /// Writes a new file, which may be lost with the power until it is synced; nothing is left where it fails. What has
  /// the name already is left alone, and an error.
  virtual DiskResult write(const std::string& path, std::string_view bytes) = 0;
  /// Adds to the end of a file that is there; what stands in it stays where it fails.
  virtual DiskResult append(const std::string& path, std::string_view bytes) = 0;
  /// Makes sure that files' contents are on the disk: what came of each. Several are waited for together: a file system
  /// takes hardly longer for them than for one.
  virtual std::vector<DiskResult> sync(const std::vector<std::string>& files) = 0;
  /// Puts a file in another's place at once. Not from one file system to another.
  virtual DiskResult rename(const std::string& from, const std::string& to) = 0;
  /// Makes sure of the entries of folders, so that what was renamed stays so: what came of each, likewise.
  virtual std::vector<DiskResult> sync_folders(const std::vector<std::string>& folders) = 0;
  virtual DiskResult remove(const std::string& path) = 0;
  /// Removes a folder that is empty.
  virtual DiskResult remove_folder(const std::string& folder) = 0;

  /// Locks a folder through a file in it, shared or alone; does not wait. `note` tells others who holds it. Only who
  /// may write in the folder may open the file, and so hold the lock.
  virtual LockResult lock(const std::string& file, bool shared, std::string_view note) = 0;
};

/// Puts a file in its place whole or not at all: a temporary file of a unique name beside it, on the disk, then renamed
/// over it; the folder's entries are made sure of.
DiskResult publish(Disk& disk, const std::string& path, std::string_view bytes);
/// The same where the temporary file is written already.
DiskResult publish_written(Disk& disk, const std::string& temporary, const std::string& path);

/// The folder that a path's last name is in.
std::string parent_folder(const std::string& path);

/// The real disk.
Disk& posix_disk();

}  // namespace brief
