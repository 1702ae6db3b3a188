#pragma once

#include <optional>
#include <string>

#include "production/history.hpp"
#include "production/prepare.hpp"
#include "production/record.hpp"

namespace brief::production {

/// What a run remembers of a brief, and how that compares with what is on the disk.
struct Standing {
  std::optional<Record> record;
  bool as_recorded = false;       ///< the PDF is, byte for byte, that of the record
  bool html_as_recorded = false;  ///< so is the web page
  bool stamp_is_new = false;      ///< one of them was read to know that; the record may be given its stamp
  std::string owner;              ///< the report whose brief has this file name, where that is another one
};

std::string record_path(const Options& options, const std::string& report_name);
std::string edition_name(const Options& options);
/// The options and the program as a record keeps them.
std::string program_of(const Options& options);

/// Reads the record, and the PDF and the web page where their stamps do not vouch for them: size, times and inode are
/// those of a file that was found right, and it had lain still for a while then.
Standing standing_of(Disk& disk, const Options& options, const Job& job);

/// Why a brief has to be built; empty: it is fresh.
std::string why_build(Workshop& workshop, const Job& job, const Standing& standing, const History& history,
                      std::string_view report_sha256, std::size_t report_size);

/// The stamp of a file that is right at this moment, where no later change can leave it as it is.
std::optional<Stamp> lasting_stamp(const FileStat& stat);

}  // namespace brief::production
