#include "base/disk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/together.hpp"
#include "base/unique_name.hpp"

namespace brief {
namespace {

std::string reason(int error) {
  char buffer[256];
  return strerror_r(error, buffer, sizeof buffer);
}

template <class Result>
Result failed(int error) {
  Result result;
  result.error = reason(error);
  result.not_found = error == ENOENT || error == ENOTDIR;
  result.other_device = error == EXDEV;
  return result;
}

/// Closes a descriptor at the brace.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  Descriptor& operator=(Descriptor&&) = delete;
  int get() const { return fd_; }
  bool open() const { return fd_ >= 0; }

 private:
  int fd_;
};

FileContent read_all(const Descriptor& file, std::size_t most) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failed<FileContent>(errno);
  FileContent content;
  if (!S_ISREG(status.st_mode)) {
    content.error = "not a regular file";
    content.refused = true;
    return content;
  }
  // One byte more than allowed tells a file that is too large, even one that grows.
  content.bytes.resize(std::min(most, static_cast<std::size_t>(status.st_size)) + 1);
  std::size_t size = 0;
  for (;;) {
    const ssize_t count = ::read(file.get(), content.bytes.data() + size, content.bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failed<FileContent>(errno);
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
    if (size == content.bytes.size() && size <= most) content.bytes.resize(std::min(2 * size, most + 1));
    if (size > most) break;
  }
  content.bytes.resize(size);
  return content;
}

int write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(fd, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

class PosixLock : public FolderLock {
 public:
  explicit PosixLock(Descriptor file) : file_(std::move(file)) {}

 private:
  Descriptor file_;  // closing it unlocks
};

class PosixDisk : public Disk {
 public:
  FileContent read(const std::string& path, std::size_t most) override {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file.open()) return failed<FileContent>(errno);
    return read_all(file, most);
  }

  FileContent read_beneath(const std::string& folder, const std::string& path, std::size_t most) override {
    Descriptor at(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
    if (!at.open()) return failed<FileContent>(errno);
    std::size_t from = 0;
    for (;;) {
      const std::size_t slash = path.find('/', from);
      const std::string part = path.substr(from, slash - from);
      if (part == "..") return link_error();
      const bool last = slash == std::string::npos;
      const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | (last ? 0 : O_DIRECTORY);
      const int fd = part.empty() || part == "." ? ::dup(at.get()) : ::openat(at.get(), part.c_str(), flags);
      if (fd < 0) return is_link(at.get(), part) ? link_error() : failed<FileContent>(errno);
      const Descriptor next(fd);
      if (last) return read_all(next, most);
      if (::dup3(next.get(), at.get(), O_CLOEXEC) < 0) return failed<FileContent>(errno);
      from = slash + 1;
    }
  }

  FileStat stat(const std::string& path) override {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return {};
    const bool link = S_ISLNK(status.st_mode);
    if (link && ::stat(path.c_str(), &status) != 0) {
      FileStat nowhere;
      nowhere.link = true;
      return nowhere;
    }
    return {true,
            S_ISREG(status.st_mode),
            S_ISDIR(status.st_mode),
            link,
            static_cast<std::uint64_t>(status.st_size),
            nanoseconds(status.st_mtim),
            nanoseconds(status.st_ctim),
            static_cast<std::uint64_t>(status.st_ino)};
  }

  DiskResult list(const std::string& folder, std::vector<std::string>& names) override {
    const std::unique_ptr<DIR, int (*)(DIR*)> directory(::opendir(folder.c_str()), ::closedir);
    if (!directory) return failed<DiskResult>(errno);
    names.clear();
    for (;;) {
      errno = 0;
      const dirent* entry = ::readdir(directory.get());
      if (entry == nullptr && errno != 0) return failed<DiskResult>(errno);
      if (entry == nullptr) break;
      const std::string_view name = entry->d_name;
      if (name != "." && name != "..") names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    return {};
  }

  DiskResult make_folders(const std::string& folder) override {
    if (::mkdir(folder.c_str(), 0777) == 0 || stat(folder).folder) return {};
    for (std::size_t slash = folder.find('/', 1);; slash = folder.find('/', slash + 1)) {
      const std::string part = folder.substr(0, slash);
      if (!part.empty() && ::mkdir(part.c_str(), 0777) != 0 && errno != EEXIST) {
        const int error = errno;
        if (!stat(part).folder) return failed<DiskResult>(error);
      }
      if (slash == std::string::npos) break;
    }
    if (!stat(folder).folder) return failed<DiskResult>(ENOTDIR);
    return {};
  }

  DiskResult make_folder(const std::string& folder) override {
    if (::mkdir(folder.c_str(), 0777) == 0) return {};
    const int error = errno;
    const FileStat there = stat(folder);
    if (error == EEXIST && there.folder && !there.link) return {};
    DiskResult result = failed<DiskResult>(error);
    if (there.link) result.error = "is a symbolic link";
    return result;
  }

  DiskResult write(const std::string& path, std::string_view bytes) override {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666));
    if (!file.open()) return failed<DiskResult>(errno);
    const int error = write_all(file.get(), bytes);
    if (error == 0) return {};
    ::unlink(path.c_str());
    return failed<DiskResult>(error);
  }

  DiskResult append(const std::string& path, std::string_view bytes) override {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW));
    if (!file.open()) return failed<DiskResult>(errno);
    const int error = write_all(file.get(), bytes);
    if (error != 0) return failed<DiskResult>(error);
    return {};
  }

  std::vector<DiskResult> sync(const std::vector<std::string>& files) override {
    if (files.size() > 1)
      for (const std::string& path : files) begin_writing(path);
    std::vector<DiskResult> results(files.size());
    do_together(files.size(), [&](std::size_t i) { results[i] = sync_file(files[i]); });
    return results;
  }

  DiskResult rename(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) != 0) return failed<DiskResult>(errno);
    return {};
  }

  std::vector<DiskResult> sync_folders(const std::vector<std::string>& folders) override {
    std::vector<DiskResult> results(folders.size());
    do_together(folders.size(), [&](std::size_t i) { results[i] = sync_folder(folders[i]); });
    return results;
  }

  DiskResult remove(const std::string& path) override {
    if (::unlink(path.c_str()) != 0) return failed<DiskResult>(errno);
    return {};
  }

  DiskResult remove_folder(const std::string& folder) override {
    if (::rmdir(folder.c_str()) != 0) return failed<DiskResult>(errno);
    return {};
  }

  LockResult lock(const std::string& path, bool shared, std::string_view note) override {
    Descriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    if (!file.open()) return failed<LockResult>(errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) return failed<LockResult>(errno);
    LockResult result;
    if (!S_ISREG(status.st_mode)) {
      result.error = path + " is not a regular file; remove it";
      return result;
    }
    if (::flock(file.get(), (shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) return failed<LockResult>(errno);
      result.holder = read_all(file, 4096).bytes;
      return result;
    }
    set_mode(file.get(), status.st_mode, path);
    if (::ftruncate(file.get(), 0) == 0) write_all(file.get(), note);
    result.lock = std::make_unique<PosixLock>(std::move(file));
    return result;
  }

 private:
  static std::int64_t nanoseconds(const timespec& time) {
    return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
  }

  /// Who may only read the lock could hold it too (flock(2)), and keep every build out.
  static void set_mode(int file, mode_t mode, const std::string& path) {
    struct stat folder {};
    if (::stat(parent_folder(path).c_str(), &folder) != 0) return;
    const mode_t writers = folder.st_mode & 022u, wanted = 0600u | writers | writers << 1;
    // It fails where the file is another's, who has seen to it.
    if ((mode & 0777u) != wanted && ::fchmod(file, wanted) != 0) errno = 0;
  }

  static Descriptor open_to_sync(const std::string& path) {
    return Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  }

  static DiskResult sync_file(const std::string& path) {
    const Descriptor file(open_to_sync(path));
    const bool done = file.open() && ::fdatasync(file.get()) == 0;
    return done ? DiskResult{} : failed<DiskResult>(errno);
  }

  static DiskResult sync_folder(const std::string& path) {
    const Descriptor folder(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
    if (!folder.open()) return failed<DiskResult>(errno);
    // Some file systems cannot sync a folder, and say so: their renames are theirs to keep.
    if (::fsync(folder.get()) != 0 && errno != EINVAL) return failed<DiskResult>(errno);
    return {};
  }

  /// A hint: whether it is heeded, or can be, is seen when the file is synced.
  static void begin_writing(const std::string& path) {
    const Descriptor file = open_to_sync(path);
    if (file.open()) ::sync_file_range(file.get(), 0, 0, SYNC_FILE_RANGE_WRITE);
  }

  static FileContent link_error() {
    FileContent content;
    content.error = "leaves the folder, or is reached through a symbolic link";
    content.refused = true;
    return content;
  }

  static bool is_link(int folder, const std::string& name) {
    struct stat status {};
    return ::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
  }
};

}  // namespace

std::string parent_folder(const std::string& path) {
  const auto slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

DiskResult publish(Disk& disk, const std::string& path, std::string_view bytes) {
  const std::string temporary = path + "." + unique_name() + ".tmp";
  const DiskResult written = disk.write(temporary, bytes);
  return written.ok() ? publish_written(disk, temporary, path) : written;
}

DiskResult publish_written(Disk& disk, const std::string& temporary, const std::string& path) {
  DiskResult result = disk.sync({temporary}).front();
  if (result.ok()) result = disk.rename(temporary, path);
  if (!result.ok()) {
    disk.remove(temporary);
    return result;
  }
  return disk.sync_folders({parent_folder(path)}).front();
}

Disk& posix_disk() {
  static PosixDisk disk;
  return disk;
}

}  // namespace brief
