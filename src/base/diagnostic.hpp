// What is wrong with a report, and where: the form that editors and CI understand.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace brief {

/// A place in the report file, both counted from 1; the column counts Unicode code points.
/// {0, 0}: no place in particular.
struct Origin {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  bool operator==(const Origin&) const = default;
};

/// Whether a stands before b in a report; what has no place stands after all.
constexpr bool is_before(Origin a, Origin b) {
  if (a.line != b.line) return a.line != 0 && (b.line == 0 || a.line < b.line);
  return a.column < b.column;
}

enum class Severity : std::uint8_t { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     ///< stable, kebab-case, for scripts and SARIF rules: "unknown-key"
  std::string message;  ///< one line, lower-case start, no full stop: "unknown key `speeker`; did you mean `speaker`?"
  Origin origin;
  std::uint32_t length = 1;  ///< code points to underline from origin on
  std::string detail;        ///< further lines (a closest passage, say), printed below the shown line; may be empty
};

/// Everything found in one run; a report with any error is rejected. Messages and details are made printable (see
/// printable.hpp) and cut where they are endless. Of errors and of warnings the first 100 of the report are kept; after
/// them stands how many more there were.
class Diagnostics {
 public:
  static constexpr std::size_t max_kept = 100;            ///< of each severity
  static constexpr std::size_t max_message = 600;         ///< code points
  static constexpr std::size_t max_detail = 16u * 1024u;  ///< code points

  void add(Diagnostic diagnostic);
  void error(std::string code, std::string message, Origin origin, std::uint32_t length = 1, std::string detail = {}) {
    add({Severity::error, std::move(code), std::move(message), origin, length, std::move(detail)});
  }
  void warning(std::string code, std::string message, Origin origin, std::uint32_t length = 1,
               std::string detail = {}) {
    add({Severity::warning, std::move(code), std::move(message), origin, length, std::move(detail)});
  }

  bool has_errors() const { return of(Severity::error).kept > 0; }
  /// As many errors are known as are kept: what is costly to say of further ones may be left out.
  bool crowded() const { return of(Severity::error).kept == max_kept; }
  const std::vector<Diagnostic>& list() const { return list_; }
  std::vector<Diagnostic> take() && { return std::move(list_); }

  /// Puts them in the report's order, those of one place in the order in which they were found.
  void sort();
  /// Room for one more, so that it can be added where there is no more memory.
  void reserve_one() { list_.reserve(list_.size() + 1); }
  void clear() noexcept;

 private:
  struct Count {
    std::size_t kept = 0, more = 0;
    Origin last;  // the last place among those kept; known where there are more
  };
  Count& of(Severity severity) { return counts_[static_cast<std::size_t>(severity)]; }
  const Count& of(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }
  void replace_last(Diagnostic diagnostic);
  std::size_t index_of_last(Severity severity) const;
  void tell_of_more(Severity severity);

  std::vector<Diagnostic> list_;  // ends with a line for each severity that has more
  Count counts_[2];
};

/// In place of whatever else was found, where memory has run out. Words so short are kept without memory of their own;
/// that the list has a place for them, it must have been made to reserve one.
inline void report_out_of_memory(Diagnostics& diagnostics) noexcept {
  diagnostics.clear();
  if (diagnostics.list().capacity() > 0) diagnostics.error("out-of-memory", "out of memory", {});
}

}  // namespace brief
