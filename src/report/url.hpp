#pragma once

#include <string>
#include <string_view>

namespace brief::report {

/// Why a link may not lead there, to follow the address in a sentence: "has a space in it; …". Empty for an http, https
/// or mailto address (a scheme's letters are of either case: RFC 3986, section 3.1) of at most max_url_bytes.
std::string url_problem(std::string_view url);
/// The same, where a mailto address will not do.
std::string web_url_problem(std::string_view url);

/// The address with its scheme in small letters.
std::string normalised_url(std::string url);

}  // namespace brief::report
