#include "pdf/attached_report.hpp"

#include <algorithm>
#include <charconv>

#include "pdf/inflate.hpp"

namespace brief::pdf {
namespace {

constexpr std::size_t most_of_object_stream = 8u << 20;
constexpr std::size_t least_of_object_stream = 4096;  // what it takes to look at one counts as so many bytes
constexpr std::size_t most_of_all = 64u << 20;        // inflated to find a file

std::optional<std::size_t> number_after(std::string_view text, std::string_view key) {
  const auto at = text.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  const char* first = text.data() + at + key.size();
  std::size_t value = 0;
  if (std::from_chars(first, text.data() + text.size(), value).ec != std::errc()) return std::nullopt;
  return value;
}

/// The bytes of a stream whose dictionary begins here. Its length, which may be kept elsewhere, is not needed: a zlib
/// stream tells its own end.
std::optional<std::string> stream_at(std::string_view pdf, std::size_t dictionary, std::size_t most) {
  constexpr std::string_view keyword = "stream";
  constexpr std::size_t longest_dictionary = 4096;
  const auto found = pdf.substr(dictionary, longest_dictionary).find(keyword);
  if (found == std::string_view::npos) return std::nullopt;
  std::string_view rest = pdf.substr(dictionary + found + keyword.size());
  if (rest.starts_with('\r')) rest.remove_prefix(1);
  if (!rest.starts_with('\n')) return std::nullopt;
  return inflated(rest.substr(1), most);
}

/// The number of the embedded file that stands in a relation, told by its file specification (ISO 32000-1, 7.11.3);
/// `objects`: an object stream.
std::optional<std::size_t> embedded_file(std::string_view objects, std::string_view relationship) {
  const auto specification = objects.find("/AFRelationship/" + std::string(relationship));
  if (specification == std::string_view::npos) return std::nullopt;
  return number_after(objects.substr(specification, 200), "/EF<</F ");
}

/// The numbers of the embedded files, one for each wanted: the specifications are kept in object streams, each of which
/// is inflated once.
std::vector<std::optional<std::size_t>> embedded_files(std::string_view pdf, std::span<const WantedFile> wanted) {
  constexpr std::string_view object_stream = "/Type/ObjStm";
  std::vector<std::optional<std::size_t>> numbers(wanted.size());
  std::size_t inflated = 0;
  for (auto at = pdf.find(object_stream); at != std::string_view::npos && inflated < most_of_all;
       at = pdf.find(object_stream, at + 1)) {
    const auto objects = stream_at(pdf, at, most_of_object_stream);
    inflated += objects ? objects->size() + least_of_object_stream : most_of_object_stream;
    for (std::size_t i = 0; objects && i < wanted.size(); ++i)
      if (!numbers[i]) numbers[i] = embedded_file(*objects, wanted[i].relationship);
    if (std::all_of(numbers.begin(), numbers.end(), [](const auto& number) { return number.has_value(); })) break;
  }
  return numbers;
}

std::optional<std::string> stream_of_object(std::string_view pdf, std::size_t number, std::size_t most) {
  const auto at = pdf.find("\n" + std::to_string(number) + " 0 obj");
  return at == std::string_view::npos ? std::nullopt : stream_at(pdf, at, most);
}

}  // namespace

std::vector<std::optional<std::string>> attached_files(std::string_view pdf, std::span<const WantedFile> wanted) {
  const auto numbers = embedded_files(pdf, wanted);
  std::vector<std::optional<std::string>> files(wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (numbers[i]) files[i] = stream_of_object(pdf, *numbers[i], wanted[i].most_bytes);
  return files;
}

std::optional<std::string> attached_report(std::string_view pdf, std::size_t most) {
  const WantedFile report{"Source", most};
  return std::move(attached_files(pdf, {&report, 1})[0]);
}

}  // namespace brief::pdf
