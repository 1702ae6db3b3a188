// Detached signatures, by programs of the user's choice: this one reads no key.
#pragma once

#include <atomic>
#include <chrono>
#include <string>

namespace brief::cli {

/// Runs the command in a shell with the path as its last argument, and removes what signatures of an earlier file stand
/// beside it (.minisig, .asc, .sig, .sigstore.json). It keeps the terminal, as a signer may ask for a password, and is
/// ended when it takes too long or `stop` is set. What went wrong, for a person; empty: nothing.
std::string sign(const std::string& command, const std::string& path, const std::atomic<bool>& stop,
                 std::chrono::milliseconds most = std::chrono::minutes(5));

}  // namespace brief::cli
