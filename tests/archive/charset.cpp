// Character sets: names, tables held against iconv's, and the guess.
#include "archive/charset.hpp"

#include <doctest/doctest.h>
#include <iconv.h>

#include "archive/single_byte_sets.hpp"
#include "base/utf8.hpp"

using namespace brief::archive;

namespace {

/// The text in a character set, by iconv.
std::string encoded(std::string_view utf8, const char* charset) {
  const iconv_t converter = iconv_open(charset, "UTF-8");
  REQUIRE(converter != iconv_t(-1));
  std::string in(utf8), out(2 * utf8.size(), '\0');
  char *from = in.data(), *to = out.data();
  std::size_t from_size = in.size(), to_size = out.size();
  CHECK(iconv(converter, &from, &from_size, &to, &to_size) != std::size_t(-1));
  iconv_close(converter);
  out.resize(out.size() - to_size);
  return out;
}

/// What iconv makes of one byte; empty where it has no character for it.
std::string by_iconv(const char* charset, char byte) {
  const iconv_t converter = iconv_open("UTF-8", charset);
  REQUIRE(converter != iconv_t(-1));
  char out[16], *to = out, *from = &byte;
  std::size_t from_size = 1, to_size = sizeof out;
  const bool known = iconv(converter, &from, &from_size, &to, &to_size) != std::size_t(-1);
  iconv(converter, nullptr, nullptr, &to, &to_size);
  iconv_close(converter);
  return known ? std::string(out, to) : std::string();
}

constexpr std::string_view serbian = "Predsednik Vučić je rekao: „Građani žele mir, šume i čistu vodu.“";
constexpr std::string_view czech = "Ministr řekl, že Česká republika bude dál přispívat do míru, a poděkoval.";
constexpr std::string_view serbian_cyrillic = "Председник је рекао: „Грађани желе мир“, а Његош је ћутао.";
constexpr std::string_view albanian = "Kryeministri tha: “Është një ditë e rëndësishme për çdo shqiptar.”";
constexpr std::string_view german = "Der Minister sagte: „Wir müssen größer denken, für Österreich – überall.“";
constexpr std::string_view french = "Le ministre a déclaré : « L’été où la forêt brûle, ça suffit. »";
constexpr std::string_view greek = "Ο Πρωθυπουργός δήλωσε: «Η Ελλάδα στηρίζει τα Δυτικά Βαλκάνια».";
constexpr std::string_view polish = "Minister powiedział: „Żądamy pokoju, źródeł energii i współpracy”.";

}  // namespace

TEST_CASE("the tables are those of iconv, where both know a byte") {
  for (const auto& [name, alias] :
       std::initializer_list<std::pair<const char*, const char*>>{{"windows-1250", "CP1250"},
                                                                  {"windows-1251", "CP1251"},
                                                                  {"windows-1252", "CP1252"},
                                                                  {"windows-1253", "CP1253"},
                                                                  {"windows-1254", "CP1254"},
                                                                  {"windows-1257", "CP1257"},
                                                                  {"iso-8859-2", "ISO-8859-2"},
                                                                  {"iso-8859-5", "ISO-8859-5"},
                                                                  {"iso-8859-15", "ISO-8859-15"},
                                                                  {"iso-8859-16", "ISO-8859-16"},
                                                                  {"koi8-r", "KOI8-R"},
                                                                  {"macintosh", "MACINTOSH"},
                                                                  {"x-mac-ce", "MAC-CENTRALEUROPE"},
                                                                  {"x-mac-cyrillic", "MAC-CYRILLIC"},
                                                                  {"ibm852", "CP852"},
                                                                  {"ibm866", "CP866"}}) {
    CAPTURE(name);
    const SingleByteSet* set = single_byte_set(name);
    REQUIRE(set != nullptr);
    int differing = 0;
    for (int byte = 0x80; byte < 0x100; ++byte) {
      std::string ours;
      brief::append_utf8(ours, set->high[byte - 0x80]);
      const std::string theirs = by_iconv(alias, static_cast<char>(byte));
      if (!theirs.empty() && ours != theirs) ++differing;
    }
    CHECK(differing <= 3);  // the currency sign became the euro sign, and Ѐ and ѐ came to the Macintosh
  }
}

TEST_CASE("labels, in any case and with space about them") {
  CHECK(charset_of_label(" Latin1 ") == "windows-1252");
  CHECK(charset_of_label("ISO-8859-1") == "windows-1252");
  CHECK(charset_of_label("cp1250") == "windows-1250");
  CHECK(charset_of_label("utf8") == "utf-8");
  CHECK(charset_of_label("x-mac-roman") == "macintosh");
  CHECK(charset_of_label("no-such-set").empty());
  CHECK(charset_of_label("").empty());
}

TEST_CASE("a text that names no character set is read in the right one") {
  const std::initializer_list<std::pair<std::string_view, const char*>> samples = {
      {serbian, "CP1250"},
      {serbian, "ISO-8859-2"},
      {czech, "MAC-CENTRALEUROPE"},
      {serbian, "UTF-8"},
      {serbian_cyrillic, "CP1251"},
      {serbian_cyrillic, "MAC-CYRILLIC"},
      {albanian, "CP1252"},
      {german, "CP1252"},
      {german, "MACINTOSH"},
      {french, "CP1252"},
      {french, "MACINTOSH"},
      {greek, "CP1253"},
      {polish, "CP1250"},
      {"“We’ll stay – for good.”", "CP1252"},
      {"“It’s good,” he said.", "CP1252"},
      {"“We’ll stay – for good.”", "MACINTOSH"}};
  for (const auto& [text, charset] : samples) {
    CAPTURE(charset);
    std::string said(text);
    if (std::string_view(charset).starts_with("ISO"))  // it has no quotation marks
      said = said.substr(0, said.find("„")) + said.substr(said.find("„") + 3, said.find("“") - said.find("„") - 3);
    const std::string bytes = encoded(said, charset);
    CHECK(decode(bytes, guess_charset(bytes)).value_or("") == said);
  }
}

TEST_CASE("a stray byte in UTF-8 is one character lost, not another character set") {
  const std::string bytes = std::string(serbian) + "\xC5";
  CHECK(guess_charset(bytes) == "utf-8");
  CHECK(decode(bytes, "utf-8").value() == std::string(serbian) + "\xEF\xBF\xBD");
}
