#include "production/kept_issues.hpp"

#include <algorithm>
#include <charconv>

#include "base/digest.hpp"
#include "pdf/attached_report.hpp"
#include "report/read.hpp"

namespace brief::production {
namespace {

constexpr std::size_t digest_digits = 16;
constexpr std::size_t least_number_digits = 6, most_number_digits = 18;
constexpr std::string_view date_form = "0000-00-00";
constexpr std::size_t most_pdf_bytes = 64u << 20;

bool all_of(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

bool is_date(std::string_view text) {
  if (text.size() != date_form.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (date_form[i] == '-' ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  return true;
}

}  // namespace

std::optional<Issue> parse_issue(std::string_view stem) {
  const std::size_t tail = 1 + date_form.size() + 1 + digest_digits;
  if (stem.size() < tail + least_number_digits || stem.size() > tail + most_number_digits) return std::nullopt;
  const std::string_view number = stem.substr(0, stem.size() - tail), date = stem.substr(number.size() + 1, 10);
  const std::string_view digest = stem.substr(stem.size() - digest_digits);
  const bool hyphens = stem[number.size()] == '-' && stem[stem.size() - digest_digits - 1] == '-';
  if (!hyphens || !all_of(number, "0123456789") || !is_date(date) || !all_of(digest, "0123456789abcdef"))
    return std::nullopt;
  Issue issue{std::string(stem), 0, std::string(digest)};
  std::from_chars(number.data(), number.data() + number.size(), issue.number);
  return issue;
}

Issue next_issue(const Issue* last, std::string_view date, std::string_view report_sha256) {
  Issue issue{{}, last != nullptr ? last->number + 1 : 1, std::string(report_sha256.substr(0, digest_digits))};
  std::string number = std::to_string(issue.number);
  number.insert(0, least_number_digits - std::min(least_number_digits, number.size()), '0');
  issue.stem = number + "-" + std::string(date) + "-" + issue.digest;
  return issue;
}

DiskResult list_issues(Disk& disk, const std::string& folder, std::vector<Issue>& issues) {
  constexpr std::string_view extension = ".toml";
  if (disk.stat(folder).link) return {"is a symbolic link", false, true};
  std::vector<std::string> names;
  DiskResult listed = disk.list(folder, names);
  if (!listed.ok()) return listed.not_found ? DiskResult{} : listed;
  for (const std::string& name : names) {
    if (!name.ends_with(extension)) continue;
    if (auto issue = parse_issue(std::string_view(name).substr(0, name.size() - extension.size())))
      issues.push_back(std::move(*issue));
  }
  std::sort(issues.begin(), issues.end(), [](const Issue& a, const Issue& b) {
    return a.number != b.number ? a.number < b.number : a.stem < b.stem;
  });
  return {};
}

IssueText read_issue(Disk& disk, const std::string& folder, const Issue& issue) {
  IssueText text;
  const std::string path = folder + "/" + issue.stem;
  FileContent file = disk.read(path + ".toml", report::max_report_bytes);
  if (file.ok() && issue.is(sha256_hex(file.bytes))) {
    text.bytes = std::move(file.bytes);
    return text;
  }
  const FileContent pdf = disk.read(path + ".pdf", most_pdf_bytes);
  auto attached = pdf.ok() ? pdf::attached_report(pdf.bytes, report::max_report_bytes) : std::nullopt;
  if (attached && issue.is(sha256_hex(*attached))) {
    text.bytes = std::move(*attached);
    text.restored = true;
    return text;
  }
  text.error = file.ok() ? "is damaged, and the PDF beside it does not contain it" : file.error;
  return text;
}

}  // namespace brief::production
