// A disk for several threads.
#pragma once

#include <mutex>
#include <utility>

#include "base/disk.hpp"

namespace brief::test {

/// Lets one thread at a time at another disk.
class SharedDisk : public Disk {
 private:
  template <class F>
  auto alone(F&& operation) {
    const std::lock_guard lock(mutex_);
    return operation();
  }

 public:
  explicit SharedDisk(Disk& disk) : disk_(disk) {}

  FileContent read(const std::string& path, std::size_t most) override {
    return alone([&] { return disk_.read(path, most); });
  }
  FileContent read_beneath(const std::string& folder, const std::string& path, std::size_t most) override {
    return alone([&] { return disk_.read_beneath(folder, path, most); });
  }
  FileStat stat(const std::string& path) override {
    return alone([&] { return disk_.stat(path); });
  }
  DiskResult list(const std::string& folder, std::vector<std::string>& names) override {
    return alone([&] { return disk_.list(folder, names); });
  }
  DiskResult make_folders(const std::string& folder) override {
    return alone([&] { return disk_.make_folders(folder); });
  }
  DiskResult write(const std::string& path, std::string_view bytes) override {
    return alone([&] { return disk_.write(path, bytes); });
  }
  DiskResult append(const std::string& path, std::string_view bytes) override {
    return alone([&] { return disk_.append(path, bytes); });
  }
  std::vector<DiskResult> sync(const std::vector<std::string>& files) override {
    return alone([&] { return disk_.sync(files); });
  }
  DiskResult sync_folder(const std::string& folder) override {
    return alone([&] { return disk_.sync_folder(folder); });
  }
  DiskResult rename(const std::string& from, const std::string& to) override {
    return alone([&] { return disk_.rename(from, to); });
  }
  DiskResult remove(const std::string& path) override {
    return alone([&] { return disk_.remove(path); });
  }
  DiskResult link(const std::string& from, const std::string& to) override {
    return alone([&] { return disk_.link(from, to); });
  }
  LockResult lock(const std::string& file, bool shared, std::string_view note) override {
    return alone([&] { return disk_.lock(file, shared, note); });
  }

 private:
  Disk& disk_;
  std::mutex mutex_;
};

}  // namespace brief::test
