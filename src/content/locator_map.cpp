#include <algorithm>

#include "base/is_any.hpp"
#include "content/builder.hpp"

namespace brief::content {
namespace {

geography::Request request_of(const report::Report& report) {
  geography::Request request;
  request.least_height = 0.5;
  request.greatest_height = 0.84;
  for (const auto& country : report.commitment.countries) request.focus.push_back(std::string(country.value));
  if (!report.summit) return request;
  for (const auto& initiative : report.summit->initiatives)
    for (const auto& participant : initiative.participants)
      if (!participant.code.empty()) request.participants.push_back(std::string(participant.code));
  return request;
}

Inlines names_of(const Builder& builder, const std::vector<std::string>& codes) {
  Inlines names;
  for (const std::string& code : codes) {
    if (!names.empty()) names.push_back(text(", "));
    names.push_back(fixed(builder, language::country_name(builder.words().row(), code)));
  }
  return names;
}

/// "Locator map. Dark: Kosovo. Lighter: Albania, Serbia. Not on the map: United Kingdom." Where nothing is dark:
/// "Shaded: Albania, Serbia."
Inlines alt_of(const Builder& builder, const geography::Request& request, const geography::Map& map) {
  const auto& words = builder.words();
  const auto is_focus = [&](const std::string& code) {
    return std::find(request.focus.begin(), request.focus.end(), code) != request.focus.end();
  };
  std::vector<std::string> focus, others;
  for (const std::string& code : map.shown) (is_focus(code) ? focus : others).push_back(code);
  Inlines alt = one(fixed(builder, words["map.words"]));
  const auto add = [&](std::string_view pattern, const std::vector<std::string>& codes) {
    if (codes.empty()) return;
    alt.push_back(text(" "));
    append(alt, filled(builder, pattern, {{"countries", names_of(builder, codes)}}));
  };
  add(words["map.focus"], focus);
  add(focus.empty() ? words["map.shaded"] : words["map.participants"], others);
  add(words["map.outside"], map.outside);
  return alt;
}

bool has_role(const geography::Map& map, geography::Role role) {
  return std::any_of(map.countries.begin(), map.countries.end(), [&](const auto& shape) { return shape.role == role; });
}

/// What the shading means; empty: nothing is shaded.
std::string_view key_to(const geography::Map& map, const language::Words& words) {
  const bool has_focus = has_role(map, geography::Role::focus);
  if (!has_role(map, geography::Role::participant)) return has_focus ? words["map.key.commitment"] : "";
  return has_focus ? words["map.key"] : words["map.key.participants"];
}

/// "Dark: the commitment; lighter: participants. Borders by Natural Earth; no statement on their status. Not on the
/// map: United Kingdom."
Inlines caption_of(const Builder& builder, const geography::Map& map) {
  const auto& words = builder.words();
  Inlines caption;
  const auto add = [&](Inlines sentence) {
    if (!caption.empty()) caption.push_back(text(" "));
    append(caption, std::move(sentence));
  };
  if (const std::string_view key = key_to(map, words); !key.empty()) add(one(fixed(builder, key)));
  if (!map.dense.empty()) add(one(fixed(builder, words["map.framed"])));
  add(one(fixed(builder, words["map.borders"])));
  if (!map.outside.empty()) add(filled(builder, words["map.outside"], {{"countries", names_of(builder, map.outside)}}));
  return caption;
}

std::shared_ptr<const geography::Map> drawn(const geography::Request& request, Memo* memo) {
  using Kept = std::shared_ptr<const geography::Map>;
  if (memo == nullptr) return std::make_shared<const geography::Map>(geography::draw(request));
  const std::string key = geography::key_of(request);
  if (const Kept* known = memo->find<Kept>(key)) return *known;
  auto made = std::make_shared<const geography::Map>(geography::draw(request));
  const std::size_t bytes = geography::size_of(*made);
  return memo->keep<Kept>(key, std::move(made), bytes);
}

/// A name for each of a map's countries that has one on it.
Vector<Inlines> names_on(const Builder& builder, const geography::Map& map) {
  Vector<Inlines> names;
  for (const geography::Shape& shape : map.countries) {
    const bool is_asked_for = shape.role != geography::Role::neighbour || map.shown.size() <= geography::few_shown;
    const bool named = is_asked_for && !shape.is_detailed;
    names.push_back(named ? one(fixed(builder, language::country_name(builder.words().row(), shape.code))) : Inlines());
  }
  return names;
}

std::optional<LocatorMap> locator_map(const Builder& builder, const geography::Request& request) {
  LocatorMap made;
  made.map = drawn(request, builder.input.memo);
  if (made.map->height <= 0) return std::nullopt;
  made.names = names_on(builder, *made.map);
  made.caption = caption_of(builder, *made.map);
  const std::string_view unnamed = builder.words()["map.unnamed"];
  const std::size_t names = unnamed.find('{');
  made.unnamed = one(fixed(builder, unnamed.substr(0, names)));
  made.unnamed_end = one(fixed(builder, unnamed.substr(unnamed.find('}') + 1)));
  made.alt = alt_of(builder, request, *made.map);
  return made;
}

/// The countries of the dense part alone, in the parts that they take.
geography::Request detail_of(const geography::Map& map, const geography::Request& request) {
  geography::Request detail = request;
  for (auto* codes : {&detail.focus, &detail.participants})
    std::erase_if(*codes, [&](const std::string& code) { return !is_any(code, map.dense); });
  return detail;
}

}  // namespace

void add_maps(const Builder& builder, Section& section) {
  const geography::Request request = request_of(builder.report());
  if (request.focus.empty() && request.participants.empty()) return;
  auto map = locator_map(builder, request);
  if (!map) return;
  std::optional<LocatorMap> detail;
  if (!map->map->dense.empty()) detail = locator_map(builder, detail_of(*map->map, request));
  section.blocks.push_back({std::move(*map)});
  if (detail) section.blocks.push_back({std::move(*detail)});
}

}  // namespace brief::content
