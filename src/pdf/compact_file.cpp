#include "pdf/compact_file.hpp"

#include <hpdf.h>

#include <array>
#include <new>

#include "base/arena.hpp"
#include "pdf/deflate.hpp"
#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

/// A reader inflates a whole object stream to see one of its objects; and short ones are, from brief to brief of a
/// series, more often the same, and not deflated again.
constexpr std::size_t objects_a_stream = 100;
constexpr std::string_view header = "%PDF-1.7\n%\xB7\xBE\xAD\xAA\n";

/// An entry of the cross-reference stream (7.5.8.3): where an object is.
struct Place {
  enum Type : std::uint8_t { free = 0, offset = 1, in_stream = 2 };
  Type type = free;
  std::uint32_t where = 0;  // a byte offset in the file, or the number of an object stream
  std::uint8_t index = 0;   // in the object stream
};

/// libharu writes into a string; memory that is refused must reach it as a status.
HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  } catch (const std::bad_alloc&) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
  return HPDF_OK;
}

class CompactFile {
 public:
  CompactFile(HPDF_Doc document, Deflater& deflater, std::string& file)
      : document_(document),
        deflater_(deflater),
        entries_(document->xref->entries),
        file_(file),
        places_(entries_->count) {}

  HPDF_STATUS write() {
    file_ = header;
    // The length of a stream is an object of its own, known once the stream is written.
    HPDF_STATUS status = write_streams();
    if (status == HPDF_OK) status = write_others();
    if (status == HPDF_OK) status = write_cross_references();
    return status;
  }

