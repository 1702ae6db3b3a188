#pragma once

#include <string>
#include <string_view>

namespace brief {

/// A path as a relative or absolute reference (RFC 3986, 4.2): what is not an unreserved character, nor a slash, is
/// percent-encoded, so that a colon begins no scheme and a number sign no fragment.
std::string uri_reference(std::string_view path);

/// An address as a URI: every byte that none may hold (beyond ASCII, spaces, <>"{}|\\^`) is percent-encoded (RFC 3987,
/// 3.1); what is percent-encoded already stays.
std::string uri_of_iri(std::string_view iri);

}  // namespace brief
