#pragma once

#include <string>
#include <string_view>

namespace brief::archive {

/// What a page's JSON-LD (schema.org) says of its article; empty where it does not.
struct ArticleData {
  std::string headline, published, modified, publisher, author, url;
};

/// Adds what one script element holds. Of several articles the first is taken.
void read_json_ld(std::string_view json, ArticleData& article);

}  // namespace brief::archive
