// Which units of a text may not be parted, for tests.
#pragma once

#include <string>

#include "archived.hpp"
#include "evidence/index.hpp"

namespace brief {

/// The units of a text, with `_` between those that may not be parted.
inline std::string joined_units(const std::string& text) {
  const auto archive = archived(text);
  const evidence::Index& index = archive.text->index();
  std::string all;
  for (std::uint32_t at = 0; at < index.size(); ++at)
    all += (at == 0 ? "" : index.joined(at) ? "_" : " ") + index.key(at);
  return all;
}

}  // namespace brief
