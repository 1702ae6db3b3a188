// Whether a parsed file has the structure of a report: its keys, their types and the form of each value.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "report/keys.hpp"
#include "report/place.hpp"
#include "report/read.hpp"
#include "report/toml.hpp"

namespace brief::report {

class StructureCheck {
 public:
  StructureCheck(const Lines& lines, Covered covered, Diagnostics& diagnostics)
      : lines_(lines), covered_(covered), diagnostics_(diagnostics) {}

  /// Reports every unknown, missing or wrong key and value, in tables within tables too.
  void check(const toml::table& root);

 private:
  void collect_ids(const toml::table& root);
  void check_table(const toml::table& table, std::span<const Key> keys, const std::string& name, Origin origin);
  void check_unknown(const toml::key& key, std::span<const Key> keys);
  void check_value(const toml::node& node, const Key& key);
  void check_tables(const toml::node& node, const Key& key);
  bool check_size(const toml::array& array, const Key& key);
  void check_format(const toml::node& node);
  void check_boolean(const toml::node& node, const Key& key);
  void check_date(const toml::node& node, const Key& key);
  void check_list(const toml::node& node, const Key& key);
  void check_string(const toml::node& node, const Key& key);
  void check_form(const std::string& value, const StringPlaces& places, Origin origin, const Key& key);
  void check_id(const std::string& value, Origin origin);
  void check_url(const std::string& problem, const std::string& value, const StringPlaces& places);
  void check_pieces(const std::string& value, const StringPlaces& places);
  void check_participant(const std::string& value, Origin origin);
  void check_country(const std::string& value, Origin origin);
  void check_cited(const std::string& id, Origin origin);
  void check_path(const std::string& path, Origin origin, const Key& key);
  void wrong_type(const toml::node& node, const Key& key, std::string_view wanted);

  const Lines& lines_;
  Covered covered_;
  Diagnostics& diagnostics_;
  bool draft_ = false;
  std::vector<std::string> ids_;
  std::set<std::string, std::less<>> known_ids_, ids_seen_;
};

Origin origin_of(const toml::node& node);

/// "; did you mean `x`?" for a source id that is none of these.
std::string source_suggestion(std::string_view id, const std::vector<std::string>& ids);

}  // namespace brief::report
