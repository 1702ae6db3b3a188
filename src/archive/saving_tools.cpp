#include "archive/saving_tools.hpp"

#include <algorithm>

#include "archive/dates.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t longest = 4000;  // bytes of a comment that are looked at

std::string_view after(std::string_view text, std::string_view label) {
  const auto at = text.find(label);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + label.size());
}

std::string_view line_after(std::string_view text, std::string_view label) {
  const std::string_view rest = after(text, label);
  return trimmed(rest.substr(0, rest.find('\n')));
}

std::string_view before(std::string_view text, std::string_view label) {
  return trimmed(text.substr(0, std::min(text.find(label), text.size())));
}

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

SavedPage by_singlefile(std::string_view text) {
  if (text.find("SingleFile") == std::string_view::npos) return {};
  return {std::string(line_after(text, "url:")), day_of(line_after(text, "saved date:")), "SingleFile"};
}

/// "saved from url=(0042)https://…", of Internet Explorer, and of Chrome and Edge since; "about:internet" is of no
/// page.
SavedPage by_browser(std::string_view text) {
  const std::string_view from = line_after(text, "saved from url=(");
  if (from.size() <= 5 || from[4] != ')' || from.substr(5).starts_with("about:")) return {};
  return {std::string(from.substr(5)), {}, "saved from url"};
}

/// "Saved from https://… at 2025-10-22T09:30:00Z using monolith v2.8.3"; of a local file it tells no address.
SavedPage by_monolith(std::string_view text) {
  const std::string_view said = before(line_after(text, "Saved from "), " using monolith");
  if (text.find(" using monolith") == std::string_view::npos || said.empty()) return {};
  const auto at = said.rfind(" at ");
  const std::string_view from = said.substr(0, at), day = at < said.size() ? said.substr(at + 4) : std::string_view();
  return {is_address(from) ? std::string(from) : std::string(), day_of(day), "monolith"};
}

/// "Mirrored from www.example.org/page.html by HTTrack Website Copier/3.x [XR&CO'2014], Wed, 22 Oct 2025 09:30:00 GMT".
SavedPage by_httrack(std::string_view text) {
  const std::string_view said = line_after(text, "Mirrored from ");
  const std::string_view from = before(said, " by HTTrack"), version = after(said, " by HTTrack");
  if (version.empty() || from.empty() || from.find(' ') != std::string_view::npos) return {};
  const auto comma = version.find("], ");
  const std::string day = comma == std::string_view::npos ? std::string() : day_of(version.substr(comma + 3));
  return {(is_address(from) ? "" : "http://") + std::string(from), day, "HTTrack"};
}

/// "FILE ARCHIVED ON 09:30:00 Oct 22, 2025 AND RETRIEVED FROM THE INTERNET ARCHIVE ON …": the day it was archived.
SavedPage by_wayback_machine(std::string_view text) {
  const std::string_view said = before(line_after(text, "FILE ARCHIVED ON "), " AND RETRIEVED");
  const auto time = said.find(' ');  // whose figures are no day
  if (time == std::string_view::npos) return {};
  return {{}, day_of(said.substr(time)), "Wayback Machine"};
}

}  // namespace

SavedPage saved_by_comment(std::string_view comment) {
  comment = comment.substr(0, longest);
  for (const auto read : {by_singlefile, by_browser, by_monolith, by_httrack, by_wayback_machine}) {
    SavedPage made = read(comment);
    if (!made.url.empty() || !made.saved.empty()) return made;
  }
  return {};
}

}  // namespace brief::archive
