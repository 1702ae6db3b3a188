// What belongs to a number beside it: signs, units, dates, ranges.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "evidence/number_words.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// What a unit of text may be to a number beside it, as flags. The words of all languages are in one table: they count
/// only beside a number.
namespace beside_number {
inline constexpr std::uint32_t figure = 1 << 0;
inline constexpr std::uint32_t sign = 1 << 1;        ///< before it: ≥ No. EUR
inline constexpr std::uint32_t minus = 1 << 2;       ///< the word
inline constexpr std::uint32_t unit = 1 << 3;        ///< after it: million, euros, km, years
inline constexpr std::uint32_t scale = 1 << 4;       ///< a unit that takes `of`: millions of euros
inline constexpr std::uint32_t clock = 1 << 5;       ///< a unit that takes minutes: 10 Uhr 30
inline constexpr std::uint32_t short_form = 1 << 6;  ///< a unit that takes a full stop: Mio.
inline constexpr std::uint32_t first = 1 << 7;       ///< the first part of a unit of two words: per cent
inline constexpr std::uint32_t second = 1 << 8;      ///< and the second
inline constexpr std::uint32_t of = 1 << 9;          ///< between a scale and its unit, a day and its month
inline constexpr std::uint32_t month = 1 << 10;
inline constexpr std::uint32_t to = 1 << 11;  ///< between the ends of a range
inline constexpr std::uint32_t conjunction = 1 << 12;
inline constexpr std::uint32_t nor = 1 << 21;        ///< between two that share a unit: neither 5 nor 10 million
inline constexpr std::uint32_t half_day = 1 << 14;   ///< a unit of a time: pm
inline constexpr std::uint32_t of_all = 1 << 15;     ///< between a part and all: one in five, nine out of ten
inline constexpr std::uint32_t span = 1 << 16;       ///< a unit that a smaller one follows: 3 hours 20 minutes
inline constexpr std::uint32_t span_rest = 1 << 20;  ///< the smaller one
inline constexpr std::uint32_t past = 1 << 17;       ///< between the minutes and the hour: half past two
inline constexpr std::uint32_t article = 1
                                         << 18;  ///< before an ordinal that is written with a full stop: die 5. Brigade
inline constexpr std::uint32_t inside = 1 << 19;      ///< before a year: in 2019
inline constexpr std::uint32_t between = 1 << 13;     ///< before a range whose ends are parted by a conjunction
inline constexpr std::uint32_t ratio = 1 << 22;       ///< a unit that makes a part of its number: per cent, %
inline constexpr std::uint32_t ratio_end = 1 << 23;   ///< the second part of one: cent
inline constexpr std::uint32_t qualifies = 1 << 24;   ///< a first part that tells one kind of a unit: US dollars
inline constexpr std::uint32_t definite = 1 << 26;    ///< an article inside a range: tra il 10 e il 15
inline constexpr std::uint32_t arithmetic = 1 << 25;  ///< plus, double
inline constexpr std::uint32_t rate = 1 << 28;        ///< may begin what tells how often a number is, or how much less
inline constexpr std::uint32_t weekday = 1u << 29;
inline constexpr std::uint32_t period = 1u << 30;         ///< a part of a year: quarter
inline constexpr std::uint32_t part_of_whole = 1u << 31;  ///< half
inline constexpr std::uint32_t limit = 1 << 27;           ///< the last word of what limits a number: up to, at least
}  // namespace beside_number

/// What a word in lower case may be to a number beside it, in any language: the flags above, but for what it is as a
/// number itself.
std::uint32_t role_beside_number(std::string_view lower);

struct Measure {
  std::string lower;  ///< the key in lower case
  std::uint32_t is = 0;
  NumberWord number;
  bool counts_thousands = false;  ///< tens of thousands
  bool each = false;              ///< every: an ordinal behind it is a share
  bool doubtful = false;          ///< a number in another language than the text's, and a common word of the text's
};

/// Tells the measure of each unit, and keeps those told.
class Measures {
 public:
  /// `languages`: of the text, bits as in number_words.hpp. Words that are a number in one language and another word in
  /// others (`on`, `once`) count only in these.
  explicit Measures(std::uint32_t languages = ~0u) : languages_(languages) {}
  const Measure& of(const Unit& text_unit);

 private:
  std::uint32_t languages_;
  std::unordered_map<std::string, Measure> known_;
};

}  // namespace brief::evidence
