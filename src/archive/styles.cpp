#include "archive/styles.hpp"

#include <algorithm>
#include <array>

namespace brief::archive {
namespace {

/// So many comparisons of compounds with elements are made for a page; the longest style sheets of the web need a
/// fiftieth. Past it style sheets hide nothing more.
constexpr std::uint64_t most_steps = 10'000'000;
constexpr std::size_t most_rules = 100'000;

constexpr std::string_view space = " \t\r\n\f";

/// Calls with each word of a class attribute, until `use` returns true.
template <class Use>
bool any_word(std::string_view words, Use use) {
  for (std::size_t at = words.find_first_not_of(space); at < words.size();) {
    const std::size_t end = std::min(words.find_first_of(space, at), words.size());
    if (use(words.substr(at, end - at))) return true;
    at = words.find_first_not_of(space, end);
  }
  return false;
}

std::string_view tag_name(const HtmlNode& node) {
  return node.tag == GUMBO_TAG_UNKNOWN ? node.text : std::string_view(gumbo_normalized_tagname(node.tag));
}

bool matches_one(const Compound& compound, const HtmlNode& node) {
  if (node.kind != HtmlNode::Kind::element) return false;
  if (!compound.tag.empty() && compound.tag != tag_name(node)) return false;
  if (!compound.id.empty() && compound.id != node.attribute("id")) return false;
  if (!compound.attribute.empty()) {
    const std::string name(compound.attribute);
    if (!node.has(name.c_str())) return false;
    if (!compound.value.empty() && compound.value != node.attribute(name.c_str())) return false;
  }
  const std::string_view has = compound.classes.empty() ? std::string_view() : node.attribute("class");
  return std::all_of(compound.classes.begin(), compound.classes.end(), [has](std::string_view wanted) {
    return any_word(has, [wanted](std::string_view word) { return word == wanted; });
  });
}

}  // namespace

/// The winning declaration of each property: the important ones first, then style attributes, then the more specific,
/// then the later (CSS Cascading 4, 6.1).
struct Styles::Cascade {
  std::array<Effect, static_cast<std::size_t>(Property::count)> effects{};
  std::array<std::uint64_t, static_cast<std::size_t>(Property::count)> weights{};

  void add(const Declaration& declaration, std::uint64_t weight) {
    if (declaration.important) weight |= std::uint64_t{1} << 63;
    const auto at = static_cast<std::size_t>(declaration.property);
    if (weight < weights[at]) return;
    weights[at] = weight;
    effects[at] = declaration.effect;
  }
  Effect effect(Property property) const { return effects[static_cast<std::size_t>(property)]; }
  bool hides(Property property) const { return effect(property) == Effect::hides; }

  bool is_out_of_sight() const {
    const bool placed = hides(Property::position);
    if (placed && (hides(Property::clip) || hides(Property::offset))) return true;
    if (hides(Property::clip_path) || hides(Property::indent)) return true;
    if (!hides(Property::overflow)) return false;
    return hides(Property::height) || hides(Property::max_height) || (placed && hides(Property::width));
  }
  Look look() const {
    Look look;
    look.hidden =
        hides(Property::display) || hides(Property::opacity) || hides(Property::font_size) || is_out_of_sight();
    look.invisible = hides(Property::visibility);
    look.visible = effect(Property::visibility) == Effect::shows;
    look.block = effect(Property::display) == Effect::block;
    return look;
  }
};

Styles::Styles(const HtmlTree& tree) : tree_(tree), steps_left_(most_steps) {
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (!tree[i].is(GUMBO_TAG_STYLE) || tree[i].attribute("media").starts_with("print")) continue;
    for (std::uint32_t text = i + 1; text < tree[i].end; ++text) parse_rules(tree[text].text, rules_);
  }
  if (rules_.size() > most_rules) rules_.resize(most_rules);
  for (std::uint32_t rule = 0; rule < rules_.size(); ++rule) index(rule);
}

void Styles::index(std::uint32_t rule) {
  const Compound& own = rules_[rule].compounds.back();
  if (!own.id.empty())
    by_id_[own.id].push_back(rule);
  else if (!own.classes.empty())
    by_class_[own.classes.front()].push_back(rule);
  else if (!own.tag.empty())
    by_tag_[own.tag].push_back(rule);
  else if (!own.attribute.empty())
    by_attribute_.push_back(rule);
}

bool Styles::matches(const Rule& rule, std::uint32_t node) {
  const auto& compounds = rule.compounds;
  std::size_t left = compounds.size() - 1;
  if (steps_left_ == 0 || !matches_one(compounds[left], tree_[node])) return false;
  for (bool child = compounds[left].child; left > 0;) {
    if (steps_left_ == 0 || node == 0) return false;
    --steps_left_;
    node = tree_[node].parent;
    if (matches_one(compounds[left - 1], tree_[node])) {
      --left;
      child = compounds[left].child;
    } else if (child) {
      return false;
    }
  }
  return true;
}

void Styles::apply(const Places& places, std::uint32_t node, Cascade& cascade) {
  for (const std::uint32_t place : places) {
    if (steps_left_ == 0) return;
    --steps_left_;
    const Rule& rule = rules_[place];
    if (!matches(rule, node)) continue;
    const std::uint64_t weight = std::uint64_t{rule.specificity} << 32 | place;
    for (const Declaration& declaration : rule.declarations) cascade.add(declaration, weight);
  }
}

void Styles::apply(const std::unordered_map<std::string_view, Places>& places, std::string_view key, std::uint32_t node,
                   Cascade& cascade) {
  if (const auto found = places.find(key); found != places.end()) apply(found->second, node, cascade);
}

Look Styles::look_of(std::uint32_t node) {
  const HtmlNode& element = tree_[node];
  const bool plain = element.attributes == nullptr || element.attributes->length == 0;
  if (plain && by_tag_.empty()) return {};
  Cascade cascade;
  if (!rules_.empty()) {
    apply(by_tag_, tag_name(element), node, cascade);
    if (!plain) {
      apply(by_attribute_, node, cascade);
      apply(by_id_, element.attribute("id"), node, cascade);
      any_word(element.attribute("class"), [&](std::string_view word) {
        apply(by_class_, word, node, cascade);
        return false;
      });
    }
  }
  for (const Declaration& declaration : parse_declarations(element.attribute("style")))
    cascade.add(declaration, std::uint64_t{1} << 62);
  return cascade.look();
}

}  // namespace brief::archive
