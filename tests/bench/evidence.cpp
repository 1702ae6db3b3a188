// The evidence check at its limits: 4 MiB of source and 200 quotes, and texts made to be slow. Prints milliseconds of
// processor time.
#include <cstdio>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "archived.hpp"

namespace {

using namespace brief;

constexpr std::size_t source_size = archive::max_text_bytes - 64;
constexpr int quotes = 200;

double milliseconds(const std::string& source, const std::vector<std::string>& texts) {
  report::Report report;
  report.sources.push_back({});
  for (const std::string& text : texts) {
    report.quotes.push_back({});
    report.quotes.back().text.value = text;
  }
  Diagnostics diagnostics;
  const evidence::Archives archives{archived(source)};
  const std::clock_t start = std::clock();
  evidence::check(report, archives, true, diagnostics);
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

std::string repeated(const std::string& text) {
  std::string result;
  while (result.size() + text.size() < source_size) result += text;
  return result;
}

}  // namespace

int main() {
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  std::mt19937 random(4);
  std::vector<std::string> words;
  for (int i = 0; i < 20000; ++i) {
    std::string word;
    for (auto letters = 2 + random() % 9; letters > 0; --letters) word += static_cast<char>('a' + random() % 26);
    words.push_back(word);
  }
  std::string source;
  while (source.size() < source_size - 12) source += words[random() % words.size()] + " ";
  std::vector<std::string> verbatim, reworded, strange;
  for (int i = 0; i < quotes; ++i) {
    const std::size_t at = source.find(' ', random() % (source.size() - 400)) + 1;
    const std::string cut = source.substr(at, source.find(' ', at + 200) - at);
    verbatim.push_back(cut);
    reworded.push_back(cut.substr(0, cut.find(' ', 80)) + " otherwise" + cut.substr(cut.find(' ', 100)));
    strange.push_back("nothing of this stands anywhere zzqq " + std::to_string(i));
  }
  const double usual = milliseconds(source, verbatim);
  std::printf("4 MiB, %d quotes: verbatim %.0f ms, reworded %.0f ms, strange %.0f ms\n", quotes, usual,
              milliseconds(source, reworded), milliseconds(source, strange));
  const std::vector<std::string> same(quotes, "a a a a a a a a b"), gaps(quotes, "a … a … a … a … a … a … a … b"),
      dots(quotes, "… … … …"), inserted(quotes, "a [x] a [y] a [z] b");
  std::printf("one word repeated: %.0f ms, with ellipses %.0f ms, with insertions %.0f ms; ellipses alone %.0f ms\n",
              milliseconds(repeated("a "), same), milliseconds(repeated("a "), gaps),
              milliseconds(repeated("a "), inserted), milliseconds(repeated("a "), dots));
  std::string many;
  for (int i = 0; i < 300; ++i) many += "a ";
  std::printf("300 times one word, and another: %.0f ms\n",
              milliseconds(repeated("a "), std::vector<std::string>(quotes, many + "b")));
  const std::string apart = repeated("a ").substr(0, source_size / 2) + "c c c c c c c c c c b c c c c c c c c c c ";
  std::printf("one word far from another: with ellipses %.0f ms, with insertions %.0f ms, letters %.0f ms\n",
              milliseconds(apart + apart, gaps), milliseconds(apart + apart, inserted),
              milliseconds(apart + apart, std::vector<std::string>(quotes, "[x]a[y] b")));
  std::printf("a sentence repeated: %.0f ms\n",
              milliseconds(repeated("the peace of the force and the force of the peace "),
                           std::vector<std::string>(quotes, "the peace of the peace and the force of the force")));
  return 0;
}
