#pragma once

#include <memory>
#include <vector>

#include "production/archive_cache.hpp"
#include "production/build.hpp"
#include "production/kept_issues.hpp"
#include "production/record.hpp"

namespace brief::production {

/// A brief in the making, in two steps, as the disk makes sure of several in less time than of each alone. Whatever
/// goes wrong is this report's own: its outcome tells.
class Making {
 public:
  Making(Disk& disk, const Options& options, const Job& job, ArchiveCache& archives, Renderer& renderer);
  ~Making();
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  /// Finds the brief fresh, rejects its report, or writes it beside its place.
  void make();
  /// Whether it is written, and now to be published.
  bool written() const { return written_; }
  /// The file it is written to.
  std::string temporary() const;
  /// Puts it in its place, once its file has been synced; `synced` tells how that went.
  void publish(const DiskResult& synced);

  /// What became of it; may be taken once.
  Outcome take() { return std::move(outcome_); }

 private:
  void fail(const std::string& reason);
  std::string program() const;
  std::string why_build(const std::optional<Record>& record);
  std::string why_pdf(const Record& record);
  bool is_fresh();
  ArchiveFile read_archive(std::string_view path);
  void make_unguarded();
  void render_and_write();
  void publish_unguarded(const DiskResult& synced);
  void write_record();

  Disk& disk_;
  const Options& options_;
  const Job& job_;
  ArchiveCache& archives_;
  Renderer& renderer_;
  std::string file_name_, record_path_;
  std::unique_ptr<KeptIssues> issues_;
  Outcome outcome_;
  std::string report_, digest_, date_;
  Earlier earlier_;
  std::vector<std::pair<std::string, std::string>> used_;
  bool written_ = false;
};

/// Publishes briefs that are written, all together.
void publish(Disk& disk, const std::vector<Making*>& makings);

/// One brief, from report to its place.
Outcome make_brief(Disk& disk, const Options& options, const Job& job, ArchiveCache& archives, Renderer& renderer);

}  // namespace brief::production
