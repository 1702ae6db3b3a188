#include "verify/compare_metadata.hpp"

#include <algorithm>
#include <array>

#include "verify/words.hpp"
#include "verify/xmp.hpp"

namespace brief::verify {
namespace {

bool contains(std::initializer_list<std::string_view> list, std::string_view what) {
  return std::find(list.begin(), list.end(), what) != list.end();
}

class Comparing {
 public:
  Comparing(const PdfFile& expected, const PdfFile& given, FileComparison& made)
      : expected_(expected), given_(given), made_(made) {}

  void run() {
    compare_metadata();
    compare_identifiers();
    compare_trailers();
  }

 private:
  void compare_metadata() {
    std::string should_be, packet;
    const PdfObject its = expected_.root().get("/Metadata"), own = given_.root().get("/Metadata");
    const bool lost = its.data(should_be) && !own.data(packet);
    if (lost) made_.differs(own.is_null() ? "the metadata are missing" : "the metadata cannot be decoded");
    if (!its.is_null() && !lost)
      for (const char* key : {"/Type", "/Subtype"})
        if (own.get(key).name() != its.get(key).name())
          made_.differs(std::string("the metadata: ") + key + " is not the same");
    if (packet != should_be && !should_be.empty() && !lost)
      compare_properties("the metadata", xmp_properties(should_be), xmp_properties(packet));
    std::vector<Property> entries = information_of(given_);
    if (expected_.trailer().get("/Info").is_null())  // PDF 2.0 has none; programs add one that repeats the metadata
      std::erase_if(entries, [properties = xmp_properties(should_be)](const Property& entry) {
        return repeats(entry, properties);
      });
    compare_properties("the entries of the information dictionary", information_of(expected_), entries);
  }

  /// Whether an entry of the information dictionary says what the metadata say in their place of it (14.3.3).
  static bool repeats(const Property& entry, const std::vector<Property>& metadata) {
    constexpr std::array same{std::pair{"/Title", "dc:title[x-default]"}, std::pair{"/Author", "dc:creator[1]"},
                              std::pair{"/Subject", "dc:description[x-default]"},
                              std::pair{"/Keywords", "pdf:Keywords"}};
    for (const auto& [key, property] : same)
      if (entry.first == key)
        return std::find(metadata.begin(), metadata.end(), Property(property, entry.second)) != metadata.end();
    return false;
  }

  /// The first part of the identifier (14.4), which a brief has from all that it holds, stays when a file is changed.
  void compare_identifiers() {
    const std::string expected = expected_.trailer().get("/ID").item(0).bytes();
    if (given_.trailer().get("/ID").item(0).bytes() == expected) return;
    if (given_.encrypted())  // its key is made with one, for which some programs make another
      made_.rewrites("the identifier is another, as the file is encrypted");
    else
      made_.differs("the identifier is another: it was not made of these attachments and pages");
  }

  void compare_trailers() {
    for (const std::string& key : given_.trailer().keys())  // those of a cross-reference stream are among them
      if (!contains({"/Size", "/Root", "/Info", "/ID", "/Prev", "/Encrypt", "/XRefStm", "/Type", "/W", "/Index",
                     "/Length", "/Filter", "/DecodeParms"},
                    key))
        made_.added("the trailer: " + key);
    if (given_.version() != expected_.version())
      made_.rewrites("the first line gives the version of PDF as " + given_.version() + ", not " + expected_.version());
  }

  static std::vector<Property> information_of(const PdfFile& file) {
    const PdfObject information = file.trailer().get("/Info");
    std::vector<Property> made;
    for (const std::string& key : information.keys()) {
      const std::string text = information.get(key.c_str()).text();
      made.emplace_back(key, key.ends_with("Date") ? in_one_form(text) : text);
    }
    return made;
  }

  /// A date (7.9.4) in universal time, whose offset is written in more than one way.
  static std::string in_one_form(const std::string& date) {
    for (const std::string_view zero : {"Z00'00'", "Z00'00", "+00'00'", "+00'00", "-00'00'", "-00'00"})
      if (date.ends_with(zero)) return date.substr(0, date.size() - zero.size()) + "Z";
    return date;
  }

  void compare_properties(const std::string& where, const std::vector<Property>& expected,
                          const std::vector<Property>& given) {
    for (const Property& property : given)
      if (!is_prefix_of_none(property, expected) &&
          std::find(expected.begin(), expected.end(), property) == expected.end()) {
        const std::string what = where + ": " + property.first + " is “" + clipped(property.second) + "”";
        may_be_added(property.first, expected) ? made_.added(what) : made_.differs(what);
      }
    std::string missing;
    for (const Property& property : expected)
      if (is_of_saving(property.first) && !has(given, property.first))
        made_.rewrites(where + " no longer have " + property.first);
      else if (!is_of_saving(property.first) && std::find(given.begin(), given.end(), property) == given.end())
        missing += (missing.empty() ? "" : ", ") + property.first + " “" + clipped(property.second) + "”";
    if (!missing.empty()) made_.differs(where + " lack " + missing);
  }

  static bool has(const std::vector<Property>& properties, std::string_view name) {
    return std::any_of(properties.begin(), properties.end(), [name](const Property& p) { return p.first == name; });
  }

  /// Who saved the file and when; when it was made, only where the brief does not say so.
  static bool may_be_added(const std::string& name, const std::vector<Property>& expected) {
    return is_of_saving(name) || (name == "/CreationDate" && !has(expected, name));
  }

  /// A prefix that nothing of the brief has is that of what was added, which is told itself.
  static bool is_prefix_of_none(const Property& property, const std::vector<Property>& expected) {
    return is_prefix(property) && !has(expected, property.first);
  }

  const PdfFile &expected_, &given_;
  FileComparison& made_;
};

}  // namespace

void compare_metadata(const PdfFile& expected, const PdfFile& given, FileComparison& made) {
  Comparing(expected, given, made).run();
}

}  // namespace brief::verify
