#include "pdf/haru.hpp"

#include <hpdf.h>

#include <algorithm>
#include <new>

#include "base/hex.hpp"

namespace brief::pdf {
namespace {

// libharu is C: memory that is refused must come back as null. Memory of the arena is given back with the arena; that
// also makes harmless that libharu touches a page's memory after freeing it when it runs out in the middle of a page.
// A piece is given back without a context too: where it came from stands before it.
struct alignas(std::max_align_t) Piece {
  Arena* arena;
  std::size_t size;
};

void* HPDF_STDCALL allocate(HPDF_UINT size) {
  try {
    const std::size_t whole = sizeof(Piece) + size;
    auto* piece = static_cast<Piece*>(allocate_from(Arena::current(), whole, alignof(Piece)));
    *piece = {Arena::current(), whole};
    return piece + 1;
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}

void HPDF_STDCALL release(void* p) {
  if (p == nullptr) return;
  auto* piece = static_cast<Piece*>(p) - 1;
  if (piece->arena == nullptr) give_back_to(nullptr, piece, piece->size, alignof(Piece));
}

constexpr HPDF_UINT no_memory_pool = 0;  // libharu's own pool hands out misaligned memory

/// A dictionary's own text, between "<<" and ">>".
HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  const auto& entries = static_cast<const Haru::Body*>(dictionary->attr)->entries;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries.data()),
                           static_cast<HPDF_UINT>(entries.size()));
}

/// A page keeps its attributes where other dictionaries keep their text: its text is the content stream's second.
HPDF_STATUS write_page_entries(HPDF_Dict page, HPDF_Stream stream) {
  const HPDF_Dict contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
  const auto& entries = static_cast<const Haru::Body*>(contents->attr)->page_entries;
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries.data()),
                           static_cast<HPDF_UINT>(entries.size()));
}

// A stream's bytes are read where they are: libharu's own streams would copy them twice, a byte at a time.

Haru::Body& body_of(HPDF_Stream stream) { return *static_cast<Haru::Body*>(stream->attr); }

HPDF_STATUS read_bytes(HPDF_Stream stream, HPDF_BYTE* to, HPDF_UINT* size) {
  Haru::Body& body = body_of(stream);
  const std::size_t count = std::min<std::size_t>(*size, body.bytes.size() - body.read);
  std::copy_n(body.bytes.data() + body.read, count, reinterpret_cast<char*>(to));
  body.read += count;
  *size = static_cast<HPDF_UINT>(count);
  return body.read == body.bytes.size() ? HPDF_STREAM_EOF : HPDF_OK;
}

/// libharu only goes back to the beginning.
HPDF_STATUS seek(HPDF_Stream stream, HPDF_INT, HPDF_WhenceMode) {
  body_of(stream).read = 0;
  return HPDF_OK;
}

HPDF_INT32 tell(HPDF_Stream stream) { return static_cast<HPDF_INT32>(body_of(stream).read); }

HPDF_UINT32 size_of(HPDF_Stream stream) { return static_cast<HPDF_UINT32>(body_of(stream).bytes.size()); }

ObjectNumber number_of(HPDF_Dict dictionary) { return dictionary->header.obj_id & 0x00FFFFFF; }

/// libharu writes into a string; memory that is refused must reach it as a status.
HPDF_STATUS append_bytes(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
  } catch (const std::bad_alloc&) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
  return HPDF_OK;
}

/// "2.3" of "2.3.0": versions that share it have the same structures.
std::string_view structure_version(std::string_view version) {
  return version.substr(0, version.find('.', version.find('.') + 1));
}

}  // namespace

Haru::Haru() {
  check_version();
  if (!failure_.empty()) return;
  document_ = HPDF_NewEx(nullptr, allocate, release, no_memory_pool, nullptr);
  check(document_, "HPDF_NewEx");
}

