// A disk in memory, that fails, fills up or stops at any operation one likes.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/disk.hpp"

namespace brief::test {

/// Thrown where the machine is to stop: nothing after it happens.
struct PowerCut {};

class FakeDisk : public Disk {
 public:
  enum class Fault : std::uint8_t { none, fails, full, stops };

  std::map<std::string, std::string> files;
  std::set<std::string> folders{"", "."};
  std::set<std::string> links;  ///< those of the folders that are links to folders

  /// The nth operation from now, counted from 1, has the fault; a disk once full stays full.
  void inject(int operation, Fault fault) {
    countdown_ = operation;
    fault_ = fault;
    full_ = dead_ = false;
    syncs_only_ = false;
  }
  /// Counts syncs of files alone up to the fault.
  void fail_syncs_only() { syncs_only_ = true; }
  /// As time does.
  void sync_all() {
    unsynced_.clear();
    replaced_.clear();
  }
  int operations() const { return operations_; }
  bool injected() const { return countdown_ <= 0 && fault_ != Fault::none; }

  FileContent read(const std::string& path, std::size_t) override {
    FileContent content;
    if (breaks(content)) return content;
    const auto found = files.find(path);
    if (found == files.end()) {
      content.error = "no such file";
      content.not_found = true;
    } else {
      content.bytes = found->second;
    }
    return content;
  }
  FileContent read_beneath(const std::string& folder, const std::string& path, std::size_t most) override {
    // Archives are read from inside the renderer, through which nothing is thrown: to stop there is to stop before.
    if (fault_ == Fault::stops) {
      const auto found = files.find(folder + "/" + path);
      return found == files.end() ? FileContent{{"no such file", true}, {}} : FileContent{{}, found->second};
    }
    return read(folder + "/" + path, most);
  }
  FileStat stat(const std::string& path) override {
    const bool link = links.contains(path);
    const auto found = files.find(path);
    if (found != files.end())
      return {true, true, false, link, found->second.size(), times_[path], times_[path] + touched_[path], 1};
    const bool folder = folders.contains(path);
    return {folder, false, folder, link, 0, 0, 0, 0};
  }
  /// Changes a file as someone does who then sets its old time again.
  void alter(const std::string& path, const std::string& bytes) {
    files.at(path) = bytes;
    ++touched_[path];
  }
  DiskResult list(const std::string& folder, std::vector<std::string>& names) override {
    DiskResult result;
    if (breaks(result)) return result;
    result.not_found = !folders.contains(folder);
    if (result.not_found) result.error = "no such folder";
    names.clear();
    for (const std::string& one : folders)
      if (one.size() > folder.size() + 1 && one.starts_with(folder + "/") && folder_of(one) == folder)
        names.push_back(one.substr(folder.size() + 1));
    for (const auto& [path, bytes] : files) {
      const auto slash = path.rfind('/');
      if (path.substr(0, slash) == folder) names.push_back(path.substr(slash + 1));
    }
    std::sort(names.begin(), names.end());
    return result;
  }
  DiskResult make_folders(const std::string& folder) override {
    DiskResult result;
    if (breaks(result)) return result;
    for (std::size_t slash = folder.find('/'); slash != std::string::npos; slash = folder.find('/', slash + 1))
      folders.insert(folder.substr(0, slash));
    folders.insert(folder);
    return result;
  }
  DiskResult make_folder(const std::string& folder) override {
    DiskResult result;
    if (breaks(result)) return result;
    if (links.contains(folder)) return {"is a symbolic link"};
    folders.insert(folder);
    return result;
  }
  DiskResult remove_folder(const std::string& folder) override {
    DiskResult result;
    if (!breaks(result)) folders.erase(folder);
    return result;
  }
  /// Each file is an operation of its own, and so is each folder.
  std::vector<DiskResult> sync(const std::vector<std::string>& paths) override {
    std::vector<DiskResult> results(paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i)
      if (!breaks(results[i], true)) unsynced_.erase(paths[i]);
    return results;
  }
  std::vector<DiskResult> sync_folders(const std::vector<std::string>& paths) override {
    std::vector<DiskResult> results(paths.size());
    for (std::size_t i = 0; i < paths.size(); ++i)
      if (!breaks(results[i]))
        std::erase_if(replaced_, [&](const auto& one) { return folder_of(one.first) == paths[i]; });
    return results;
  }
  DiskResult append(const std::string& path, std::string_view bytes) override {
    DiskResult result;
    if (breaks(result)) return result;
    if (!files.contains(path)) return {"no such file", true};
    files.at(path) += bytes;
    unsynced_.insert(path);
    return result;
  }

