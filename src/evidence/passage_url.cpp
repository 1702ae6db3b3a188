#include <algorithm>

#include "evidence/evidence.hpp"
#include "evidence/fold.hpp"

namespace brief::evidence {
namespace {

constexpr std::size_t whole_words = 12;  // a passage of more words is named by its first and last words
constexpr std::size_t edge_words = 5;

/// Percent-encodes what may not stand in a text directive: everything but letters, digits and few signs; in particular
/// the comma, the ampersand and the hyphen-minus, which part its terms (URL Fragment Text Directives, section 3.3).
std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '~';
    if (plain) {
      result += c;
    } else {
      result += '%';
      result += digits[byte >> 4];
      result += digits[byte & 15];
    }
  }
  return result;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const auto start = text.find_first_not_of(" \n\r\t", i);
    if (start == std::string_view::npos) break;
    i = std::min(text.find_first_of(" \n\r\t", start), text.size());
    words.push_back(text.substr(start, i - start));
  }
  return words;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) (text += i > from ? " " : "") += words[i];
  return text;
}

std::string directive(const Passage& passage) {
  const auto words = words_of(passage.exact);
  if (words.size() <= whole_words) return "text=" + encoded(joined(words, 0, words.size()));
  return "text=" + encoded(joined(words, 0, edge_words)) + "," +
         encoded(joined(words, words.size() - edge_words, words.size()));
}

}  // namespace

std::string passage_url(const report::Source& source, const Check& check) {
  const std::string& url = source.url.value;
  if (check.finding != Finding::verbatim || !url.starts_with("http")) return url;
  std::string result = url + (url.find('#') == std::string::npos ? "#:~:" : ":~:");
  for (std::size_t i = 0; i < check.passages.size(); ++i) (result += i > 0 ? "&" : "") += directive(check.passages[i]);
  return result;
}

}  // namespace brief::evidence
