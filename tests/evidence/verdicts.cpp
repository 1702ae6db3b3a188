// Quotes and sources by hand, in verdicts.txt, with what is right.
#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\t')
      fields.emplace_back();
    else if (line.compare(i, 2, "\\n") == 0)
      fields.back() += '\n', ++i;
    else
      fields.back() += line[i];
  }
  return fields;
}

}  // namespace

TEST_CASE("what is right by hand is found") {
  std::ifstream in("tests/evidence/verdicts.txt", std::ios::binary);
  std::size_t tried = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto fields = fields_of(line);
    REQUIRE(fields.size() >= 3);
    std::string speaker = fields.size() > 3 ? fields[3] : "", role;
    if (const auto at = speaker.find(" ("); at != std::string::npos) {
      role = speaker.substr(at + 2, speaker.size() - at - 3);
      speaker.resize(at);
    }
    const auto check = check_quote(fields[1], fields[2], speaker, "", role).check;
    INFO(line << " | " << check.reason);
    CHECK((check.finding == evidence::Finding::verbatim) == (fields[0] == "V"));
    ++tried;
  }
  CHECK(tried >= 600);
}
