// Archives for tests.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "archive/archive.hpp"
#include "evidence/evidence.hpp"

namespace brief {

/// The archive of a file of plain text; empty where it is none.
inline evidence::Archive archived(const std::string& text, const std::string& path = "a.txt") {
  auto read = archive::read(text, path);
  auto* document = std::get_if<archive::Document>(&read);
  if (document == nullptr) return {};
  return {std::make_shared<const evidence::Archived>(std::move(*document)), false};
}

/// The same with a digest that a test can write down.
inline evidence::Archive archived_as(const std::string& text, const std::string& digest) {
  archive::Document document = archived(text).text->document;
  document.sha256 = digest;
  return {std::make_shared<const evidence::Archived>(std::move(document)), false};
}

}  // namespace brief
