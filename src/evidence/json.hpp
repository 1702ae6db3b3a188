// The evidence as the JSON file that a brief carries, and back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "evidence/evidence.hpp"

namespace brief::evidence {

/// The version of the JSON's form: its member "format".
inline constexpr std::uint64_t json_format = 1;

/// How many there are of either.
inline constexpr std::size_t part_count = 7, finding_count = 4;

/// What a brief was made by and how, so that it can be made again from its attachments. Empty text: not told.
struct MadeBy {
  std::string version;                            ///< of the program: "1.0.0"
  std::string libharu, harfbuzz, deflate, faces;  ///< of what the bytes depend on; of the faces, a digest of all
  std::string name;                               ///< of the report, which names the attachments
  std::string edition, standard;                  ///< as the command line names them
  std::optional<std::int64_t> moment;             ///< SOURCE_DATE_EPOCH
  bool operator==(const MadeBy&) const = default;
};

/// The evidence as JSON for the attachment: a function of its arguments alone, UTF-8, ends in a line feed. `made_by` is
/// left out where it is null.
std::string to_json(const report::Report& report, const Evidence& evidence, const MadeBy* made_by = nullptr);

/// What an attached JSON came to.
struct FromJson {
  Evidence evidence;
  MadeBy made_by;
  std::string error;  ///< what is wrong with it, for a person; empty: nothing
};

/// Reads what to_json() wrote of this report: every quote, fact and initiative with evidence must have its check, with
/// the words and the sources of the report. Never throws but for std::bad_alloc; the JSON may be hostile.
FromJson from_json(std::string_view json, const report::Report& report);

/// The digests in the evidence of an earlier issue, one for each source of the report, by their ids: empty where it had
/// no archive, or the JSON is none of this program’s. Never throws but for std::bad_alloc.
std::vector<std::string> digests_in(std::string_view json, const report::Report& report);

/// What the evidence of an earlier issue found of each quote of the report, by speaker and words, as name_of() gives
/// it: empty where it has no such quote, or the JSON is none of this program’s. Never throws but for std::bad_alloc.
std::vector<std::string> findings_in(std::string_view json, const report::Report& report);

/// The form of the JSON as JSON Schema (draft 7), which `brief schema --evidence` prints.
std::string json_schema();

}  // namespace brief::evidence
