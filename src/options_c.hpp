// The options of the C interface, which rendering and verifying share.
#pragma once

#include <string>

#include "brief.h"
#include "brief.hpp"

struct brief_options_t {
  brief::RenderOptions options;
  std::string earlier;
  // What a setter could not do, told by the rendering.
  bool name_lacks_memory = false, earlier_lacks_memory = false, earlier_too_large = false;
  brief_archive_func_t archives = nullptr;
  void *user_data = nullptr;
};

/// Reads archives through the caller's function. The options must outlive it.
brief::ReadArchive reader_of(const brief_options_t &options);
