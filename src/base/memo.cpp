#include "base/memo.hpp"

#include <functional>

namespace brief {

/// Of a long key both ends: those of streams and paragraphs tell them apart, and hashing all of a stream would take as
/// long as a tenth of deflating it.
std::size_t Memo::hash_of(std::string_view text) {
  constexpr std::size_t end = 128;
  const std::hash<std::string_view> hash;
  if (text.size() <= 2 * end) return hash(text);
  return hash(text.substr(0, end)) * 31 + hash(text.substr(text.size() - end)) + text.size();
}

const Memo::Entry* Memo::touch(const Key& key) {
  const auto found = entries_.find(key);
  if (found == entries_.end()) return nullptr;
  Entry& entry = **found;
  if (newest_ != &entry) {
    unlink(entry);
    link(entry);
  }
  return &entry;
}

void Memo::insert(Owned entry, const Key& key, std::size_t bytes) {
  entry->kind = key.kind;
  entry->text = key.text;
  entry->hash = key.hash;
  entry->bytes = bytes + entry->text.size();
  drop(key);
  Entry& inserted = *entry;
  entries_.insert(std::move(entry));
  link(inserted);
  bytes_ += inserted.bytes;
  while (bytes_ > budget_ && oldest_ != &inserted) drop(oldest_->key());
}

void Memo::drop(const Key& key) {
  const auto found = entries_.find(key);
  if (found == entries_.end()) return;
  bytes_ -= (*found)->bytes;
  unlink(**found);
  entries_.erase(found);
}

void Memo::link(Entry& entry) noexcept {
  entry.newer = nullptr;
  entry.older = newest_;
  (newest_ == nullptr ? oldest_ : newest_->newer) = &entry;
  newest_ = &entry;
}

void Memo::unlink(Entry& entry) noexcept {
  (entry.newer == nullptr ? newest_ : entry.newer->older) = entry.older;
  (entry.older == nullptr ? oldest_ : entry.older->newer) = entry.newer;
}

}  // namespace brief
