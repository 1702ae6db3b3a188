#include "evidence/runs.hpp"

#include <algorithm>
#include <cstdint>

namespace brief::evidence {
namespace {

constexpr std::size_t most_runs = 6, least_words = 2;
constexpr std::size_t most_places = 4096;  // of a unit that are looked at

class Runs {
 public:
  Runs(const Index& index, std::span<const Unit> units) : index_(index), units_(units) {
    for (const Unit& unit : units) ids_.push_back(index.id_of(unit.key));
  }

  std::optional<std::vector<Run>> find() const {
    std::vector<Run> runs;
    if (stands_in_other_case()) return std::nullopt;
    for (std::size_t at = first_word(0); at < units_.size();) {
      const Run run = trimmed({at, at + longest(at)});
      if (words_in(run) < least_words || runs.size() == most_runs) return std::nullopt;
      runs.push_back(run);
      at = first_word(run.end);
    }
    return runs.size() < 2 ? std::nullopt : std::optional(std::move(runs));
  }

 private:
  /// Whether all of it stands at one place but for its first capital: of two places that one is meant.
  bool stands_in_other_case() const {
    const std::string lower = units_.empty() ? std::string() : lower_case(units_.front().key);
    if (units_.size() < least_words || lower == units_.front().key) return false;
    const auto id = index_.id_of(lower);
    if (id == Index::no_id) return false;
    const auto all = index_.positions(id);
    const auto some = all.first(std::min(all.size(), most_places));
    return std::any_of(some.begin(), some.end(), [this](std::uint32_t at) {
      if (units_.size() > index_.size() - at) return false;
      for (std::uint32_t i = 1; i < units_.size(); ++i)
        if (index_.id(at + i) != ids_[i]) return false;
      return true;
    });
  }

  std::size_t first_word(std::size_t at) const {
    while (at < units_.size() && !has_words(units_[at])) ++at;
    return at;
  }

  std::size_t words_in(Run run) const {
    return static_cast<std::size_t>(std::count_if(units_.begin() + static_cast<std::ptrdiff_t>(run.begin),
                                                  units_.begin() + static_cast<std::ptrdiff_t>(run.end), has_words));
  }

  /// Less the marks at its end.
  Run trimmed(Run run) const {
    while (run.end > run.begin && !has_words(units_[run.end - 1])) --run.end;
    return run;
  }

  /// How many units from one on stand anywhere as they follow each other.
  std::size_t longest(std::size_t from) const {
    if (ids_[from] == Index::no_id) return 0;
    std::size_t most = 0;
    const auto places = index_.positions(ids_[from]);
    for (const std::uint32_t place : places.first(std::min(places.size(), most_places))) {
      std::size_t count = 1;
      while (from + count < ids_.size() && place + count < index_.size() &&
             ids_[from + count] == index_.id(place + static_cast<std::uint32_t>(count)))
        ++count;
      most = std::max(most, count);
    }
    return most;
  }

  const Index& index_;
  std::span<const Unit> units_;
  std::vector<std::uint32_t> ids_;
};

}  // namespace

std::optional<std::vector<Run>> runs_of(const Index& index, std::span<const Unit> units) {
  return Runs(index, units).find();
}

std::string with_ellipses(std::string_view quote, std::span<const Unit> units, std::span<const Run> runs) {
  std::string text(quote.substr(0, units[runs.front().begin].begin));
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::size_t begin = units[runs[i].begin].begin;
    const bool last = i + 1 == runs.size();
    std::string_view part = quote.substr(begin, last ? std::string_view::npos : units[runs[i + 1].begin].begin - begin);
    while (!last && part.ends_with(' ')) part.remove_suffix(1);
    (text += part) += last ? "" : " … ";
  }
  return text;
}

bool ends_between(std::string_view quote, std::span<const Unit> units, std::span<const Run> runs) {
  for (std::size_t i = 1; i < runs.size(); ++i) {
    const std::size_t from = units[runs[i - 1].end - 1].end, to = units[runs[i].begin].begin;
    if (quote.substr(from, to - from).find_first_of(".!?") == std::string_view::npos) return false;
  }
  return true;
}

}  // namespace brief::evidence
