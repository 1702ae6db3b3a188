#include "pdf/standard.hpp"

namespace brief::pdf {
namespace {

using layout::Tag;

/// Types of PDF 1.7 that PDF 2.0 has not taken over (ISO 32000-2, table 364 and annex M).
bool only_in_1_7(Tag tag) { return tag == Tag::block_quote || tag == Tag::reference; }

}  // namespace

std::optional<Standard> Standard::named(std::string_view name) {
  for (const Standard standard : {a3a_ua1(), a4f_ua2()})
    if (standard.name() == name) return standard;
  return {};
}

std::string_view Standard::name() const { return pair_ == Pair::a3a_ua1 ? "a-3a+ua-1" : "a-4f+ua-2"; }

std::string_view Standard::header() const { return pair_ == Pair::a3a_ua1 ? "%PDF-1.7" : "%PDF-2.0"; }

std::string_view Standard::identification() const {
  if (pair_ == Pair::a3a_ua1)
    return "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n";
  return "<pdfaid:part>4</pdfaid:part><pdfaid:rev>2020</pdfaid:rev><pdfaid:conformance>F</pdfaid:conformance>"
         "<pdfuaid:part>2</pdfuaid:part><pdfuaid:rev>2024</pdfuaid:rev>\n";
}

StructureType Standard::type_of(Tag tag) const {
  using Namespace = StructureType::Namespace;
  // The title of the whole has a type of its own in PDF 2.0, and its headings begin with the first level.
  constexpr StructureType title{"Title", Namespace::pdf_2_0};
  constexpr StructureType first{"H1", Namespace::pdf_2_0};
  constexpr StructureType second{"H2", Namespace::pdf_2_0};
  if (has_namespaces() && tag == Tag::h1) return title;
  if (has_namespaces() && tag == Tag::h2) return first;
  if (has_namespaces() && tag == Tag::h3) return second;
  return {layout::tag_name(tag), has_namespaces() && !only_in_1_7(tag) ? Namespace::pdf_2_0 : Namespace::pdf_1_7};
}

}  // namespace brief::pdf
