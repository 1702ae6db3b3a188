// Pictures as form XObjects (ISO 32000-1, 8.10): what briefs of a series show alike is written and deflated once.
#pragma once

#include <string>
#include <string_view>

#include "base/arena.hpp"
#include "base/digest.hpp"
#include "layout/page.hpp"
#include "pdf/deflate.hpp"
#include "pdf/haru.hpp"

namespace brief::pdf {

/// The pictures of a document, one form each however often it is shown.
class Pictures {
 public:
  /// Finds the pictures of a document, which must outlive this.
  explicit Pictures(const layout::Document& document);

  /// Of a picture that the document has: /P0 is the first.
  std::size_t index_of(const layout::Picture& picture) const { return indices_.find(picture.key)->second; }

  /// Adds the forms; what they show goes into the digest. They are kept in the memo. Throws std::bad_alloc.
  void write(Haru& haru, Deflater& deflater, Memo& memo, Digest& digest);

  /// Adds the forms' names to the resources of a page (7.8.3).
  void add_resources(Dictionary& resources) const;

 private:
  Map<std::string_view, std::size_t> indices_;  // by key
  Vector<const layout::Picture*> pictures_;
  Vector<ObjectNumber> objects_;
};

/// The operator that sets the colour of strokes or else of areas (8.6.8).
void append_colour(String& out, layout::Colour colour, bool stroke);

/// The operators that paint a picture, in a space of its own: the origin is its lower left corner.
String operators_of(const layout::Picture& picture);

}  // namespace brief::pdf
