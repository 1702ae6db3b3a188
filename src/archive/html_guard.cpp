#include "archive/html_guard.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "archive/data_address.hpp"
#include "archive/formats.hpp"
#include "archive/html_depth.hpp"

namespace brief::archive {
namespace {

constexpr std::size_t most_attributes = 1000;
constexpr std::size_t longest_data = 256;         // bytes of a data: address that are let through
constexpr std::size_t longest_value = 64u << 10;  // bytes of an attribute's value that are let through
constexpr std::size_t longest_frame = 4u << 20;   // bytes of a document in an attribute that are let through
constexpr std::size_t longest_frames = 8u << 20;  // of all of them
constexpr std::size_t longest_sheets = 4u << 20;  // of the style sheets in addresses, without their pictures and fonts
constexpr int deepest_sheets = 4;                 // of sheets that import one another by data: addresses

/// What ends a data: address in an attribute or a style sheet.
constexpr std::array<bool, 256> ends_data = [] {
  std::array<bool, 256> ends{};
  for (const char c : {'"', '\'', '(', ')', ' ', '\t', '\r', '\n', '<', '>', '\\'})
    ends[static_cast<unsigned char>(c)] = true;
  return ends;
}();

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Where `name` stands in any case at or after `at`; else the end. `name` begins with "<" and is in lower case.
std::size_t find_tag(std::string_view text, std::string_view name, std::size_t at) {
  for (at = text.find('<', at); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view here = text.substr(at, name.size());
    if (here.size() == name.size() && std::equal(here.begin(), here.end(), name.begin(), [](char a, char b) {
          return a == b || (is_letter(a) && (a | 0x20) == b);
        }))
      return at;
  }
  return text.size();
}

bool begins_as(std::string_view text, std::string_view beginning) {
  const std::string_view head = text.substr(0, beginning.size());
  return head.size() == beginning.size() && std::equal(head.begin(), head.end(), beginning.begin(), [](char a, char b) {
           return a == b || (is_letter(a) && (a | 0x20) == b);
         });
}

bool is_sheet(std::string_view address) { return begins_as(address, "data:text/css"); }

/// Of what a frame shows.
bool is_page(std::string_view address) {
  static constexpr std::array<std::string_view, 5> pages = {"data:text/html", "data:text/plain",
                                                            "data:application/xhtml", "data:,", "data:;"};
  return std::any_of(pages.begin(), pages.end(), [address](std::string_view page) { return begins_as(address, page); });
}

class Guard {
 public:
  explicit Guard(std::string_view text, int sheets_about = 0) : text_(text), sheets_about_(sheets_about) {}

  /// The text as a style sheet.
  std::string pass_sheet() {
    copy_without_data(text_.size(), {.sheets = true});
    return std::move(out_);
  }

  std::variant<std::string, Fault> pass() {
    out_.reserve(std::min(text_.size(), longest_page));
    while (at_ < text_.size()) {
      const std::size_t tag = std::min(text_.find('<', at_), text_.size());
      if (out_.size() + (tag - at_) > longest_page) return page_too_long();
      copy_to(tag);
      if (tag < text_.size()) markup();
      if (fault_) return std::move(*fault_);
    }
    return std::move(out_);
  }

 private:
  void copy_to(std::size_t end) {
    out_.append(text_, at_, end - at_);
    at_ = end;
  }
  void copy_past(std::string_view mark, std::size_t from) {
    const auto found = text_.find(mark, from);
    copy_to(found == std::string_view::npos ? text_.size() : found + mark.size());
  }
  char after(std::size_t offset) const { return at_ + offset < text_.size() ? text_[at_ + offset] : '\0'; }

  void markup() {
    if (text_.substr(at_, 4) == "<!--") return copy_past("-->", at_ + 2);
    if (after(1) == '!' || after(1) == '?') return copy_past(">", at_);
    if (after(1) == '/' && is_letter(after(2))) return end_tag();
    if (is_letter(after(1))) return start_tag();
    copy_to(at_ + 1);
  }

  std::string_view name_at(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && !is_space(text_[end]) && text_[end] != '/' && text_[end] != '>') ++end;
    return text_.substr(from, end - from);
  }
  static GumboTag tag_of(std::string_view name) {
    return name.size() > 20 ? GUMBO_TAG_UNKNOWN : gumbo_tagn_enum(name.data(), static_cast<unsigned>(name.size()));
  }

  /// `wanted` in lower case.
  static bool is_name(std::string_view name, std::string_view wanted) {
    return name.size() == wanted.size() &&
           std::equal(name.begin(), name.end(), wanted.begin(), [](char a, char b) { return (a | 0x20) == b; });
  }

