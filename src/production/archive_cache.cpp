#include "production/archive_cache.hpp"

#include "archive/archive.hpp"
#include "base/digest.hpp"

namespace brief::production {

std::shared_ptr<const ArchiveCache::Archive> ArchiveCache::get(const std::string& folder, const std::string& path) {
  const Key key(folder, path);
  const auto found = archives_.find(key);
  if (found != archives_.end()) return found->second;
  if (large_.second && large_.first == key) return large_.second;
  return read(key);
}

std::string ArchiveCache::sha256(const std::string& folder, const std::string& path) {
  const Key key(folder, path);
  const auto found = digests_.find(key);
  if (found != digests_.end()) return found->second;
  return read(key)->sha256;
}

std::shared_ptr<const ArchiveCache::Archive> ArchiveCache::read(const Key& key) {
  auto archive = std::make_shared<Archive>();
  archive->content = disk_.read_beneath(key.first, key.second, archive::max_file_bytes);
  if (archive->content.ok()) archive->sha256 = sha256_hex(archive->content.bytes);
  keep(key, archive);
  return archive;
}

void ArchiveCache::keep(const Key& key, const std::shared_ptr<const Archive>& archive) {
  constexpr std::size_t overhead = 512;  // of an entry, about
  const std::size_t bytes = archive->content.bytes.size() + key.first.size() + key.second.size() + overhead;
  if (digests_.size() == most_digests) digests_.clear();
  digests_[key] = archive->sha256;
  if (bytes > most_bytes / 2) {
    large_ = {key, archive};
    return;
  }
  if (bytes_ + bytes > most_bytes) {
    archives_.clear();
    bytes_ = 0;
  }
  if (archives_.emplace(key, archive).second) bytes_ += bytes;
}

bool failed_on_disk(const ArchiveCache::Archive& archive) {
  return !archive.content.ok() && !archive.content.not_found && !archive.content.refused;
}

ArchiveFile archive_file(const std::shared_ptr<const ArchiveCache::Archive>& archive, std::string_view path) {
  ArchiveFile file;
  const FileContent& content = archive->content;
  if (content.ok()) {
    file.shared = std::shared_ptr<const std::string>(archive, &content.bytes);
    file.sha256 = archive->sha256;
  } else {
    file.error_code = content.not_found ? "not-found" : "unreadable";
    file.error_message = "cannot read the archive `" + std::string(path) + "`: " + content.error;
  }
  return file;
}

}  // namespace brief::production
