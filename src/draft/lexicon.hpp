// The tables of rules/LANGUAGE.txt: which classes a word belongs to.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace brief::draft {

/// Classes of words, one bit each; the sections of the tables.
enum class Class : std::uint8_t {
  saying,
  characterising,
  participle,
  according,
  naming,
  he,
  she,
  they,
  it,
  i,
  relative,
  determiner,
  preposition,
  conjunction,
  auxiliary,
  adverb,
  honorific,
  masculine,
  feminine,
  role,
  body,
  abbreviation,
  name_particle,
  weekday,
  month,
  not_a_name,
  number_word,
  country,
  demonym,
  commitment,
  until,
  launch,
  pledge,
  unit_month,
  unit_year,
  force,
  nation,
  money,
  summit,
  group,
  ending,
  first_person,
  passive,
  participle_form,
  relative_date,
  more,
  ago,
  at_least,
  for_span,
  year_word,
  funding,
  announcement,
  quantity,
  magnitude,
  funding_by,
  initiative,
  invite,
  place_preposition,
  byline,
  published,
  questioner,
  genitive,
  release_line,
  courtesy,
  negation,
  denial,
  supposition,
  falsehood,
  speech,
  affirmative,
  refusal,
  condition,
  modal,
  contrast,
  quantifier,
  past,
  future,
  last,
  coming,
  unit_week,
  unit_day,
  ago_before,
  in_span,
  season,
  bound,
  lead_in,
  destination,
  operation,
  city,
  with,
  line_label,
  manner,
  demand,
  meeting,
  agreement,
  portfolio,
  portfolio_link,
  count
};

class Classes {
 public:
  constexpr Classes() = default;
  constexpr bool has(Class c) const { return (bits_[word(c)] >> bit(c)) & 1u; }
  constexpr void add(Class c) { bits_[word(c)] |= std::uint64_t{1} << bit(c); }
  constexpr void add(Classes other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }
  constexpr bool none() const { return bits_ == std::array<std::uint64_t, 2>{}; }

 private:
  static constexpr std::size_t word(Class c) { return static_cast<unsigned>(c) / 64; }
  static constexpr unsigned bit(Class c) { return static_cast<unsigned>(c) % 64; }
  std::array<std::uint64_t, 2> bits_{};
};
static_assert(static_cast<unsigned>(Class::count) <= 128);

/// What the tables say of one word, or of one phrase.
struct Entry {
  Classes classes;
  std::string_view value;  ///< what stands after "=": a month's number, a country's code
};

/// A phrase of several words, in lower case.
struct Phrase {
  std::vector<std::string_view> words;
  Entry entry;
};

/// The tables of one language. Text compiled in; the lexicon is built anew for each article and holds no state besides.
class Lexicon {
 public:
  /// By BCP 47 language or a table's name; English where there is no table.
  explicit Lexicon(std::string_view language);
  /// Of articles, prepositions, conjunctions and auxiliaries alone, by which a language is told.
  static Lexicon of_function_words(std::string_view language);

  /// Of a word in lower case, by itself or by its ending (entries that begin with a hyphen, of three ASCII or two other
  /// letters at most).
  const Entry* find(std::string_view word) const;
  /// By its ending alone.
  const Entry* by_ending(std::string_view word) const;
  /// The phrases that begin with a word, longest first.
  std::span<const Phrase> phrases(std::string_view first) const;
  /// Bytes of the elided word that a word begins with, with its apostrophe: "l’" of "l’Albanie". 0 where there is none.
  std::size_t elision(std::string_view word) const;
  std::string_view language() const { return language_; }  ///< of the tables

 private:
  Lexicon() = default;
  void read(std::string_view language, Classes wanted);
  void read_line(std::string_view line, Class section);
  void add(std::string_view words, std::string_view value, Class section);

  std::string_view language_;
  std::unordered_map<std::string_view, Entry> words_;
  std::unordered_map<std::string_view, std::vector<Phrase>> phrases_;
};

/// The tables there are, by their files' names: "sh" is Bosnian, Croatian, Montenegrin and Serbian in Latin letters.
std::span<const std::string_view> lexicon_languages();

}  // namespace brief::draft
