#pragma once

#include <string>

namespace brief::pdf {

/// An ICC profile (ICC.1:2010, version 4.2) of sRGB (IEC 61966-2-1) for the output intent.
const std::string& srgb_profile();

}  // namespace brief::pdf
