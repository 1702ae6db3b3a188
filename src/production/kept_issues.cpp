#include "production/kept_issues.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "report/read.hpp"

namespace brief::production {
namespace {

constexpr std::size_t digest_digits = 16;
constexpr std::size_t number_digits = 6;

}  // namespace

KeptIssues::KeptIssues(Disk& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) { find_issues(); }

void KeptIssues::find_issues() {
  std::vector<std::string> names;
  if (!disk_.list(folder_, names).ok()) return;
  for (const std::string& name : names) {
    const std::string stem = name.substr(0, name.rfind('.'));
    const auto dash = stem.rfind('-');
    if (!name.ends_with(".toml") || dash == std::string::npos || stem.size() - dash - 1 != digest_digits) continue;
    issues_.push_back({stem, stem.substr(dash + 1)});
  }
}

Earlier KeptIssues::earlier_than(std::string_view report_sha256) {
  auto last = issues_.size();
  if (last > 0 && report_sha256.starts_with(issues_.back().digest)) --last;
  for (; last > 0; --last) {
    const Issue& issue = issues_[last - 1];
    FileContent file = disk_.read(folder_ + "/" + issue.stem + ".toml", report::max_report_bytes);
    std::string digest = sha256_hex(file.bytes);
    // One that a crash has cut short is passed over.
    if (file.ok() && digest.starts_with(issue.digest)) return {std::move(file.bytes), std::move(digest)};
  }
  return {};
}

bool KeptIssues::keeps(std::string_view report_sha256, std::size_t size) {
  if (issues_.empty() || !report_sha256.starts_with(issues_.back().digest)) return false;
  const FileStat kept = disk_.stat(folder_ + "/" + issues_.back().stem + ".toml");
  return kept.regular && kept.size == size;
}

DiskResult KeptIssues::keep(std::string_view report, std::string_view report_sha256, std::string_view date,
                            const std::string& pdf) {
  const std::string digest(report_sha256.substr(0, digest_digits));
  if (issues_.empty() || issues_.back().digest != digest) {
    DiskResult made = disk_.make_folders(folder_);
    if (!made.ok()) return made;
    std::size_t number = 1;
    if (!issues_.empty()) {
      number = 0;
      for (const char c : issues_.back().stem.substr(0, number_digits))
        number = 10 * number + static_cast<std::size_t>(c - '0');
      ++number;
    }
    std::string digits = std::to_string(number);
    digits.insert(0, number_digits - std::min(number_digits, digits.size()), '0');
    issues_.push_back({digits + "-" + std::string(date) + "-" + digest, digest});
  }
  const std::string stem = folder_ + "/" + issues_.back().stem;
  if (disk_.read(stem + ".toml", report::max_report_bytes).bytes != report) {  // not there, or cut short by a crash
    DiskResult written = disk_.write(stem + ".toml", report);
    if (!written.ok()) return written;
  }
  return keep_pdf(pdf, stem + ".pdf");
}

DiskResult KeptIssues::keep_pdf(const std::string& pdf, const std::string& place) {
  DiskResult linked = disk_.link(pdf, place);
  if (linked.ok()) return linked;
  disk_.remove(place);  // of the same report, built again
  linked = disk_.link(pdf, place);
  if (linked.ok()) return linked;
  const FileContent content = disk_.read(pdf, disk_.stat(pdf).size);
  return content.ok() ? disk_.write(place, content.bytes) : DiskResult(content);
}

void KeptIssues::prune(std::size_t most) {
  const std::size_t kept = std::max<std::size_t>(most, 2);
  while (issues_.size() > kept) {
    disk_.remove(folder_ + "/" + issues_.front().stem + ".pdf");
    disk_.remove(folder_ + "/" + issues_.front().stem + ".toml");
    issues_.erase(issues_.begin());
  }
}

}  // namespace brief::production
