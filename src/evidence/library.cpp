#include "evidence/library.hpp"

#include <utility>

#include "base/digest.hpp"
#include "evidence/fragment.hpp"
#include "evidence/index.hpp"
#include "evidence/kept_verdicts.hpp"

namespace brief::evidence {
namespace {

/// What a reading depends on. The address chooses among the pages of a web archive, and matters to no other format.
std::string key_of(const Library::File& file, std::string_view path, std::string_view url, std::string_view language) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const auto dot = name.find('.');
  std::string key = file.sha256.empty() ? sha256_hex(file.bytes) : std::string(file.sha256);
  if (dot != std::string_view::npos) key += name.substr(dot);
  if (key.find(".warc") != std::string::npos) (key += ' ') += url;
  return (key += '\n') += language;
}

/// The index and what a browser sees take about this many times the memory of the text.
constexpr std::size_t weight = 12;

}  // namespace

Archived::Archived(archive::Document read, std::string of)
    : document(std::move(read)), language(std::move(of)), verdicts_(std::make_unique<KeptVerdicts>()) {}
Archived::~Archived() = default;

const Index& Archived::index(std::string_view quoted) const {
  std::call_once(indexed_, [this] { index_ = std::make_unique<const Index>(document, language); });
  const Lexicon* lexicon = Lexicon::of(quoted);
  if (lexicon == nullptr || index_->knows(*lexicon)) return *index_;
  const std::lock_guard lock(others_mutex_);
  auto& other = others_[lexicon];
  if (!other) other = std::make_unique<const Index>(document, language, quoted);
  return *other;
}

const BrowserText& Archived::browser_text() const {
  std::call_once(prepared_, [this] { browser_text_ = std::make_unique<const BrowserText>(index()); });
  return *browser_text_;
}

Library::Outcome Library::read(File file, std::string_view path, std::string_view url, std::string_view language) {
  const std::string key = key_of(file, path, url, language);
  if (auto known = find(key)) return known;
  auto read = archive::read(file.bytes, path, url);
  if (auto* fault = std::get_if<archive::Fault>(&read)) return std::move(*fault);
  auto made = std::make_shared<const Archived>(std::move(std::get<archive::Document>(read)), std::string(language));
  keep(key, made);
  return made;
}

std::shared_ptr<const Archived> Library::find(const std::string& key) {
  const std::lock_guard lock(mutex_);
  const auto found = archives_.find(key);
  return found == archives_.end() ? nullptr : found->second;
}

void Library::keep(const std::string& key, const std::shared_ptr<const Archived>& archived) {
  const std::size_t bytes = weight * archived->document.text.size() + key.size();
  const std::lock_guard lock(mutex_);
  if (bytes_ + bytes > kept_bytes_) {
    archives_.clear();
    bytes_ = 0;
  }
  if (bytes <= kept_bytes_ && archives_.emplace(key, archived).second) bytes_ += bytes;
}

}  // namespace brief::evidence
