#include "draft/corroborate.hpp"

#include <algorithm>
#include <cstdint>

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

/// The best alignment of all of `here` with a stretch of `there` (Needleman & Wunsch, 1970; the ends of `there` are
/// free): 2 for equal words, -1 for a changed, left out or added one. score(i, j) is of here[i…] and there[j…].
class Alignment {
 public:
  Alignment(const Words& here, const Words& there)
      : here_(here), there_(there), columns_(there.folded.size() + 1), scores_((here.folded.size() + 1) * columns_) {
    const std::size_t rows = here.folded.size();
    for (std::size_t i = rows; i-- > 0;) {
      at(i, there.folded.size()) = static_cast<std::int16_t>(at(i + 1, there.folded.size()) - 1);
      for (std::size_t j = there.folded.size(); j-- > 0;)
        at(i, j) =
            static_cast<std::int16_t>(std::max({at(i + 1, j + 1) + of(i, j), at(i + 1, j) - 1, at(i, j + 1) - 1}));
    }
  }

  /// Where the stretch begins.
  std::size_t begin() const {
    std::size_t best = 0;
    for (std::size_t j = 1; j < columns_; ++j)
      if (at(0, j) > at(0, best)) best = j;
    return best;
  }
  bool same(std::size_t i, std::size_t j) const { return here_.folded[i] == there_.folded[j]; }
  bool pairs(std::size_t i, std::size_t j) const {
    return i < here_.folded.size() && j < there_.folded.size() && at(i, j) == at(i + 1, j + 1) + of(i, j);
  }
  bool leaves_out(std::size_t i, std::size_t j) const {
    return j < there_.folded.size() && at(i, j) == at(i, j + 1) - 1;
  }

 private:
  int of(std::size_t i, std::size_t j) const { return same(i, j) ? 2 : -1; }
  std::int16_t at(std::size_t i, std::size_t j) const { return scores_[i * columns_ + j]; }
  std::int16_t& at(std::size_t i, std::size_t j) { return scores_[i * columns_ + j]; }

  const Words &here_, &there_;
  std::size_t columns_;
  std::vector<std::int16_t> scores_;
};

void append(std::string& text, const std::string& word) { text += (text.empty() ? "" : " ") + word; }

}  // namespace

std::vector<Difference> differences_of(const std::string& here, const std::string& there) {
  const Words a = words_of(here), b = words_of(there);
  const Alignment alignment(a, b);
  std::vector<Difference> found;
  Difference open;
  const auto close = [&] {
    if (!open.here.empty() || !open.there.empty()) found.push_back(open);
    open = {};
  };
  for (std::size_t i = 0, j = alignment.begin(); i < a.folded.size();) {
    if (alignment.pairs(i, j)) {
      if (alignment.same(i, j)) {
        close();
      } else {
        append(open.here, a.shown[i]);
        append(open.there, b.shown[j]);
      }
      ++i, ++j;
    } else if (alignment.leaves_out(i, j)) {
      append(open.there, b.shown[j++]);
    } else {
      append(open.here, a.shown[i++]);
    }
  }
  close();
  return found;
}

bool is_same_statement(const std::string& one, const std::string& other) {
  const Words a = words_of(one), b = words_of(other);
  const bool shorter = a.folded.size() <= b.folded.size();
  const Words &here = shorter ? a : b, &there = shorter ? b : a;
  const Alignment alignment(here, there);
  std::size_t common = 0;
  for (std::size_t i = 0, j = alignment.begin(); i < here.folded.size();) {
    if (alignment.pairs(i, j))
      common += alignment.same(i++, j++);
    else if (alignment.leaves_out(i, j))
      ++j;
    else
      ++i;
  }
  return common >= fewest_common && 2 * common >= here.folded.size();
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
      for (const std::string& note : quote.notes)
        if (std::find(same->notes.begin(), same->notes.end(), note) == same->notes.end()) same->notes.push_back(note);
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
      const std::string also = "also in " + copy;
      if (quote.notes.empty() || quote.notes.back() != also) quote.notes.push_back(also);
    }
  }
  join_same(quotes);
}

}  // namespace brief::draft
