// A brief as it should be beside a file that is said to be it.
#pragma once

#include <string>
#include <vector>

#include "verify/pdf_file.hpp"

namespace brief::verify {

struct FileComparison {
  std::vector<std::string> differences;  ///< in what the file says or shows, a line each
  std::vector<std::string> additions;    ///< what was added that says and shows nothing, a line each
  std::vector<std::string> rewritten;    ///< what says otherwise how the file was saved, or no longer, a line each
  bool same_words = true;                ///< on all pages

  /// Each adds a line to its list, where it is not there yet, and "and more" to a long one.
  void differs(const std::string& what);
  void added(const std::string& what);
  void rewrites(const std::string& what);
};

/// `expected` is the brief as its attachments give it. Whatever is not known to be harmless is a difference.
FileComparison compare_files(const PdfFile& expected, const PdfFile& given);

}  // namespace brief::verify
