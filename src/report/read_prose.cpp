#include "report/read_prose.hpp"

#include <md4c.h>

#include <algorithm>
#include <new>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "report/limits.hpp"
#include "report/list_numbers.hpp"
#include "report/scan_prose.hpp"
#include "report/unsupported_markup.hpp"
#include "report/url.hpp"

namespace brief::report {
namespace {

constexpr std::string_view supported =
    "prose holds paragraphs, bullet and numbered lists, *emphasis*, **strong**, [links](https://…) and citations [@id]";

constexpr const char* list_too_deep = "lists may stand inside lists three deep at the most";

std::string refusal(const std::string& what, std::string_view mend) {
  return what + " is not supported here: " + std::string(mend) + " (" + std::string(supported) + ")";
}

bool is_figure(char c) { return c >= '0' && c <= '9'; }

/// A byte of a paragraph as md4c reads it, with what it belongs to.
struct Byte {
  char value;
  Emphasis emphasis;
  std::uint32_t link;  // index into links; 0: none
  std::size_t offset;  // in the markdown
};

class Reader {
 public:
  Reader(std::string_view markdown, const StringPlaces& places, const FindSource& find_source,
         MonthAtHead month_at_head, Diagnostics& diagnostics)
      : markdown_(markdown),
        places_(places),
        find_source_(find_source),
        month_at_head_(month_at_head),
        diagnostics_(diagnostics) {}

  Prose read() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEAUTOLINKS;
    parser.enter_block = [](MD_BLOCKTYPE t, void* d, void* self) {
      return of(self).guarded([&](Reader& r) { r.enter(t, d); });
    };
    parser.leave_block = [](MD_BLOCKTYPE t, void*, void* self) {
      return of(self).guarded([&](Reader& r) { r.leave(t); });
    };
    parser.enter_span = [](MD_SPANTYPE t, void* d, void* self) {
      return of(self).guarded([&](Reader& r) { r.enter(t, d); });
    };
    parser.leave_span = [](MD_SPANTYPE t, void*, void* self) {
      return of(self).guarded([&](Reader& r) { r.leave(t); });
    };
    parser.text = [](MD_TEXTTYPE t, const MD_CHAR* text, MD_SIZE size, void* self) {
      return of(self).guarded([&](Reader& r) { r.text(t, {text, size}); });
    };
    const int status = md_parse(markdown_.data(), static_cast<MD_SIZE>(markdown_.size()), &parser, this);
    // md4c itself fails only where it is given no memory.
    if (out_of_memory_ || status != 0) throw std::bad_alloc();
    return std::move(prose_);
  }

 private:
  static Reader& of(void* self) { return *static_cast<Reader*>(self); }

  /// md4c is C: nothing may be thrown through it.
  template <class F>
  int guarded(F&& call) {
    try {
      call(*this);
    } catch (const std::bad_alloc&) {
      out_of_memory_ = true;
      return 1;
    }
    return 0;
  }

  // --- blocks ---

  void enter(MD_BLOCKTYPE type, void* detail) {
    switch (type) {
      case MD_BLOCK_DOC:
        break;
      case MD_BLOCK_P:
        close_paragraph();
        break;
      case MD_BLOCK_UL:
        open_list(Block::Kind::bullet_list, 1);
        break;
      case MD_BLOCK_OL:
        open_list(Block::Kind::numbered_list, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start));
        break;
      case MD_BLOCK_LI:
        open_item();
        break;
      default:
        refuse(name_of(type));
    }
  }

