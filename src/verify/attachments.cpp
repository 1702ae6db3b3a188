#include "verify/attachments.hpp"

#include <array>

#include "pdf/attached_report.hpp"
#include "report/limits.hpp"

namespace brief::verify {
namespace {

constexpr std::size_t most_files = 100;
constexpr std::size_t most_nodes = 1000;  // of the name tree

/// The file in a relation, where it is no larger than it may be.
std::string bytes_of(const std::vector<AttachedFile>& files, const char* relationship, std::size_t most) {
  for (const AttachedFile& file : files) {
    if (!file.specification.is_named("/AFRelationship", relationship)) continue;
    std::string bytes;
    if (embedded_stream(file.specification).data(bytes) && bytes.size() <= most) return bytes;
  }
  return {};
}

}  // namespace

Attachments attachments_of(std::string_view pdf) {
  const std::array<pdf::WantedFile, 3> wanted{
      {{"Source", report::max_report_bytes}, {"Data", max_evidence_bytes}, {"Supplement", report::max_report_bytes}}};
  auto files = pdf::attached_files(pdf, wanted);
  return {std::move(files[0]).value_or(""), std::move(files[1]).value_or(""), std::move(files[2]).value_or("")};
}

Attachments attachments_of(const PdfFile& file) {
  const std::vector<AttachedFile> files = attached_files(file);
  return {bytes_of(files, "/Source", report::max_report_bytes), bytes_of(files, "/Data", max_evidence_bytes),
          bytes_of(files, "/Supplement", report::max_report_bytes)};
}

std::vector<AttachedFile> attached_files(const PdfFile& file, bool* all) {
  std::vector<AttachedFile> files;
  std::vector<PdfObject> nodes;  // still to be read, the next one last
  nodes.push_back(file.root().get("/Names").get("/EmbeddedFiles"));
  bool whole = true;
  for (std::size_t seen = 0; !nodes.empty() && seen < most_nodes; ++seen) {
    const PdfObject node = std::move(nodes.back());
    nodes.pop_back();
    const PdfObject names = node.get("/Names"), kids = node.get("/Kids");
    const int pairs = std::min(names.size() / 2, static_cast<int>(most_files - files.size()));
    for (int i = 0; i < pairs; ++i) files.push_back({names.item(2 * i).text(), names.item(2 * i + 1)});
    const int children = std::min(kids.size(), static_cast<int>(most_nodes - nodes.size()));
    for (int i = children; i > 0; --i) nodes.push_back(kids.item(i - 1));
    whole = whole && pairs == names.size() / 2 && children == kids.size();
  }
  if (all != nullptr) *all = whole && nodes.empty();
  return files;
}

PdfObject embedded_stream(const PdfObject& specification) {
  const PdfObject embedded = specification.get("/EF");
  PdfObject stream = embedded.get("/UF");
  return stream.is_null() ? embedded.get("/F") : std::move(stream);
}

}  // namespace brief::verify
