#include "archive/styles.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "archive/cascade_weight.hpp"
#include "archive/css_colour.hpp"
#include "archive/html_tags.hpp"
#include "archive/media_query.hpp"
#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// So many comparisons of compounds with elements are made for a page; the longest style sheets of the web need a
/// tenth. Past it style sheets hide nothing more.
constexpr std::uint64_t most_steps = 10'000'000;

/// Classes that the common frameworks give to words for screen readers alone. A page saved without its sheets has them
/// in its text.
bool is_for_screen_readers(std::string_view word) {
  for (const std::string_view name :
       {"visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screen-reader-only", "screenreader-text",
        "element-invisible", "assistive-text", "a11y-hidden", "hidden-visually", "hiddenvisually", "accessibly-hidden",
        "show-for-sr"}) {
    if (word.size() < name.size() || lower_case(word.substr(word.size() - name.size())) != name) continue;
    const std::string_view before = word.substr(0, word.size() - name.size());
    if (before.empty()) return true;
    return (before.ends_with('-') || before.ends_with('_')) && !before.ends_with("not-") && !before.ends_with("un-");
  }
  return false;
}

bool has_word(std::string_view words, std::string_view wanted) {
  return any_word(words, [wanted](std::string_view word) { return lower_case(word) == wanted; });
}

/// Some sheets are loaded late by a script, as another thing (loadCSS): in a browser they stand.
bool links_sheet(const HtmlNode& link) {
  const std::string_view rel = link.attribute("rel");
  if (link.has("disabled") || has_word(rel, "alternate")) return false;
  return has_word(rel, "stylesheet") ||
         (has_word(rel, "preload") && link.attribute("onload").find("stylesheet") != std::string_view::npos);
}

bool is_for_the_desk(const HtmlNode& node) {
  return holds_at_desk(node.attribute("media")) || node.attribute("onload").find("media") != std::string_view::npos;
}

/// Of an attribute of this name: a frame of a pixel is one that counts visits.
Effect effect_of_dimension(std::string_view value) {
  value = trimmed(value);
  const bool nothing = value == "0" || value == "1" || value == "0px" || value == "1px";
  return nothing ? Effect::hides : Effect::shows;
}

bool is_css(std::string_view type) { return type.empty() || lower_case(type).starts_with("text/css"); }

}  // namespace

/// The winning declaration of each property, and what it comes to.
struct Styles::Cascade {
  struct Winner {
    Said said;
    std::uint64_t weight = 0;
    std::string_view with_variables;
    ReadValue read = nullptr;
  };
  std::array<Winner, static_cast<std::size_t>(Property::count)> winners{};
  std::vector<CustomProperties::Source> custom;

  void add(const Declaration& declaration, std::uint64_t weight, std::uint64_t layer_rank) {
    weight = cascade_weight(weight, layer_rank, declaration.important);
    Winner& winner = winners[static_cast<std::size_t>(declaration.property)];
    if (weight < winner.weight) return;
    winner = {declaration.said, weight, declaration.with_variables, declaration.read};
  }
  void substitute(CustomProperties& properties) {
    for (std::size_t at = 0; at < winners.size(); ++at) {
      Winner& winner = winners[at];
      if (!winner.with_variables.empty())
        winner.said =
            said_of_substituted(static_cast<Property>(at), winner.read, properties.substituted(winner.with_variables));
    }
  }
  const Said& said(Property property) const { return winners[static_cast<std::size_t>(property)].said; }
  Effect effect(Property property) const { return said(property).effect; }
  bool shows(Property property) const { return effect(property) == Effect::shows; }
  bool hides(Property property) const {
    return effect(property) == Effect::hides || effect(property) == Effect::hides_all;
  }

