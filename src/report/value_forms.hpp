// The form of the values of a report that are strings: markings, languages, ids, addresses, countries, paths.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "report/keys.hpp"
#include "report/place.hpp"
#include "report/toml.hpp"

namespace brief::report {

class ValueForms {
 public:
  explicit ValueForms(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// The ids of the report's sources, which its values cite: before any is checked.
  void collect_ids(const toml::table& root);
  /// Reports what is wrong with a value for its key. `places`: of its bytes in the file.
  void check(const std::string& value, const StringPlaces& places, Origin origin, const Key& key);
  /// Reports an id that no source has.
  void check_cited(const std::string& id, Origin origin);

 private:
  void check_id(const std::string& value, Origin origin);
  void check_url(const std::string& problem, const std::string& value, const StringPlaces& places);
  /// Its code on paper holds so much.
  void check_published(const std::string& value, Origin origin, const Key& key, const StringPlaces& places);
  void check_pieces(const std::string& value, const StringPlaces& places);
  void check_participant(const std::string& value, Origin origin);
  void check_country(const std::string& value, Origin origin);
  void check_path(const std::string& path, Origin origin, const Key& key);

  Diagnostics& diagnostics_;
  std::vector<std::string> ids_;
  std::set<std::string, std::less<>> known_ids_, ids_seen_;
  bool unlisted_ = false;  // the sources are no list, which is told
};

/// "; did you mean `x`?" for a source id that is none of these.
std::string source_suggestion(std::string_view id, const std::vector<std::string>& ids);

/// A value in a message, between backquotes; a long one is cut.
std::string quoted(std::string_view value);

/// In code points, as columns are counted.
std::uint32_t length_of(std::string_view text);

}  // namespace brief::report
