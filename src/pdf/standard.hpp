// The standards that a file keeps: what differs between them is asked here, and nowhere else written down.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "layout/page.hpp"

namespace brief::pdf {

/// A structure type with the namespace it is defined in (ISO 32000-2, 14.8.6).
struct StructureType {
  enum class Namespace : std::uint8_t {
    pdf_1_7,  ///< the default one
    pdf_2_0,
  };
  std::string_view name;
  Namespace space = Namespace::pdf_1_7;
};

class Standard {
 public:
  /// PDF 1.7, PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). The default: every reader and validator knows it.
  static constexpr Standard a3a_ua1() { return Standard(Pair::a3a_ua1); }
  /// PDF 2.0 (ISO 32000-2), PDF/A-4f (ISO 19005-4) and PDF/UA-2 (ISO 14289-2), with the declarations of Well-Tagged PDF
  /// 1.0 for accessibility and reuse.
  static constexpr Standard a4f_ua2() { return Standard(Pair::a4f_ua2); }

  constexpr Standard() = default;
  bool operator==(const Standard&) const = default;

  /// "a-3a+ua-1" or "a-4f+ua-2"; empty: another name.
  static std::optional<Standard> named(std::string_view name);
  std::string_view name() const;

  /// The first line of the file, without its end (7.5.2).
  std::string_view header() const;
  /// Whether there is an information dictionary, which PDF/A-4 forbids (6.1.3).
  bool has_information_dictionary() const { return pair_ == Pair::a3a_ua1; }
  /// Whether every XMP schema that is not predefined must be described in the packet (ISO 19005-3, 6.6.2.3).
  bool describes_schemas() const { return pair_ == Pair::a3a_ua1; }
  /// Whether the packet declares conformance to Well-Tagged PDF.
  bool declares_well_tagged() const { return pair_ == Pair::a4f_ua2; }
  /// Whether elements name their namespaces (ISO 32000-2, 14.7.4).
  bool has_namespaces() const { return pair_ == Pair::a4f_ua2; }
  /// Whether what leads to a place inside the document must name the element there (ISO 14289-2, 8.8).
  bool has_structure_destinations() const { return pair_ == Pair::a4f_ua2; }
  /// Elements of XMP that name both standards.
  std::string_view identification() const;
  /// The structure type of a tag.
  StructureType type_of(layout::Tag tag) const;

 private:
  enum class Pair : std::uint8_t { a3a_ua1, a4f_ua2 };
  explicit constexpr Standard(Pair pair) : pair_(pair) {}
  Pair pair_ = Pair::a3a_ua1;
};

}  // namespace brief::pdf
