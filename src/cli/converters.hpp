// Programs that turn print and office files into text, as they are installed.
#pragma once

#include <string>
#include <string_view>

namespace brief::cli {

struct Conversion {
  std::string text;   ///< UTF-8, a form feed after each page where the program knows pages
  std::string error;  ///< empty where it went well
  /// The lines as printed, where the program joins words that they break; else empty.
  std::string printed{};
};

/// Runs the first installed program that reads files of this kind, told by the first bytes and the ending of the name.
/// The file must exist. Nothing of the file's name reaches a shell.
Conversion convert(const std::string& path, std::string_view head);

}  // namespace brief::cli
