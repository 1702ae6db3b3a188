#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "report/limits.hpp"
#include "report/read_prose.hpp"
#include "report/report.hpp"

namespace brief::report {

/// Tells whether the fonts have a character.
using Covered = bool (*)(char32_t);

/// Reads a report file's bytes (TOML 1.0, UTF-8). Every error of the file is added to `diagnostics`, in the order of
/// the file; warnings too. Nothing is returned where there is an error. Touches no file: archives are opened by
/// the caller. A printed character that `covered` does not know is an error; null: not checked; nor are dates that
/// make a list (see read_prose.hpp) where `month_at_head` is. Throws nothing but std::bad_alloc.
std::optional<Report> read(std::string_view toml, Diagnostics& diagnostics, Covered covered = nullptr,
                           MonthAtHead month_at_head = nullptr);

/// The same, but what could be understood of a report with errors is returned too, so that its archives and quotes can
/// be checked in the same run. A quote whose source is unknown has the source -1. Nothing where the file is not TOML.
std::optional<Report> read_partly(std::string_view toml, Diagnostics& diagnostics, Covered covered = nullptr,
                                  MonthAtHead month_at_head = nullptr);

}  // namespace brief::report
