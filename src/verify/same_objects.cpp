#include "verify/same_objects.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "verify/content_tokens.hpp"
#include "verify/same_content.hpp"
#include "verify/signatures.hpp"

namespace brief::verify {
namespace {

using Type = PdfObject::Type;

/// What says how a stream is written, or nothing at all (/ProcSet: ISO 32000-1, 14.2).
bool is_of_writing(const std::string& key, Type type) {
  if (key == "/ProcSet") return true;
  return type == Type::stream && (key == "/Length" || key == "/Filter" || key == "/DecodeParms" || key == "/DL");
}

/// Whether an entry says what holds without it: that labels of pages begin at 1 (table 159).
bool is_default(const std::string& key, const PdfObject& value) {
  return key == "/St" && value.type() == Type::integer && value.number() == 1;
}

constexpr std::size_t more_places = 1'000;  // of annotations that were added

/// Of a form what it draws, like that of a page.
bool same_data(const PdfObject& a, const PdfObject& b) {
  std::string first, second;
  if (!a.data(first) || !b.data(second)) return false;
  return first == second || (a.is_named("/Subtype", "/Form") && same_content(first, second));
}

/// Whether an entry is a text string, which may be coded in more than one way; others are bytes.
bool is_text(std::string_view path) {
  constexpr std::array keys{"/Title", "/Alt", "/ActualText", "/E", "/T", "/Contents", "/Desc", "/UF"};
  const std::string_view key = path.substr(std::min(path.rfind('/'), path.size()));
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// `a` is what is expected. A real number may have been written anew; one in place of an integer is none that every
/// program takes for it.
bool same_value(const PdfObject& a, const PdfObject& b, std::string_view path) {
  if (a.type() == Type::real && b.is_number()) return same_number(a.number(), b.number());
  if (a.type() != b.type()) return false;
  switch (a.type()) {
    case Type::integer:
      return a.number() == b.number();
    case Type::boolean:
      return a.boolean() == b.boolean();
    case Type::string:
      return a.bytes() == b.bytes() || (is_text(path) && a.text() == b.text());
    case Type::name:
      return a.name() == b.name();
    case Type::array:
      return a.size() == b.size();
    case Type::stream:
      return same_data(a, b);
    default:
      return true;
  }
}

}  // namespace

SameObjects::Places SameObjects::places_in(const PdfFile& file, std::size_t most) {
  Places places;
  const int pages = file.pages();
  for (int page = 0; page < pages && places.size() < most; ++page) {
    const PdfObject object = file.page(page), annotations = object.get("/Annots");
    places.emplace(object.number_of_object(), std::pair{page, -1});
    const int count = static_cast<int>(std::min<std::size_t>(most, static_cast<std::size_t>(annotations.size())));
    for (int i = 0, place = 0; i < count; ++i)
      if (const PdfObject annotation = annotations.item(i); !is_invisible_signature(annotation))
        places.emplace(annotation.number_of_object(), std::pair{page, place++});
  }
  places.erase(0);
  return places;
}

std::pair<int, int> SameObjects::place_of(const Places& places, const PdfObject& object) {
  const auto found = places.find(object.number_of_object());
  return found == places.end() ? std::pair{-1, -1} : found->second;
}

SameObjects::SameObjects(const PdfFile& expected, const PdfFile& given)
    : expected_places_(places_in(expected, std::numeric_limits<std::size_t>::max())),
      given_places_(places_in(given, expected_places_.size() + more_places)) {
  constexpr std::size_t for_each_place = 1'000;
  most_ = 20'000 + for_each_place * expected_places_.size();
}

/// Whether two objects with numbers have met before.
bool SameObjects::known(const Pair& pair) {
  const std::pair numbers{pair.expected.number_of_object(), pair.given.number_of_object()};
  return numbers.first != 0 && numbers.second != 0 && !seen_.insert(numbers).second;
}

bool SameObjects::same_entries(const Pair& pair, Pairs& inside, std::string& path) const {
  const Type type = pair.expected.type();
  const std::vector<std::string> keys = pair.expected.keys(), others = pair.given.keys();
  for (const std::string& key : others)
    if (!is_of_writing(key, type) && !is_default(key, pair.given.get(key.c_str())) &&
        std::find(keys.begin(), keys.end(), key) == keys.end()) {
      path += key;
      return false;
    }
  for (const std::string& key : keys)
    if (!is_of_writing(key, type))
      inside.push_back({pair.expected.get(key.c_str()), pair.given.get(key.c_str()), pair.path + key});
  return true;
}

/// `inside`: what is still to be compared. `path`: where the difference is.
bool SameObjects::same(const Pair& pair, Pairs& inside, std::string& path) {
  path = pair.path;
  const auto place = place_of(expected_places_, pair.expected);
  if (place.first >= 0) return place_of(given_places_, pair.given) == place;
  return known(pair) || same_inside(pair, inside, path);
}

bool SameObjects::same_inside(const Pair& pair, Pairs& inside, std::string& path) {
  if (!same_value(pair.expected, pair.given, pair.path) || seen_.size() > most_) return false;
  const Type type = pair.expected.type();
  if (type == Type::dictionary || type == Type::stream) return same_entries(pair, inside, path);
  if (type == Type::array)
    for (int i = 0; i < pair.expected.size(); ++i)
      inside.push_back({pair.expected.item(i), pair.given.item(i), pair.path});
  return true;
}

std::optional<std::string> SameObjects::difference(const PdfObject& expected, const PdfObject& given) {
  Pairs inside;
  std::string path;
  if (!same_inside({expected.copy(), given.copy(), ""}, inside, path)) return path;
  while (!inside.empty()) {
    const Pair pair = std::move(inside.back());
    inside.pop_back();
    if (!same(pair, inside, path)) return path;
  }
  return {};
}

}  // namespace brief::verify
