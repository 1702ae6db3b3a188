#pragma once

#include <CLI/CLI.hpp>
#include <span>

namespace brief::cli {

/// Ends a command line that cannot be understood: says to standard error what is wrong with it and, of a misspelt
/// command or option, what may be meant; or prints the help or version that was asked for. The exit code.
int end_usage(const CLI::App& app, const CLI::ParseError& error, std::span<char* const> words);

}  // namespace brief::cli
