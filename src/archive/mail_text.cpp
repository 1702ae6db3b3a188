#include "archive/mail_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "archive/text_tools.hpp"

namespace brief::archive {
namespace {

/// The names of a head's lines, as mailers of several languages write them above a mail that they pass on.
constexpr std::array<std::string_view, 71> head_names = {
    "From", "To",         "Cc",       "Bcc",      "Date",    "Sent",      "Subject", "Reply-To",   "Von",
    "An",   "Datum",      "Gesendet", "Betreff",  "Kopie",   "De",        "À",       "Envoyé",     "Objet",
    "Od",   "Za",         "Prima",    "Poslato",  "Poslano", "Predmet",   "Šalje",   "Kome",       "Od strane",
    "Од",   "За",         "До",       "Датум",    "Предмет", "Испратено", "Послато", "Шаље",       "Nga",
    "Për",  "Data",       "Dërguar",  "Subjekti", "Tema",    "Da",        "A",       "Inviato",    "Oggetto",
    "Para", "Enviado",    "Asunto",   "Assunto",  "Fra",     "Til",       "Sendt",   "Emne",       "Från",
    "Till", "Skickat",    "Ämne",     "Kimden",   "Kime",    "Tarih",     "Konu",    "Gönderildi", "Από",
    "Προς", "Ημερομηνία", "Θέμα",     "Στάλθηκε", "От",      "Дата",      "Тема",    "Относно"};

constexpr std::array<std::string_view, 16> subject_marks = {"re", "fw",  "fwd", "aw",  "wg",  "tr",  "rv",   "sv",
                                                            "vs", "odg", "ynt", "ilt", "enc", "rif", "antw", "прос"};

/// "From: x", "*From:* x", "**From:** x".
bool is_head_line(std::string_view line) {
  line = trimmed(line);
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon > 30) return false;
  std::string_view name = line.substr(0, colon);
  while (name.starts_with('*')) name.remove_prefix(1);
  while (name.ends_with('*') || name.ends_with(' ')) name.remove_suffix(1);
  return std::find(head_names.begin(), head_names.end(), name) != head_names.end();
}

/// "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:".
bool is_separator(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with("-----") || line.starts_with("_____")) return true;
  const std::string lower = lower_case(line);
  return lower == "begin forwarded message:" || lower == "anfang der weitergeleiteten nachricht:" ||
         lower == "début du message réexpédié :" || lower == "début du message transféré :";
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

/// How often a line is quoted; the marks are taken off it.
int take_marks(std::string_view& line) {
  int depth = 0;
  for (std::string_view rest = line; !rest.empty();) {
    if (rest.starts_with(' ') && depth > 0) rest.remove_prefix(1);
    if (!rest.starts_with('>')) break;
    rest.remove_prefix(1);
    ++depth;
    line = rest;
  }
  if (depth > 0 && line.starts_with(' ')) line.remove_prefix(1);
  return depth;
}

/// The lines of a head from `at` on: two of them, or one after a separator, begin it; lines folded are of it.
std::size_t end_of_head(const std::vector<std::string>& lines, std::size_t at) {
  std::size_t end = at;
  if (is_separator(lines[end])) ++end;
  while (end > at && end < lines.size() && trimmed(lines[end]).empty() && end < at + 3) ++end;
  std::size_t heads = 0;
  const std::size_t first = end;
  for (; end < lines.size(); ++end) {
    if (is_head_line(lines[end]))
      ++heads;
    else if (heads == 0 || !(lines[end].starts_with(' ') || lines[end].starts_with('\t')))
      break;
  }
  return heads >= 3 || (heads >= 2 && first > at) ? end : at;
}

}  // namespace

std::string unquoted(std::string_view text, Flow flow) {
  std::vector<std::string> lines;
  int before = 0;
  bool flows = false;
  for (std::string_view line : lines_of(text)) {
    const int depth = take_marks(line);
    if (depth != before && !lines.empty()) lines.emplace_back();
    if (flow.flowed && line.starts_with(' ')) line.remove_prefix(1);
    const bool signature = line == "-- ";
    const bool goes_on = flow.flowed && line.ends_with(' ') && !signature;
    std::string_view kept = line;
    if (goes_on && flow.delete_space) kept.remove_suffix(1);
    if (flows && depth == before && !signature)
      lines.back() += kept;
    else
      lines.emplace_back(kept);
    flows = goes_on;
    before = depth;
  }
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t end = end_of_head(lines, i);
    if (end == i) {
      (out += lines[i]) += '\n';
      continue;
    }
    out += '\n';
    for (; i < end; ++i)
      if (!trimmed(lines[i]).empty()) (out += lines[i]) += '\n';
    out += '\n';
    --i;
  }
  return out;
}

void mark_mail_heads(Document& document) {
  for (Block& block : document.blocks) {
    std::vector<std::string> lines;
    for (const std::string_view line : lines_of(
             std::string_view(document.text).substr(block.begin, std::min<std::size_t>(block.end - block.begin, 4000))))
      lines.emplace_back(line);
    const std::size_t end = lines.empty() ? 0 : end_of_head(lines, 0);
    if (end > 0 && end == lines.size()) block.part = Part::header;
  }
}

std::string_view bare_subject(std::string_view subject) {
  for (;;) {
    subject = trimmed(subject);
    const auto colon = subject.find(':');
    if (colon == std::string_view::npos) return subject;
    const std::string mark = lower_case(trimmed(subject.substr(0, colon)));
    if (std::find(subject_marks.begin(), subject_marks.end(), mark) == subject_marks.end()) return subject;
    if (trimmed(subject.substr(colon + 1)).empty()) return subject;
    subject.remove_prefix(colon + 1);
  }
}

}  // namespace brief::archive
