// Detached signatures, by programs of the user's choice: this one reads no key.
#pragma once

#include <string>

namespace brief::cli {

/// Runs the command in a shell with the path as its last argument, and removes what signatures of an earlier file stand
/// beside it (.minisig, .asc, .sig, .sigstore.json). What went wrong, for a person; empty: nothing.
std::string sign(const std::string& command, const std::string& path);

}  // namespace brief::cli
