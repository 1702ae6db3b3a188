// Labels of captions and links between the paragraphs of a page.
#include <algorithm>
#include <string_view>

#include "base/is_any.hpp"
#include "evidence/topics.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 4;  // units of a label

bool is_caption(std::string_view lower) {
  static constexpr std::string_view words[] = {"photo",          "photos",          "photo credit",
                                               "image",          "picture",         "video",
                                               "foto",           "foto/video",      "fotos",
                                               "fotografija",    "fotografi",       "fotografía",
                                               "fotografia",     "imagen",          "immagine",
                                               "crédit photo",   "crédits",         "bild",
                                               "bilder",         "zdjęcie",         "fot",
                                               "fot.",           "fotoğraf",        "fotografie",
                                               "beeld",          "снимка",          "снимки",
                                               "фото",           "фотографија",     "слика",
                                               "видео",          "φωτογραφία",      "φωτό",
                                               "βίντεο",         "read also",       "also read",
                                               "read more",      "see also",        "read",
                                               "related",        "lesen sie auch",  "mehr zum thema",
                                               "lire aussi",     "à lire aussi",    "voir aussi",
                                               "leggi anche",    "leggi pure",      "lea también",
                                               "lee también",    "lea más",         "ver también",
                                               "pročitajte još", "pročitajte i",    "čitajte još",
                                               "прочитајте још", "прочитајте и",    "прочитај повеќе",
                                               "прочетете още",  "вижте още",       "още по темата",
                                               "czytaj też",     "czytaj także",    "czytaj więcej",
                                               "lees ook",       "lexo edhe",       "lexoni edhe",
                                               "lexo më shumë",  "διαβάστε επίσης", "διαβάστε ακόμα",
                                               "ayrıca okuyun",  "bunu da okuyun",  "preberite tudi",
                                               "citeşte şi"};
  return is_any(lower, words);
}

}  // namespace

bool is_caption_label(const Index& index, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < index.size() && end - at <= longest && index.key(end) != ":" && (end == at || !index.starts_block(end)))
    ++end;
  return end < index.size() && index.key(end) == ":" && is_caption(lower_case(index.text({at, end})));
}

}  // namespace brief::evidence
