#include "verify/signatures.hpp"

#include <algorithm>
#include <array>

#include "verify/words.hpp"

namespace brief::verify {
namespace {

constexpr int most_fields = 1000;
constexpr int hidden = 2;  // table 165

bool is_signature(const PdfObject& field) { return field.is_named("/FT", "/Sig") && field.get("/Kids").is_null(); }

}  // namespace

bool is_invisible_signature(const PdfObject& annotation) {
  if (!annotation.is_named("/Subtype", "/Widget") || !is_signature(annotation)) return false;
  const PdfObject rectangle = annotation.get("/Rect");
  const bool no_area = rectangle.size() == 4 && (rectangle.item(0).number() == rectangle.item(2).number() ||
                                                 rectangle.item(1).number() == rectangle.item(3).number());
  const PdfObject flags = annotation.get("/F");  // a real number is none: viewers differ in what they take it for
  const bool is_hidden = flags.type() == PdfObject::Type::integer && flags.number() >= 0 && flags.number() < 1024 &&
                         (static_cast<int>(flags.number()) & hidden) != 0;
  const bool acts = !annotation.get("/A").is_null() || !annotation.get("/AA").is_null();
  return !acts && (no_area || is_hidden);
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
