// A report's words as they are printed.
#pragma once

#include "report/report.hpp"

namespace brief::language {

/// The report with the marks of its language in place of a typewriter's, in prose, titles, names and labels, and in
/// what is quoted or named from another language with the marks of that, where they are known. Addresses, identifiers
/// and file names stay as they are.
report::Report printed(report::Report report);

}  // namespace brief::language
