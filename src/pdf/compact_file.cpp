#include "pdf/compact_file.hpp"

#include <array>

namespace brief::pdf {
namespace {

/// A reader inflates a whole object stream to see one of its objects. Long ones deflate better: a brief of three pages
/// has one.
constexpr std::size_t objects_a_stream = 1000;
constexpr std::string_view binary_comment = "\n%\xB7\xBE\xAD\xAA\n";  // 7.5.2
constexpr std::string_view end_of_stream = "\nendstream";

/// An entry of the cross-reference stream (7.5.8.3): where an object is.
struct Place {
  enum Type : std::uint8_t { free = 0, offset = 1, in_stream = 2 };
  Type type = free;
  std::uint32_t where = 0;  // a byte offset in the file, the number of an object stream, or of the next free object
  std::uint16_t index = 0;  // in the object stream; of a free object: its next generation
};

constexpr std::size_t row_bytes = 7;
using Row = std::array<std::uint8_t, row_bytes>;

/// One byte for the type, four for the place and two for the index, the highest first.
Row row_of(const Place& place) {
  const auto byte = [](std::uint32_t value, int shift) { return static_cast<std::uint8_t>(value >> shift); };
  return {place.type,           byte(place.where, 24), byte(place.where, 16), byte(place.where, 8),
          byte(place.where, 0), byte(place.index, 8),  byte(place.index, 0)};
}

class CompactFile {
 public:
  CompactFile(Haru& haru, Standard standard, Deflater& deflater)
      : haru_(haru), standard_(standard), deflater_(deflater), places_(haru.end()) {}

  std::string file() {
    (file_ = standard_.header()) += binary_comment;
    if (!write_streams() || !write_information() || !write_others() || !write_cross_references()) return {};
    return std::move(file_);
  }

 private:
  /// "12 0 obj", where the object is found from now on.
  void begin_object(std::size_t number) {
    places_[number] = {Place::offset, static_cast<std::uint32_t>(file_.size()), 0};
    (file_ += std::to_string(number)) += " 0 obj\n";
  }

  bool write_streams() {
    for (ObjectNumber number = 1; number < haru_.end(); ++number)
      if (haru_.is_stream(number) && !write_clear_object(number)) return false;
    return true;
  }

  /// What the document says of itself: text that hardly deflates, and that changes with every word, while briefs of a
  /// series have the same object streams but for it. A file that begins with it makes poppler complain of long titles,
  /// as it looks at the first object for signs of linearisation.
  bool write_information() {
    const ObjectNumber number = haru_.information();
    if (standard_.has_information_dictionary()) return write_clear_object(number);
    leave_out(number);
    return true;
  }

  bool write_clear_object(ObjectNumber number) {
    begin_object(number);
    if (!haru_.write(number, file_)) return false;
    // Where the last byte of a stream is a carriage return, a line feed alone after it would be read as one end of
    // line with it (7.3.8.1).
    if (haru_.is_stream(number)) file_.insert(file_.size() - end_of_stream.size(), 1, '\r');
    file_ += "\nendobj\n";
    return true;
  }

  /// In the order of their numbers.
  bool write_others() {
    for (ObjectNumber number = 1; number < haru_.end(); ++number)
      if (!haru_.is_stream(number) && number != haru_.information() && !add_to_stream(number)) return false;
    if (!numbers_.empty()) write_object_stream();
    return true;
  }

  /// In the list of free objects, which begins and ends at object 0 (7.5.4).
  void leave_out(ObjectNumber number) {
    places_[number] = {Place::free, places_[0].where, 1};
    places_[0].where = number;
  }

  bool add_to_stream(ObjectNumber number) {
    if (numbers_.size() == objects_a_stream) write_object_stream();
    numbers_.push_back(number);
    offsets_.push_back(objects_.size());
    const bool written = haru_.write(number, objects_);
    objects_ += '\n';
    return written;
  }

  /// 7.5.7: numbers and offsets of the objects, then the objects.
  void write_object_stream() {
    const std::size_t own_number = places_.size();
    places_.emplace_back();
    const ArenaScratch scratch;
    String content;
    content.reserve(objects_.size() + 10 * numbers_.size());
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      places_[numbers_[i]] = {Place::in_stream, static_cast<std::uint32_t>(own_number), static_cast<std::uint16_t>(i)};
      for (const std::size_t value : {std::size_t{numbers_[i]}, offsets_[i]}) {
        append_integer(content, static_cast<std::int64_t>(value));
        content += ' ';
      }
    }
    Dictionary entries;
    entries.name("Type", "ObjStm").integer("N", static_cast<std::int64_t>(numbers_.size()));
    entries.integer("First", static_cast<std::int64_t>(content.size()));
    content += objects_;
    begin_object(own_number);
    write_stream(std::move(entries), content);
    numbers_.clear();
    offsets_.clear();
    objects_.clear();
  }

  void write_stream(Dictionary entries, std::string_view content, std::string_view more_entries = {}) {
    const String bytes = deflater_.deflated(content);
    entries.name("Filter", "FlateDecode").integer("Length", static_cast<std::int64_t>(bytes.size()));
    (((file_ += "<<") += entries.entries()) += more_entries) += ">>\nstream\n";
    ((file_ += bytes) += "\r\nendstream") += "\nendobj\n";
  }

  /// 7.5.8: the trailer's entries, and the places of all objects, each row told by what differs from the one above.
  bool write_cross_references() {
    const std::size_t start = file_.size(), own_number = places_.size();
    places_.emplace_back();
    begin_object(own_number);
    std::string trailer;
    if (!haru_.write_trailer(trailer)) return false;
    Dictionary entries;
    entries.name("Type", "XRef").array("W", Array().integer(1).integer(4).integer(2));
    entries.dictionary("DecodeParms", Dictionary().integer("Predictor", 12).integer("Columns", row_bytes));
    entries.integer("Size", static_cast<std::int64_t>(places_.size())).reference("Root", haru_.catalog());
    if (standard_.has_information_dictionary()) entries.reference("Info", haru_.information());
    // What libharu writes of a dictionary stands between "<<" and ">>".
    const auto from = trailer.find("<<") + 2;
    write_stream(std::move(entries), rows(), std::string_view(trailer).substr(from, trailer.rfind(">>") - from));
    ((file_ += "startxref\n") += std::to_string(start)) += "\n%%EOF\n";
    return true;
  }

  /// Rows, each after the number of the predictor "up" (PNG, 9.2).
  String rows() const {
    constexpr char up = 2;
    String out;
    Row above{};
    for (const Place& place : places_) {
      const Row row = row_of(place);
      out += up;
      for (std::size_t i = 0; i < row.size(); ++i) out += static_cast<char>(row[i] - above[i]);
      above = row;
    }
    return out;
  }

  Haru& haru_;
  Standard standard_;
  Deflater& deflater_;
  std::string file_;
  Vector<Place> places_;  // by object number
  // Of the object stream in the making.
  Vector<ObjectNumber> numbers_;
  Vector<std::size_t> offsets_;
  std::string objects_;
};

}  // namespace

std::string compact_file(Haru& haru, Standard standard, Deflater& deflater) {
  if (!haru.failure().empty()) return {};
  return CompactFile(haru, standard, deflater).file();
}

}  // namespace brief::pdf
