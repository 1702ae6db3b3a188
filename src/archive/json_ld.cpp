#include "archive/json_ld.hpp"

#include <deque>
#include <nlohmann/json.hpp>

namespace brief::archive {
namespace {

using nlohmann::json;

constexpr std::size_t longest = 2u << 20, most_objects = 1000;
constexpr int deepest = 32;

/// The kinds of schema.org whose record is that of the page's article.
bool is_article_type(const std::string& type) {
  return type.ends_with("Article") || type.ends_with("Posting") || type == "Report" || type == "PressRelease" ||
         type == "SpecialAnnouncement" || type == "GovernmentService" || type == "SpeechArticle";
}

/// A page's own record: its days count where the article has no record.
bool is_page_type(const std::string& type) { return type.ends_with("WebPage"); }

bool is_of_type(const json& object, bool (*wanted)(const std::string&)) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  if (type->is_string()) return wanted(type->get_ref<const std::string&>());
  if (!type->is_array()) return false;
  for (const json& one : *type)
    if (one.is_string() && wanted(one.get_ref<const std::string&>())) return true;
  return false;
}

/// A string, the name of an object, or the first of a list of these.
std::string text_of(const json& object, const char* key, const char* inside) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  const json* value = &*found;
  if (value->is_array() && !value->empty()) value = &value->front();
  if (value->is_object()) {
    const auto name = value->find(inside);
    if (name == value->end()) return {};
    value = &*name;
  }
  return value->is_string() ? value->get<std::string>() : std::string();
}

/// The object of a graph that another names by its "@id" alone.
const json* object_of_id(const json& root, const json& reference) {
  const auto graph = root.find("@graph");
  const json& objects = graph != root.end() ? *graph : root;
  const auto id = reference.find("@id");
  if (!objects.is_array() || id == reference.end()) return nullptr;
  for (const json& object : objects)
    if (object.is_object() && object.contains("name") && object.value("@id", json()) == *id) return &object;
  return nullptr;
}

/// The name of whom the article names, where it stands or elsewhere in the graph.
std::string name_of(const json& root, const json& article, const char* key) {
  std::string name = text_of(article, key, "name");
  const auto found = article.find(key);
  if (!name.empty() || found == article.end()) return name;
  const json& whom = found->is_array() && !found->empty() ? found->front() : *found;
  if (!whom.is_object()) return {};
  const json* object = object_of_id(root, whom);
  return object == nullptr ? std::string() : text_of(*object, "name", "@value");
}

void take(std::string& into, std::string value) {
  if (into.empty()) into = std::move(value);
}

void read_article(const json& root, const json& object, ArticleData& article) {
  take(article.headline, text_of(object, "headline", "@value"));
  take(article.published, text_of(object, "datePublished", "@value"));
  take(article.modified, text_of(object, "dateModified", "@value"));
  take(article.publisher, name_of(root, object, "publisher"));
  take(article.author, name_of(root, object, "author"));
  take(article.url, text_of(object, "mainEntityOfPage", "@id"));
  take(article.url, text_of(object, "url", "@id"));
}

void read_page(const json& object, ArticleData& article) {
  take(article.published, text_of(object, "datePublished", "@value"));
  take(article.modified, text_of(object, "dateModified", "@value"));
}

}  // namespace

void read_json_ld(std::string_view text, ArticleData& article) {
  if (text.size() > longest) return;
  const auto not_too_deep = [](int depth, json::parse_event_t /*event*/, json& /*parsed*/) { return depth < deepest; };
  const json root = json::parse(text.begin(), text.end(), not_too_deep, false, true);
  std::deque<const json*> waiting{&root};
  const json* page = nullptr;
  for (std::size_t seen = 0; !waiting.empty() && seen < most_objects; ++seen) {
    const json& value = *waiting.front();
    waiting.pop_front();
    if (value.is_array())
      for (const json& one : value) waiting.push_back(&one);
    if (!value.is_object()) continue;
    if (is_of_type(value, is_article_type)) return read_article(root, value, article);
    if (!page && is_of_type(value, is_page_type)) page = &value;
    for (const char* key : {"@graph", "mainEntity"})
      if (const auto inside = value.find(key); inside != value.end()) waiting.push_back(&*inside);
  }
  if (page) read_page(*page, article);
}

}  // namespace brief::archive
