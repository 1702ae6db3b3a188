#include "text/shape.hpp"

#include <algorithm>

#include "text/shape_plans.hpp"

namespace brief::text {
namespace {

constexpr std::size_t longest_word = 100;  // bytes; longer ones are not kept

/// Glyphs of a text without spaces, its text counted from 0. They do not depend on the size. The faces do not kern
/// against the space (a test sees to it), so words can be shaped one by one.
struct ShapedWord {
  std::vector<Glyph> glyphs;
};

/// The words of a text and the spaces between them, in order.
template <class F>
void for_each_word(std::string_view text, F&& call) {
  for (std::size_t from = 0; from < text.size();) {
    const bool space = text[from] == ' ';
    const std::size_t to = space ? from + 1 : std::min(text.find(' ', from), text.size());
    call(text.substr(from, to - from));
    from = to;
  }
}

/// Whether HarfBuzz takes the word for Latin wherever it stands: it has a letter of ASCII, and beside ASCII only
/// quotation marks, dashes and the like. Other scripts, and figures alone, are shaped by themselves.
bool is_plainly_latin(std::string_view word) {
  bool letter = false;
  if (word.size() > longest_word) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    letter = letter || (word[i] >= 'a' && word[i] <= 'z') || (word[i] >= 'A' && word[i] <= 'Z');
    if (static_cast<unsigned char>(word[i]) < 0x80) continue;
    if (word.compare(i, 2, "\xE2\x80") != 0) return false;
    i += 2;
  }
  return letter;
}

void append_shifted(std::vector<Glyph>& glyphs, const std::vector<Glyph>& word, std::size_t offset) {
  for (Glyph glyph : word) {
    glyph.text_begin += static_cast<std::uint32_t>(offset);
    glyphs.push_back(glyph);
  }
}

const std::vector<Glyph>& keep(Memo& memo, std::string_view key, std::vector<Glyph> glyphs) {
  const std::size_t bytes = glyphs.size() * sizeof(Glyph);
  return memo.keep(key, ShapedWord{std::move(glyphs)}, bytes).glyphs;
}

}  // namespace

Pt Run::width() const {
  std::int64_t units = 0;
  for (const Glyph& glyph : glyphs) units += glyph.advance;
  const int em = text::face(face).metrics().units_per_em;
  return size * (static_cast<double>(units) / em) + tracking * static_cast<double>(glyphs.size());
}

Shaper::Shaper(Memo& memo) : memo_(memo), plans_(std::make_unique<ShapePlans>()) {}
Shaper::~Shaper() = default;

void Shaper::shape(std::string_view utf8, const Style& style, std::vector<Glyph>& glyphs) {
  glyphs.clear();
  shape_unknown_words(utf8, style);
  for_each_word(utf8, [&](std::string_view word) {
    const auto from = static_cast<std::size_t>(word.data() - utf8.data());
    if (word.size() > longest_word)
      append_shifted(glyphs, plans_->shape(word, style), from);
    else
      append_shifted(glyphs, shaped_word(word, style), from);
  });
}

Run Shaper::shape(std::string_view utf8, const Style& style) {
  shape(utf8, style, glyphs_);
  if (style.right_to_left) std::reverse(glyphs_.begin(), glyphs_.end());
  return {style.face,         style.size, style.tracking, String(utf8), Vector<Glyph>(glyphs_.begin(), glyphs_.end()),
          style.right_to_left};
}

const std::vector<Glyph>& Shaper::shaped_word(std::string_view word, const Style& style) {
  const std::string_view key = key_of(word, style);
  if (const auto* known = memo_.find<ShapedWord>(key)) return known->glyphs;
  return keep(memo_, key, plans_->shape(word, style));
}

/// Shapes the words of a text that are not known yet, all at once: most of the time for a word goes into the call.
void Shaper::shape_unknown_words(std::string_view text, const Style& style) {
  joined_.clear();
  for_each_word(text, [&](std::string_view word) {
    if (!style.right_to_left && is_plainly_latin(word) && memo_.find<ShapedWord>(key_of(word, style)) == nullptr)
      (joined_ += word) += ' ';
  });
  if (joined_.empty()) return;
  const std::vector<Glyph> shaped = plans_->shape(joined_, style, true);
  std::size_t glyph = 0, from = 0;
  for_each_word(joined_, [&](std::string_view word) {
    std::vector<Glyph> own;
    for (; glyph < shaped.size() && shaped[glyph].text_begin < from + word.size(); ++glyph) {
      own.push_back(shaped[glyph]);
      own.back().text_begin -= static_cast<std::uint32_t>(from);
    }
    from += word.size();
    if (word != " ") keep(memo_, key_of(word, style), std::move(own));
  });
}

std::string_view Shaper::key_of(std::string_view word, const Style& style) {
  key_.assign(1, static_cast<char>((static_cast<int>(style.face) << 3) | (style.right_to_left ? 4 : 0) |
                                   (style.tabular_figures ? 2 : 0) | (style.tracking != 0_pt ? 1 : 0)));
  key_.append(style.language).push_back('\0');
  return key_.append(word);
}

std::string_view shaper_version() { return hb_version_string(); }

}  // namespace brief::text
