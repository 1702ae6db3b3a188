// The archives of a run, each read once however many sources and reports name it.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>

#include "archive/archive.hpp"
#include "evidence/evidence.hpp"

namespace brief::evidence {

/// Keeps archives by the digest of their files. May be used by several threads.
class Library {
 public:
  /// `kept_bytes`: about the most memory that is kept for later; what a report holds on to lives as long as it needs.
  explicit Library(std::size_t kept_bytes = 128u << 20) : kept_bytes_(kept_bytes) {}

  using Outcome = std::variant<std::shared_ptr<const Archived>, archive::Fault>;

  /// A file's bytes and, where the caller knows it, their SHA-256 in hexadecimal.
  struct File {
    std::string_view bytes;
    std::string_view sha256 = {};
  };

  /// The archive of a file: read, or taken from an earlier reading of the same bytes. `path` and `url` as
  /// archive::read takes them; `language` of the text, as the report gives it.
  Outcome read(File file, std::string_view path, std::string_view url, std::string_view language = {});

 private:
  std::shared_ptr<const Archived> find(const std::string& key);
  void keep(const std::string& key, const std::shared_ptr<const Archived>& archived);

  std::size_t kept_bytes_;
  std::mutex mutex_;  // not held while a file is read
  std::map<std::string, std::shared_ptr<const Archived>> archives_;
  std::size_t bytes_ = 0;
};

}  // namespace brief::evidence
