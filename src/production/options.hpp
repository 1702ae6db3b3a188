#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "layout/compose.hpp"
#include "pdf/standard.hpp"
#include "production/plan.hpp"

namespace brief::production {

/// What a build is asked to do.
struct Options {
  std::vector<std::string> paths{"reports"};
  std::string out = "out";
  Shard shard;
  bool force = false;
  bool allow_unverified = false;
  unsigned jobs = 0;              ///< briefs made at once; 0: one a core, as far as memory goes
  bool workers = true;            ///< each report is made in a process of its own that cannot harm the others
  unsigned timeout_seconds = 60;  ///< for one report
  std::size_t keep = 30;
  layout::Edition edition = layout::Edition::standard;
  pdf::Standard standard;
  bool html = false;  ///< a web page beside each PDF
  bool site = false;  ///< index.html and feed.xml of all briefs in the folder
  std::string site_title = "Briefs";
  std::string site_url;          ///< address of the folder on the web, with its last slash; empty: links are relative
  std::string metrics, summary;  ///< files to be told in; empty: none
  std::size_t arena_bytes = 64u << 20;
  std::optional<std::int64_t> source_date_epoch;
  std::string program;      ///< what the bytes of a brief depend on, besides the reports: see cli/identity.hpp
  bool statistics = false;  ///< tell of each brief what it took
};

/// The name of a brief's files: that of the report, and of the edition where it is not the standard one.
std::string file_name(const Options& options, const std::string& report_name);
/// The path of a brief, and of its web page.
std::string pdf_path(const Options& options, const std::string& report_name);
std::string html_path(const Options& options, const std::string& report_name);

}  // namespace brief::production
