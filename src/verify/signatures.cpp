#include "verify/signatures.hpp"

#include <algorithm>
#include <array>

#include "verify/words.hpp"

namespace brief::verify {
namespace {

constexpr int most_fields = 1000;
constexpr int hidden = 2;  // table 165

/// Of a field, and of the annotation that shows it; none with which it acts, or takes something from elsewhere.
constexpr std::array known_entries{"/Type",         "/Subtype", "/FT", "/T",  "/TU", "/TM", "/F",    "/Ff",
                                   "/Rect",         "/P",       "/V",  "/DA", "/DR", "/MK", "/Lock", "/SV",
                                   "/StructParent", "/AP",      "/NM", "/M"};

bool is_signature(const PdfObject& field) {
  for (const std::string& key : field.keys())
    if (std::find(known_entries.begin(), known_entries.end(), key) == known_entries.end()) return false;
  return field.is_named("/FT", "/Sig");
}

/// Whether the annotation is but a point, with nothing of its own around it (12.7.4.5).
bool is_point(const PdfObject& annotation) {
  const PdfObject rectangle = annotation.get("/Rect");
  if (rectangle.size() != 4 || !annotation.get("/MK").keys().empty()) return false;
  for (int i = 0; i < 4; ++i)
    if (!rectangle.item(i).is_number()) return false;
  return rectangle.item(0).number() == rectangle.item(2).number() &&
         rectangle.item(1).number() == rectangle.item(3).number();
}

/// A real number is none: viewers differ in what they take it for.
bool is_hidden(const PdfObject& annotation) {
  const PdfObject flags = annotation.get("/F");
  return flags.type() == PdfObject::Type::integer && flags.number() >= 0 && flags.number() < 1024 &&
         (static_cast<int>(flags.number()) & hidden) != 0;
}

}  // namespace

bool is_invisible_signature(const PdfObject& annotation) {
  return annotation.is_named("/Subtype", "/Widget") && is_signature(annotation) &&
         (is_point(annotation) || is_hidden(annotation));
}

bool is_of_signatures_alone(const PdfObject& form) {
  constexpr std::array known{"/Fields", "/SigFlags", "/DR", "/DA"};
  for (const std::string& key : form.keys())
    if (std::find(known.begin(), known.end(), key) == known.end()) return false;
  const PdfObject fields = form.get("/Fields");
  if (fields.size() == 0 || fields.size() > most_fields) return false;
  for (int i = 0; i < fields.size(); ++i)
    if (!is_signature(fields.item(i))) return false;
  return true;
}

std::vector<std::string> signatures_of(const PdfObject& form) {
  std::vector<std::string> list;
  const PdfObject fields = form.get("/Fields");
  for (int i = 0; i < std::min(fields.size(), most_fields); ++i) {
    const PdfObject value = fields.item(i).get("/V");
    if (value.is_null()) {
      list.emplace_back("an empty field for a signature");
      continue;
    }
    const std::string name = value.get("/Name").text();
    list.push_back("a signature" + (name.empty() ? "" : " of " + clipped(name)) +
                   "; whether it is valid is not checked");
  }
  return list;
}

}  // namespace brief::verify
