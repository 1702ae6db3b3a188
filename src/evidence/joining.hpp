// Which units of a text make one number, date or range together.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "evidence/measures.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {

/// Marks the units of one block that may not be parted from the unit before them (Unit::joined), each looked at a few
/// times.
class Joining {
 public:
  Joining(std::vector<Unit>& units, Measures& measures);
  void join();

 private:
  bool is(std::size_t i, std::uint32_t flags) const { return i < measure_.size() && (measure_[i]->is & flags) != 0; }
  bool is_mark(std::size_t i, std::string_view key) const { return i < units_.size() && units_[i].key == key; }
  bool is_article(std::size_t i) const { return is_mark(i, "a") || is_mark(i, "an"); }
  bool in_figures(std::size_t i) const;
  bool in_letters(std::size_t i) const;
  bool is_number(std::size_t i) const { return in_figures(i) || in_letters(i); }
  bool is_part(std::size_t i, std::uint8_t flags, std::size_t other) const;
  bool is_fraction_sign(std::size_t i) const;
  bool is_written_fraction(std::size_t i) const;
  std::size_t join_no_cents(std::size_t i, std::size_t end);
  std::size_t figures_of(std::size_t i) const;
  bool is_year(std::size_t i) const;

  std::string_view lower(std::size_t i) const;
  bool is_labelled(std::size_t i) const;
  void join_limit(std::size_t i, std::size_t end);
  std::size_t join_rate(std::size_t end);
  void join_before(std::size_t i);
  void join_part_before(std::size_t i);
  bool is_day(std::size_t i) const;
  bool begins_sentence(std::size_t number, std::size_t word) const;
  std::size_t join_smaller(std::size_t end);
  std::size_t join_power(std::size_t i, std::size_t end);
  bool is_share_in_figures(std::size_t i, std::size_t all) const;
  bool days_before_month(std::size_t i, std::size_t link) const;
  void join_name_number(std::size_t i);
  std::size_t join_ordinal(std::size_t i, std::size_t end);
  bool is_ordinal_in_case(std::size_t number, std::size_t noun) const;
  std::size_t join_rest(std::size_t i, std::size_t end);
  std::size_t join_year_word(std::size_t i, std::size_t end);
  void join_article_of_fraction(std::size_t i);
  std::size_t join_telephone(std::size_t i, std::size_t end);
  void join_one_share(std::size_t i);
  void join_part_of_unit(std::size_t i);
  void join_periods();
  void join_part_of_year(std::size_t i);
  void join_part_in_figures(std::size_t i);
  void join_part_of_whole(std::size_t i);
  void join_thousands(std::size_t i);
  void join_half_of_unit(std::size_t i);
  void join_days_or_months(std::size_t i);
  void join_decimals(std::size_t i);
  void join_initials(std::size_t i);
  void join_parts_of_all(std::size_t i);
  void join_each(std::size_t i);
  bool is_ordinal_after_each(std::size_t i) const;
  void join_part_of_counted(std::size_t i);
  std::size_t behind_counted(std::size_t i, std::size_t end) const;
  void join_minutes_before(std::size_t i);
  std::size_t join_lesser_unit(std::size_t end);
  std::size_t join_bearing(std::size_t end);
  void join_noun_before(std::size_t i);
  std::size_t behind_by(std::size_t i, std::size_t end) const;
  bool ends_measure(std::size_t i) const;
  std::size_t behind_alternative(std::size_t i, std::size_t end) const;
  std::size_t behind_short_unit(std::size_t end) const;
  std::size_t join_below_zero(std::size_t end);
  bool goes_on_smaller(std::size_t i, std::size_t end) const;
  bool is_until(std::size_t i) const;
  std::size_t behind_small(std::size_t at, std::size_t most) const;
  bool share_all(std::size_t i, std::size_t all) const;
  std::size_t share_link(std::size_t i, std::size_t end) const;
  void join_pronoun(std::size_t i);
  void join_part_in_brackets(std::size_t i);
  std::size_t join_letters(std::size_t i);
  std::size_t join_half(std::size_t end);
  std::size_t join_date(std::size_t i, std::size_t end);
  std::size_t join_units(std::size_t i, std::size_t end);
  bool is_collective(std::size_t i) const;
  bool is_slavic(std::size_t i) const;
  bool is_romanian_of(std::size_t i) const;
  void join_miles_in_brackets(std::size_t i);
  void join_one_on_the(std::size_t i);
  void join_vague(std::size_t i);
  std::size_t join_plus(std::size_t i, std::size_t end);
  std::size_t behind_half(std::size_t at) const;
  void join_one_and_half(std::size_t i);
  void join_unit_and_half(std::size_t i);
  void join_half_before_hour(std::size_t i);
  std::size_t join_clock(std::size_t end);
  std::size_t join_minutes(std::size_t i, std::size_t end);
  std::size_t join_minutes_less(std::size_t i, std::size_t end);
  std::size_t join_part_of_day(std::size_t i, std::size_t end);
  bool is_inflected_ordinal(std::size_t i) const;
  void join_two_ordinals(std::size_t i);
  void join_sign_before(std::size_t i);
  std::size_t join_repeated(std::size_t i, std::size_t end);
  std::size_t behind_code(std::size_t end) const;
  std::size_t behind_era(std::size_t end) const;
  bool is_locative(std::size_t i) const;
  bool begins_name(std::size_t i) const;
  std::size_t join_paragraph(std::size_t end);
  std::size_t join_range(std::size_t i, std::size_t end);
  bool is_after_between(std::size_t i) const;
  bool takes_article(std::size_t i, std::size_t number) const;
  std::size_t range_link(std::size_t i, std::size_t end) const;
  std::size_t join_through(std::size_t from, std::size_t end);

  std::vector<Unit>& units_;
  std::vector<const Measure*> measure_;
};

}  // namespace brief::evidence
