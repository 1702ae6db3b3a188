#include <algorithm>
#include <optional>
#include <string>

#include "archive/css.hpp"
#include "archive/css_text.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// In lower case, with one space for each run of white space and none inside a bracket's edge.
std::string plain_value(std::string_view value) {
  const bool escaped = value.find('\\') != std::string_view::npos;
  std::string made = one_line(lower_case(escaped ? css_unescaped(value) : value));
  std::size_t size = 0;
  for (std::size_t i = 0; i < made.size(); ++i) {
    const bool edge = made[i] == ' ' && ((size > 0 && made[size - 1] == '(') ||
                                         (i + 1 < made.size() && (made[i + 1] == ')' || made[i + 1] == ',')));
    if (!edge) made[size++] = made[i];
  }
  made.resize(size);
  return made;
}

/// Takes "!important" off a value. Nothing where something else stands behind the mark.
std::optional<bool> take_important(std::string_view& value) {
  const auto bang = find_in_css(value, "!", 0, true);
  if (bang == value.size()) return false;
  if (lower_case(css_unescaped(css_trimmed(value.substr(bang + 1)))) != "important") return std::nullopt;
  value = css_trimmed(value.substr(0, bang));
  return true;
}

/// The later of two of one importance wins, and the other is not kept.
void declare(DeclarationBlock& block, const Declaration& declaration) {
  const auto same = std::find_if(block.declarations.begin(), block.declarations.end(), [&](const Declaration& one) {
    return one.property == declaration.property && one.important == declaration.important;
  });
  if (same == block.declarations.end())
    block.declarations.push_back(declaration);
  else
    *same = declaration;
}

constexpr std::size_t longest_value = 2000;  // bytes; longer ones hold data

}  // namespace

void read_declaration(std::string_view text, DeclarationBlock& block, CssStrings& strings) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) return;
  const std::string_view name = css_trimmed(text.substr(0, colon));
  std::string_view value = css_trimmed(text.substr(colon + 1));
  if (value.size() > longest_value) return;
  if (name.starts_with("--")) {
    const auto important = take_important(value);
    std::size_t at = 0;
    if (important) block.custom.push_back({read_css_name(name, at, strings), value, *important});
    return;
  }
  const std::string key = lower_case(css_unescaped(name));
  const auto properties = known_properties();
  const auto is_it = [&key](const KnownProperty& known) { return known.name == key; };
  auto found = std::find_if(properties.begin(), properties.end(), is_it);
  if (found == properties.end()) return;
  const auto important = take_important(value);
  if (!important) return;
  if (value.find('\\') != std::string_view::npos) value = strings.emplace_back(css_unescaped(value));
  const bool varies = has_variables(value);
  const std::string plain = varies ? std::string() : plain_value(value);
  for (; found != properties.end() && found->name == key; ++found) {
    const auto said = varies ? Said{} : said_of(found->property, found->read, plain);
    if (said) declare(block, {found->property, *said, *important, varies ? value : "", found->read});
  }
}

DeclarationBlock parse_declarations(std::string_view css, CssStrings& strings) {
  css = without_css_comments(css, strings);
  DeclarationBlock block;
  for (std::size_t at = 0; at < css.size();) {
    const std::size_t end = find_in_css(css, ";", at, true);
    read_declaration(css.substr(at, end - at), block, strings);
    at = end + 1;
  }
  sort_custom(block);
  return block;
}

void sort_custom(DeclarationBlock& block) {
  std::stable_sort(block.custom.begin(), block.custom.end(),
                   [](const CustomProperty& a, const CustomProperty& b) { return a.name < b.name; });
}

Said said_of_substituted(Property property, ReadValue read, const std::optional<std::string>& value) {
  const auto said = value ? said_of(property, read, plain_value(*value)) : std::nullopt;
  return said ? *said : said_of(property, read, "unset").value_or(Said{});
}

}  // namespace brief::archive
