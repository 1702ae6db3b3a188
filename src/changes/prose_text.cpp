#include "changes/prose_text.hpp"

#include <cstddef>
#include <utility>

namespace brief::changes {
namespace {

const char* marks_of(report::Emphasis emphasis) {
  constexpr const char* marks[] = {"", "*", "**", "***"};
  return marks[static_cast<std::size_t>(emphasis)];
}

void collect_citations(const report::Prose& prose, std::vector<int>& sources) {
  for (const report::Block& block : prose) {
    for (const report::Span& span : block.spans)
      if (span.citation != report::Span::no_citation) sources.push_back(span.citation);
    for (const auto& item : block.items) collect_citations(item.blocks, sources);
  }
}

/// Writes blocks with their marks; what is cited goes on from one block to the next.
class Marks {
 public:
  explicit Marks(const std::vector<int>& sources) : sources_(sources) {}

  std::string of(const report::Block& block) {
    std::string text;
    for (const report::Span& span : block.spans)
      text += span.citation == report::Span::no_citation ? span.text : " [" + std::to_string(next_source() + 1) + "]";
    if (!block.spans.empty()) text += '\n';
    int number = block.start;
    for (const report::ListItem& item : block.items) {
      text += block.kind == report::Block::Kind::numbered_list ? std::to_string(number++) + ". " : "• ";
      for (const report::Block& inner : item.blocks) text += of(inner);
    }
    return text;
  }

 private:
  int next_source() { return cited_ < sources_.size() ? sources_[cited_++] : -1; }

  const std::vector<int>& sources_;
  std::size_t cited_ = 0;
};

}  // namespace

std::string plain(const report::Block& block) {
  std::string text;
  for (std::size_t i = 0; i < block.spans.size(); ++i) {
    const report::Span& span = block.spans[i];
    text += span.text;
    const bool ends = i + 1 == block.spans.size() || block.spans[i + 1].link != span.link;
    if (!span.link.empty() && ends) text += " (" + span.link + ")";
  }
  text += '\n';
  for (const auto& item : block.items) text += plain(item.blocks);
  return text;
}

std::string plain(const report::Prose& prose) {
  std::string text;
  for (const auto& block : prose) text += plain(block);
  return text;
}

std::string emphasised(const report::Block& block) {
  report::Block marked;
  for (std::size_t i = 0; i < block.spans.size(); ++i) {
    report::Span span = block.spans[i];
    const bool begins = i == 0 || block.spans[i - 1].emphasis != span.emphasis;
    const bool ends = i + 1 == block.spans.size() || block.spans[i + 1].emphasis != span.emphasis;
    if (begins) span.text.insert(0, marks_of(span.emphasis));
    if (ends) span.text += marks_of(span.emphasis);
    marked.spans.push_back(std::move(span));
  }
  std::string text = plain(marked);
  for (const auto& item : block.items) text += emphasised(item.blocks);
  return text;
}

std::string emphasised(const report::Prose& prose) {
  std::string text;
  for (const auto& block : prose) text += emphasised(block);
  return text;
}

std::vector<int> citations(const report::Prose& prose) {
  std::vector<int> sources;
  collect_citations(prose, sources);
  return sources;
}

std::vector<std::string> with_marks(const report::Prose& prose, const std::vector<int>& sources) {
  Marks marks(sources);
  std::vector<std::string> lines;
  for (const report::Block& block : prose) lines.push_back(marks.of(block));
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace brief::changes