  /// What a power cut leaves: of files not synced, half; and, where `renames` are lost too, what stood in the place of
  /// files renamed since their folder was synced.
  void lose(bool renames) {
    for (const std::string& path : unsynced_) files[path].resize(files[path].size() / 2);
    if (renames)
      for (const auto& [path, bytes] : replaced_) bytes ? void(files[path] = *bytes) : void(files.erase(path));
    unsynced_.clear();
    replaced_.clear();
    for (auto& [path, time] : times_) time = ++clock_;
  }
  DiskResult write(const std::string& path, std::string_view bytes) override {
    DiskResult result;
    // A write that is cut short leaves half a file.
    try {
      if (breaks(result)) {
        if (fault_ == Fault::full) files.erase(path);
        return result;
      }
    } catch (const PowerCut&) {
      files[path] = bytes.substr(0, bytes.size() / 2);
      unsynced_.insert(path);
      throw;
    }
    files[path] = bytes;
    times_[path] = ++clock_;
    unsynced_.insert(path);
    return result;
  }
  DiskResult rename(const std::string& from, const std::string& to) override {
    DiskResult result;
    if (breaks(result)) return result;
    if (!files.contains(from)) return {"no such file", true};
    const auto old = files.find(to);
    replaced_.try_emplace(to, old == files.end() ? std::nullopt : std::optional(old->second));
    files[to] = files.at(from);
    times_[to] = times_[from];
    unsynced_.erase(to);
    if (unsynced_.erase(from) > 0) unsynced_.insert(to);
    files.erase(from);
    return result;
  }
  DiskResult remove(const std::string& path) override {
    DiskResult result;
    if (breaks(result)) return result;
    result.not_found = files.erase(path) == 0;
    if (result.not_found) result.error = "no such file";
    unsynced_.erase(path);
    return result;
  }
  LockResult lock(const std::string& file, bool, std::string_view note) override {
    LockResult result;
    if (breaks(result)) return result;
    if (const auto held = held_.find(file); held != held_.end())
      result.holder = held->second;
    else
      result.lock = std::make_unique<Held>(held_, file, note);
    return result;
  }

 private:
  using Locks = std::map<std::string, std::string>;  // by file, with who holds it
  class Held : public FolderLock {
   public:
    Held(Locks& locks, const std::string& file, std::string_view note) : locks_(locks), file_(file) {
      locks_[file] = note;
    }
    ~Held() override { locks_.erase(file_); }
    Held(const Held&) = delete;
    Held& operator=(const Held&) = delete;

   private:
    Locks& locks_;
    std::string file_;
  };

  static std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }

  template <class Result>
  bool breaks(Result& result, bool syncs = false) {
    ++operations_;
    if (dead_) {
      result.error = "there is no machine any more";
      return true;
    }
    if (syncs_only_ && !syncs) return false;
    if (fault_ != Fault::none && --countdown_ == 0) {
      if (fault_ == Fault::stops) {
        dead_ = true;
        throw PowerCut();
      }
      full_ = fault_ == Fault::full;
      result.error = full_ ? "no space left on the disk" : "input/output error";
      return true;
    }
    if (full_) result.error = "no space left on the disk";
    return full_;
  }

  Locks held_;
  std::map<std::string, std::int64_t> times_, touched_;
  std::set<std::string> unsynced_;
  std::map<std::string, std::optional<std::string>> replaced_;  // by a rename; nothing: the place was empty
  std::int64_t clock_ = 0;
  int operations_ = 0;
  int countdown_ = 0;
  Fault fault_ = Fault::none;
  bool full_ = false, dead_ = false;
  bool syncs_only_ = false;
};

}  // namespace brief::test