Haru::~Haru() {
  for (HPDF_Number length : lengths_) HPDF_FreeMem(document_->mmgr, length);
  if (writer_ != nullptr) HPDF_Stream_Free(writer_);
  if (document_ != nullptr) HPDF_Free(document_);
}

bool Haru::check(unsigned long status, const char* call) {
  if (status == HPDF_OK) return true;
  if (!failure_.empty()) return false;
  failure_ = "libharu: error 0x" + hex_of_number(static_cast<char32_t>(status), 4, upper_hex_digits) + " in " + call;
  out_of_memory_ = status == HPDF_FAILD_TO_ALLOC_MEM;
  return false;
}

bool Haru::check(const void* made, const char* call) {
  if (made != nullptr) return true;
  const unsigned long status = document_ == nullptr ? HPDF_FAILD_TO_ALLOC_MEM : HPDF_GetError(document_);
  return check(status == HPDF_OK ? HPDF_FAILD_TO_ALLOC_MEM : status, call);
}

void Haru::check_version() { failure_ = haru_mismatch(); }

void Haru::set_body(HPDF_Dict dictionary, Dictionary entries) {
  bodies_.push_back({entries.take(), {}, {}});
  dictionary->attr = &bodies_.back();
  dictionary->write_fn = write_entries;
}

/// libharu makes an object of each stream's length, as it writes streams whose length it does not know before. Ours is
/// known and stands among the stream's entries: libharu's, the first entry, is hidden, and its object, the last one,
/// leaves the table, so that the next has its number. libharu goes on counting in it.
void Haru::take_length_out(HPDF_Dict stream) {
  auto* length = static_cast<HPDF_Number>(HPDF_Dict_GetItem(stream, "Length", HPDF_OCLASS_NUMBER));
  if (!check(length, "HPDF_Dict_GetItem")) return;
  const auto* entry = static_cast<HPDF_DictElement>(HPDF_List_ItemAt(stream->list, 0));
  static_cast<HPDF_Obj_Header*>(entry->value)->obj_id |= HPDF_OTYPE_HIDDEN;
  HPDF_List objects = document_->xref->entries;
  HPDF_FreeMem(document_->mmgr, HPDF_List_RemoveByIndex(objects, objects->count - 1));
  lengths_.push_back(length);
}

void Haru::set_stream(HPDF_Dict dictionary, Dictionary entries, String bytes) {
  entries.integer("Length", static_cast<std::int64_t>(bytes.size()));
  set_body(dictionary, std::move(entries));
  bodies_.back().bytes = std::move(bytes);
  dictionary->filter = HPDF_STREAM_FILTER_NONE;
  HPDF_Stream stream = HPDF_CallbackReader_New(document_->mmgr, read_bytes, seek, tell, size_of, &bodies_.back());
  if (!check(stream, "HPDF_CallbackReader_New")) return;
  HPDF_Stream_Free(dictionary->stream);
  dictionary->stream = stream;
}

ObjectNumber Haru::reserve() {
  if (!failure_.empty()) return 0;
  HPDF_Dict dictionary = HPDF_Dict_New(document_->mmgr);
  if (!check(dictionary, "HPDF_Dict_New")) return 0;
  // A failure here has freed the dictionary.
  if (!check(HPDF_Xref_Add(document_->xref, dictionary), "HPDF_Xref_Add")) return 0;
  const ObjectNumber number = number_of(dictionary);
  dictionaries_.resize(number + 1);
  dictionaries_[number] = dictionary;
  set_body(dictionary, {});
  return number;
}

void Haru::define(ObjectNumber object, Dictionary entries) {
  if (failure_.empty()) static_cast<Body*>(dictionaries_[object]->attr)->entries = entries.take();
}

ObjectNumber Haru::add(Dictionary entries) {
  const ObjectNumber object = reserve();
  define(object, std::move(entries));
  return object;
}

