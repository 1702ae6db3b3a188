// The words in the names of classes.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace brief::archive {

/// Calls with each word of a class or id attribute in lower case: "relatedArticles entry-content__2" gives "related",
/// "articles", "entry", "content". Until `use` returns true.
template <class Use>
bool any_class_word(std::string_view names, Use use) {
  std::string word;
  bool small = false;
  const auto done = [&] {
    const bool found = !word.empty() && use(std::string_view(word));
    word.clear();
    return found;
  };
  for (const char c : names) {
    const bool large = c >= 'A' && c <= 'Z';
    const bool letter = large || (c >= 'a' && c <= 'z');
    if ((!letter || (large && small)) && done()) return true;
    if (letter) word += static_cast<char>(large ? c + 32 : c);
    small = letter && !large;
  }
  return done();
}

}  // namespace brief::archive
