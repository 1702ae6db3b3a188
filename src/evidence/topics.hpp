// What a quotation is said of, told in front of it with a colon and no speaker: Of Kosovo: “…”; Sur le Kosovo : « … ».
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// What a clause has behind the words that tell what is spoken of, and the comma after them: `Kurti` of `On Kosovo,
/// Kurti`. The clause itself where it does not begin with such words, an empty range where it is nothing else.
Range without_topic(const Index& index, Range clause);

/// Whether a clause begins with words that tell what is spoken of, and is nothing else.
bool is_topic(const Index& index, Range clause);

/// Whether a label that begins at a place is one of these.
bool begins_topic(const Index& index, std::uint32_t at);

/// Whether a label that begins at a place is a caption's or a link's, and nobody's: Photo: …; Read also: ….
bool is_caption_label(const Index& index, std::uint32_t at);

}  // namespace brief::evidence
