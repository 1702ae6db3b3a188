#include "cli/identity.hpp"

#include <elf.h>
#include <link.h>

#include <cstddef>
#include <string_view>

#include "base/hex.hpp"
#include "brief.hpp"
#include "commit.hpp"
#include "pdf/haru.hpp"
#include "text/face.hpp"
#include "text/shape.hpp"

namespace brief::cli {
namespace {

constexpr std::size_t aligned(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

/// The build ID among notes (System V ABI, "Note Section"): sizes of name and value and a type, then both, each filled
/// up to four bytes.
std::string_view build_id_in(std::string_view notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    const auto* head = reinterpret_cast<const ElfW(Nhdr)*>(notes.data());
    const std::size_t value = sizeof *head + aligned(head->n_namesz), end = value + aligned(head->n_descsz);
    if (end > notes.size()) return {};
    const std::string_view name = notes.substr(sizeof *head, head->n_namesz);
    if (head->n_type == NT_GNU_BUILD_ID && name == std::string_view("GNU", 4))
      return notes.substr(value, head->n_descsz);
    notes.remove_prefix(end);
  }
  return {};
}

/// Called with the program itself first; what it has loaded is of no interest.
int find_build_id(dl_phdr_info* program, std::size_t /*size*/, void* found) {
  for (std::size_t i = 0; i < program->dlpi_phnum; ++i) {
    const ElfW(Phdr)& part = program->dlpi_phdr[i];
    if (part.p_type != PT_NOTE) continue;
    const auto* notes = reinterpret_cast<const char*>(program->dlpi_addr + part.p_vaddr);
    const std::string_view id = build_id_in({notes, part.p_memsz});
    if (!id.empty()) *static_cast<std::string_view*>(found) = id;
  }
  return 1;
}

}  // namespace

std::string build_digest() {
  std::string_view id;
  ::dl_iterate_phdr(find_build_id, &id);
  return hex_of(id);
}

std::string version_text() {
  std::string out = "brief " + std::string(version());
  if (const std::string_view commit = BRIEF_COMMIT; !commit.empty()) out += ", commit " + std::string(commit);
  if (const std::string digest = build_digest(); !digest.empty()) out += ", build " + digest;
  out += "\nlibharu " + std::string(pdf::haru_version()) + "\nHarfBuzz " + std::string(text::shaper_version()) + "\n";
  for (const text::FaceId id : text::all_faces) {
    if (!text::is_carried(id)) continue;
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
