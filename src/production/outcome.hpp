// What became of a report in a build.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "evidence/evidence.hpp"

namespace brief::production {

enum class Status : std::uint8_t { built, fresh, rejected, failed };

std::string_view name_of(Status status);

/// The web page beside a PDF.
struct WebPage {
  std::string path;    ///< empty where there is none
  std::string sha256;  //
  std::uint64_t bytes = 0;
};

struct Outcome {
  std::string name, report;  ///< as in Job
  Status status = Status::failed;
  std::string pdf;     ///< path; empty where there is none
  std::string sha256;  ///< of the PDF
  std::string reason;  ///< why it was built, or why it failed
  std::size_t pages = 0;
  std::uint64_t bytes = 0;
  WebPage html;
  bool new_issue = false;  ///< another report than the brief published last was made of
  double seconds = 0;
  std::vector<Diagnostic> diagnostics;
  std::array<std::size_t, 4> findings{};  ///< quotes by evidence::Finding
  std::string source;                     ///< the report's bytes where there are diagnostics to be shown
  std::string statistics;                 ///< for --verbose
  std::string problem;                    ///< a fault beside the brief itself, such as a lost kept issue: exit 3
};

}  // namespace brief::production
