#include "pdf/colour_profile.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::pdf {
namespace {

class Profile {
 public:
  std::string make() {
    add("desc", text_element("sRGB"));
    add("cprt", text_element("No copyright, use freely"));
    add("wtpt", xyz(0.9642, 1.0, 0.8249));  // D50
    // The primaries of sRGB, adapted from D65 to D50 (Bradford), and that adaptation.
    add("chad", adaptation());
    add("rXYZ", xyz(0.4360657, 0.2224884, 0.0139160));
    add("gXYZ", xyz(0.3851471, 0.7168732, 0.0970764));
    add("bXYZ", xyz(0.1430664, 0.0606079, 0.7140961));
    const std::string curve = transfer_curve();
    for (const char* tag : {"rTRC", "gTRC", "bTRC"}) add(tag, curve);
    return assembled();
  }

 private:
  static void append32(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255);
  }
  /// s15Fixed16Number.
  static void append_fixed(std::string& out, double value) {
    append32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
  }

  static std::string text_element(std::string_view words) {
    std::string out = "mluc";
    append32(out, 0);
    append32(out, 1);   // one record
    append32(out, 12);  // of twelve bytes
    out += "enGB";
    append32(out, static_cast<std::uint32_t>(2 * words.size()));
    append32(out, 28);
    for (const char c : words) (out += '\0') += c;
    return out;
  }

  static std::string xyz(double x, double y, double z) {
    std::string out("XYZ \0\0\0\0", 8);
    for (const double value : {x, y, z}) append_fixed(out, value);
    return out;
  }

  static std::string adaptation() {
    std::string out("sf32\0\0\0\0", 8);
    for (const double value :
         {1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316})
      append_fixed(out, value);
    return out;
  }

  /// A parametric curve of type 3: a power with a linear part near black.
  static std::string transfer_curve() {
    std::string out("para\0\0\0\0\0\3\0\0", 12);
    for (const double value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) append_fixed(out, value);
    return out;
  }

  void add(std::string_view tag, std::string element) { elements_.emplace_back(tag, std::move(element)); }

  std::string header(std::uint32_t size) const {
    std::string out;
    append32(out, size);
    append32(out, 0);           // no preferred colour management module
    append32(out, 0x04200000);  // version 4.2
    out += "mntrRGB XYZ ";
    for (const char byte : std::string_view("\x07\xE9\0\1\0\1\0\0\0\0\0\0", 12)) out += byte;  // 1 January 2025
    out += "acsp";
    out.append(28, '\0');  // platform to rendering intent: perceptual
    for (const double value : {0.9642, 1.0, 0.8249}) append_fixed(out, value);
    out.resize(128, '\0');
    return out;
  }

  std::string assembled() const {
    std::string table, data;
    append32(table, static_cast<std::uint32_t>(elements_.size()));
    const std::size_t start = 128 + 4 + 12 * elements_.size();
    std::size_t before = 0;  // where the element before, which may be the same, begins
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      const auto& [tag, element] = elements_[i];
      const bool same = i > 0 && elements_[i - 1].second == element;
      if (!same) before = data.size();
      table += tag;
      append32(table, static_cast<std::uint32_t>(start + before));
      append32(table, static_cast<std::uint32_t>(element.size()));
      if (same) continue;
      data += element;
      data.resize((data.size() + 3) & ~std::size_t{3}, '\0');
    }
    return header(static_cast<std::uint32_t>(start + data.size())) + table + data;
  }

  std::vector<std::pair<std::string_view, std::string>> elements_;
};

}  // namespace

const std::string& srgb_profile() {
  static const std::string profile = Profile().make();
  return profile;
}

}  // namespace brief::pdf