  /// Gumbo is older than these elements, and would not let their end tags close what stands open in them.
  static std::string_view younger_element(std::string_view name) {
    for (const std::string_view known : {"dialog", "search"})
      if (is_name(name, known)) return known;
    return {};
  }

  /// Writes `dir`, which is parsed as they are, for the name that begins at `from`.
  void write_as_dir(std::size_t from, std::string_view element, bool start) {
    copy_to(from);
    out_ += "dir";
    if (start) ((out_ += ' ') += younger_element_attribute) += "=" + std::string(element);
    at_ += element.size();
  }

  void end_tag() {
    const std::string_view word = name_at(at_ + 2), younger = younger_element(word);
    const GumboTag name = younger.empty() ? tag_of(word) : GUMBO_TAG_DIR;
    const std::size_t from = at_ + 2;
    if (!younger.empty()) write_as_dir(from, younger, false);
    attributes(from + word.size());
    depth_.end(name);
    note_depth();
  }

  void start_tag() {
    const std::size_t from = at_;
    const std::string_view word = name_at(at_ + 1), younger = younger_element(word);
    const GumboTag name = younger.empty() ? tag_of(word) : GUMBO_TAG_DIR;
    if (!younger.empty()) write_as_dir(from + 1, younger, true);
    const std::size_t count = attributes(from + 1 + word.size());
    if (name == GUMBO_TAG_HTML || name == GUMBO_TAG_BODY) root_attributes_ += count;  // all such tags are one element
    if (count > most_attributes || root_attributes_ > most_attributes)
      fault_ = fault(Fault::Kind::malformed, "an element of it has more than 1,000 attributes");
    const std::string_view tag = text_.substr(from, at_ - from);
    depth_.start(name, tag.ends_with("/>"), tag);
    note_depth();
    if (name == GUMBO_TAG_SCRIPT) script(tag);
    if (name == GUMBO_TAG_STYLE) style();
    for (const auto& [raw, end] : raw_text)
      if (raw == name) copy_to(find_tag(text_, end, at_));
  }

  struct RawText {
    GumboTag name;
    std::string_view end;
  };
  static constexpr RawText raw_text[] = {{GUMBO_TAG_TITLE, "</title"},     {GUMBO_TAG_TEXTAREA, "</textarea"},
                                         {GUMBO_TAG_XMP, "</xmp"},         {GUMBO_TAG_IFRAME, "</iframe"},
                                         {GUMBO_TAG_NOEMBED, "</noembed"}, {GUMBO_TAG_NOFRAMES, "</noframes"}};

  void note_depth() {
    if (depth_.too_deep()) fault_ = fault(Fault::Kind::malformed, "its elements are nested more than 512 deep");
    if (depth_.too_tangled()) fault_ = fault(Fault::Kind::malformed, "its elements are closed out of order too often");
  }

  /// A script is dropped unless it is JSON-LD; one that holds a comment may go on past its end tag, and is left alone.
  void script(std::string_view tag) {
    const std::size_t end = find_tag(text_, "</script", at_);
    const bool keep = tag.find("ld+json") != std::string_view::npos ||
                      text_.substr(at_, end - at_).find("<!--") != std::string_view::npos;
    if (keep)
      copy_to(end);
    else
      at_ = end;
  }

  void style() { copy_without_data(find_tag(text_, "</style", at_), {.sheets = true}); }

  /// What the addresses in a stretch are kept for.
  struct Kept {
    bool sheets = false, pages = false, references = false;  // references: an address may end at "&quot;"
  };

  /// Copies up to `end` but for the data of long data: addresses.
  void copy_without_data(std::size_t end, Kept kept) {
    while (at_ < end) {
      const std::size_t data = find_data(end);
      copy_to(data);
      if (data == end) return;
      std::size_t stop = data;
      while (stop < end && !ends_data[static_cast<unsigned char>(text_[stop])] &&
             !(kept.references && text_[stop] == '&'))
        ++stop;
      address(stop, kept);
    }
  }

  std::size_t find_data(std::size_t end) const {
    const std::string_view text = text_.substr(0, end);
    for (std::size_t at = text.find(':', at_); at < end; at = text.find(':', at + 1))
      if (at >= at_ + 4 && begins_as(text.substr(at - 4), "data:")) return at - 4;
    return end;
  }

  /// Copies the address from here to `stop` as far as it is kept.
  void address(std::size_t stop, Kept kept) {
    const std::string_view address = text_.substr(at_, stop - at_);
    const bool holds_sheet = kept.sheets && is_sheet(address);
    if (holds_sheet && address.find(";base64,") != std::string_view::npos) return sheet(stop);
    const bool keep = holds_sheet || (kept.pages && is_page(address));
    copy_to(keep || stop - at_ <= longest_data + 5 ? stop : at_ + 5);
    at_ = stop;
  }

