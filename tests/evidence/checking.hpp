// One quote against one source, for tests.
#pragma once

#include <string>

#include "archived.hpp"
#include "evidence/evidence.hpp"
#include "evidence/index.hpp"

namespace brief {

struct Checked1 {
  evidence::Check check;
  Diagnostics diagnostics;
};

inline Checked1 check_quote(const std::string& quote, const std::string& source, const std::string& speaker = "",
                            const std::string& url = "", const std::string& role = "") {
  report::Report report;
  report.sources.push_back({});
  report.sources[0].id = "s";
  report.sources[0].url.value = url;
  report.quotes.push_back({});
  report.quotes[0].text.value = quote;
  report.quotes[0].speaker.value = speaker;
  report.quotes[0].role.value = role;
  Checked1 made;
  made.check = evidence::check(report, {archived(source)}, false, made.diagnostics).checks.at(0);
  return made;
}

inline bool is_verbatim(const std::string& quote, const std::string& source, const std::string& speaker = "") {
  return check_quote(quote, source, speaker).check.finding == evidence::Finding::verbatim;
}

inline std::string reason(const std::string& quote, const std::string& source, const std::string& speaker = "") {
  return check_quote(quote, source, speaker).check.reason;
}

/// What is found for the words behind the first opening mark of a text, as it stands there; empty where nothing is.
inline std::string found_beside_quotation(const std::string& source, auto&& find) {
  const auto text = archived(source);
  const evidence::Index& index = text.text->index();
  std::uint32_t at = 0;
  while (at < index.size() && index.kind(at) != evidence::Unit::Kind::opening) ++at;
  const evidence::Range found = find(index, at + 1);
  return found == evidence::Range{} ? std::string() : std::string(index.text(found));
}

}  // namespace brief
