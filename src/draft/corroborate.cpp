#include "draft/corroborate.hpp"

#include <algorithm>
#include <cstdint>
#include <map>

#include "draft/characters.hpp"

namespace brief::draft {
namespace {

constexpr std::size_t most_words = 300;    // compared of one quotation
constexpr std::size_t most_compared = 60;  // quotations of one source
constexpr std::size_t fewest_common = 4;

struct Words {
  std::vector<std::string> shown, folded;
};

bool is_in_word(char32_t c) { return is_letter(c) || is_digit(c) || c == '\'' || c == 0x2019 || c == '-'; }

Words words_of(const std::string& text) {
  Words words;
  for (std::size_t at = 0; at < text.size() && words.shown.size() < most_words;) {
    std::size_t end = at;
    while (end < text.size() && is_in_word(character_at(text, end).code)) end += character_at(text, end).size;
    if (end == at) {
      at += character_at(text, at).size;
      continue;
    }
    words.shown.push_back(text.substr(at, end - at));
    words.folded.push_back(lower(words.shown.back()));
    at = end;
  }
  return words;
}

/// Lengths of the longest common subsequences of the rests: table[i][j] of here[i…] and there[j…].
class Common {
 public:
  Common(const Words& here, const Words& there)
      : columns_(there.folded.size() + 1), table_((here.folded.size() + 1) * columns_) {
    for (std::size_t i = here.folded.size(); i-- > 0;)
      for (std::size_t j = there.folded.size(); j-- > 0;)
        at(i, j) = here.folded[i] == there.folded[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                     : std::max(at(i + 1, j), at(i, j + 1));
  }
  std::uint16_t& at(std::size_t i, std::size_t j) { return table_[i * columns_ + j]; }

 private:
  std::size_t columns_;
  std::vector<std::uint16_t> table_;
};

/// Of a statement, the stretch that a much shorter copy of a part of it has most words of.
void keep_nearest(Words& statement, const Words& copy) {
  const std::size_t size = copy.folded.size() + copy.folded.size() / 4 + 2;
  if (copy.folded.empty() || statement.folded.size() < 2 * size) return;
  std::map<std::string_view, int> wanted;
  for (const std::string& word : copy.folded) ++wanted[word];
  std::size_t best = 0;
  int common = 0, most = -1;
  // Each word of the copy counts once: what is left of it falls below zero where the stretch has more.
  const auto enter = [&](const std::string& word) {
    if (const auto found = wanted.find(word); found != wanted.end() && found->second-- > 0) ++common;
  };
  const auto leave = [&](const std::string& word) {
    if (const auto found = wanted.find(word); found != wanted.end() && found->second++ >= 0) --common;
  };
  for (std::size_t i = 0; i < statement.folded.size(); ++i) {
    enter(statement.folded[i]);
    if (i >= size) leave(statement.folded[i - size]);
    if (common > most) most = common, best = i >= size ? i - size + 1 : 0;
  }
  const auto cut = [&](std::vector<std::string>& words) {
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), best + size)), words.end());
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(best));
  };
  cut(statement.shown);
  cut(statement.folded);
}

void append(std::string& text, const std::string& word) { text += (text.empty() ? "" : " ") + word; }

}  // namespace

std::vector<Difference> differences_of(const std::string& here, const std::string& there) {
  const Words a = words_of(here);
  Words b = words_of(there);
  keep_nearest(b, a);
  Common common(a, b);
  std::vector<Difference> found;
  Difference open;
  bool begun = false;
  const auto close = [&](bool last) {
    // Words that only the longer form has, before the common ones and after them, are left out.
    const bool outside = open.here.empty() && (!begun || last);
    if (!outside && !(open.here.empty() && open.there.empty())) found.push_back(open);
    open = {};
  };
  std::size_t i = 0, j = 0;
  while (i < a.folded.size() || j < b.folded.size()) {
    if (i < a.folded.size() && j < b.folded.size() && a.folded[i] == b.folded[j]) {
      // "unwavering dedication to" for "the UK's commitment to": as many words before the first common one.
      if (!begun && open.there.empty())
        for (std::size_t k = j - std::min(j, i); k < j; ++k) append(open.there, b.shown[k]);
      close(false);
      begun = true;
      ++i, ++j;
    } else if (j < b.folded.size() && (i == a.folded.size() || common.at(i, j + 1) >= common.at(i + 1, j))) {
      if (begun || i > 0 || !open.here.empty()) append(open.there, b.shown[j]);
      ++j;
    } else {
      append(open.here, a.shown[i++]);
    }
  }
  if (!open.here.empty() && open.there.size() > 4 * open.here.size() + 20) open.there.clear();
  close(true);
  return found;
}

