#include "brief.hpp"
#include "cli/commands.hpp"
#include "pdf/haru.hpp"
#include "text/face.hpp"
#include "text/shape.hpp"

namespace brief::cli {

std::string version_text() {
  std::string out = "brief " + std::string(version()) + "\nlibharu " + std::string(pdf::haru_version()) +
                    "\nHarfBuzz " + std::string(text::shaper_version()) + "\n";
  for (const text::FaceId id : text::all_faces) {
    const text::Face& face = text::face(id);
    // After a semicolon stands how the font was hinted, which is not used.
    const std::string_view version = face.version().substr(0, face.version().find(';'));
    out += std::string(face.postscript_name()) + ", " + std::string(version) + "\n";
  }
  return out;
}

std::string program_identity() {
  std::string identity = version_text();
  for (char& c : identity)
    if (c == '\n') c = ';';
  return identity;
}

}  // namespace brief::cli