  /// What it holds may stand beside it, further than it is wide: a row of pictures of which one is moved into sight.
  bool may_overflow() const {
    return shows(Property::lays_in_row) || shows(Property::wide) || shows(Property::wrapping);
  }
  bool moves_out(Property property) const {
    return effect(property) == Effect::hides_all || (hides(property) && !may_overflow());
  }
  /// `block`: a box of its own, which alone has a width that clips.
  bool is_out_of_sight(bool block) const {
    const bool placed = hides(Property::position), moved = effect(Property::position) == Effect::block;
    if (placed && hides(Property::clip)) return true;
    for (const Property edge : {Property::left, Property::right, Property::top, Property::bottom})
      if (placed ? moves_out(edge) : moved && effect(edge) == Effect::hides_all) return true;
    if (moves_out(Property::margin) && !shows(Property::push)) return true;
    if (!hides(Property::overflow) || shows(Property::padding)) return false;
    return hides(Property::height) || hides(Property::max_height) ||
           ((placed || block) && (hides(Property::width) || hides(Property::max_width)));
  }
  /// What is animated comes in from nothing, or from afar.
  bool is_vanished() const {
    if (shows(Property::animation)) return false;
    for (const Property property : {Property::opacity, Property::filter, Property::clip_path, Property::scale})
      if (hides(property)) return true;
    return moves_out(Property::transform) || moves_out(Property::translate);
  }
  void set_colours(Look& look) const {
    const bool painted = shows(Property::background_clip);
    const bool edged = shows(Property::shadow) || shows(Property::stroke) || shows(Property::animation);
    const auto colour = said(Property::color).colour, behind = said(Property::background).colour;
    look.clear = hides(Property::color) && !painted && !edged;
    look.coloured = shows(Property::color) || painted || edged;
    look.drowned = colour && behind && are_one_colour(*colour, *behind) && !shows(Property::picture) && !edged;
    look.stands_out = colour || behind || look.coloured || shows(Property::picture);
  }
  Look look(bool block_tag) const {
    Look look;
    look.block = effect(Property::display) == Effect::block;
    look.boxed = shows(Property::inline_box) || shows(Property::floating) || hides(Property::position);
    const bool box = look.block || (block_tag && effect(Property::display) == Effect::unset);
    look.hidden =
        hides(Property::display) || hides(Property::content_visibility) || is_out_of_sight(box) || is_vanished();
    look.boxless = hides(Property::display) || hides(Property::content_visibility);
    look.spaced = hides(Property::spaces);
    look.collapsed = shows(Property::spaces);
    look.lays_out = shows(Property::lays_in_row);
    look.sizeless = hides(Property::font_size);
    look.sized = shows(Property::font_size);
    look.indented = hides(Property::indent) && !shows(Property::push);
    look.unindented = shows(Property::indent);
    look.invisible = hides(Property::visibility);
    look.visible = shows(Property::visibility);
    look.struck = hides(Property::strike);
    set_colours(look);
    return look;
  }
};

Styles::Styles(const HtmlTree& tree, const LinkedSheets& linked)
    : tree_(tree),
      shadow_trees_(tree),
      linked_(linked),
      sheets_(linked_),
      matcher_(tree, most_steps),
      custom_(sheets_.registered()) {
  read_sheets(linked);
  layer_ranks_ = sheets_.layer_ranks();
  layer_ranks_.front() = most_layer_ranks - 1;
  for (std::uint32_t rule = 0; rule < sheets_.rules().size(); ++rule) index(rule);
}

/// In the order of the page. A sheet for browsers without scripts is none, nor is one inside what is kept for scripts.
void Styles::read_sheets(const LinkedSheets& linked) {
  std::string base = linked.base;
  std::uint32_t scope = 0, scope_ends = 0;
  for (std::uint32_t i = 1; i < tree_.size();) {
    const HtmlNode& node = tree_[i];
    if (i >= scope_ends) scope = 0;
    if (node.is(GUMBO_TAG_BASE) && node.has("href") && base == linked.base)
      base = resolved_address(linked.base, node.attribute("href"));
    if (is_shown_tree(i)) {
      scope = i;
      scope_ends = node.end;
      has_scopes_ = true;
    } else if (node.is(GUMBO_TAG_NOSCRIPT) || node.is(GUMBO_TAG_TEMPLATE)) {
      i = node.end;
      continue;
    }
    if (node.is(GUMBO_TAG_STYLE) || node.is(GUMBO_TAG_LINK)) read_sheet(i, base, scope, sheets_);
    ++i;
  }
}

void Styles::read_sheet(std::uint32_t at, const std::string& base, std::uint32_t scope, StyleSheets& sheets) {
  const HtmlNode& node = tree_[at];
  if (!is_css(node.attribute("type")) || !is_for_the_desk(node)) return;
  if (node.is(GUMBO_TAG_LINK)) {
    if (links_sheet(node)) sheets.read_linked(resolved_address(base, node.attribute("href")), scope);
    return;
  }
  for (std::uint32_t text = at + 1; text < node.end; ++text) sheets.read(tree_[text].text, base, scope);
}

void Styles::index(std::uint32_t rule) {
  const Compound& own = sheets_.rules()[rule].selector.compounds.back();
  for (const std::string_view word : own.classes)
    if (is_for_screen_readers(word)) styled_for_readers_.insert(word);
  if (!own.id.empty())
    by_id_[own.id].push_back(rule);
  else if (!own.classes.empty())
    by_class_[own.classes.front()].push_back(rule);
  else if (!own.attributes.empty())
    by_attribute_[own.attributes.front().name].push_back(rule);
  else if (!own.tag.empty())
    by_tag_[own.tag].push_back(rule);
  else
    by_nothing_.push_back(rule);
}

