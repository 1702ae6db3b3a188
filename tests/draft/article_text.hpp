// An article from text, for tests.
#pragma once

#include <string>

#include "archive/archive.hpp"
#include "draft/article.hpp"

namespace brief::draft {

inline archive::Document document_of(const std::string& text) {
  return std::get<archive::Document>(archive::read(text, "article.txt"));
}

/// Keeps the document that the article views.
struct TextArticle {
  explicit TextArticle(const std::string& text, std::string_view language = "en")
      : document(document_of(text)), article(document, language) {}
  archive::Document document;
  Article article;
};

}  // namespace brief::draft
