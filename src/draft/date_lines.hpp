// The day of publication as a page shows it: in a line beside the article, or in its address.
#pragma once

#include <optional>
#include <string_view>

#include "archive/archive.hpp"
#include "report/report.hpp"

namespace brief::draft {

/// The whole day, with its year, in a short line of the page: one that says "published" or "updated" before one that is
/// little more than a date. Lines of comments, menus, related articles and the foot are not looked at.
std::optional<report::Date> day_in_lines(const archive::Document& document, std::string_view language);

/// Of an agency's dateline, "PRISTINA, Oct 22 (Agency) - "; the year is 0 where it has none.
std::optional<report::Date> day_in_dateline(std::string_view dateline, std::string_view language);

/// Of an address as publishing systems make them: ".../2019/11/20/...", ".../2019-11-20-...", ".../20191120-...".
std::optional<report::Date> day_in_address(std::string_view url);

}  // namespace brief::draft