ObjectNumber Haru::add_stream(Dictionary entries, String bytes) {
  if (!failure_.empty()) return 0;
  HPDF_Dict dictionary = HPDF_DictStream_New(document_->mmgr, document_->xref);
  if (!check(dictionary, "HPDF_DictStream_New")) return 0;
  take_length_out(dictionary);
  set_stream(dictionary, std::move(entries), std::move(bytes));
  return number_of(dictionary);
}

ObjectNumber Haru::add_deflated_stream(Dictionary entries, String bytes) {
  entries.name("Filter", "FlateDecode");
  return add_stream(std::move(entries), std::move(bytes));
}

ObjectNumber Haru::add_page(Size size) {
  if (!failure_.empty()) return 0;
  HPDF_Page page = HPDF_AddPage(document_);
  if (!check(page, "HPDF_AddPage")) return 0;
  take_length_out(static_cast<HPDF_PageAttr>(page->attr)->contents);
  check(HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(size.width.value)), "HPDF_Page_SetWidth");
  check(HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(size.height.value)), "HPDF_Page_SetHeight");
  pages_.push_back(page);
  return number_of(page);
}

void Haru::define_page(std::size_t index, Dictionary entries, Dictionary resources, String deflated_content) {
  if (!failure_.empty()) return;
  HPDF_Dict page = pages_[index];
  HPDF_Dict contents = static_cast<HPDF_PageAttr>(page->attr)->contents;
  auto* resource_dictionary = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Resources", HPDF_OCLASS_DICT));
  if (!check(resource_dictionary, "HPDF_Dict_GetItem")) return;
  HPDF_Dict_RemoveElement(resource_dictionary, "ProcSet");  // obsolete since PDF 1.4 (14.2)
  set_body(resource_dictionary, std::move(resources));
  Dictionary filter;
  filter.name("Filter", "FlateDecode");
  set_stream(contents, std::move(filter), std::move(deflated_content));
  bodies_.back().page_entries = entries.take();
  page->write_fn = write_page_entries;
}

void Haru::define_catalog(Dictionary entries) {
  if (failure_.empty()) set_body(document_->catalog, std::move(entries));
}

void Haru::define_information(Dictionary entries) {
  if (!failure_.empty()) return;
  HPDF_Dict_RemoveElement(document_->info, "Producer");  // ours names the program too
  set_body(document_->info, std::move(entries));
}

void Haru::define_trailer(Dictionary entries) {
  if (failure_.empty()) set_body(document_->trailer, std::move(entries));
}

void* Haru::object(ObjectNumber number) const {
  return static_cast<HPDF_XrefEntry>(HPDF_List_ItemAt(document_->xref->entries, number))->obj;
}

ObjectNumber Haru::end() const { return document_->xref->entries->count; }

bool Haru::is_stream(ObjectNumber number) const { return static_cast<HPDF_Dict>(object(number))->stream != nullptr; }

bool Haru::write(ObjectNumber number, std::string& out) { return write_value(object(number), out); }
bool Haru::write_trailer(std::string& out) { return write_value(document_->trailer, out); }

bool Haru::write_value(void* value, std::string& out) {
  if (!failure_.empty()) return false;
  if (writer_ == nullptr) writer_ = HPDF_CallbackWriter_New(document_->mmgr, append_bytes, nullptr);
  if (!check(writer_, "HPDF_CallbackWriter_New")) return false;
  writer_->attr = &out;
  return check(HPDF_Obj_WriteValue(value, writer_, nullptr), "HPDF_Obj_WriteValue");
}

ObjectNumber Haru::catalog() const { return number_of(document_->catalog); }
ObjectNumber Haru::information() const { return number_of(document_->info); }

std::string_view haru_version() { return HPDF_GetVersion(); }

std::string haru_mismatch(std::string_view headers, std::string_view library) {
  if (structure_version(headers) == structure_version(library)) return {};
  return "libharu: the program was built with the headers of version " + std::string(headers) +
         " and is linked with the library of version " + std::string(library);
}

std::string haru_mismatch() { return haru_mismatch(HPDF_VERSION_TEXT, haru_version()); }

}  // namespace brief::pdf
