// The manual pages and the shell completions, made from the command's own options and the report's own keys.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace brief::cli {

/// brief(1) or brief(5), in man(7).
std::string manual_page(const CLI::App& app, int section);

/// Completions for bash, zsh or fish.
std::string completions(const CLI::App& app, const std::string& shell);

}  // namespace brief::cli
