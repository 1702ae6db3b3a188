#include "build/archive_cache.hpp"

#include "base/digest.hpp"
#include "evidence/evidence.hpp"

namespace brief::build {

std::shared_ptr<const ArchiveCache::Archive> ArchiveCache::get(const std::string& folder, const std::string& path) {
  const std::lock_guard lock(mutex_);
  const auto found = known_.find({folder, path});
  if (found != known_.end()) return found->second;
  auto archive = std::make_shared<Archive>();
  archive->content = disk_.read_beneath(folder, path, evidence::max_archive_bytes);
  if (archive->content.ok()) archive->sha256 = sha256_hex(archive->content.bytes);
  const std::size_t bytes = archive->content.bytes.size() + path.size() + folder.size();
  if (bytes_ + bytes > most_bytes) {
    known_.clear();
    bytes_ = 0;
  }
  bytes_ += bytes;
  known_.emplace(std::pair(folder, path), archive);
  return archive;
}

}  // namespace brief::build
