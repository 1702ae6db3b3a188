// One quote against one source, for tests.
#pragma once

#include <string>

#include "archived.hpp"
#include "evidence/evidence.hpp"

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

}  // namespace brief