bool is_same_statement(const std::string& one, const std::string& other) {
  const Words a = words_of(one), b = words_of(other);
  const std::size_t common = Common(a, b).at(0, 0);
  return common >= fewest_common && 2 * common >= std::min(a.folded.size(), b.folded.size());
}

bool is_official(const DraftSource& source) {
  static constexpr std::string_view words[] = {
      "ministry",  "government",   "department",   "prime minister", "cabinet office", "nato",
      "president", "embassy",      "commission",   "council",        "ministère",      "ministerium",
      "ministria", "ministarstvo", "министерство", "министарство",   "vlada",          "qeveria"};
  static constexpr std::string_view hosts[] = {".gov",      "gov.",    ".mil",    "nato.int",
                                               "europa.eu", "bund.de", "gouv.fr", "wired-gov"};
  const std::string publisher = lower(source.publisher.text);
  const auto in = [](const std::string& text) {
    return [&text](std::string_view word) { return text.find(word) != std::string::npos; };
  };
  return std::any_of(std::begin(words), std::end(words), in(publisher)) ||
         std::any_of(std::begin(hosts), std::end(hosts), in(source.url));
}

namespace {

void note_differences(DraftQuote& quote, const std::vector<Difference>& differences, const std::string& copy) {
  for (const Difference& d : differences) {
    if (d.here.empty())
      quote.notes.push_back(copy + " leaves out “" + d.there + "”");
    else if (d.there.empty())
      quote.notes.push_back(copy + " adds “" + d.here + "”");
    else
      quote.notes.push_back(copy + " has “" + d.here + "” for “" + d.there + "”");
  }
}

/// Takes the words of a source nearer the origin; the speaker too where that source tells one.
void take(DraftQuote& quote, const DraftQuote& origin, const std::string& copy) {
  note_differences(quote, differences_of(quote.text, origin.text), copy);
  quote.text = origin.text;
  quote.place = origin.place;
  if (origin.speaker.empty()) return;
  quote.speaker = origin.speaker;
  if (!origin.role.empty()) quote.role = origin.role;
}

/// Two passages of a copy may come from one statement of the release: they become one quotation.
void join_same(std::vector<DraftQuote>& quotes) {
  std::vector<DraftQuote> kept;
  for (DraftQuote& quote : quotes) {
    const auto same = std::find_if(kept.begin(), kept.end(), [&](const DraftQuote& k) {
      return k.place.source == quote.place.source && k.place.at.begin == quote.place.at.begin;
    });
    if (same == kept.end())
      kept.push_back(std::move(quote));
    else
      same->notes.insert(same->notes.end(), quote.notes.begin(), quote.notes.end());
  }
  quotes = std::move(kept);
}

}  // namespace

void corroborate(std::vector<DraftQuote>& quotes, const std::vector<std::vector<DraftQuote>>& copies,
                 const std::vector<DraftSource>& sources) {
  if (quotes.size() > most_compared * 4) return;
  const bool main_official = is_official(sources.front());
  for (DraftQuote& quote : quotes) {
    for (std::size_t i = 1; i < copies.size(); ++i) {
      const auto stop = copies[i].begin() + static_cast<std::ptrdiff_t>(std::min(copies[i].size(), most_compared));
      const auto same = std::find_if(copies[i].begin(), stop,
                                     [&](const DraftQuote& c) { return is_same_statement(quote.text, c.text); });
      if (same == stop) continue;
      const bool nearer = is_official(sources[i]) && !main_official && quote.place.source == 0;
      const auto& copy = sources[nearer ? 0 : i].id;
      if (nearer)
        take(quote, *same, copy);
      else
        note_differences(quote, differences_of(same->text, quote.text), copy);
      quote.notes.push_back("also in " + copy);
    }
  }
  join_same(quotes);
}

}  // namespace brief::draft
