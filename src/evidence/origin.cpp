#include "evidence/origin.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace brief::evidence {
namespace {

/// Letters and figures in one case, a space between words.
std::string bare_words(std::string_view text) {
  std::string out;
  bool waits = false;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    at += size > 0 ? static_cast<std::size_t>(size) : 1;
    const auto category = size > 0 ? utf8proc_category(c) : UTF8PROC_CATEGORY_CN;
    const bool word = category <= UTF8PROC_CATEGORY_NO && category != UTF8PROC_CATEGORY_CN;
    if (!word) {
      waits = !out.empty();
      continue;
    }
    if (waits) out += ' ';
    waits = false;
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto written = utf8proc_encode_char(utf8proc_tolower(c), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(written));
  }
  return out;
}

std::vector<std::string> split(const std::string& words) {
  std::vector<std::string> list;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    list.push_back(words.substr(at, end - at));
    at = end + 1;
  }
  return list;
}

bool only_counts_visitors(std::string_view parameter) {
  return parameter.starts_with("utm_") || parameter.starts_with("fbclid=") || parameter.starts_with("gclid=");
}

std::string without_counters(std::string_view query) {
  std::string kept;
  for (std::size_t at = 0; at <= query.size();) {
    const std::size_t end = std::min(query.find('&', at), query.size());
    const std::string_view parameter = query.substr(at, end - at);
    if (!parameter.empty() && !only_counts_visitors(parameter)) (kept += kept.empty() ? '?' : '&') += parameter;
    at = end + 1;
  }
  return kept;
}

std::string bare_address(std::string_view url) {
  url = url.substr(0, url.find('#'));
  if (const auto scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  const auto query = std::min(url.find('?'), url.size());
  std::string made(url.substr(0, query));
  const auto host = std::min(made.find('/'), made.size());
  std::transform(made.begin(), made.begin() + static_cast<std::ptrdiff_t>(host), made.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (made.starts_with("www.")) made.erase(0, 4);
  while (made.ends_with('/')) made.pop_back();
  return query < url.size() ? made + without_counters(url.substr(query + 1)) : made;
}

std::string written(const report::Date& date) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", date.year, date.month, date.day);
  return text.data();
}

/// What of a source can be held against its archive.
class Holding {
 public:
  Holding(const report::Source& source, const archive::Document& document, Diagnostics& diagnostics)
      : source_(source), document_(document), stated_(document.provenance), diagnostics_(diagnostics) {}

  void hold() {
    hold_address();
    hold_title();
    hold_publisher();
    hold_dates();
    tell_choice();
  }

 private:
  void warn(const char* code, const std::string& what, const archive::Stated& stated, const std::string& report,
            Origin origin) {
    diagnostics_.warning(code,
                         "the archive of `" + source_.id + "` gives another " + what + " than the report: “" +
                             stated.value + "” (" + stated.from + "), not “" + report + "”",
                         origin);
  }

  void hold_address() {
    const auto& stated = stated_.url ? stated_.url : stated_.canonical;
    if (source_.url.empty() || !stated || source_.url.value.starts_with("mailto:")) return;
    const auto same = [this](const std::optional<archive::Stated>& other) {
      return other && is_same_address(other->value, source_.url.value);
    };
    if (!same(stated_.url) && !same(stated_.canonical))
      warn("source-address-differs", "address", *stated, source_.url.value, source_.url.origin);
  }

  void hold_title() {
    if (!stated_.title || is_like_title(stated_.title->value, source_.title.value)) return;
    for (const archive::Block& block : document_.blocks)
      if (block.kind == archive::Block::Kind::heading && is_like_title(text_of(block), source_.title.value)) return;
    warn("source-title-differs", "title", *stated_.title, source_.title.value, source_.title.origin);
  }

  /// A page may name its site and the ministry apart: the publisher may stand anywhere in it.
  void hold_publisher() {
    if (!stated_.publisher) return;
    const std::string wanted = bare_words(source_.publisher.value);
    for (const auto* stated : {&stated_.publisher, &stated_.author})
      if (*stated && is_like_title((*stated)->value, source_.publisher.value)) return;
    if (bare_words(document_.text).find(wanted) != std::string::npos) return;
    warn("source-publisher-differs", "publisher", *stated_.publisher, source_.publisher.value,
         source_.publisher.origin);
  }

  void hold_dates() {
    if (source_.date && source_.date->day > 0 && stated_.published) {
      const std::string wanted = written(*source_.date);
      const bool modified = stated_.modified && stated_.modified->value == wanted;
      if (stated_.published->value != wanted && !modified)
        warn("source-date-differs", "date", *stated_.published, wanted, source_.origin);
    }
    if (source_.saved && stated_.saved && stated_.saved->value != written(*source_.saved))
      warn("source-saved-differs", "day of saving", *stated_.saved, written(*source_.saved), source_.origin);
  }

  void tell_choice() {
    if (stated_.other_pages == 0 || !stated_.url) return;
    diagnostics_.warning("source-page-chosen",
                         "the archive of `" + source_.id + "` holds " + std::to_string(stated_.other_pages) +
                             (stated_.other_pages == 1 ? " other page" : " other pages") + " beside the first, “" +
                             stated_.url->value + "”, which is taken; `url` names the one that is meant",
                         source_.origin);
  }

  std::string_view text_of(const archive::Block& block) const {
    return std::string_view(document_.text).substr(block.begin, block.end - block.begin);
  }

  const report::Source& source_;
  const archive::Document& document_;
  const archive::Provenance& stated_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::string day_saved(const report::Source& source, const archive::Document& document) {
  if (source.saved) return written(*source.saved);
  return document.provenance.saved ? document.provenance.saved->value : std::string();
}

bool is_same_address(std::string_view a, std::string_view b) { return bare_address(a) == bare_address(b); }

bool is_like_title(std::string_view a, std::string_view b) {
  std::vector<std::string> fewer = split(bare_words(a)), more = split(bare_words(b));
  if (fewer.size() > more.size()) std::swap(fewer, more);
  if (fewer.empty()) return true;
  std::sort(more.begin(), more.end());
  const auto shared = std::count_if(fewer.begin(), fewer.end(), [&more](const std::string& word) {
    return std::binary_search(more.begin(), more.end(), word);
  });
  return static_cast<std::size_t>(shared) * 10 >= fewer.size() * 6;
}

void warn_of_origins(const report::Report& report, const Archives& archives, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < report.sources.size() && i < archives.size(); ++i)
    if (archives[i].text) Holding(report.sources[i], archives[i].text->document, diagnostics).hold();
}

}  // namespace brief::evidence
