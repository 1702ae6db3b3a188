// A disk that stands before another one.
#pragma once

#include "base/disk.hpp"

namespace brief::test {

/// Does what the other disk does; tests override what is to be otherwise.
class ForwardingDisk : public Disk {
 public:
  explicit ForwardingDisk(Disk& disk) : disk_(disk) {}

  FileContent read(const std::string& path, std::size_t most) override { return disk_.read(path, most); }
  FileContent read_beneath(const std::string& folder, const std::string& path, std::size_t most) override {
    return disk_.read_beneath(folder, path, most);
  }
  FileStat stat(const std::string& path) override { return disk_.stat(path); }
  DiskResult list(const std::string& folder, std::vector<std::string>& names) override {
    return disk_.list(folder, names);
  }
  DiskResult make_folders(const std::string& folder) override { return disk_.make_folders(folder); }
  DiskResult make_folder(const std::string& folder) override { return disk_.make_folder(folder); }
  DiskResult write(const std::string& path, std::string_view bytes) override { return disk_.write(path, bytes); }
  DiskResult append(const std::string& path, std::string_view bytes) override { return disk_.append(path, bytes); }
  std::vector<DiskResult> sync(const std::vector<std::string>& files) override { return disk_.sync(files); }
  std::vector<DiskResult> sync_folders(const std::vector<std::string>& folders) override {
    return disk_.sync_folders(folders);
  }
  DiskResult rename(const std::string& from, const std::string& to) override { return disk_.rename(from, to); }
  DiskResult remove(const std::string& path) override { return disk_.remove(path); }
  DiskResult remove_folder(const std::string& folder) override { return disk_.remove_folder(folder); }
  LockResult lock(const std::string& file, bool shared, std::string_view note) override {
    return disk_.lock(file, shared, note);
  }

 private:
  Disk& disk_;
};

}  // namespace brief::test
