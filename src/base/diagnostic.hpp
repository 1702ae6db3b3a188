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

enum class Severity : std::uint8_t { error, warning };

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     ///< stable, kebab-case, for scripts and SARIF rules: "unknown-key"
  std::string message;  ///< one line, lower-case start, no full stop: "unknown key `speeker`; did you mean `speaker`?"
  Origin origin;
  std::uint32_t length = 1;  ///< code points to underline from origin on
  std::string detail;        ///< further lines (a closest passage, say), printed below the shown line; may be empty
};

/// Everything found in one run; a report with any error is rejected.
class Diagnostics {
 public:
  void error(std::string code, std::string message, Origin origin, std::uint32_t length = 1, std::string detail = {}) {
    list_.push_back({Severity::error, std::move(code), std::move(message), origin, length, std::move(detail)});
  }
  void warning(std::string code, std::string message, Origin origin, std::uint32_t length = 1,
               std::string detail = {}) {
    list_.push_back({Severity::warning, std::move(code), std::move(message), origin, length, std::move(detail)});
  }
  bool has_errors() const {
    for (const auto& d : list_)
      if (d.severity == Severity::error) return true;
    return false;
  }
  const std::vector<Diagnostic>& list() const { return list_; }
  std::vector<Diagnostic>& list() { return list_; }

 private:
  std::vector<Diagnostic> list_;
};

/// In place of whatever else was found, where memory has run out. Words so short are kept without memory of their own;
/// that the list has a place for them, it must have been made to reserve one.
inline void report_out_of_memory(Diagnostics& diagnostics) noexcept {
  auto& list = diagnostics.list();
  list.clear();
  if (list.capacity() > 0) diagnostics.error("out-of-memory", "out of memory", {});
}

}  // namespace brief
