#include "verify/ambiguity.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "verify/cross_references.hpp"
#include "verify/raw_dictionary.hpp"
#include "verify/rebuilding.hpp"

namespace brief::verify {
namespace {

using Kind = Token::Kind;

constexpr std::size_t most_of_stream = 8u << 20;

std::string object(std::size_t number) { return "object " + std::to_string(number); }

/// Reads tokens up to an end of an object. False: one refers to an object of a generation, or there is no end.
bool is_of_generation_0(ContentTokens& tokens, bool to_the_end) {
  Token first, second, third;
  for (;;) {
    first = std::move(second), second = std::move(third), third = tokens.next();
    if (third.kind == Kind::end) return to_the_end;
    if (!to_the_end && (third.is(Kind::keyword, "endobj") || third.is(Kind::keyword, "stream"))) return true;
    if (is_reference(first, second, third) && whole_number(second) != std::size_t{0}) return false;
  }
}

/// A linearised file (annex F) is read from its first table on by some programs, and from its last by others.
bool is_linearized_in_two_ways(std::string_view pdf, std::size_t newest) {
  ContentTokens tokens(pdf);
  for (int i = 0; i < 3; ++i) tokens.next();  // "1 0 obj"
  const auto dictionary = RawDictionary::read(tokens);
  if (!dictionary || !dictionary->has("Linearized")) return false;
  if (const auto length = dictionary->number("L"); length && *length < pdf.size()) return false;  // it was updated
  tokens.next();                                                                                  // "endobj"
  const std::string_view rest = tokens.rest();
  return pdf.size() - rest.size() + std::min(rest.find_first_not_of(" \t\r\n"), rest.size()) != newest;
}

class Objects {
 public:
  Objects(std::string_view pdf, const PdfFile& file, CrossReferences read)
      : pdf_(pdf), file_(file), places_(std::move(read.places)) {}

  std::string fault() {
    std::set<std::pair<std::size_t, std::size_t>> starts;  // of the objects in the file, each with its number
    for (const auto& [number, place] : places_) {
      if (place.kind == Place::Kind::in_file && place.index != 0) return object(number) + " has a generation";
      if (place.kind == Place::Kind::in_file) starts.emplace(place.at, number);
      if (place.kind == Place::Kind::in_stream) streams_[place.at].emplace(number, place.index);
    }
    for (auto start = starts.begin(); start != starts.end(); ++start) {
      const auto next = std::next(start);
      std::string found =
          fault_of_object(start->second, start->first, next == starts.end() ? pdf_.size() : next->first);
      if (!found.empty()) return found;
    }
    for (const auto& [number, objects] : streams_)
      if (std::string found = fault_of_stream(number, objects); !found.empty()) return found;
    return {};
  }

 private:
  /// By number, the index that a table gives.
  using Indices = std::map<std::size_t, std::size_t>;

  std::string fault_of_object(std::size_t number, std::size_t begin, std::size_t end) const {
    // At byte 0, which some programs take for no place, is the first line.
    ContentTokens tokens(begin > 0 && begin < end ? pdf_.substr(begin, end - begin) : std::string_view());
    const Token own = tokens.next(), generation = tokens.next();
    if (whole_number(own) != number || whole_number(generation) != std::size_t{0} ||
        !tokens.next().is(Kind::keyword, "obj"))
      return object(number) + " is not where the table of cross-references says";
    return is_of_generation_0(tokens, false) ? "" : object(number) + " has no end, or refers to a generation";
  }

  std::string fault_of_stream(std::size_t number, const Indices& objects) const {
    const auto place = places_.find(number);
    std::string data;
    const PdfObject stream = file_.object(number);
    if (place == places_.end() || place->second.kind != Place::Kind::in_file || !stream.is_named("/Type", "/ObjStm") ||
        !stream.data(data) || data.size() > most_of_stream)
      return object(number) + " is no stream of objects";
    const auto numbers = numbers_in(stream, data);
    if (!numbers) return "the stream of objects " + std::to_string(number) + " is not in its form";
    for (const auto& [one, index] : objects)
      if (index >= numbers->size() || (*numbers)[index] != one)
        return object(one) + " is not where the table of cross-references says";
    ContentTokens tokens(std::string_view(data).substr(first_of(stream)));
    return is_of_generation_0(tokens, true) ? "" : object(number) + " refers to a generation";
  }

  static std::size_t first_of(const PdfObject& stream) {
    const double first = stream.get("/First").number();
    return first >= 0 && first <= most_of_stream ? static_cast<std::size_t>(first) : most_of_stream;
  }

  /// The numbers of the objects in a stream (7.5.7), in their order; nothing where one is there twice, or they do not
  /// follow each other.
  static std::optional<std::vector<std::size_t>> numbers_in(const PdfObject& stream, const std::string& data) {
    const std::size_t first = first_of(stream);
    if (first > data.size()) return std::nullopt;
    ContentTokens tokens(std::string_view(data).substr(0, first));
    std::vector<std::size_t> numbers;
    std::set<std::size_t> met;
    std::optional<std::size_t> before;
    for (Token token = tokens.next(); token.kind != Kind::end; token = tokens.next()) {
      const auto number = whole_number(token), offset = whole_number(tokens.next());
      if (!number || !offset || !met.insert(*number).second || (before && *offset <= *before)) return std::nullopt;
      before = offset;
      numbers.push_back(*number);
    }
    const bool all = stream.get("/N").number() == static_cast<double>(numbers.size());
    return all && before.value_or(0) + first <= data.size() ? std::optional(numbers) : std::nullopt;
  }

  std::string_view pdf_;
  const PdfFile& file_;
  std::map<std::size_t, Place> places_;
  std::map<std::size_t, Indices> streams_;
};

}  // namespace

std::string ambiguity_of(std::string_view pdf, const PdfFile& file) {
  CrossReferences read = cross_references_of(pdf);
  if (!read.fault.empty()) return read.fault;
  if (std::string fault = fault_of_rebuilding(pdf, read); !fault.empty()) return fault;
  if (is_linearized_in_two_ways(pdf, read.begin)) return "it is linearised, but its first table is not its newest";
  return Objects(pdf, file, std::move(read)).fault();
}

}  // namespace brief::verify
