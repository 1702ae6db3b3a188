#include "draft/corroborate.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>

#include "draft/characters.hpp"
#include "draft/tellings.hpp"

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

/// Words that both have, in any order: at least as many as have the same order.
bool may_be_same(const Words& a, const Words& b) {
  std::vector<std::string_view> one(a.folded.begin(), a.folded.end()), other(b.folded.begin(), b.folded.end());
  std::sort(one.begin(), one.end());
  std::sort(other.begin(), other.end());
  std::size_t common = 0;
  for (auto i = one.begin(), j = other.begin(); i != one.end() && j != other.end();) {
    if (*i == *j)
      ++common, ++i, ++j;
    else
      *i < *j ? ++i : ++j;
  }
  return common >= fewest_common && 2 * common >= std::min(one.size(), other.size());
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

std::size_t word_count(const std::string& text) { return words_of(text).folded.size(); }

std::size_t words_in_common(const std::string& one, const std::string& other) {
  Words a = words_of(one), b = words_of(other);
  if (!may_be_same(a, b)) return 0;
  const std::size_t shorter = std::min(a.folded.size(), b.folded.size());
  keep_nearest(a, b);
  keep_nearest(b, a);
  const std::size_t common = Common(a, b).at(0, 0);
  return common >= fewest_common && 2 * common >= shorter ? common : 0;
}

bool is_same_statement(const std::string& one, const std::string& other) { return words_in_common(one, other) > 0; }

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
  for (const Difference& d : differences) quote.notes.push_back(told_otherwise(d, copy));
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
      for (std::string& note : quote.notes)
        if (std::find(same->notes.begin(), same->notes.end(), note) == same->notes.end())
          same->notes.push_back(std::move(note));
  }
  quotes = std::move(kept);
}

}  // namespace

namespace {

std::string_view last_word(std::string_view name) {
  const auto space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

/// The quotation that has most words in common. One of somebody else's wants two thirds of them: two people speak of
/// the same things.
std::size_t nearest(const DraftQuote& quote, std::span<const DraftQuote> others) {
  std::size_t best = others.size(), most = 0;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const DraftQuote& other = others[i];
    const std::size_t common = words_in_common(quote.text, other.text);
    const bool one = quote.speaker.empty() || other.speaker.empty() ||
                     last_word(quote.speaker.text) == last_word(other.speaker.text);
    const std::size_t shorter = std::min(word_count(quote.text), word_count(other.text));
    if (common > most && (one || 3 * common >= 2 * shorter)) most = common, best = i;
  }
  return best;
}

std::span<const DraftQuote> compared(const std::vector<DraftQuote>& quotes) {
  return std::span(quotes).first(std::min(quotes.size(), most_compared));
}

void note_also(DraftQuote& quote, const std::string& id) {
  const std::string note = "also in " + id;
  std::erase(quote.notes, note);
  quote.notes.push_back(note);
}

}  // namespace

void corroborate(std::vector<DraftQuote>& quotes, const std::vector<std::vector<DraftQuote>>& copies,
                 const std::vector<DraftSource>& sources) {
  if (quotes.size() > most_compared * 4) return;
  const bool main_official = is_official(sources.front());
  const auto is_nearer = [&](std::size_t i) { return is_official(sources[i]) && !main_official; };
  for (std::size_t i = 1; i < copies.size(); ++i)
    for (DraftQuote& quote : quotes) {
      if (!is_nearer(i) || quote.place.source != 0) continue;
      const std::size_t origin = nearest(quote, compared(copies[i]));
      if (origin >= compared(copies[i]).size()) continue;
      take(quote, copies[i][origin], sources.front().id);
      note_also(quote, sources.front().id);
    }
  join_same(quotes);
  // A statement of the release may stand in a copy in several pieces.
  for (std::size_t i = 1; i < copies.size(); ++i)
    for (const DraftQuote& copy : compared(copies[i])) {
      const std::size_t same = nearest(copy, compared(quotes));
      if (same >= compared(quotes).size() || quotes[same].place.source == static_cast<int>(i)) continue;
      note_differences(quotes[same], differences_of(copy.text, quotes[same].text), sources[i].id);
      note_also(quotes[same], sources[i].id);
    }
}

}  // namespace brief::draft