 private:
  void* object(std::size_t number) const {
    return static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(entries_, static_cast<HPDF_UINT>(number)))->obj;
  }

  static unsigned class_of(const void* object) {
    return static_cast<const HPDF_Obj_Header*>(object)->obj_class & HPDF_OCLASS_ANY;
  }

  bool is_stream(std::size_t number) const {
    return class_of(object(number)) == HPDF_OCLASS_DICT && static_cast<HPDF_Dict>(object(number))->stream != nullptr;
  }

  HPDF_STATUS write_value(void* value, std::string& out) {
    HPDF_Stream stream = HPDF_CallbackWriter_New(document_->mmgr, append_bytes, &out);
    if (stream == nullptr) return HPDF_FAILD_TO_ALLOC_MEM;
    const HPDF_STATUS status = HPDF_Obj_WriteValue(value, stream, nullptr);
    HPDF_Stream_Free(stream);
    return status;
  }

  /// "12 0 obj", where the object is found from now on.
  void begin_object(std::size_t number) {
    places_[number] = {Place::offset, static_cast<std::uint32_t>(file_.size()), 0};
    (file_ += std::to_string(number)) += " 0 obj\n";
  }

  HPDF_STATUS write_streams() {
    for (std::size_t number = 1; number < entries_->count; ++number) {
      if (!is_stream(number)) continue;
      begin_object(number);
      if (const HPDF_STATUS status = write_value(object(number), file_); status != HPDF_OK) return status;
      file_ += "\nendobj\n";
    }
    return HPDF_OK;
  }

  /// Plain objects in the order of their numbers. Those that change with every word, what the document says of itself
  /// and the lengths of streams, come last: before them, briefs of a series have the same object streams.
  HPDF_STATUS write_others() {
    const auto changes_often = [this](std::size_t number) {
      const void* value = object(number);
      return value == document_->info || class_of(value) != HPDF_OCLASS_DICT;
    };
    for (const bool often : {false, true}) {
      for (std::size_t number = 1; number < entries_->count; ++number) {
        if (is_stream(number) || changes_often(number) != often) continue;
        if (const HPDF_STATUS status = add_to_stream(number); status != HPDF_OK) return status;
      }
      if (!numbers_.empty()) write_object_stream();
    }
    return HPDF_OK;
  }

  HPDF_STATUS add_to_stream(std::size_t number) {
    if (numbers_.size() == objects_a_stream) write_object_stream();
    numbers_.push_back(number);
    offsets_.push_back(objects_.size());
    const HPDF_STATUS status = write_value(object(number), objects_);
    objects_ += '\n';
    return status;
  }

  /// 7.5.7: numbers and offsets of the objects, then the objects.
  void write_object_stream() {
    const std::size_t own_number = places_.size();
    places_.emplace_back();
    const ArenaScratch scratch;
    String content;
    content.reserve(objects_.size() + 10 * numbers_.size());
    for (std::size_t i = 0; i < numbers_.size(); ++i) {
      places_[numbers_[i]] = {Place::in_stream, static_cast<std::uint32_t>(own_number), static_cast<std::uint8_t>(i)};
      append_number(content, static_cast<double>(numbers_[i]), 0);
      content += ' ';
      append_number(content, static_cast<double>(offsets_[i]), 0);
      content += ' ';
    }
    String entries = "/Type/ObjStm/N ";
    append_number(entries, static_cast<double>(numbers_.size()), 0);
    entries += "/First ";
    append_number(entries, static_cast<double>(content.size()), 0);
    content += objects_;
    begin_object(own_number);
    write_stream(entries, deflater_.deflated(content));
    numbers_.clear();
    offsets_.clear();
    objects_.clear();
  }

  void write_stream(std::string_view entries, std::string_view bytes) {
    String length = "/Filter/FlateDecode/Length ";
    append_number(length, static_cast<double>(bytes.size()), 0);
    ((((file_ += "<<") += entries) += length) += ">>\nstream\n") += bytes;
    file_ += "\nendstream\nendobj\n";
  }

  /// 7.5.8: the trailer's entries, and the places of all objects, each row told by what differs from the one above.
  HPDF_STATUS write_cross_references() {
    const std::size_t start = file_.size(), own_number = places_.size();
    places_.emplace_back();
    begin_object(own_number);
    std::string trailer;
    if (const HPDF_STATUS status = write_value(document_->trailer, trailer); status != HPDF_OK) return status;
    String entries = "/Type/XRef/W[1 4 1]/DecodeParms<</Predictor 12/Columns 6>>/Size ";
    append_number(entries, static_cast<double>(places_.size()), 0);
    entries += "/Root";
    append_reference(entries, document_->catalog->header.obj_id & 0x00FFFFFF);
    entries += "/Info";
    append_reference(entries, document_->info->header.obj_id & 0x00FFFFFF);
    // What libharu writes of a dictionary stands between "<<" and ">>".
    const auto from = trailer.find("<<") + 2;
    entries += std::string_view(trailer).substr(from, trailer.rfind(">>") - from);
    write_stream(entries, deflater_.deflated(rows()));
    ((file_ += "startxref\n") += std::to_string(start)) += "\n%%EOF\n";
    return HPDF_OK;
  }

  /// Rows of six bytes, each after the number of the predictor "up" (PNG, 9.2).
  String rows() const {
    constexpr char up = 2;
    String out;
    std::array<std::uint8_t, 6> above{};
    for (const Place& place : places_) {
      const auto byte = [&place](int shift) { return static_cast<std::uint8_t>(place.where >> shift); };
      const std::array<std::uint8_t, 6> row{place.type, byte(24), byte(16), byte(8), byte(0), place.index};
      out += up;
      for (std::size_t i = 0; i < row.size(); ++i) out += static_cast<char>(row[i] - above[i]);
      above = row;
    }
    return out;
  }

  HPDF_Doc document_;
  Deflater& deflater_;
  HPDF_List entries_;
  std::string& file_;
  Vector<Place> places_;  // by object number
  // Of the object stream in the making.
  Vector<std::size_t> numbers_, offsets_;
  std::string objects_;
};

}  // namespace

unsigned long write_compact_file(HPDF_Doc document, Deflater& deflater, std::string& file) {
  return CompactFile(document, deflater, file).write();
}

}  // namespace brief::pdf