  /// Copies a sheet in a data: address up to `end` without the data in it: what is left is a hundredth of it.
  void sheet(std::size_t end) {
    const auto data = data_address(text_.substr(at_, end - at_));
    at_ = end;
    if (!data || sheets_about_ == deepest_sheets) return;
    const std::string css = Guard(data->content(), sheets_about_ + 1).pass_sheet();
    const std::string made = sheet_address(data->type.parameter("charset"), css);
    if (made.size() > sheet_bytes_left_) return;
    sheet_bytes_left_ -= made.size();
    out_ += made;
  }

  /// Past the end of a tag whose attributes begin at `from`; how many there are.
  std::size_t attributes(std::size_t from) {
    copy_to(std::min(from, text_.size()));
    std::size_t count = 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_space(c) || c == '/') {
        copy_to(at_ + 1);
      } else if (c == '>') {
        copy_to(at_ + 1);
        break;
      } else {
        ++count;
        attribute();
      }
    }
    return count;
  }

  void attribute() {
    const std::size_t from = at_;
    std::size_t end = at_ + 1;
    while (end < text_.size() && !is_space(text_[end]) && text_[end] != '/' && text_[end] != '>' && text_[end] != '=')
      ++end;
    const std::string_view name = text_.substr(from, end - from);
    while (end < text_.size() && is_space(text_[end])) ++end;
    copy_to(end);
    if (at_ == text_.size() || text_[at_] != '=') return;
    copy_to(std::min(text_.find_first_not_of(" \t\r\n\f", at_ + 1), text_.size()));
    if (at_ < text_.size()) value(place_of(name));
  }

  /// What an attribute's value may be that it is kept for: a page, the address of a page or of a sheet.
  enum class Place : std::uint8_t { other, page, page_address, sheet_address };

  static Place place_of(std::string_view name) {
    if (is_name(name, "srcdoc")) return Place::page;
    if (is_name(name, "src")) return Place::page_address;
    return is_name(name, "href") ? Place::sheet_address : Place::other;
  }

  /// The value up to `end` without white space before it.
  std::string_view value_to(std::size_t end) const {
    const std::size_t from = std::min(text_.find_first_not_of(" \t\r\n\f", at_), end);
    return text_.substr(from, end - from);
  }

  /// Cuts what was written since `before` to `most` bytes, which are taken off an allowance.
  void limit(std::size_t before, std::size_t most, std::size_t& allowance) {
    out_.resize(before + std::min({out_.size() - before, most, allowance}));
    allowance -= out_.size() - before;
  }

  void copy_value(std::size_t end, Place place) {
    const std::size_t before = out_.size();
    const std::string_view value = value_to(end);
    if (place == Place::page) {
      copy_without_data(end, {true, true, true});
      return limit(before, longest_frame, frame_bytes_left_);
    }
    if (place == Place::page_address && is_page(value)) {
      copy_to(end);
      return limit(before, longest_frame, frame_bytes_left_);
    }
    if (place == Place::sheet_address && is_sheet(value)) return copy_sheet(end, value);
    copy_without_data(end, {});
    out_.resize(std::min(out_.size(), before + longest_value));
  }

  /// A reference in it would be taken for its own character.
  void copy_sheet(std::size_t end, std::string_view value) {
    if (value.find('&') == std::string_view::npos) return sheet(end);
    const std::size_t before = out_.size();
    copy_to(end);
    limit(before, longest_sheets, sheet_bytes_left_);
  }

  void value(Place place) {
    const char quote = text_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t end = std::min(text_.find(quote, at_ + 1), text_.size());
      copy_to(at_ + 1);
      copy_value(end, place);
      copy_to(std::min(end + 1, text_.size()));
      return;
    }
    copy_value(std::min(text_.find_first_of(" \t\r\n\f>", at_), text_.size()), place);
  }

  std::string_view text_;
  std::string out_;
  std::size_t at_ = 0, root_attributes_ = 0, frame_bytes_left_ = longest_frames;
  std::size_t sheet_bytes_left_ = longest_sheets;
  int sheets_about_ = 0;
  HtmlDepth depth_;
  std::optional<Fault> fault_;
};

}  // namespace

Fault page_too_long() {
  return fault(Fault::Kind::too_large, "it has more than 16 MiB without its pictures and scripts");
}

std::variant<std::string, Fault> prepared_html(std::string_view bytes) { return Guard(bytes).pass(); }

}  // namespace brief::archive
