// Reads each report given, and dumps what that took to a file of its own where callgrind counts instructions.
//   growth NAME=FILE...
#include <valgrind/callgrind.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "report/read.hpp"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i], name = argument.substr(0, argument.find('='));
    std::ifstream in(argument.substr(name.size() + 1), std::ios::binary);
    const std::string toml{std::istreambuf_iterator<char>(in), {}};
    CALLGRIND_ZERO_STATS;
    brief::Diagnostics diagnostics;
    const auto report = brief::report::read(toml, diagnostics);
    CALLGRIND_DUMP_STATS_AT(name.c_str());
    std::printf("%s %zu %s\n", name.c_str(), diagnostics.list().size(),
                diagnostics.list().empty() ? "-" : diagnostics.list().front().code.c_str());
  }
}
