// Words that say the opposite of each other.
#pragma once

#include <string_view>

namespace brief::evidence {

/// Whether two words in lower case are opposites by their sense: rise, fell; friend, enemies.
bool are_antonyms(std::string_view one, std::string_view other);

}  // namespace brief::evidence
