#include "verify/cross_references.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "pdf/inflate.hpp"
#include "verify/raw_dictionary.hpp"

namespace brief::verify {
namespace {

using Kind = Token::Kind;

constexpr std::size_t most_sections = 1'000, most_entries = 50'000, most_bytes = 8u << 20;
constexpr std::size_t entry_bytes = 20;
constexpr std::string_view blanks = " \t\r\n\f", not_in_form = "a table of cross-references is not in its form";

bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

/// Digits alone, all of the text.
std::optional<std::size_t> number_of(std::string_view digits) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

/// The digits at the beginning, after white space.
std::optional<std::size_t> take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789"));
  text.remove_prefix(digits.size());
  return number_of(digits);
}

/// The rows of a stream as they were before a PNG predictor (7.4.4.4), of one byte a column; those of the two kinds
/// that programs write.
std::optional<std::string> unpredicted(std::string_view data, std::size_t columns) {
  std::string made, above(columns, '\0');
  for (; data.size() > columns; data.remove_prefix(columns + 1)) {
    const char kind = data.front();
    if (kind != 0 && kind != 2) return std::nullopt;
    std::string row(data.substr(1, columns));
    for (std::size_t i = 0; kind == 2 && i < columns; ++i) row[i] = static_cast<char>(row[i] + above[i]);
    made += row;
    above = std::move(row);
  }
  return data.empty() ? std::optional(made) : std::nullopt;
}

/// The decoded data of a cross-reference stream; `rest`: what follows its keyword "stream".
std::optional<std::string> data_of(const RawDictionary& dictionary, std::string_view rest) {
  if (rest.starts_with('\r')) rest.remove_prefix(1);
  const auto length = dictionary.number("Length");
  if (!rest.starts_with('\n') || !length || *length >= rest.size()) return std::nullopt;
  rest = rest.substr(1, *length);
  if (!dictionary.has("Filter")) return std::string(rest.substr(0, most_bytes));
  if (dictionary.name("Filter") != "FlateDecode") return std::nullopt;
  auto data = pdf::inflated(rest, most_bytes);
  if (!data || !dictionary.has("DecodeParms")) return data;
  const auto parameters = dictionary.dictionary("DecodeParms");
  if (!parameters || parameters->has("Colors") || parameters->has("BitsPerComponent")) return std::nullopt;
  const std::size_t predictor = parameters->number("Predictor").value_or(1);
  const std::size_t columns = parameters->number("Columns").value_or(1);
  if (predictor == 1) return data;
  return predictor >= 10 && columns > 0 && columns < 100 ? unpredicted(*data, columns) : std::nullopt;
}

std::size_t field(std::string_view bytes) {
  std::size_t value = 0;
  for (const char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

class Sections {
 public:
  explicit Sections(std::string_view pdf) : pdf_(pdf) {}

  CrossReferences read() {
    auto next = place_of_newest();
    made_.begin = next.value_or(0);
    if (!next) fail("what follows its last startxref is not the place of a table alone");
    for (std::size_t sections = 0; next && made_.fault.empty();) {
      if (++sections > most_sections) fail("it has more tables of cross-references than are read");
      next = read_section(std::min(*next, pdf_.size()));
    }
    return std::move(made_);
  }

 private:
  void fail(std::string_view why) {
    if (made_.fault.empty()) made_.fault = why;
  }

  std::optional<std::size_t> place_of_newest() const {
    constexpr std::string_view keyword = "startxref";
    const auto at = pdf_.rfind(keyword);
    if (at == std::string_view::npos || at == 0 || !is_blank(pdf_[at - 1])) return std::nullopt;
    std::string_view rest = pdf_.substr(at + keyword.size());
    const auto place = take_number(rest);
    rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size()));
    return rest.starts_with("%%EOF") ? place : std::nullopt;
  }

  /// Returns where the one before it is; nothing: there is none, or a fault.
  std::optional<std::size_t> read_section(std::size_t begin) {
    numbers_.clear();
    const bool is_table = pdf_.substr(begin).starts_with("xref");
    const auto dictionary = is_table ? read_table(pdf_.substr(begin + 4)) : read_stream(begin);
    std::sort(numbers_.begin(), numbers_.end());
    const auto twice = std::adjacent_find(numbers_.begin(), numbers_.end());
    if (twice != numbers_.end())
      fail("object " + std::to_string(*twice) + " has two places in one table of cross-references");
    if (!dictionary) fail(not_in_form);
    if (dictionary && dictionary->has("XRefStm")) fail("it has a second table of cross-references for some programs");
    if (!dictionary || !dictionary->has("Prev")) return std::nullopt;
    const auto before = dictionary->number("Prev");
    if (!before) fail(not_in_form);
    return before;
  }

  /// What a newer table says of an object holds.
  void add(std::size_t number, Place place) {
    if (made_.places.size() >= most_entries) return fail("it has more objects than are looked at");
    numbers_.push_back(number);
    made_.places.emplace(number, place);
    if (place.kind == Place::Kind::in_file) made_.in_file.emplace(number, place.at);
  }

  std::optional<RawDictionary> read_table(std::string_view text) {
    for (std::optional<std::size_t> first; (first = take_number(text));) {
      const auto count = take_number(text);
      text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
      if (!count || *count > text.size() / entry_bytes) return std::nullopt;
      for (std::size_t i = 0; i < *count && made_.fault.empty(); ++i, text.remove_prefix(entry_bytes))
        if (!read_entry(*first + i, text.substr(0, entry_bytes))) return std::nullopt;
    }
    if (!text.starts_with("trailer")) return std::nullopt;
    made_.trailers.insert(pdf_.size() - text.size());
    ContentTokens tokens(text.substr(std::string_view("trailer").size()));
    return RawDictionary::read(tokens);
  }

  /// "0000000016 00000 n" and an end of line of two bytes.
  bool read_entry(std::size_t number, std::string_view entry) {
    const auto offset = number_of(entry.substr(0, 10)), generation = number_of(entry.substr(11, 5));
    const std::string_view end = entry.substr(18);
    if (!offset || !generation || entry[10] != ' ' || entry[16] != ' ') return false;
    if (end != " \n" && end != " \r" && end != "\r\n") return false;
    if (entry[17] == 'n') add(number, {Place::Kind::in_file, *offset, *generation});
    if (entry[17] == 'f') add(number, {});
    return entry[17] == 'n' || entry[17] == 'f';
  }

  std::optional<RawDictionary> read_stream(std::size_t begin) {
    ContentTokens tokens(pdf_.substr(begin));
    const auto number = whole_number(tokens.next()), generation = whole_number(tokens.next());
    if (!number || generation != std::size_t{0} || !tokens.next().is(Kind::keyword, "obj")) return std::nullopt;
    made_.in_file.emplace(*number, begin);
    auto dictionary = RawDictionary::read(tokens);
    if (!dictionary || dictionary->name("Type") != "XRef" || !tokens.next().is(Kind::keyword, "stream"))
      return std::nullopt;
    const auto data = data_of(*dictionary, tokens.rest());
    return data && read_rows(*dictionary, *data) ? dictionary : std::nullopt;
  }

  bool read_rows(const RawDictionary& dictionary, std::string_view data) {
    const auto widths = dictionary.numbers("W");
    auto ranges = dictionary.numbers("Index");
    if (!dictionary.has("Index")) ranges = {0, dictionary.number("Size").value_or(0)};
    if (widths.size() != 3 || *std::max_element(widths.begin(), widths.end()) > 8 || ranges.size() % 2 != 0)
      return false;
    const std::size_t row = widths[0] + widths[1] + widths[2];
    for (std::size_t range = 0; range < ranges.size(); range += 2)
      for (std::size_t i = 0; i < ranges[range + 1] && made_.fault.empty(); ++i, data.remove_prefix(row))
        if (row == 0 || data.size() < row || !read_row(ranges[range] + i, data, widths)) return false;
    return true;
  }

  bool read_row(std::size_t number, std::string_view row, const std::vector<std::size_t>& widths) {
    const std::size_t kind = widths[0] == 0 ? 1 : field(row.substr(0, widths[0]));
    const std::size_t at = field(row.substr(widths[0], widths[1]));
    const std::size_t index = field(row.substr(widths[0] + widths[1], widths[2]));
    if (kind > 2) return false;
    add(number, kind == 0 ? Place{} : Place{kind == 1 ? Place::Kind::in_file : Place::Kind::in_stream, at, index});
    return true;
  }

  std::string_view pdf_;
  std::vector<std::size_t> numbers_;  // of the section that is read
  CrossReferences made_;
};

}  // namespace

CrossReferences cross_references_of(std::string_view pdf) { return Sections(pdf).read(); }

}  // namespace brief::verify
