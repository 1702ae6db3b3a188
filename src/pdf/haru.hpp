// The one way in to libharu: a store of objects over its documents, pages, dictionaries and streams, every status
// checked.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "base/units.hpp"
#include "pdf/dictionary.hpp"

struct _HPDF_Doc_Rec;     // NOLINT(bugprone-reserved-identifier): libharu’s
struct _HPDF_Dict_Rec;    // NOLINT(bugprone-reserved-identifier)
struct _HPDF_Number_Rec;  // NOLINT(bugprone-reserved-identifier)
struct _HPDF_Stream_Rec;  // NOLINT(bugprone-reserved-identifier)

namespace brief::pdf {

/// The objects of a document being written. Their memory comes from the arena that is current when this is made. A
/// failed call is remembered: everything after it does nothing.
class Haru {
 public:
  Haru();
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  // --- objects ---

  /// A new dictionary object whose entries are given later, by define().
  ObjectNumber reserve();
  void define(ObjectNumber object, Dictionary entries);
  ObjectNumber add(Dictionary entries);
  /// A stream object, its bytes as they are; /Length is written beside the entries.
  ObjectNumber add_stream(Dictionary entries, String bytes);
  /// The same, of bytes that are a zlib stream.
  ObjectNumber add_deflated_stream(Dictionary entries, String bytes);

  /// A page with a content stream; libharu links it to the page tree.
  ObjectNumber add_page(Size size);
  void define_page(std::size_t page, Dictionary entries, Dictionary resources, String deflated_content);

  void define_catalog(Dictionary entries);
  void define_information(Dictionary entries);
  void define_trailer(Dictionary entries);

  // --- for who writes them to a file ---

  /// Object numbers are less than this, and more than 0.
  ObjectNumber end() const;
  bool is_stream(ObjectNumber object) const;
  /// Appends the value of an object, or of the trailer, as libharu writes it. False: it failed.
  bool write(ObjectNumber object, std::string& out);
  bool write_trailer(std::string& out);
  ObjectNumber catalog() const;
  ObjectNumber information() const;

  /// What failed first, for a message: "libharu: error 0x1015 in HPDF_AddPage"; empty: nothing.
  const std::string& failure() const { return failure_; }
  bool out_of_memory() const { return out_of_memory_; }

  /// What a dictionary writes between "<<" and ">>", and a stream after it; a content stream's holds its page's too.
  struct Body {
    static constexpr bool is_given_back_whole = true;
    String entries, page_entries, bytes;
    std::size_t read = 0;  ///< of the bytes
  };

 private:
  bool check(unsigned long status, const char* call);
  bool check(const void* made, const char* call);
  void check_version();
  void set_body(_HPDF_Dict_Rec* dictionary, Dictionary entries);
  void set_stream(_HPDF_Dict_Rec* dictionary, Dictionary entries, String bytes);
  void take_length_out(_HPDF_Dict_Rec* stream);
  void* object(ObjectNumber number) const;
  bool write_value(void* value, std::string& out);

  _HPDF_Doc_Rec* document_ = nullptr;
  _HPDF_Stream_Rec* writer_ = nullptr;  // of all objects, one after the other
  std::deque<Body, ArenaAllocator<Body>> bodies_;
  Vector<_HPDF_Dict_Rec*> dictionaries_;  // by object number
  Vector<_HPDF_Dict_Rec*> pages_;
  Vector<_HPDF_Number_Rec*> lengths_;  // of streams
  std::string failure_;
  bool out_of_memory_ = false;
};

/// The version of libharu that the program is linked with.
std::string_view haru_version();

/// What is wrong where the program was built with the headers of one version of libharu and is linked with another
/// whose structures differ: "libharu: ..."; empty: nothing. Versions are "2.3.0"; those with the same first two numbers
/// agree.
std::string haru_mismatch(std::string_view headers, std::string_view library);
/// The same of this program.
std::string haru_mismatch();

}  // namespace brief::pdf
