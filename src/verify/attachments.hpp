// What a brief carries of itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verify/pdf_file.hpp"

namespace brief::verify {

/// The files by which a brief is made again. Empty: not attached, or larger than one may be.
struct Attachments {
  std::string report, evidence, earlier;
  bool operator==(const Attachments&) const = default;
};

/// The most bytes of evidence. It grows with the report, which is bounded, and the sources' words.
inline constexpr std::size_t max_evidence_bytes = 16u << 20;

/// Of a file as this program writes it; of any other they may be missing.
Attachments attachments_of(std::string_view pdf);

/// Of any PDF.
Attachments attachments_of(const PdfFile& file);

/// A file attached to a PDF, by the tree of embedded files (ISO 32000-1, 7.7.4).
struct AttachedFile {
  std::string name;
  PdfObject specification;  ///< 7.11.3
};

/// In the order of the tree, 100 at the most; `all`: whether there are no more.
std::vector<AttachedFile> attached_files(const PdfFile& file, bool* all = nullptr);

/// The stream of a file specification: its entry /EF, /UF before /F.
PdfObject embedded_stream(const PdfObject& specification);

}  // namespace brief::verify
