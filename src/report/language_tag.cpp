#include "report/language_tag.hpp"

#include <algorithm>
#include <string>

namespace brief::report {
namespace {

/// ISO 639-1, each between spaces; sh is withdrawn and in use.
constexpr std::string_view two_letters =
    " aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el "
    "en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv "
    "ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne "
    "ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss "
    "st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

}  // namespace

bool is_language_tag(std::string_view tag) {
  std::size_t part = 0;
  for (std::size_t from = 0; from <= tag.size(); ++part) {
    const std::size_t end = std::min(tag.find('-', from), tag.size());
    const std::string_view subtag = tag.substr(from, end - from);
    if (subtag.empty() || subtag.size() > 8 || (part == 0 && subtag.size() < 2)) return false;
    for (const char c : subtag) {
      const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (part == 0 || c < '0' || c > '9')) return false;
    }
    from = end + 1;
  }
  return true;
}

bool names_language(std::string_view tag) {
  std::string language(tag.substr(0, tag.find('-')));
  for (char& c : language)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (language.size() == 3) return true;
  return language.size() == 2 && two_letters.find(" " + language + " ") != std::string_view::npos;
}

}  // namespace brief::report
