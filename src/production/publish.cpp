#include "production/publish.hpp"

#include <array>
#include <map>

namespace brief::production {
namespace {

/// A brief on its way to its place, and what stopped it.
struct Passage {
  Written brief;
  DiskResult result;
};

std::size_t files_of(const Written& brief) { return brief.kept.size() + 1 + (brief.html.from.empty() ? 0 : 1); }

void sync_files(Disk& disk, std::vector<Passage>& passages) {
  std::vector<std::string> files;
  for (const Passage& passage : passages) {
    for (const auto& move : passage.brief.kept) files.push_back(move.from);
    files.push_back(passage.brief.pdf.from);
    if (!passage.brief.html.from.empty()) files.push_back(passage.brief.html.from);
  }
  const std::vector<DiskResult> synced = disk.sync(files);
  std::size_t at = 0;
  for (Passage& passage : passages)
    for (std::size_t left = files_of(passage.brief); left > 0; --left, ++at)
      if (passage.result.ok()) passage.result = synced[at];
}

/// The kept issues may be on a disk of their own.
DiskResult keep(Disk& disk, const Written::Move& move) {
  DiskResult result = disk.rename(move.from, move.to);
  if (!result.other_device) return result;
  const FileContent file = disk.read(move.from, std::size_t{1} << 31);
  if (!file.ok()) return file;
  result = publish(disk, move.to, file.bytes);
  if (result.ok()) disk.remove(move.from);
  return result;
}

void keep_issues(Disk& disk, Passage& passage) {
  const Written& brief = passage.brief;
  const auto take = [&passage](const DiskResult& result) {
    if (passage.result.ok()) passage.result = result;
  };
  take(disk.make_folder(parent_folder(brief.issue_folder)));
  if (passage.result.ok()) take(disk.make_folder(brief.issue_folder));
  for (const auto& move : brief.kept)
    if (passage.result.ok()) take(keep(disk, move));
  if (passage.result.ok())
    for (const auto& move : brief.set_aside)
      if (disk.stat(move.from).exists) take(disk.rename(move.from, move.to));
  if (!passage.result.ok()) passage.result.error = "cannot keep the issue: " + passage.result.error;
}

/// The folders of a kept issue whose entries are new: its own; that of all issues, and the output folder above it, may
/// be too.
std::array<std::string, 3> folders_of(const Written& brief) {
  const std::string all = parent_folder(brief.issue_folder);
  return {brief.issue_folder, all, parent_folder(all)};
}

/// Each folder once, of the briefs that nothing has stopped.
void sync_folders(Disk& disk, std::vector<Passage>& passages) {
  std::map<std::string, DiskResult> synced;
  for (const Passage& passage : passages)
    if (passage.result.ok())
      for (std::string& folder : folders_of(passage.brief)) synced.emplace(std::move(folder), DiskResult{});
  std::vector<std::string> folders;
  for (const auto& [folder, result] : synced) folders.push_back(folder);
  std::vector<DiskResult> results = disk.sync_folders(folders);
  for (std::size_t i = 0; i < folders.size(); ++i) synced[folders[i]] = std::move(results[i]);
  for (Passage& passage : passages)
    for (const std::string& folder : folders_of(passage.brief)) {
      if (!passage.result.ok()) break;
      passage.result = synced[folder];
      if (!passage.result.ok()) passage.result.error = "cannot keep the issue: " + passage.result.error;
    }
}

void give_up(Disk& disk, Passage& passage) {
  Written& brief = passage.brief;
  for (const auto& move : brief.kept) disk.remove(move.from);
  disk.remove(brief.pdf.from);
  if (!brief.html.from.empty()) disk.remove(brief.html.from);
  Outcome failed;
  failed.name = brief.outcome.name;
  failed.report = brief.outcome.report;
  failed.seconds = brief.outcome.seconds;
  failed.reason = "cannot write " + brief.pdf.to + ": " + passage.result.error;
  brief.outcome = std::move(failed);
}

/// A record that cannot be written costs a build tomorrow, and tells that the disk is failing.
void write_record(Disk& disk, Written& brief) {
  const std::string temporary = brief.pdf.from + ".record";
  DiskResult result = disk.write(temporary, to_text(brief.record));
  if (result.ok()) result = disk.rename(temporary, brief.record_path);
  if (result.ok()) return;
  disk.remove(temporary);
  brief.outcome.problem = "cannot write " + brief.record_path + ": " + result.error;
}

/// After the PDF, which tells what was published. Without a record the next run makes both again.
bool put_page_in_place(Disk& disk, Written& brief) {
  if (brief.html.from.empty()) return true;
  const DiskResult result = disk.rename(brief.html.from, brief.html.to);
  if (result.ok()) return true;
  disk.remove(brief.html.from);
  brief.outcome.problem = "cannot write " + brief.html.to + ": " + result.error;
  brief.outcome.html = {};
  return false;
}

void put_in_place(Disk& disk, Passage& passage) {
  if (passage.result.ok()) passage.result = disk.rename(passage.brief.pdf.from, passage.brief.pdf.to);
  if (!passage.result.ok()) return give_up(disk, passage);
  if (!put_page_in_place(disk, passage.brief)) return;
  write_record(disk, passage.brief);
  for (const std::string& file : passage.brief.superseded) {
    const DiskResult removed = disk.remove(file);
    if (!removed.ok() && !removed.not_found && passage.brief.outcome.problem.empty())
      passage.brief.outcome.problem = "cannot remove the kept issue " + file + ": " + removed.error;
  }
}

}  // namespace

std::vector<Outcome> publish(Disk& disk, std::vector<Written> briefs) {
  std::vector<Passage> passages;
  passages.reserve(briefs.size());
  for (Written& brief : briefs) passages.push_back({std::move(brief), {}});
  sync_files(disk, passages);
  for (Passage& passage : passages)
    if (passage.result.ok()) keep_issues(disk, passage);
  sync_folders(disk, passages);
  std::vector<Outcome> outcomes;
  outcomes.reserve(passages.size());
  for (Passage& passage : passages) {
    put_in_place(disk, passage);
    outcomes.push_back(std::move(passage.brief.outcome));
  }
  return outcomes;
}

}  // namespace brief::production
