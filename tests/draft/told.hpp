// What a draft tells of an article from text, a line each, for tests.
#pragma once

#include <string>

#include "draft/article_text.hpp"
#include "draft/attribution.hpp"
#include "draft/facts.hpp"
#include "draft/timeline.hpp"
#include "draft/toml_writer.hpp"

namespace brief::draft {

/// A Wednesday.
inline constexpr report::Date article_day{2025, 10, 22};

/// "2025-06-03: Bridge was opened".
inline std::string events(const std::string& text, const char* language = "en") {
  const TextArticle made(text, language);
  std::string out;
  for (const DraftEvent& e : timeline_of(made.article, 0, article_day)) out += iso(e.date) + ": " + e.event + "\n";
  return out;
}

/// "Serve there: Some 350 sailors and marines".
inline std::string facts(const std::string& text, const char* language = "en") {
  const TextArticle made(text, language);
  std::string out;
  for (const DraftFact& f : facts_of(made.article, 0, article_day)) out += f.label + ": " + f.value + "\n";
  return out;
}

/// "Ann Lee (Minister)", a line each; "?" where nobody is told.
inline std::string speakers(const std::string& text, const char* language = "en") {
  const TextArticle made(text, language);
  People people(made.article);
  std::string out;
  for (const Attribution& one : attribute(made.article, people)) {
    if (!out.empty()) out += "\n";
    out += one.speaker.empty() ? "?" : one.speaker.name;
    if (!one.speaker.role.empty()) out += " (" + one.speaker.role + ")";
  }
  return out;
}

}  // namespace brief::draft
