#include <string>

#include "cli/commands.hpp"

extern "C" const char brief_licences[], brief_licences_end[];

namespace brief::cli {

std::string licences_text() { return {brief_licences, brief_licences_end}; }

}  // namespace brief::cli
