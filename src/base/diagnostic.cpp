#include "base/diagnostic.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "base/utf8.hpp"

namespace brief {
namespace {

constexpr const char* more_code(Severity severity) {
  return severity == Severity::error ? "more-errors" : "more-warnings";
}

bool tells_of_more(const Diagnostic& d) { return d.code == more_code(d.severity); }

std::string more_message(Severity severity, std::size_t count) {
  const std::string what = severity == Severity::error ? "error" : "warning";
  return "and " + std::to_string(count) + " more " + what + (count == 1 ? "" : "s") + ", not shown";
}

/// Bytes first: most texts are short, and cost nothing more.
void clean(std::string& text, std::size_t most, std::string (*made_printable)(std::string_view)) {
  if (text.size() > most) text = shortened(text, most);
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F && c != '#'; });
  if (!plain || text.starts_with("::")) text = made_printable(text);
}

}  // namespace

void Diagnostics::add(Diagnostic diagnostic) {
  Count& count = of(diagnostic.severity);
  const Severity severity = diagnostic.severity;
  if (count.kept == max_kept) {
    ++count.more;
    if (count.more == 1) count.last = list_[index_of_last(severity)].origin;
    if (is_before(diagnostic.origin, count.last)) replace_last(std::move(diagnostic));
    return tell_of_more(severity);
  }
  clean(diagnostic.message, max_message, printable);
  clean(diagnostic.detail, max_detail, printable_lines);
  const auto told = std::find_if(list_.begin(), list_.end(), tells_of_more);
  list_.insert(told, std::move(diagnostic));
  ++count.kept;
}

void Diagnostics::replace_last(Diagnostic diagnostic) {
  const Severity severity = diagnostic.severity;
  clean(diagnostic.message, max_message, printable);
  clean(diagnostic.detail, max_detail, printable_lines);
  list_[index_of_last(severity)] = std::move(diagnostic);
  of(severity).last = list_[index_of_last(severity)].origin;
}

/// Of several at the last place the one found last.
std::size_t Diagnostics::index_of_last(Severity severity) const {
  std::size_t last = list_.size();
  for (std::size_t i = 0; i < list_.size(); ++i) {
    if (list_[i].severity != severity || tells_of_more(list_[i])) continue;
    if (last == list_.size() || !is_before(list_[i].origin, list_[last].origin)) last = i;
  }
  return last;
}

void Diagnostics::tell_of_more(Severity severity) {
  const auto told = std::find_if(list_.rbegin(), list_.rend(), [severity](const Diagnostic& d) {
    return d.severity == severity && tells_of_more(d);
  });
  const std::string message = more_message(severity, of(severity).more);
  if (told == list_.rend())
    list_.push_back({severity, more_code(severity), message, {}, 1, {}});
  else
    told->message = message;
}

void Diagnostics::sort() {
  std::stable_sort(list_.begin(), list_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    if (tells_of_more(a) != tells_of_more(b)) return tells_of_more(b);
    return is_before(a.origin, b.origin);
  });
}

void Diagnostics::clear() noexcept {
  list_.clear();
  for (Count& count : counts_) count = {};
}

}  // namespace brief