  void leave(MD_BLOCKTYPE type) {
    close_paragraph();
    if (type == MD_BLOCK_LI) close_item();
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) close_list();
  }

  static const char* name_of(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_H:
        return "a heading";
      case MD_BLOCK_QUOTE:
        return "a block quotation";
      case MD_BLOCK_CODE:
        return "a code block";
      case MD_BLOCK_HTML:
        return "HTML";
      case MD_BLOCK_HR:
        return "a rule";
      default:
        return "a table";
    }
  }

  void open_list(Block::Kind kind, int start) {
    close_paragraph();
    Block list;
    list.kind = kind;
    list.start = start;
    list.origin = places_.at(next_visible());
    if (lists_.size() == max_list_depth) diagnostics_.error("list-too-deep", list_too_deep, list.origin);
    lists_.push_back(std::move(list));
    numbers_.emplace_back(markdown_, static_cast<unsigned>(start));
  }

  void open_item() {
    if (lists_.empty()) return;
    const bool numbered = is_numbered(lists_.size() - 1);
    lists_.back().items.emplace_back();
    numbers_.back().add(marks_.next(end_of_text_, numbered));
    if (numbered && is_written_as_date()) numbers_[numbers_.size() - 2].begins_with(Month::of_date);
  }

  bool is_numbered(std::size_t list) const { return lists_[list].kind == Block::Kind::numbered_list; }

  /// "22. 10. 2025": the list of the month is the first thing in the item of the day.
  bool is_written_as_date() const {
    const std::size_t around = lists_.size() - 2;
    return lists_.size() > 1 && is_numbered(around) && lists_[around].items.back().blocks.empty() &&
           numbers_.back().follows(numbers_[around]);
  }

  void close_item() {
    if (lists_.empty() || lists_.back().items.empty()) return;
    if (lists_.back().items.back().blocks.empty()) {
      diagnostics_.error("empty-list-item", "a list item is empty", places_.at(next_visible()));
      lists_.back().items.pop_back();
    }
  }

  void close_list() {
    Block list = std::move(lists_.back());
    lists_.pop_back();
    const ListNumbers numbers = std::move(numbers_.back());
    numbers_.pop_back();
    const bool in_date = !numbers_.empty() && is_numbered(lists_.size() - 1) && numbers.follows(numbers_.back());
    if (list.kind == Block::Kind::numbered_list && !in_date) tell(numbers);
    if (!list.items.empty()) blocks().push_back(std::move(list));
  }

  void tell(const ListNumbers& numbers) {
    for (NumberFault& fault : numbers.faults(places_.backslash()))
      if (fault.is_warning)
        diagnostics_.warning(fault.code, std::move(fault.message), places_.at(fault.at));
      else
        diagnostics_.error(fault.code, std::move(fault.message), places_.at(fault.at));
  }

  Prose& blocks() { return lists_.empty() || lists_.back().items.empty() ? prose_ : lists_.back().items.back().blocks; }

  // --- spans ---

  void enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_EM) ++emphasised_;
    if (type == MD_SPAN_STRONG) ++strong_;
    if (type == MD_SPAN_A) open_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
    if (type == MD_SPAN_IMG) refuse("an image");
    if (type == MD_SPAN_CODE) refuse("code");
  }

  void leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_EM) --emphasised_;
    if (type == MD_SPAN_STRONG) --strong_;
    if (type == MD_SPAN_A) close_link();
  }

  void open_link(const MD_SPAN_A_DETAIL& detail) {
    const std::string_view url(detail.href.text == nullptr ? "" : detail.href.text, detail.href.size);
    const std::string problem = url_problem(url);
    if (!problem.empty())
      diagnostics_.error("bad-url", "the link `" + shortened(url, 80) + "` " + problem, places_.at(next_visible()));
    links_.push_back(problem.empty() ? normalised_url(std::string(url)) : "");
    link_begins_ = paragraph_.size();
    link_ = static_cast<std::uint32_t>(links_.size() - 1);
  }

  void close_link() {
    link_ = 0;
    const auto words = paragraph_.begin() + static_cast<std::ptrdiff_t>(std::min(link_begins_, paragraph_.size()));
    if (std::all_of(words, paragraph_.end(), [](const Byte& byte) { return byte.value == ' '; }))
      diagnostics_.error("empty-link", "a link without words prints nothing: write [words](https://…)",
                         places_.at(next_visible()));
  }

  // --- text ---

  void text(MD_TEXTTYPE type, std::string_view text) {
    const bool inside = text.data() >= markdown_.data() && text.data() <= markdown_.data() + markdown_.size();
    const std::size_t offset = inside ? static_cast<std::size_t>(text.data() - markdown_.data()) : end_of_text_;
    if (type == MD_TEXT_BR) return refuse("a line break (two spaces or a backslash at a line's end)");
    if (type == MD_TEXT_ENTITY) {
      end_of_text_ = offset;
      refuse("the entity " + shortened(text, 40));
    }
    if (type == MD_TEXT_HTML) {
      end_of_text_ = offset;
      refuse("HTML");
    }
    if (type == MD_TEXT_SOFTBR) return add(' ', end_of_text_);
    for (std::size_t i = 0; i < text.size(); ++i) add(text[i], offset + (inside ? i : 0));
    if (inside) end_of_text_ = offset + text.size();
  }

  void add(char value, std::size_t offset) {
    const bool space = value == ' ' || value == '\t' || value == '\n' || value == '\r';
    if (space && (paragraph_.empty() || paragraph_.back().value == ' ')) return;
    if (begins_emphasis_in_number(value, offset)) refuse_asterisk(offset);
    paragraph_.push_back({space ? ' ' : value, emphasis(), link_, offset});
  }

  /// "2*3*4", which CommonMark reads as 2, an emphasised 3 and 4 (6.2): another number on the page.
  bool begins_emphasis_in_number(char value, std::size_t offset) const {
    if (!is_figure(value) || emphasis() == Emphasis::none || offset == 0 || markdown_[offset - 1] != '*') return false;
    const std::size_t before = markdown_.find_last_not_of('*', offset - 1);
    return before != std::string_view::npos && is_figure(markdown_[before]);
  }
  void refuse_asterisk(std::size_t offset) {
    diagnostics_.error("asterisk-in-number", "`*` between figures would set them in italics; write × for times, or \\*",
                       places_.at(offset));
  }

  Emphasis emphasis() const {
    if (strong_ > 0) return emphasised_ > 0 ? Emphasis::strong_emphasis : Emphasis::strong;
    return emphasised_ > 0 ? Emphasis::emphasis : Emphasis::none;
  }

  /// Where the next thing begins that md4c has not given a place for. Looked for once between two such places, for many
  /// things without a place, such as rules, may follow one another.
  std::size_t next_visible() {
    if (end_of_text_ < looked_from_ || end_of_text_ > visible_) {
      looked_from_ = end_of_text_;
      visible_ = std::min(markdown_.find_first_not_of(" \t\r\n*_)]", end_of_text_), markdown_.size());
    }
    return visible_ < markdown_.size() ? visible_ : end_of_text_;
  }

  void refuse(const std::string& what) {
    const Origin origin = places_.at(next_visible());
    if (origin == refused_) return;
    refused_ = origin;
    diagnostics_.error("unsupported-markup", what + " is not supported here: " + std::string(supported), origin);
  }

  // --- paragraphs ---

  void close_paragraph() {
    while (!paragraph_.empty() && paragraph_.back().value == ' ') paragraph_.pop_back();
    if (paragraph_.empty()) return;
    Block block;
    block.origin = places_.at(paragraph_.front().offset);
    const std::string plain = plain_text();
    refuse_strikethrough(plain);
    refuse_unsupported(plain);
    if (begins_item() && month_at_head_ != nullptr) numbers_.back().begins_with(month_at_head_(plain));
    std::size_t from = 0;
    for (std::size_t at = plain.find('['); at != std::string::npos; at = plain.find('[', at)) {
      const std::size_t end = std::min(plain.find_first_of("[]", at + 1), plain.size());
      const bool closed = end < plain.size() && plain[end] == ']' && !is_escaped(at);
      const std::string_view inside = std::string_view(plain).substr(at + 1, end - at - 1);
      if (closed && inside.starts_with('@')) {
        const std::size_t before = at == 0 ? std::string::npos : plain.find_last_not_of(' ', at - 1);
        add_spans(block, from, before == std::string::npos ? 0 : before + 1);
        add_citations(block, std::string(inside), at + 1);
        from = end + 1;
      } else if (closed && holds_citation(inside)) {
        refuse_citation(places_.at(paragraph_[at].offset));
      }
      at = end + (closed ? 1 : 0);
    }
    add_spans(block, from, plain.size());
    paragraph_.clear();
    if (!block.spans.empty()) blocks().push_back(std::move(block));
  }

  std::string plain_text() const {
    std::string plain;
    plain.reserve(paragraph_.size());
    for (const Byte& byte : paragraph_) plain += byte.value;
    return plain;
  }

  bool is_escaped(std::size_t at) const {
    const std::size_t offset = paragraph_[at].offset;
    return offset > 0 && markdown_[offset - 1] == '\\';
  }

  /// As Pandoc writes them: [see @id, p. 3] and [-@id].
  static bool holds_citation(std::string_view inside) {
    for (std::size_t at = inside.find('@'); at != std::string_view::npos; at = inside.find('@', at + 1)) {
      const bool begins = at > 0 && (inside[at - 1] == ' ' || inside[at - 1] == '-');
      const bool names = at + 1 < inside.size() && inside[at + 1] != ' ';
      if (begins && names) return true;
    }
    return false;
  }

  void refuse_strikethrough(std::string_view plain) {
    const auto next = [&](std::size_t at) {
      at = plain.find("~~", at);
      while (at != std::string_view::npos && is_escaped(at)) at = plain.find("~~", at + 1);
      return at;
    };
    const std::size_t open = next(0);
    if (open == std::string_view::npos || open + 2 >= plain.size() || plain[open + 2] == ' ') return;
    const std::size_t close = next(open + 3);
    if (close == std::string_view::npos || plain[close - 1] == ' ') return;
    diagnostics_.error("unsupported-markup", "strikethrough is not supported here: " + std::string(supported),
                       places_.at(paragraph_[open].offset));
  }

  bool begins_item() const {
    return !lists_.empty() && !lists_.back().items.empty() && lists_.back().items.back().blocks.empty();
  }

  void refuse_unsupported(std::string_view plain) {
    for (const auto& markup : unsupported_markup(
             plain, [this](std::size_t at) { return is_escaped(at); }, begins_item()))
      diagnostics_.error("unsupported-markup", refusal(markup.what, markup.mend + ", or put a backslash before it"),
                         places_.at(paragraph_[markup.at].offset));
  }

  /// Spans of one kind each from the bytes [from, to).
  void add_spans(Block& block, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
      const Byte& byte = paragraph_[i];
      const bool same = i > from && byte.emphasis == paragraph_[i - 1].emphasis && byte.link == paragraph_[i - 1].link;
      if (!same) {
        Span span;
        span.emphasis = byte.emphasis;
        if (byte.link > 0) span.link = links_[byte.link];
        span.link_number = byte.link;
        span.origin = places_.at(byte.offset);
        block.spans.push_back(std::move(span));
      }
      block.spans.back().text += byte.value;
    }
  }

  /// "@mod" or "@mod; @press".
  void add_citations(Block& block, const std::string& list, std::size_t at) {
    for (std::size_t from = 0; from <= list.size();) {
      const std::size_t end = std::min(list.find(';', from), list.size());
      std::size_t first = list.find_first_not_of(' ', from);
      first = std::min(first, end);
      const std::size_t last = list.find_last_not_of(' ', end == 0 ? 0 : end - 1);
      const std::string item = first < end ? list.substr(first, last - first + 1) : "";
      const Origin origin = places_.at(paragraph_[at + first].offset);
      cite(block, item, origin);
      from = end + 1;
    }
  }

  void refuse_citation(Origin origin) {
    diagnostics_.error("bad-citation", "a citation is written [@id], or [@one; @two] for several", origin);
  }

  void cite(Block& block, const std::string& item, Origin origin) {
    const auto odd = item.find_first_of(" ,@[", 1);
    if (item.size() < 2 || item[0] != '@' || odd != std::string::npos) {
      return refuse_citation(origin);
    }
    Span span;
    span.citation = find_source_(std::string_view(item).substr(1), origin);
    span.origin = origin;
    if (span.citation != Span::no_citation) block.spans.push_back(std::move(span));
  }

  std::string_view markdown_;
  const StringPlaces& places_;
  const FindSource& find_source_;
  MonthAtHead month_at_head_;
  Diagnostics& diagnostics_;
  Prose prose_;
  std::vector<Block> lists_;          // open, outermost first
  std::vector<ListNumbers> numbers_;  // of these
  ItemMarks marks_{markdown_};
  std::vector<Byte> paragraph_;
  std::vector<std::string> links_{""};
  std::uint32_t link_ = 0;
  std::size_t link_begins_ = 0;  // in the paragraph
  int emphasised_ = 0, strong_ = 0;
  std::size_t end_of_text_ = 0;
  std::size_t looked_from_ = std::string_view::npos, visible_ = 0;  // what next_visible() found last
  Origin refused_;
  bool out_of_memory_ = false;
};

}  // namespace

Prose read_prose(std::string_view markdown, const StringPlaces& places, const FindSource& find_source,
                 Diagnostics& diagnostics, MonthAtHead month_at_head) {
  const ProseScan scan = scan_prose(markdown);
  const std::string unsupported = " is not supported here: " + std::string(supported);
  for (const std::size_t table : scan.tables)
    diagnostics.error("unsupported-markup", "a table" + unsupported, places.at(table));
  for (const std::size_t definition : scan.definitions)
    diagnostics.error(
        "unsupported-markup",
        refusal("a definition below its term", "write “term: definition”, or put a backslash before the colon"),
        places.at(definition));
  if (scan.refusal) {
    const bool markup = scan.refusal->code == "unsupported-markup";
    const std::string& what = scan.refusal->message;
    diagnostics.error(scan.refusal->code,
                      !markup             ? what
                      : scan.mend.empty() ? what + unsupported
                                          : refusal(what, scan.mend),
                      places.at(scan.refusal->offset));
    return {};
  }
  return Reader(markdown, places, find_source, month_at_head, diagnostics).read();
}

}  // namespace brief::report
