// What the metadata of two PDFs say.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace brief::verify {

/// A property and its text: {"dc:title[x-default]", "A title"}, with the usual prefix of its namespace, whatever the
/// packet writes. Of a list each item is one; of a structure each field: "a:list/a:field". Of an ordered list each item
/// has its place, "dc:creator[1]"; what kind of list a property is, is one more: {"dc:creator (kind of list)",
/// "rdf:Seq"}.
using Property = std::pair<std::string, std::string>;

/// The properties of an XMP packet (ISO 16684-1), written as elements or attributes, and what its prefixes stand for,
/// {"xmlns:dc", "http://purl.org/dc/elements/1.1/"}; sorted, each once. What is not well-formed or has a document type
/// is told as a property that is called "the packet".
std::vector<Property> xmp_properties(std::string_view packet);

/// Whether a property of XMP or of the information dictionary (ISO 32000-1, 14.3.3) tells who saved the file last and
/// when: another program may change it. When it was made stays as it is.
bool is_of_saving(std::string_view name);

/// Whether it says what a prefix of names stands for.
bool is_prefix(const Property& property);

}  // namespace brief::verify
