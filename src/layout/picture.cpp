#include "layout/picture.hpp"

namespace brief::layout {

std::size_t size_of(const Picture& picture) {
  std::size_t size = picture.key.size();
  for (const Path& path : picture.paths) {
    size += sizeof path;
    for (const auto& line : path.lines) size += sizeof line + line.size() * sizeof(Point);
  }
  return size;
}

}  // namespace brief::layout
