// Quotations that stand without marks: the block after "The Prime Minister said:", and the turns of a transcript.
#pragma once

#include <string_view>
#include <vector>

#include "draft/article.hpp"

namespace brief::draft {

/// Adds them to the quotations found by their marks, in order. A block is what follows a paragraph that ends with a
/// colon and has a verb of saying, as long as it is set as a quotation, or else speaks in the first person. A
/// transcript has at least three turns, paragraphs that begin with a name and a colon, and they are half of its
/// paragraphs or more.
void add_unmarked(std::string_view text, const std::vector<Paragraph>& paragraphs, const Lexicon& lexicon,
                  std::vector<Quotation>& quotations);

/// "— Ann Lee (@annlee) 15 November 2025": whose words stand above, and no sentence.
bool is_signature(std::string_view line);

}  // namespace brief::draft
