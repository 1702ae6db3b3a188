// Small PDFs written by hand.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "verify/pdf_file.hpp"
#include "verify/qpdf.hpp"

namespace brief {

/// `objects[i]` is object i + 1; the first is the catalogue.
inline std::string pdf_of(const std::vector<std::string>& objects, const std::string& trailer = "") {
  const std::string size = std::to_string(objects.size() + 1);
  std::string pdf = "%PDF-1.7\n", table = "xref\n0 " + size + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const std::string offset = std::to_string(pdf.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(pdf.size());
  return pdf + table + "trailer\n<</Root 1 0 R/Size " + size + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

inline std::string stream_of(const std::string& bytes, const std::string& entries = "") {
  return "<</Length " + std::to_string(bytes.size()) + entries + ">>\nstream\n" + bytes + "\nendstream";
}

/// A file that must be readable.
struct Opened {
  explicit Opened(std::string pdf) : bytes(std::move(pdf)), file(verify::Qpdf::load(error), bytes) {
    REQUIRE(error == "");
    REQUIRE(file.error() == "");
  }
  std::string bytes, error;
  verify::PdfFile file;
};

/// One page with such a stream of content, and more entries of the page, the catalogue and the trailer.
inline std::string page_of(const std::string& stream, const std::string& page = "", const std::string& catalogue = "",
                           const std::string& trailer = "") {
  const std::string cmap =
      "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <0020> endbfrange";
  return pdf_of({"<</Type/Catalog/Pages 2 0 R" + catalogue + ">>",
                 "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595.28 841.89]>>",
                 "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F0 5 0 R>>>>" + page + ">>", stream,
                 "<</Type/Font/Subtype/Type1/BaseFont/A/ToUnicode 6 0 R>>", stream_of(cmap)},
                trailer);
}

/// One page that shows `content`, in which text is coded as itself.
inline std::string one_page(const std::string& content, const std::string& page = "", const std::string& catalogue = "",
                            const std::string& trailer = "") {
  return page_of(stream_of(content), page, catalogue, trailer);
}

}  // namespace brief
