// The outputs of a build beside what its record says of them.
#pragma once

#include <string>
#include <vector>

#include "base/disk.hpp"

namespace brief::production {

struct VerifiedFolder {
  std::string error;                ///< why nothing can be said: the record cannot be read; empty: it can
  std::size_t same = 0;             ///< files that have the digest of the record
  std::vector<std::string> faults;  ///< files that differ, are missing, or that the record does not name; a line each
  std::vector<std::string> notes;   ///< what is there and was not looked at, a line each
};

/// Compares the files of a folder with its build.json, digest by digest, each by its name in the folder, wherever the
/// folder stood when it was built. A file of a kind that is published and that the record does not name is a fault;
/// kept issues, signatures of the record and live pages are none.
VerifiedFolder verify_folder(Disk& disk, const std::string& folder);

}  // namespace brief::production
