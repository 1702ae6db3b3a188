// A page that shows itself anew at every save of the report, for the one who writes it: without a server, and never
// published.
#pragma once

#include <string>
#include <string_view>

namespace brief::html {

struct LivePage {
  std::string page;   ///< HTML
  std::string stamp;  ///< a script that says which page is the newest
};

/// The published page (empty: there is none yet) below what is wrong with the report, a text of lines (empty: nothing).
/// The page loads the script of the file `stamp_file` beside it twice a second, and itself when that names another
/// page. It stays where it has been scrolled to. Its policy is less strict than the published page's: a script of a
/// file has no digest. Throws std::bad_alloc.
LivePage live_page(std::string_view published, std::string_view problems, std::string_view stamp_file);

}  // namespace brief::html
