// From saved articles to a report file to edit. By rules: the same every time, nothing learned, in time linear in the
// text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.hpp"
#include "report/report.hpp"

namespace brief::draft {

/// A source and where its archive will stand, relative to the report.
struct Input {
  const archive::Document* document = nullptr;
  std::string archive;
};

struct Draft {
  std::string toml;
  std::vector<std::string> found;   ///< for a person, a line each
  std::vector<std::string> unsure;  ///< what to look at, a line each
};

/// The longest text of an article. Callers refuse a longer one.
inline constexpr std::size_t max_article_bytes = 1u << 20;

/// The first source is the main one, the others corroborate its quotations. `date` is the article's, over
/// the one that it bears, which is then told.
Draft draft(const std::vector<Input>& sources, std::optional<report::Date> date);

}  // namespace brief::draft
