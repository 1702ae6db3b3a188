#include "draft/date_lines.hpp"

#include <algorithm>
#include <string>

#include "draft/article.hpp"
#include "draft/characters.hpp"
#include "draft/dates.hpp"
#include "draft/head.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t longest_line = 120;  // bytes
constexpr std::size_t most_lines = 200;
/// Words and marks of a line that is little more than a date: a weekday, an hour, a zone, a name.
constexpr std::uint32_t most_beside = 9;

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

/// Four digits that can be a year.
bool has_year(std::string_view line) {
  for (std::size_t i = 0; i + 4 <= line.size(); ++i)
    if ((line[i] == '1' || line[i] == '2') &&
        std::all_of(line.begin() + static_cast<std::ptrdiff_t>(i), line.begin() + static_cast<std::ptrdiff_t>(i) + 4,
                    is_digit_byte))
      return true;
  return false;
}

bool is_beside(archive::Part part) {
  return part == archive::Part::main || part == archive::Part::header || part == archive::Part::aside;
}

/// The lines that may hold the day, a block each.
archive::Document lines_of(const archive::Document& document) {
  archive::Document lines;
  for (const archive::Block& block : document.blocks) {
    if (!is_beside(block.part) || lines.blocks.size() == most_lines) continue;
    const std::string_view text = std::string_view(document.text).substr(block.begin, block.end - block.begin);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.size(), text.find('\n', at));
      const std::string_view line = text.substr(at, end - at);
      at = end + 1;
      if (line.empty() || line.size() > longest_line || !has_year(line)) continue;
      archive::Block& made = lines.blocks.emplace_back();
      made.begin = lines.text.size();
      lines.text += line;
      made.end = lines.text.size();
      lines.text += "\n\n";
    }
  }
  return lines;
}

}  // namespace

std::optional<report::Date> day_in_lines(const archive::Document& document, std::string_view language) {
  const archive::Document lines = lines_of(document);
  if (lines.blocks.empty()) return std::nullopt;
  const Article article(lines, language);
  std::optional<report::Date> alone;
  for (const Sentence& sentence : article.sentences) {
    const auto dates = dates_in(article, sentence, std::nullopt);
    const auto day = std::find_if(dates.begin(), dates.end(),
                                  [](const FoundDate& d) { return d.date.day != 0 && d.date.year != 0; });
    if (day == dates.end()) continue;
    const Paragraph& line = article.paragraphs[sentence.paragraph];
    for (std::uint32_t s = line.first_sentence; s < line.last_sentence; ++s)
      for (const Token& token : article.tokens_in(article.sentences[s]))
        if (token.is(Class::published)) return day->date;
    if (!alone && sentence.last - sentence.first <= day->last - day->first + most_beside) alone = day->date;
  }
  return alone;
}

std::optional<report::Date> day_in_dateline(std::string_view dateline, std::string_view language) {
  if (dateline.empty()) return std::nullopt;
  archive::Document document;
  document.text = dateline.substr(0, dateline.find_last_not_of(" -\xE2\x80\x93\x94") + 1);
  archive::Block& line = document.blocks.emplace_back();
  line.end = document.text.size();
  const Article article(document, language);
  for (const Sentence& sentence : article.sentences)
    for (const FoundDate& date : dates_in(article, sentence, std::nullopt))
      if (date.date.day != 0) return date.date;
  return std::nullopt;
}

std::optional<report::Date> day_in_address(std::string_view url) {
  const auto start = url.find("://");
  const auto path = url.find('/', start == std::string_view::npos ? 0 : start + 3);
  if (path == std::string_view::npos) return std::nullopt;
  url = url.substr(path, std::min(url.find_first_of("?#"), url.size()) - path);
  for (std::size_t i = 1; i + 8 <= url.size(); ++i) {
    if (url[i - 1] != '/' && url[i - 1] != '-' && url[i - 1] != '_') continue;
    std::string digits;
    std::size_t at = i;
    for (; at < url.size() && digits.size() < 8; ++at) {
      const bool part = digits.size() == 4 || digits.size() == 6;
      if (is_digit_byte(url[at]))
        digits += url[at];
      else if (!(part && (url[at] == '/' || url[at] == '-')))
        break;
    }
    const bool ends = at == url.size() || !is_digit_byte(url[at]);
    if (digits.size() != 8 || !ends || (digits[0] != '1' && digits[0] != '2')) continue;
    const auto day = parse_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2));
    if (day && day->year >= 1990 && day->year < 2200) return day;
  }
  return std::nullopt;
}

}  // namespace brief::draft
