#include "changes/spaces.hpp"

#include <algorithm>
#include <iterator>

namespace brief::changes {
namespace {

struct Unseen {
  std::string_view bytes, plain, shown;
};

constexpr Unseen unseen[] = {{"\u00A0", " ", "<U+00A0>"}, {"\u202F", " ", "<U+202F>"}, {"\u2007", " ", "<U+2007>"},
                             {"\u2009", " ", "<U+2009>"}, {"\u200A", " ", "<U+200A>"}, {"\u00AD", "", "<U+00AD>"},
                             {"\u200B", "", "<U+200B>"},  {"\u200C", "", "<U+200C>"},  {"\u200D", "", "<U+200D>"},
                             {"\u2060", "", "<U+2060>"},  {"\u200E", "", "<U+200E>"},  {"\u200F", "", "<U+200F>"}};

std::string replaced(std::string_view text, std::string_view Unseen::*by) {
  std::string made;
  while (!text.empty()) {
    const auto* found = std::find_if(std::begin(unseen), std::end(unseen),
                                     [text](const Unseen& each) { return text.starts_with(each.bytes); });
    made += found == std::end(unseen) ? text.substr(0, 1) : (*found).*by;
    text.remove_prefix(found == std::end(unseen) ? 1 : found->bytes.size());
  }
  return made;
}

}  // namespace

std::string with_plain_spaces(std::string_view text) { return replaced(text, &Unseen::plain); }

std::string with_shown_spaces(std::string_view text) { return replaced(text, &Unseen::shown); }

}  // namespace brief::changes
