#include "archive/zones.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "archive/class_words.hpp"
#include "archive/html_tags.hpp"

namespace brief::archive {
namespace {

struct Name {
  std::string_view word;
  Part part;
  bool may_be_long = false;  ///< longer than the article beside it: comments on it, the legends of a gallery
};

struct Zone {
  Part part;
  bool may_be_long = false;
};

/// Words in classes and ids, as the makers of pages use them.
constexpr std::array names = {Name{"comment", Part::comment, true},
                              Name{"comments", Part::comment, true},
                              Name{"disqus", Part::comment, true},
                              Name{"commentlist", Part::comment, true},
                              Name{"respond", Part::comment, true},
                              Name{"livefyre", Part::comment, true},
                              Name{"coral", Part::comment, true},
                              Name{"replies", Part::comment, true},
                              Name{"kommentare", Part::comment, true},
                              Name{"kommentar", Part::comment, true},
                              Name{"commentaires", Part::comment, true},
                              Name{"commentaire", Part::comment, true},
                              Name{"komentari", Part::comment, true},
                              Name{"komentar", Part::comment, true},
                              Name{"komente", Part::comment, true},
                              Name{"komentet", Part::comment, true},
                              Name{"commenti", Part::comment, true},
                              Name{"comentarios", Part::comment, true},
                              Name{"yorumlar", Part::comment, true},
                              Name{"meistgelesen", Part::related},
                              Name{"najcitanije", Part::related},
                              Name{"najnovije", Part::related},
                              Name{"nav", Part::navigation},
                              Name{"navbar", Part::navigation},
                              Name{"navigation", Part::navigation},
                              Name{"menu", Part::navigation},
                              Name{"submenu", Part::navigation},
                              Name{"breadcrumb", Part::navigation},
                              Name{"breadcrumbs", Part::navigation},
                              Name{"pagination", Part::navigation},
                              Name{"pager", Part::navigation},
                              Name{"toolbar", Part::navigation},
                              Name{"skip", Part::navigation},
                              Name{"tags", Part::navigation},
                              Name{"taglist", Part::navigation},
                              Name{"footer", Part::footer},
                              Name{"colophon", Part::footer},
                              Name{"copyright", Part::footer},
                              Name{"masthead", Part::header},
                              Name{"sidebar", Part::aside},
                              Name{"rail", Part::aside},
                              Name{"widget", Part::aside},
                              Name{"widgets", Part::aside},
                              Name{"related", Part::related},
                              Name{"recirc", Part::related},
                              Name{"recirculation", Part::related},
                              Name{"recommended", Part::related},
                              Name{"recommendations", Part::related},
                              Name{"recommendation", Part::related},
                              Name{"trending", Part::related},
                              Name{"popular", Part::related},
                              Name{"mostread", Part::related},
                              Name{"outbrain", Part::related},
                              Name{"taboola", Part::related},
                              Name{"gallery", Part::aside, true},
                              Name{"slideshow", Part::aside, true},
                              Name{"promo", Part::related},
                              Name{"promos", Part::related},
                              Name{"teaser", Part::related},
                              Name{"teasers", Part::related},
                              Name{"readmore", Part::related},
                              Name{"newsletter", Part::aside},
                              Name{"subscribe", Part::aside},
                              Name{"subscription", Part::aside},
                              Name{"signup", Part::aside},
                              Name{"share", Part::aside},
                              Name{"sharing", Part::aside},
                              Name{"sharedaddy", Part::aside},
                              Name{"addthis", Part::aside},
                              Name{"social", Part::aside},
                              Name{"ad", Part::aside},
                              Name{"ads", Part::aside},
                              Name{"advert", Part::aside},
                              Name{"advertisement", Part::aside},
                              Name{"advertising", Part::aside},
                              Name{"sponsor", Part::aside},
                              Name{"sponsored", Part::aside},
                              Name{"cookie", Part::aside},
                              Name{"cookies", Part::aside},
                              Name{"consent", Part::aside},
                              Name{"gdpr", Part::aside},
                              Name{"modal", Part::aside},
                              Name{"popup", Part::aside},
                              Name{"paywall", Part::aside},
                              Name{"byline", Part::aside},
                              Name{"bio", Part::aside},
                              Name{"caption", Part::aside},
                              Name{"credit", Part::aside},
                              Name{"timestamp", Part::aside},
                              Name{"dateline", Part::aside}};

struct Role {
  std::string_view role;
  Part part;
};
constexpr std::array roles = {Role{"navigation", Part::navigation}, Role{"menu", Part::navigation},
                              Role{"contentinfo", Part::footer},    Role{"banner", Part::header},
                              Role{"complementary", Part::aside},   Role{"search", Part::navigation},
                              Role{"dialog", Part::aside},          Role{"alertdialog", Part::aside}};

std::optional<Zone> by_tag(const HtmlNode& node) {
  if (node.foreign) return std::nullopt;
  switch (node.tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_MENU:
      return Zone{Part::navigation};
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_FIGCAPTION:
      return Zone{Part::aside};
    case GUMBO_TAG_FOOTER:
      return Zone{Part::footer};
    case GUMBO_TAG_HEADER:
      return Zone{Part::header};
    default:
      return std::nullopt;
  }
}

std::optional<Zone> by_role(const HtmlNode& node) {
  const std::string_view role = node.attribute("role");
  for (const Role& known : roles)
    if (known.role == role) return Zone{known.part};
  return std::nullopt;
}

std::optional<Zone> by_name(std::string_view attribute) {
  std::optional<Zone> zone;
  bool most = false;
  any_class_word(attribute, [&zone, &most](std::string_view word) {
    if (most && (word == "read" || word == "popular" || word == "viewed" || word == "commented"))
      zone = Zone{Part::related};
    most = word == "most";
    for (const Name& name : names)
      if (name.word == word) zone = Zone{name.part, name.may_be_long};
    if (word.starts_with("related")) zone = Zone{Part::related};  // relatedposts
    return zone.has_value();
  });
  return zone;
}

bool is_closed(const HtmlNode& node) { return node.is(GUMBO_TAG_DETAILS) && !node.has("open"); }

std::optional<Zone> named(const HtmlNode& node) {
  if (auto zone = by_tag(node)) return zone;
  if (is_closed(node)) return Zone{Part::folded};
  if (node.attributes == nullptr || node.attributes->length == 0) return std::nullopt;
  if (auto zone = by_role(node)) return zone;
  if (auto zone = by_name(node.attribute("class"))) return zone;
  return by_name(node.attribute("id"));
}

bool holds_too_much(const Zone& zone, std::uint32_t mass, std::uint32_t all) {
  const std::uint64_t most = zone.may_be_long ? 90 : 40;  // per cent
  return std::uint64_t{mass} * 100 > std::uint64_t{all} * most;
}

}  // namespace

std::vector<Part> zones_of(const HtmlTree& tree, const std::vector<std::uint32_t>& mass) {
  std::vector<Part> zones(tree.size(), Part::main);
  for (std::size_t i = 1; i < tree.size(); ++i) {
    const std::uint32_t parent = tree[i].parent;
    const bool summary = tree[i].is(GUMBO_TAG_SUMMARY) && is_closed(tree[parent]);
    zones[i] = zones[summary ? tree[parent].parent : parent];
    if (zones[i] != Part::main || tree[i].kind != HtmlNode::Kind::element) continue;
    const auto zone = named(tree[i]);
    if (zone && !holds_too_much(*zone, mass[i], mass[0])) zones[i] = zone->part;
  }
  return zones;
}

}  // namespace brief::archive
