#pragma once

#include <string>

namespace brief::cli {

/// Runs a shell command after a build, with BRIEF_EXIT_CODE and BRIEF_OUT in its environment, and says in the log where
/// it fails. It has a session of its own, no terminal and no input, and a minute: then, or once its shell has ended,
/// all of it is ended. The build's exit code stays whatever it does.
void run_hook(const std::string& command, const std::string& out, int exit_code);

}  // namespace brief::cli
