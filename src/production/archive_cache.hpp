#pragma once

#include <map>
#include <memory>
#include <string>

#include "base/disk.hpp"
#include "brief.hpp"

namespace brief::production {

/// The archives of a run. Reports of one folder often share them: each is read once and hashed once, as long as there
/// are not too many.
class ArchiveCache {
 public:
  struct Archive {
    FileContent content;
    std::string sha256;  ///< empty where it cannot be read
  };
  explicit ArchiveCache(Disk& disk) : disk_(disk) {}

  /// The archive at a path that a report in this folder gives.
  std::shared_ptr<const Archive> get(const std::string& folder, const std::string& path);
  /// Its SHA-256 alone, which is kept for longer.
  std::string sha256(const std::string& folder, const std::string& path);

 private:
  using Key = std::pair<std::string, std::string>;

  std::shared_ptr<const Archive> read(const Key& key);
  void keep(const Key& key, const std::shared_ptr<const Archive>& archive);

  static constexpr std::size_t most_bytes = 16u << 20;  // of contents
  static constexpr std::size_t most_digests = 1u << 15;

  Disk& disk_;
  std::map<Key, std::shared_ptr<const Archive>> archives_;
  std::map<Key, std::string> digests_;
  std::pair<Key, std::shared_ptr<const Archive>> large_;  ///< the last one that would drive out all others
  std::size_t bytes_ = 0;
};

/// Whether what kept it from being read is the disk's fault, and not the report's.
bool failed_on_disk(const ArchiveCache::Archive& archive);

/// What a check takes of an archive that was read, or the error that it shows at this path of the report.
ArchiveFile archive_file(const std::shared_ptr<const ArchiveCache::Archive>& archive, std::string_view path);

}  // namespace brief::production
