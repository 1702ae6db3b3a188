// Every quote searched again, in the sources themselves.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/evidence.hpp"

namespace brief::verify {

/// The bytes of a file; nothing where it cannot be read.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

/// A file in which a source was found.
struct FoundSource {
  enum class How : std::uint8_t {
    none,
    same_bytes,  ///< the digest is the one of the evidence
    saved_anew,  ///< other bytes, of the source's address by its own account
  };
  How how = How::none;
  std::string path;
  bool original = false;  ///< a file has the digest of that which the archive was made from
};

/// One for each source of the report: the file of its digest, whatever its name, or else the first that was saved from
/// its address, by what the file says of itself.
std::vector<FoundSource> find_sources(const report::Report& report, const evidence::Evidence& evidence,
                                      const std::vector<std::string>& paths, const ReadFile& read);

struct SearchedAgain {
  std::vector<std::string> faults;             ///< findings that the sources do not bear out, a line each
  std::vector<std::string> missing;            ///< sources and originals that are not at hand, a line each
  std::vector<std::string> notes;              ///< what could not be looked at, a line each
  std::size_t same_bytes = 0, saved_anew = 0;  ///< findings that were borne out, by what their source was
};

/// Checks each finding of the evidence again in the files of its source. All that the evidence says of it must be what
/// the check says: where a page was saved anew, all but the places.
SearchedAgain search_again(const report::Report& report, const evidence::Evidence& evidence,
                           const std::vector<FoundSource>& found, const ReadFile& read);

}  // namespace brief::verify
