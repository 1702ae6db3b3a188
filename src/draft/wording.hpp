// Labels and short lines made from an article's own words.
#pragma once

#include <string>

#include "draft/article.hpp"

namespace brief::draft {

/// The words of tokens [first, last) on one line.
std::string words_of(const Article& article, std::uint32_t first, std::uint32_t last);

/// The same without articles, conjunctions and adverbs in front, a capital first, at most `most` bytes: cut at a word.
/// An infinitive of South Slavic, by its ending.
bool is_infinitive(std::string_view word);

std::string label_of(const Article& article, std::uint32_t first, std::uint32_t last, std::size_t most = 48);

/// The longest label up to `date` that begins after an article or a preposition: for a clause that is longer than a
/// label may be. The words from `lead` on where there is none.
std::string label_of_phrase(const Article& article, const Sentence& sentence, std::uint32_t lead, std::uint32_t date);

/// Whether a sentence asks something of a letter's reader: "Please find below …".
bool is_courtesy(const Article& article, const Sentence& sentence);

/// First token of the clause that holds `at`: after a comma, a dash, a colon, a bracket or a quotation of its sentence.
std::uint32_t clause_start(const Article& article, const Sentence& sentence, std::uint32_t at);
/// One past the last token of that clause.
std::uint32_t clause_end(const Article& article, const Sentence& sentence, std::uint32_t at);

/// The same, over the commas of a list of names before its last: "|Estonia, Latvia| and Lithuania will …".
std::uint32_t start_of_list(const Article& article, const Sentence& sentence, std::uint32_t clause);

/// What ends at a date, with the words that lead up to it, [lead, date): "fund runs |until|". Those words alone where
/// what ends would be too long for a label.
std::string label_of_end(const Article& article, const Sentence& sentence, std::uint32_t lead, std::uint32_t date);

/// With a capital first letter.
std::string capitalised(std::string text);

/// Cut after a word, with an ellipsis, where it is longer than `most` characters.
std::string shortened(const std::string& text, std::size_t most);

}  // namespace brief::draft
