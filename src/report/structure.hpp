// Whether a parsed file has the structure of a report: its keys, their types and what stands in each.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "report/keys.hpp"
#include "report/missing_glyphs.hpp"
#include "report/place.hpp"
#include "report/read.hpp"
#include "report/toml.hpp"
#include "report/value_forms.hpp"

namespace brief::report {

class StructureCheck {
 public:
  /// `left_out`: keys whose lines the parser refused. They aren't missed.
  StructureCheck(const Lines& lines, Covered covered, std::span<const std::string> left_out, Diagnostics& diagnostics)
      : lines_(lines), missing_glyphs_(covered), left_out_(left_out), diagnostics_(diagnostics) {}

  /// Reports every unknown, missing or wrong key and value, in tables within tables too.
  void check(const toml::table& root);

 private:
  void check_table(const toml::table& table, std::span<const Key> keys, const std::string& name, Origin origin);
  /// The key that was meant, empty where none is near.
  std::string_view check_unknown(const toml::key& key, std::span<const Key> keys);
  void check_value(const toml::node& node, const Key& key);
  void check_tables(const toml::node& node, const Key& key);
  bool check_size(const toml::array& array, const Key& key);
  void check_format(const toml::node& node);
  void check_boolean(const toml::node& node, const Key& key);
  void check_date(const toml::node& node, const Key& key);
  void check_list(const toml::node& node, const Key& key);
  void check_string(const toml::node& node, const Key& key);
  void wrong_type(const toml::node& node, const Key& key, std::string_view wanted);
  std::uint32_t length_on_line(const toml::node& node) const;

  const Lines& lines_;
  MissingGlyphs missing_glyphs_;
  std::span<const std::string> left_out_;
  Diagnostics& diagnostics_;
  bool draft_ = false;
  ValueForms forms_{diagnostics_};
};

Origin origin_of(const toml::node& node);

}  // namespace brief::report
