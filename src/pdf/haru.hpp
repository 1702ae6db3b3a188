// The one way in to libharu: documents, pages, objects and streams, every status checked.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "base/units.hpp"

struct _HPDF_Doc_Rec;   // NOLINT(bugprone-reserved-identifier): libharu’s
struct _HPDF_Dict_Rec;  // NOLINT(bugprone-reserved-identifier)

namespace brief::pdf {

class Deflater;

/// An indirect object's number; its generation is always 0.
using ObjectNumber = std::uint32_t;

/// A document being written. Its memory comes from the current arena. A failed call is remembered: everything after it
/// does nothing, and save() returns nothing.
class Haru {
 public:
  Haru();
  ~Haru();
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  /// A new object whose dictionary's entries are given later, by define().
  ObjectNumber reserve();
  /// The entries of a reserved dictionary, without "<<" and ">>".
  void define(ObjectNumber object, String entries);
  ObjectNumber add(String entries);
  /// A stream object, its bytes as they are; entries such as "/Filter/FlateDecode" beside /Length.
  ObjectNumber add_stream(String entries, String bytes);

  /// A page with its content stream (deflated bytes). Page entries may be added until it is saved.
  ObjectNumber add_page(Size size);
  void define_page(std::size_t page, String entries, String resources, String deflated_content);

  void define_catalog(String entries);
  void define_info(String entries);
  void define_trailer(String entries);

  /// The file; empty where anything failed. May be called once.
  std::string save(Deflater& deflater);
  /// What failed first, for a message: "libharu: error 0x1015 in HPDF_AddPage"; empty: nothing.
  const std::string& failure() const { return failure_; }
  bool out_of_memory() const { return out_of_memory_; }

  /// What a dictionary writes between "<<" and ">>", and a stream after it; a content stream's holds its page's too.
  struct Body {
    String entries, page_entries, bytes;
    std::size_t read = 0;  ///< of the bytes
  };

 private:
  bool check(unsigned long status, const char* call);
  bool check(const void* made, const char* call);
  void set_body(_HPDF_Dict_Rec* dictionary, String entries);
  void set_stream(_HPDF_Dict_Rec* dictionary, String entries, String bytes);

  _HPDF_Doc_Rec* document_ = nullptr;
  std::deque<Body, ArenaAllocator<Body>> bodies_;
  Vector<_HPDF_Dict_Rec*> dictionaries_;  // by object number
  Vector<_HPDF_Dict_Rec*> pages_;
  std::string failure_;
  bool out_of_memory_ = false;
};

/// The version of libharu that the program is linked with.
std::string_view haru_version();

}  // namespace brief::pdf
