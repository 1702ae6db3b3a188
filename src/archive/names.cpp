#include <array>

#include "archive/archive.hpp"

namespace brief::archive {
namespace {

constexpr std::array<std::string_view, 9> parts = {"main",   "comment", "related", "navigation", "aside",
                                                   "header", "footer",  "folded",  "struck"};
constexpr std::array<std::string_view, 7> kinds = {"paragraph", "heading", "list-item",   "table-row",
                                                   "quotation", "caption", "preformatted"};
constexpr std::array<std::string_view, 5> formats = {"text", "html", "mhtml", "warc", "mail"};

}  // namespace

std::string_view name_of(Part part) { return parts.at(static_cast<std::size_t>(part)); }
std::string_view name_of(Block::Kind kind) { return kinds.at(static_cast<std::size_t>(kind)); }
std::string_view name_of(Format format) { return formats.at(static_cast<std::size_t>(format)); }

}  // namespace brief::archive
