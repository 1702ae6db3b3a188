#include "evidence/dashed_lines.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "evidence/clauses.hpp"
#include "evidence/measures.hpp"
#include "evidence/units.hpp"

namespace brief::evidence {
namespace {

constexpr std::size_t most_places = 256;  // of the first word that are looked at

bool is_dash_of_paragraph(const Index& index, std::uint32_t at) {
  return at > 0 && index.kind(at) == Unit::Kind::dash && index.starts_block(at);
}

/// The places of the units of a quote, from one on, behind which a dash stands that it has not; empty where it does not
/// stand there so.
std::vector<std::size_t> left_out_from(const Index& index, const std::vector<Unit>& units, std::uint32_t place) {
  std::vector<std::size_t> left_out;
  for (std::size_t i = 0; i < units.size(); ++i, ++place) {
    const bool dash = place < index.size() && is_dash_of_paragraph(index, place) && i > 0;
    if (dash && units[i].kind != Unit::Kind::dash) left_out.push_back(i), ++place;
    const bool last = i + 1 == units.size() && units[i].kind == Unit::Kind::mark;  // a stop for a comma
    if (!last && (place >= index.size() || units[i].key != index.key(place))) return {};
  }
  return left_out;
}

/// Whether one goes on speaking at the dashes that a stretch from a place on holds: none asks in front of one.
bool goes_on(const Index& index, const Speech& speech, std::uint32_t place, std::size_t size) {
  for (std::uint32_t at = place; at < std::min<std::size_t>(index.size(), place + size); ++at)
    if (is_dash_of_paragraph(index, at) && (index.key(at - 1) == "?" || speech.changes({at - 1, at + 1}))) return false;
  return true;
}

}  // namespace

std::optional<std::string> with_line_dashes(const Index& index, const Speech& speech, std::string_view quote) {
  if (!knows_any(index, "da no sv") || quote.find("…") != std::string_view::npos) return std::nullopt;
  bool open = false;
  Measures measures;
  const auto units = units_of(characters_of(quote), open, measures);
  const std::uint32_t id = units.empty() ? Index::no_id : index.id_of(units.front().key);
  if (id == Index::no_id) return std::nullopt;
  const auto places = index.positions(id);
  for (const std::uint32_t place : places.first(std::min(places.size(), most_places))) {
    const auto left_out = left_out_from(index, units, place);
    if (left_out.empty() || !goes_on(index, speech, place, units.size() + left_out.size())) continue;
    std::string text(quote);
    for (std::size_t i = left_out.size(); i-- > 0;) text.insert(units[left_out[i]].begin, "- ");
    return text;
  }
  return std::nullopt;
}

}  // namespace brief::evidence
