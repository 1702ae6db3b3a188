// Reading files for the benchmark programs.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "brief.hpp"

namespace brief::bench {

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Archives from the report's folder, each file read once: what is measured is the program, not the disk.
inline ReadArchive archives_beside(const std::filesystem::path& report) {
  return [folder = report.parent_path(),
          cache = std::map<std::string, std::string, std::less<>>()](std::string_view path) mutable {
    auto found = cache.find(path);
    if (found == cache.end()) found = cache.emplace(path, read_file(folder / path)).first;
    return ArchiveFile{found->second, {}, {}};
  };
}

}  // namespace brief::bench
