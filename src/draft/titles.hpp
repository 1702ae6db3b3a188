// Titles before a name in other forms than alone.
#pragma once

#include <string>
#include <string_view>

#include "draft/article.hpp"

namespace brief::draft {

/// What English shortens before a name, and writes in full alone: "Gen. Smith … the general". Source: The Associated
/// Press Stylebook (2022), "military titles", "legislative titles".
/// Empty for any other word.
std::string_view office_of_title(std::string_view title);

/// "Der |kosovarische| Innenminister": German sets what an adjective tells of the country before the office, and in
/// another form without the article (Duden, Die Grammatik, 9. Auflage (2016), 1518). Empty where there is none.
std::string nation_before(const Article& article, Stretch role);

}  // namespace brief::draft
