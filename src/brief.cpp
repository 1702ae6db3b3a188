#include "brief.hpp"

#include "pdf/deflate.hpp"
#include "pdf/haru.hpp"
#include "text/shape.hpp"

namespace brief {

std::string_view version() { return BRIEF_VERSION; }

evidence::MadeBy made_by(const RenderOptions& options) {
  evidence::MadeBy made;
  made.version = version();
  made.libharu = pdf::haru_version();
  made.harfbuzz = text::shaper_version();
  made.deflate = pdf::deflate_version();
  made.faces = BRIEF_FACES;
  made.name = options.name;
  made.edition = options.edition == layout::Edition::large ? "large" : "standard";
  made.standard = options.standard.name();
  made.moment = options.source_date_epoch;
  return made;
}

}  // namespace brief
