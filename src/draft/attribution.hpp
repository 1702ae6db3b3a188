// Who says each quotation: by the verb of saying beside it, or by the quotation before it.
#pragma once

#include <vector>

#include "draft/article.hpp"
#include "draft/people.hpp"
#include "draft/speech_tags.hpp"

namespace brief::draft {

struct Attribution {
  Speaker speaker;
  Cue cue = Cue::none;
  bool questioner = false;  ///< a turn of whoever asks
  bool unsaid = false;      ///< denied, or only supposed to have been said
  bool fragment = false;    ///< part of the writer's own sentence
  bool joins = false;  ///< goes on with the sentence of the quotation before: “If he,” Smith said, “does it …”
};

/// One for each of Article::quotations.
std::vector<Attribution> attribute(const Article& article, People& people);

}  // namespace brief::draft
