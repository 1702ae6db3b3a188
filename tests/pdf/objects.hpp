// A written PDF's objects in the clear.
#pragma once

#include <doctest/doctest.h>
#include <libdeflate.h>

#include <memory>
#include <string>
#include <string_view>

namespace brief::test {

/// What follows the key in the dictionary that begins before `at`.
inline std::size_t number_after(std::string_view pdf, std::string_view key, std::size_t at) {
  return static_cast<std::size_t>(std::stoul(std::string(pdf.substr(pdf.find(key, at) + key.size(), 10))));
}

/// The objects of the file's object streams, inflated, in their order, without the numbers before them; then the
/// dictionaries of its other streams.
inline std::string objects_of(std::string_view pdf) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> inflater(
      libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
  std::string objects;
  for (auto at = pdf.find("/Type/ObjStm"); at != std::string_view::npos; at = pdf.find("/Type/ObjStm", at + 1)) {
    const std::size_t start = pdf.find("stream\n", at) + 7;
    std::string content(1 << 20, '\0');
    std::size_t size = 0;
    REQUIRE(libdeflate_zlib_decompress(inflater.get(), pdf.data() + start, number_after(pdf, "/Length ", at),
                                       content.data(), content.size(), &size) == LIBDEFLATE_SUCCESS);
    objects += content.substr(number_after(pdf, "/First ", at), size - number_after(pdf, "/First ", at));
  }
  return objects + std::string(pdf);
}

}  // namespace brief::test
