// A sentence of the main source as the other sources tell it.
#pragma once

#include <string>
#include <vector>

#include "draft/article.hpp"
#include "draft/model.hpp"

namespace brief::draft {

/// The sentences of another source, to be found by the words that they share with one of the main source.
class Tellings {
 public:
  explicit Tellings(const Article& other);

  /// What the nearest sentence of the other source changes: empty where it changes nothing or no sentence is near
  /// (three quarters of the words of the shorter of the two, and at least five).
  std::vector<Difference> of(const std::string& sentence) const;

 private:
  struct Word {
    std::size_t hash;
    std::uint32_t sentence;
    bool operator<(const Word& w) const { return hash != w.hash ? hash < w.hash : sentence < w.sentence; }
  };
  std::vector<std::string> sentences_;
  std::vector<Word> words_;  ///< sorted
};

/// "press has “May” for “March”", "press adds “minute”".
std::string told_otherwise(const Difference& difference, const std::string& copy);

}  // namespace brief::draft
