#include "archive/html_tree.hpp"

#include <csetjmp>

#include "archive/formats.hpp"
#include "archive/html_guard.hpp"

namespace brief::archive {
namespace {

/// Gumbo does not look whether its allocator gave it memory, so a refusal leaves the parser at once. What it had is the
/// tree's; there is nothing else to undo.
struct Parsing {
  ParserMemory* memory = nullptr;
  std::jmp_buf out{};
};

void* allocate(void* parsing, std::size_t size) {
  auto* state = static_cast<Parsing*>(parsing);
  void* memory = state->memory->allocate(size);
  if (memory == nullptr) std::longjmp(state->out, 1);
  return memory;
}

void deallocate(void* parsing, void* memory) { static_cast<Parsing*>(parsing)->memory->give_back(memory); }

/// Null: out of memory. No object with a destructor may live here, or between here and allocate().
const GumboOutput* parse_in(Parsing& parsing, const char* text, std::size_t size) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = deallocate;
  options.userdata = &parsing;
  options.max_errors = 0;
  if (setjmp(parsing.out) != 0) return nullptr;
  return gumbo_parse_with_options(&options, text, size);
}

std::string_view name_of(const GumboElement& element) {
  GumboStringPiece piece = element.original_tag;
  gumbo_tag_from_original_text(&piece);
  return piece.data == nullptr ? std::string_view() : std::string_view(piece.data, piece.length);
}

HtmlNode element_node(const GumboElement& element) {
  HtmlNode made;
  made.tag = element.tag;
  if (element.tag == GUMBO_TAG_DIR) {
    const GumboAttribute* younger = gumbo_get_attribute(&element.attributes, younger_element_attribute);
    if (younger != nullptr) {
      made.tag = GUMBO_TAG_UNKNOWN;
      made.text = younger->value;
    }
  }
  made.foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
  made.attributes = &element.attributes;
  if (element.tag == GUMBO_TAG_UNKNOWN) made.text = name_of(element);
  return made;
}

HtmlNode made_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return element_node(node.v.element);
  HtmlNode made;
  made.kind = node.type == GUMBO_NODE_COMMENT ? HtmlNode::Kind::comment : HtmlNode::Kind::text;
  if (node.type != GUMBO_NODE_DOCUMENT) made.text = node.v.text.text;
  return made;
}

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return &node.v.document.children;
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) return &node.v.element.children;
  return nullptr;
}

struct Open {
  const GumboVector* children;
  unsigned int next;
  std::uint32_t place;
};

std::size_t count_nodes(const GumboNode& document) {
  std::size_t count = 1;
  std::vector<Open> open{{children_of(document), 0, 0}};
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.children->length) {
      open.pop_back();
      continue;
    }
    ++count;
    const auto& child = *static_cast<const GumboNode*>(top.children->data[top.next++]);
    if (const GumboVector* children = children_of(child)) open.push_back({children, 0, 0});
  }
  return count;
}

/// The document is the first node: an element without a name.
std::vector<HtmlNode> flattened(const GumboNode& document) {
  std::vector<HtmlNode> nodes;
  nodes.reserve(count_nodes(document));
  nodes.resize(1);
  std::vector<Open> open{{children_of(document), 0, 0}};
  while (!open.empty()) {
    Open& top = open.back();
    if (top.next == top.children->length) {
      nodes[top.place].end = static_cast<std::uint32_t>(nodes.size());
      open.pop_back();
      continue;
    }
    const auto& child = *static_cast<const GumboNode*>(top.children->data[top.next++]);
    const auto place = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(made_of(child));
    nodes.back().parent = top.place;
    nodes.back().end = place + 1;
    if (const GumboVector* children = children_of(child)) open.push_back({children, 0, place});
  }
  return nodes;
}

}  // namespace

std::string_view HtmlNode::attribute(const char* name) const {
  if (attributes == nullptr || attributes->length == 0) return {};
  const GumboAttribute* found = gumbo_get_attribute(attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool HtmlNode::has(const char* name) const {
  return attributes != nullptr && attributes->length > 0 && gumbo_get_attribute(attributes, name) != nullptr;
}

std::variant<HtmlTree, Fault> HtmlTree::parse(std::string_view utf8, std::size_t bytes) {
  HtmlTree tree;
  tree.memory_ = std::make_unique<ParserMemory>(bytes);
  Parsing parsing;
  parsing.memory = tree.memory_.get();
  const GumboOutput* output = parse_in(parsing, utf8.data(), utf8.size());
  if (output == nullptr) return fault(Fault::Kind::too_large, "its elements need more memory than a page may");
  tree.nodes_ = flattened(*output->document);
  return tree;
}

}  // namespace brief::archive
