#pragma once

#include <string>

namespace brief::cli {

/// The digest that the linker made of all that this program file holds (the note of `ld --build-id`): its code, faces,
/// hyphenation patterns and words. Hexadecimal digits; empty where the linker wrote none.
std::string build_digest();

/// Versions of the program, of libharu, HarfBuzz and each font, a line each; the first line has the commit that the
/// program was built from, where it was built from a repository, and the build's digest.
std::string version_text();

/// The same on one line, for the records of a build: a brief is fresh only for the very program that made it.
std::string program_identity();

}  // namespace brief::cli
