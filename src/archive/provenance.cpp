#include "archive/provenance.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "archive/dates.hpp"
#include "archive/html_tags.hpp"
#include "archive/json_ld.hpp"
#include "archive/saving_tools.hpp"
#include "archive/text_tools.hpp"
#include "archive/zones.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t longest = 1000;       // bytes of a statement
constexpr std::uint32_t longest_item = 20;  // nodes of an item of microdata

using Field = std::optional<Stated> Provenance::*;

struct MetaName {
  std::string_view name;
  Field field;
  bool date = false;
};

/// In the order of trust, each field by itself.
constexpr std::array<MetaName, 40> meta_names = {{{"og:url", &Provenance::canonical},
                                                  {"savepage-url", &Provenance::url},
                                                  {"savepage-date", &Provenance::saved, true},
                                                  {"og:title", &Provenance::title},
                                                  {"dc.title", &Provenance::title},
                                                  {"dcterms.title", &Provenance::title},
                                                  {"citation_title", &Provenance::title},
                                                  {"twitter:title", &Provenance::title},
                                                  {"govuk:primary-publishing-organisation", &Provenance::publisher},
                                                  {"og:site_name", &Provenance::publisher},
                                                  {"dc.publisher", &Provenance::publisher},
                                                  {"dcterms.publisher", &Provenance::publisher},
                                                  {"publisher", &Provenance::publisher},
                                                  {"application-name", &Provenance::publisher},
                                                  {"author", &Provenance::author},
                                                  {"dc.creator", &Provenance::author},
                                                  {"dcterms.creator", &Provenance::author},
                                                  {"byl", &Provenance::author},
                                                  {"article:published_time", &Provenance::published, true},
                                                  {"datepublished", &Provenance::published, true},
                                                  {"dcterms.issued", &Provenance::published, true},
                                                  {"dc.date.issued", &Provenance::published, true},
                                                  {"dc.date", &Provenance::published, true},
                                                  {"dcterms.date", &Provenance::published, true},
                                                  {"govuk:first-published-at", &Provenance::published, true},
                                                  {"parsely-pub-date", &Provenance::published, true},
                                                  {"pubdate", &Provenance::published, true},
                                                  {"date", &Provenance::published, true},
                                                  {"og:published_time", &Provenance::published, true},
                                                  {"article.published", &Provenance::published, true},
                                                  {"publication_date", &Provenance::published, true},
                                                  {"publish-date", &Provenance::published, true},
                                                  {"citation_publication_date", &Provenance::published, true},
                                                  {"cxenseparse:recs:publishtime", &Provenance::published, true},
                                                  {"sailthru.date", &Provenance::published, true},
                                                  {"dc.date.created", &Provenance::published, true},
                                                  {"article:modified_time", &Provenance::modified, true},
                                                  {"datemodified", &Provenance::modified, true},
                                                  {"govuk:public-updated-at", &Provenance::modified, true},
                                                  {"dcterms.modified", &Provenance::modified, true}}};

void state(std::optional<Stated>& field, std::string_view value, std::string from) {
  std::string words = one_line(value.substr(0, longest));
  if (!field && !words.empty()) field = Stated{std::move(words), std::move(from)};
}

class Reader {
 public:
  explicit Reader(const HtmlTree& tree) : tree_(tree) {}

  Provenance read() {
    for (std::uint32_t i = 1; i < tree_.size(); ++i) visit(i);
    for (std::size_t i = 0; i < meta_names.size(); ++i)
      if (!metas_[i].empty()) state_meta(meta_names[i], metas_[i]);
    state_json_ld();
    state(stated_.canonical, og_url_, "meta og:url");
    state(stated_.title, heading_, "h1");
    state(stated_.title, title_, "title");
    state(stated_.published, day_of(item_published_), "itemprop datePublished");
    state(stated_.published, day_of(time_), "time");
    state(stated_.modified, day_of(item_modified_), "itemprop dateModified");
    return std::move(stated_);
  }

