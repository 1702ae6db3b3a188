#include "layout/generate.hpp"

#include <vector>

namespace brief::test {
namespace {

class Generator {
 public:
  Generator(const Shape& shape, std::uint32_t seed) : shape_(shape), random_(seed * 2654435761u + 1) {}

  std::string report() {
    line("format = 1");
    line("title = \"" + words(shape_.words == Shape::Words::eighty_letters ? 4 : 4 + next(12)) + "\"");
    if (next(2) == 0) line("subtitle = \"" + words(5 + next(6)) + "\"");
    line("date = 2025-10-22\nissue = \"2\"\nreference = \"WB/2025/07\"");
    line(shape_.marking ? "marking = \"OFFICIAL-SENSITIVE\"" : "marking = \"NONE\"");
    line("summary = \"\"\"\n" + words(40) + cite() + ".\n\"\"\"");
    line("[commitment]\ntext = \"\"\"");
    for (int i = 0; i < shape_.paragraphs; ++i) line(paragraph(i));
    line("\"\"\"");
    if (next(2) == 0) line("countries = [" + countries(1 + next(3)) + "]");
    for (int i = 0; i < shape_.facts; ++i)
      line("[[commitment.facts]]\nlabel = \"" + words(1 + next(7)) + "\"\nvalue = \"" + words(1 + next(3)) + "\"\n" +
           sources());
    for (int i = 0; i < shape_.events; ++i)
      line("[[commitment.timeline]]\ndate = " + date(i) + "\nevent = \"" + words(1 + next(5)) + "\"\n" + sources());
    for (int i = 0; i < shape_.quotes && shape_.sources > 0; ++i)
      line("[[quotes]]\nspeaker = \"" + words(2) + "\"\nrole = \"" + words(1 + next(5)) + "\"\ntext = \"" +
           words(3 + next(90)) + ".\"\nsource = \"s0\"");
    if (shape_.summit) summit();
    for (int i = 0; i < shape_.sources; ++i)
      line("[[sources]]\nid = \"s" + std::to_string(i) + "\"\npublisher = \"" + words(2) + "\"\ntitle = \"" + words(8) +
           "\"\nurl = \"https://example.org/" + std::string(next(150), 'x') + "\"");
    return out_;
  }

 private:
  std::uint32_t next(std::uint32_t below) {
    random_ = random_ * 1664525 + 1013904223;
    return (random_ >> 8) % below;
  }
  void line(const std::string& text) { out_ += text + "\n"; }

  std::string word() {
    static const std::vector<std::string> latin{"the",   "peace", "Kosovë", "Đoković",   "security", "of",
                                                "a",     "force", "and",    "agreement", "NATO",     "institutions",
                                                "women", "30"};
    static const std::vector<std::string> cyrillic{"мир",        "Владимир", "и",       "безбедност",
                                                   "Македонија", "ќе",       "споразум"};
    static const std::vector<std::string> greek{"Ακρόπολη", "και", "ειρήνη", "η", "ασφάλεια", "συνεργασία"};
    if (shape_.words == Shape::Words::one_letter) return std::string(1, static_cast<char>('a' + next(26)));
    if (shape_.words == Shape::Words::eighty_letters && next(3) == 0)
      return std::string(80, static_cast<char>('a' + next(26)));
    auto script = shape_.script;
    if (script == Shape::Script::mixed) script = static_cast<Shape::Script>(next(3));
    static const std::vector<std::string> right_to_left{"السلام", "قوة",  "في",   "כוח", "שלום",
                                                        "اتفاق",  "2028", "NATO", "אמר", "الأمن،"};
    if (script == Shape::Script::right_to_left)
      return right_to_left[next(static_cast<std::uint32_t>(right_to_left.size()))];
    const auto& list = script == Shape::Script::latin ? latin : script == Shape::Script::cyrillic ? cyrillic : greek;
    return list[next(static_cast<std::uint32_t>(list.size()))];
  }

  std::string words(std::uint32_t count) {
    std::string text;
    for (std::uint32_t i = 0; i < count; ++i) (text += i > 0 ? " " : "") += word();
    return text;
  }

  std::string countries(std::uint32_t count) {
    static const std::vector<std::string> codes{"AL", "BA", "XK", "ME", "MK", "RS", "GB", "MT", "LU", "GR", "NO", "TR"};
    std::string list;
    for (std::uint32_t i = 0; i < count; ++i) (list += i > 0 ? ", \"" : "\"") += codes[i * 3 + next(3)] + "\"";
    return list;
  }

  std::string source() { return "s" + std::to_string(next(static_cast<std::uint32_t>(shape_.sources))); }
  std::string cite() { return shape_.sources > 0 && next(2) == 0 ? " [@" + source() + "]" : ""; }
  std::string sources() { return shape_.sources > 0 ? "sources = [\"" + source() + "\"]" : ""; }

  std::string paragraph(int index) {
    if (!shape_.lists || index % 4 != 3)
      return words(3 + next(80)) + cite() + ", *" + words(2) + "*, **" + words(2) + "**, [" + words(3) +
             "](https://example.org/) " + words(1 + next(9)) + ".\n";
    return "- " + words(20) + "\n- " + words(4) + "\n  1. " + words(12) + "\n  2. " + words(3) + "\n\n";
  }

  /// Spread over thirty years, or bunched in one; years, months and days.
  std::string date(int index) {
    const int year = shape_.row_words % 2 == 0 ? 1999 + (index * 31) % 30 : 2025;
    const std::string text = std::to_string(year);
    const std::string month = "-" + std::string(next(2) == 0 ? "03" : "11");
    return "\"" + text + (next(3) == 0 ? "" : month + (next(2) == 0 ? "" : "-2" + std::to_string(next(9)))) + "\"";
  }

  void summit() {
    line("[summit]\nname = \"" + words(3) + "\"\ntext = \"" + words(30) + cite() + ".\"");
    for (int i = 0; i < shape_.initiatives; ++i) {
      line("[[summit.initiatives]]\ntitle = \"" + words(2 + next(5)) + "\"");
      const auto length = static_cast<std::uint32_t>(shape_.row_words);
      if (next(5) > 0) line("text = \"" + words(1 + next(length) + (i % 9 == 8 ? 10 * length : 0)) + ".\"");
      if (next(3) > 0) line("starts = 2025-10-22");
      if (next(4) > 0) line("participants = [" + countries(1 + next(4)) + ", \"NATO\"]");
      line(sources());
    }
  }

  const Shape& shape_;
  std::uint32_t random_;
  std::string out_;
};

}  // namespace

Shape shape_number(int n) {
  Shape shape;
  shape.paragraphs = 1 + (n * 7) % 60;
  shape.facts = (n * 5) % 25;
  shape.events = n % 15 == 0 ? 0 : 1 + n % 15;
  shape.quotes = (n * 11) % 41;
  shape.initiatives = (n * 13) % 46;
  shape.sources = n % 7 == 6 ? 0 : 1 + n % 9;
  shape.script = n % 8 == 6 ? Shape::Script::right_to_left : static_cast<Shape::Script>(n % 4);
  shape.words = n % 5 == 3   ? Shape::Words::one_letter
                : n % 5 == 4 ? Shape::Words::eighty_letters
                             : Shape::Words::ordinary;
  shape.lists = n % 2 == 1;
  shape.summit = n % 10 != 9;
  shape.marking = n % 3 != 2;
  shape.row_words = 5 + (n * 17) % 60;
  return shape;
}

std::string generate(const Shape& shape, std::uint32_t seed) { return Generator(shape, seed).report(); }

}  // namespace brief::test
