// The commands. Each is declared in a file of its own, X_command.cpp, and added to the command line by main().
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>

namespace brief::cli {

class CommandLine;

void add_build_command(CommandLine& line);
void add_check_command(CommandLine& line);
void add_watch_command(CommandLine& line);
void add_new_command(CommandLine& line);
void add_draft_command(CommandLine& line);
void add_schema_command(CommandLine& line);
void add_merge_command(CommandLine& line);
void add_text_command(CommandLine& line);
void add_import_command(CommandLine& line);
void add_verify_command(CommandLine& line);
void add_compare_command(CommandLine& line);
void add_manual_command(CommandLine& line);
void add_completions_command(CommandLine& line);

/// What the program carries inside and is linked with, and under which terms: the file `copyright` and the licences
/// that it refers to.
std::string licences_text();

/// Set by SIGINT and SIGTERM once they are caught.
std::atomic<bool>& stop_flag();
void catch_signals();

/// SOURCE_DATE_EPOCH; nothing where it is not set. Not a number: an error in `problem`.
std::optional<std::int64_t> source_date_epoch(std::string& problem);

}  // namespace brief::cli