 private:
  void visit(std::uint32_t i) {
    const HtmlNode& node = tree_[i];
    if (node.kind == HtmlNode::Kind::comment) return comment(node.text);
    if (node.kind != HtmlNode::Kind::element || node.foreign) return;
    read_item(i);
    switch (node.tag) {
      case GUMBO_TAG_META:
        return meta(node);
      case GUMBO_TAG_LINK:
        if (lower_case(node.attribute("rel")) == "canonical")
          state(stated_.canonical, node.attribute("href"), "link canonical");
        return;
      case GUMBO_TAG_HTML:
        state(stated_.url, node.attribute("data-scrapbook-source"), "WebScrapBook");
        state(stated_.saved, day_of(node.attribute("data-scrapbook-create").substr(0, 8)), "WebScrapBook");
        return state(stated_.language, node.attribute("lang"), "html lang");
      case GUMBO_TAG_TITLE:
        if (title_.empty()) title_ = text_in(i);
        return;
      case GUMBO_TAG_H1:
        if (heading_.empty()) heading_ = text_in(i);
        return;
      case GUMBO_TAG_TIME:
        if (time_.empty() && !is_of_another(i)) time_ = node.attribute("datetime");
        return;
      case GUMBO_TAG_ASIDE:
      case GUMBO_TAG_A:
        beside_until_ = std::max(beside_until_, node.end);
        return;
      case GUMBO_TAG_SCRIPT:
        if (node.attribute("type") == "application/ld+json") read_json_ld(text_in(i), article_);
        return;
      default:
        return;
    }
  }

  /// The day of another article: in a teaser, a link, a comment.
  bool is_of_another(std::uint32_t i) {
    if (i < beside_until_) return true;
    if (zones_.empty()) zones_ = zones_of(tree_, std::vector<std::uint32_t>(tree_.size(), 0));
    return zones_[i] != Part::main && zones_[i] != Part::header && zones_[i] != Part::aside;
  }

  /// The days of microdata: `<span itemprop="datePublished" content="2025-10-22">` (HTML, 5.2.4, and schema.org).
  void read_item(std::uint32_t i) {
    const std::string_view name = tree_[i].attribute("itemprop");
    const auto has = [name](std::string_view word) { return name.find(word) != std::string_view::npos; };
    const bool published = has("datePublished") || has("dateCreated");
    if (!published && !has("dateModified")) return;
    std::string& item = published ? item_published_ : item_modified_;
    if (!item.empty()) return;
    item = tree_[i].attribute(tree_[i].tag == GUMBO_TAG_TIME ? "datetime" : "content");
    if (item.empty() && tree_[i].end - i < longest_item) item = one_line(text_in(i));
  }

  std::string text_in(std::uint32_t node) const {
    std::string text;
    for (std::uint32_t i = node + 1; i < tree_[node].end; ++i)
      if (tree_[i].kind == HtmlNode::Kind::text) text += tree_[i].text;
    return text;
  }

  void meta(const HtmlNode& node) {
    std::string_view name = node.attribute("property");
    if (name.empty()) name = node.attribute("name");
    if (name.empty()) name = node.attribute("itemprop");
    const std::string wanted = lower_case(name);
    for (std::size_t i = 0; i < meta_names.size(); ++i)
      if (meta_names[i].name == wanted && metas_[i].empty()) metas_[i] = node.attribute("content");
  }

  void state_meta(const MetaName& name, std::string_view content) {
    if (name.name == "og:url") {  // less sure than the canonical link
      og_url_ = content;
      return;
    }
    const bool address = content.starts_with("http") && name.field != &Provenance::url;
    if (name.date)
      state(stated_.*name.field, day_of(content), "meta " + std::string(name.name));
    else if (!address)
      state(stated_.*name.field, content, "meta " + std::string(name.name));
  }

  void state_json_ld() {
    state(stated_.title, without_entities(article_.headline), "JSON-LD headline");
    state(stated_.publisher, without_entities(article_.publisher), "JSON-LD publisher");
    state(stated_.author, without_entities(article_.author), "JSON-LD author");
    state(stated_.published, day_of(article_.published), "JSON-LD datePublished");
    state(stated_.modified, day_of(article_.modified), "JSON-LD dateModified");
    if (article_.url.starts_with("http")) state(stated_.canonical, article_.url, "JSON-LD");
  }

  void comment(std::string_view text) {
    const SavedPage page = saved_by_comment(text);
    state(stated_.url, page.url, page.tool);
    state(stated_.saved, page.saved, page.tool);
  }

  const HtmlTree& tree_;
  Provenance stated_;
  ArticleData article_;
  std::array<std::string_view, meta_names.size()> metas_{};
  std::string title_, heading_, item_published_, item_modified_;
  std::string_view time_, og_url_;
  std::vector<Part> zones_;         ///< of the tree's nodes; empty until they are asked for
  std::uint32_t beside_until_ = 0;  ///< past the last node of an aside or a link
};

}  // namespace

Provenance provenance_of(const HtmlTree& tree) { return Reader(tree).read(); }

}  // namespace brief::archive
