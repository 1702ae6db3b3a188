#include "evidence/told_runs.hpp"

#include <algorithm>
#include <cstdint>

namespace brief::evidence {
namespace {

using Kind = Unit::Kind;

constexpr std::size_t most_runs = 6;
constexpr std::size_t most_places = 1024;   // of the first word that are looked at
constexpr std::uint32_t most_between = 30;  // units of who tells it
constexpr std::uint32_t most_marks = 3;     // at the end of a quotation: , ” and a note's

class ToldRuns {
 public:
  ToldRuns(const Index& index, std::span<const Unit> units) : index_(index), units_(units) {
    for (const Unit& unit : units) ids_.push_back(index.id_of(unit.key));
  }

  std::optional<std::vector<Run>> find() const {
    const std::size_t first = first_word(0);
    if (first == ids_.size() || ids_[first] == Index::no_id) return std::nullopt;
    const auto places = index_.positions(ids_[first]);
    for (const std::uint32_t place : places.first(std::min(places.size(), most_places)))
      if (auto runs = runs_from(first, place); runs && runs->size() > 1) return runs;
    return std::nullopt;
  }

 private:
  std::size_t first_word(std::size_t at) const {
    while (at < units_.size() && !has_words(units_[at])) ++at;
    return at;
  }

  std::optional<std::vector<Run>> runs_from(std::size_t at, std::uint32_t place) const {
    std::vector<Run> runs;
    for (std::size_t next = at; next < ids_.size(); next = first_word(at)) {
      if (!runs.empty()) place = behind_telling(place);
      if (place == Index::no_id || runs.size() == most_runs) return std::nullopt;
      at = next;
      while (at < ids_.size() && place < index_.size() && ids_[at] == index_.id(place)) ++at, ++place;
      if (at == next) return std::nullopt;
      runs.push_back(trimmed({next, at}));
    }
    return runs;
  }

  /// Less the marks at its end.
  Run trimmed(Run run) const {
    while (run.end > run.begin && !has_words(units_[run.end - 1])) --run.end;
    return run;
  }

  /// Where the quotation that closes at a place goes on; no_id where none does, or where nothing is told in between.
  std::uint32_t behind_telling(std::uint32_t place) const {
    const std::uint32_t told = behind_close(place);
    if (told == Index::no_id) return told;
    const std::uint32_t end = std::min(index_.size(), told + most_between);
    for (std::uint32_t at = told; at < end; ++at) {
      if (index_.kind(at) == Kind::opening) return at + 1;
      if (index_.kind(at) == Kind::closing || index_.starts_block(at)) break;
    }
    return Index::no_id;
  }

  /// The first word behind the marks that end a quotation.
  std::uint32_t behind_close(std::uint32_t place) const {
    bool closed = place > 0 && index_.kind(place - 1) == Kind::closing;
    const std::uint32_t end = std::min(index_.size(), place + most_marks);
    while (place < end && index_.words(place, place + 1) == 0 && index_.kind(place) != Kind::opening)
      closed = index_.kind(place++) == Kind::closing || closed;
    return closed ? place : Index::no_id;
  }

  const Index& index_;
  std::span<const Unit> units_;
  std::vector<std::uint32_t> ids_;
};

}  // namespace

std::optional<std::vector<Run>> told_runs_of(const Index& index, std::span<const Unit> units) {
  return ToldRuns(index, units).find();
}

std::optional<std::vector<Run>> parts_of(const Index& index, std::span<const Unit> units) {
  auto runs = told_runs_of(index, units);
  return runs ? std::move(runs) : runs_of(index, units);
}

std::optional<Apart> told_apart(const Index& index, std::string_view quote,
                                std::span<const std::vector<Unit>> stretches) {
  Apart apart{std::string(quote), 0, true};
  for (std::size_t i = stretches.size(); i-- > 0;) {  // from the last: those in front of it stay where they are
    const auto runs = parts_of(index, stretches[i]);
    if (!runs) return std::nullopt;
    apart.sentences = apart.sentences && ends_between(quote, stretches[i], *runs);
    apart.text = with_ellipses(apart.text, stretches[i], *runs);
    apart.ellipses += runs->size() - 1;
  }
  return apart;
}

}  // namespace brief::evidence
