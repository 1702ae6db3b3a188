// Gaps that keep the words of one phrase and leave out the one that they are told of.
#pragma once

#include "evidence/index.hpp"

namespace brief::evidence {

/// Whether what stands in front of a gap is part of a phrase whose head the quote has not: the war in | Kosovo | … |
/// ended; those who fought | the Taliban | … | deserve our thanks. No sentence begins in between.
bool is_inside_phrase(const Index& index, Range left, Range right);

/// Whether what stands behind a gap is told of somebody whom the gap names: Kurti | met the men who | attacked the
/// police; we support | those who fight | the rebels. No sentence begins in between.
bool names_other_head(const Index& index, Range gap);

}  // namespace brief::evidence