/// What a browser hides by itself, where no style of the page shows it (HTML, 15.3.1).
void Styles::add_defaults(std::uint32_t node, Cascade& cascade) const {
  const HtmlNode& element = tree_[node];
  const auto styled = [this](std::string_view word) { return styled_for_readers_.contains(word); };
  const bool for_readers = any_word(
      element.attribute("class"), [&](std::string_view word) { return is_for_screen_readers(word) && !styled(word); });
  if (element.has("hidden") || element.has("popover") || for_readers)
    cascade.add({Property::display, {Effect::hides, {}}, false, {}, nullptr}, 0, 0);
  if (!element.is(GUMBO_TAG_IFRAME)) return;
  for (const auto& [name, property] : {std::pair{"width", Property::width}, std::pair{"height", Property::height}})
    if (element.has(name))
      cascade.add({property, {effect_of_dimension(element.attribute(name)), {}}, false, {}, nullptr}, 0, 0);
}

void Styles::apply(const Places& places, std::uint32_t node, Cascade& cascade) {
  for (const std::uint32_t place : places) {
    if (!matcher_.spend()) return;
    const Rule& rule = sheets_.rules()[place];
    if (!matcher_.may_stand_in(rule.marks, node)) continue;
    if (!is_in_scope(rule, node) || !matcher_.matches(rule.selector, node)) continue;
    const std::uint64_t weight = std::uint64_t{rule.selector.specificity} << 32 | place;
    const DeclarationBlock& block = sheets_.block(rule.block);
    const std::uint64_t layer_rank = layer_ranks_[rule.layer];
    for (const Declaration& declaration : block.declarations) cascade.add(declaration, weight, layer_rank);
    if (!block.custom.empty()) cascade.custom.push_back({&block.custom, weight, layer_rank});
  }
}

void Styles::apply(const Index& index, std::string_view key, std::uint32_t node, Cascade& cascade) {
  if (const auto found = index.find(key); found != index.end()) apply(found->second, node, cascade);
}

void Styles::apply_rules(std::uint32_t node, Cascade& cascade) {
  const HtmlNode& element = tree_[node];
  apply(by_nothing_, node, cascade);
  apply(by_tag_, tag_name(element), node, cascade);
  if (element.attributes == nullptr || element.attributes->length == 0) return;
  apply(by_id_, element.attribute("id"), node, cascade);
  any_word(element.attribute("class"), [&](std::string_view word) {
    apply(by_class_, word, node, cascade);
    return false;
  });
  for (unsigned i = 0; i < element.attributes->length && !by_attribute_.empty(); ++i)
    apply(by_attribute_, static_cast<const GumboAttribute*>(element.attributes->data[i])->name, node, cascade);
}

/// A tree's sheet styles the elements in it, and its host where it names it.
bool Styles::is_in_scope(const Rule& rule, std::uint32_t node) const {
  if (!has_scopes_) return !rule.names_host;
  if (rule.names_host && (rule.scope == 0 || is_of_host(rule.selector)))
    return rule.scope != 0 && shadow_trees_.tree_of(node) == rule.scope;
  return scope_of(node) == rule.scope;
}

/// The shadow tree that an element stands in, by its template; 0: the page.
std::uint32_t Styles::scope_of(std::uint32_t node) const {
  for (node = tree_[node].parent; node > 0 && !is_shown_tree(node);) node = tree_[node].parent;
  return node;
}

Look Styles::look_of(std::uint32_t node, std::size_t depth) {
  const HtmlNode& element = tree_[node];
  const bool plain = element.attributes == nullptr || element.attributes->length == 0;
  if (plain && by_tag_.empty() && by_nothing_.empty() && !struck_tags.has(element)) {
    custom_.enter(node, depth, {}, {});
    return {};
  }
  Cascade cascade;
  if (struck_tags.has(element)) cascade.add({Property::strike, {Effect::hides, {}}, false, {}, nullptr}, 0, 0);
  if (!plain) add_defaults(node, cascade);
  if (!sheets_.rules().empty()) apply_rules(node, cascade);
  DeclarationBlock own;
  if (!plain && element.has("style")) own = parse_declarations(element.attribute("style"), attribute_strings_);
  for (const Declaration& declaration : own.declarations) cascade.add(declaration, weight_of_attribute, 0);
  custom_.enter(node, depth, std::move(cascade.custom), std::move(own.custom));
  cascade.substitute(custom_);
  Look look = cascade.look(block_tags.has(element));
  // A frame shows nothing outside its box.
  const bool no_box =
      cascade.hides(Property::width) || cascade.hides(Property::height) || cascade.hides(Property::max_height);
  if (element.is(GUMBO_TAG_IFRAME) && no_box) look.hidden = true;
  return look;
}

}  // namespace brief::archive
