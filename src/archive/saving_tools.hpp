// What the tools that save pages write into them: whence and when.
#pragma once

#include <string>
#include <string_view>

namespace brief::archive {

struct SavedPage {
  std::string url, saved;  ///< the day as "YYYY-MM-DD"; either may be empty
  const char* tool = "";   ///< by which name it is told
};

/// By a comment of SingleFile, of Internet Explorer, Chrome and Edge, of monolith, HTTrack or the Wayback Machine.
SavedPage saved_by_comment(std::string_view comment);

}  // namespace brief::archive
