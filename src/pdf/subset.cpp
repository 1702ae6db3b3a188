#include "pdf/subset.hpp"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <new>
#include <string>
#include <vector>

#include "base/memory_watch.hpp"
#include "pdf/deflate.hpp"

namespace brief::pdf {
namespace {

template <auto destroy>
struct Destroy {
  template <class T>
  void operator()(T* object) const {
    destroy(object);
  }
};
template <class T, auto destroy>
using Handle = std::unique_ptr<T, Destroy<destroy>>;
using FaceHandle = Handle<hb_face_t, hb_face_destroy>;
using BlobHandle = Handle<hb_blob_t, hb_blob_destroy>;
using InputHandle = Handle<hb_subset_input_t, hb_subset_input_destroy>;
using PlanHandle = Handle<hb_subset_plan_t, hb_subset_plan_destroy>;

/// Tables that an embedded font program does not need (ISO 32000-1, 9.9), or whose closure would add glyphs.
constexpr hb_tag_t unneeded[] = {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
                                 HB_TAG('n', 'a', 'm', 'e'), HB_TAG('O', 'S', '/', '2'), HB_TAG('p', 'o', 's', 't'),
                                 HB_TAG('c', 'm', 'a', 'p')};

/// The last subset of each face in this thread: briefs of one series often use the same glyphs.
struct Cached {
  std::vector<std::uint16_t> wanted;  // different glyphs, sorted
  std::vector<std::uint16_t> glyphs;  // their new ids
  std::string file, deflated;
};

/// A face of its own for subsetting: HarfBuzz keeps in a face what it could not load for lack of memory.
FaceHandle fresh(const text::Face& face) {
  const MemoryWatch watch;
  const BlobHandle blob(hb_face_reference_blob(face.hb_face()));
  FaceHandle made(hb_face_create(blob.get(), 0));
  watch.check();
  return made;
}

/// A face made ready for many subsets, once for all threads. That takes as long as twenty subsets.
hb_face_t* prepared(const text::Face& face) {
  static std::array<std::once_flag, text::face_count> once;
  static std::array<hb_face_t*, text::face_count> faces{};
  const auto index = static_cast<std::size_t>(face.id());
  std::call_once(once[index], [&face, index] {
    const FaceHandle whole = fresh(face);
    const MemoryWatch watch;
    FaceHandle made(hb_subset_preprocess(whole.get()));
    if (made == whole)
      (void)made.release();  // what HarfBuzz gives back where it fails, in some versions without a reference
    watch.check();
    if (!made) throw std::bad_alloc();
    hb_face_make_immutable(made.get());
    faces[index] = made.release();
  });
  return faces[index];
}

/// The face to subset: whichever, the subset is the same.
FaceHandle face_for_subset(const text::Face& face) {
  constexpr int soon_worthwhile = 8;
  static std::array<std::atomic<int>, text::face_count> subsets{};
  if (subsets[static_cast<std::size_t>(face.id())].fetch_add(1, std::memory_order_relaxed) < soon_worthwhile)
    return fresh(face);
  return FaceHandle(hb_face_reference(prepared(face)));
}

InputHandle input_for(const std::vector<std::uint16_t>& glyphs) {
  InputHandle input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  hb_set_t* set = hb_subset_input_glyph_set(input.get());
  for (const std::uint16_t glyph : glyphs) hb_set_add(set, glyph);
  hb_set_t* drop = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t tag : unneeded) hb_set_add(drop, tag);
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  return input;
}

void make(const text::Face& face, Cached& cached) {
  const FaceHandle whole = face_for_subset(face);
  const MemoryWatch watch;
  const InputHandle input = input_for(cached.wanted);
  const PlanHandle plan(hb_subset_plan_create_or_fail(whole.get(), input.get()));
  if (!plan) throw std::bad_alloc();
  const FaceHandle subset(hb_subset_plan_execute_or_fail(plan.get()));
  if (!subset) throw std::bad_alloc();
  const hb_map_t* map = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
  cached.glyphs.clear();
  for (const std::uint16_t glyph : cached.wanted)
    cached.glyphs.push_back(static_cast<std::uint16_t>(hb_map_get(map, glyph)));
  const BlobHandle blob(hb_face_reference_blob(subset.get()));
  watch.check();
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &size);
  cached.file.assign(bytes, size);
  const String small = deflated(cached.file);
  cached.deflated.assign(small.data(), small.size());
}

}  // namespace

Subset subset_of(const text::Face& face, std::span<const std::uint16_t> glyphs) {
  thread_local std::array<Cached, text::face_count> cache;
  Cached& cached = cache[static_cast<std::size_t>(face.id())];
  std::vector<std::uint16_t> wanted(glyphs.begin(), glyphs.end());
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  if (wanted != cached.wanted) {
    cached.wanted = std::move(wanted);
    try {
      make(face, cached);
    } catch (const std::bad_alloc&) {
      cached = {};
      throw;
    }
  }
  Subset subset{cached.file, cached.deflated, {}};
  for (const std::uint16_t glyph : glyphs) {
    const auto at = std::lower_bound(cached.wanted.begin(), cached.wanted.end(), glyph) - cached.wanted.begin();
    subset.glyphs.push_back(cached.glyphs[static_cast<std::size_t>(at)]);
  }
  return subset;
}

}  // namespace brief::pdf
