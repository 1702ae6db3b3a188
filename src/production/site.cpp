#include "production/site.hpp"

#include <algorithm>
#include <ctime>

#include "base/digest.hpp"
#include "brief.hpp"
#include "html/index.hpp"
#include "production/freshness.hpp"
#include "production/moment.hpp"

namespace brief::production {
namespace {

constexpr std::size_t most_feed_entries = 100;
constexpr std::string_view extension = ".record";

/// A UUID of version 8 (RFC 9562, section 5.8) out of a digest: the same words have the same.
std::string uuid_of(std::string_view words) {
  std::string hex = sha256_hex(words).substr(0, 32);
  hex[12] = '8';
  hex[16] = "89ab"[hex[16] % 4];
  for (const std::size_t at : {20u, 16u, 12u, 8u}) hex.insert(at, "-");
  return "urn:uuid:" + hex;
}

bool has_page(const Record& record) { return !record.outcome.html.sha256.empty(); }

html::IndexEntry index_entry(const Options& options, const Record& record, const Statuses& statuses) {
  using State = html::IndexEntry::State;
  html::IndexEntry entry;
  entry.card = record.card;
  entry.pdf = file_name(options, record.name) + ".pdf";
  if (has_page(record)) entry.page = file_name(options, record.name) + ".html";
  const auto found = statuses.find(record.name);
  if (found == statuses.end()) return entry;
  const bool behind = found->second == Status::rejected || found->second == Status::failed;
  const bool issued = found->second == Status::built && record.outcome.new_issue;
  entry.state = behind ? State::behind : issued ? State::fresh_issue : State::unchanged;
  return entry;
}

/// The newest first; of one day by title.
bool before(const html::IndexEntry& a, const html::IndexEntry& b) {
  if (a.card.date != b.card.date) return a.card.date > b.card.date;
  return a.card.title != b.card.title ? a.card.title < b.card.title : a.pdf < b.pdf;
}

std::string index_of(const Options& options, const std::vector<Record>& records, const Statuses& statuses) {
  std::vector<html::IndexEntry> entries;
  entries.reserve(records.size());
  Statuses unseen = statuses;
  for (const Record& record : records) {
    entries.push_back(index_entry(options, record, statuses));
    unseen.erase(record.name);
  }
  std::sort(entries.begin(), entries.end(), before);
  html::Index index;
  index.title = options.site_title;
  index.generator = "brief " + std::string(version());
  index.entries = entries;
  index.rejected_unseen = static_cast<std::size_t>(std::count_if(unseen.begin(), unseen.end(), [](const auto& one) {
    return one.second == Status::rejected || one.second == Status::failed;
  }));
  return html::write_index(index);
}

struct Dated {
  std::int64_t made;
  const Record* record;
  const PublishedIssue* issue;
};

/// The issues of all briefs, the newest first.
std::vector<Dated> newest_issues(const std::vector<Record>& records) {
  std::vector<Dated> issues;
  for (const Record& record : records)
    for (const PublishedIssue& issue : record.issues) issues.push_back({issue.made, &record, &issue});
  const auto newer = [](const Dated& a, const Dated& b) {
    if (a.made != b.made) return a.made > b.made;
    if (a.record->name != b.record->name) return a.record->name < b.record->name;
    return a.issue->number > b.issue->number;
  };
  const auto kept = static_cast<std::ptrdiff_t>(std::min(issues.size(), most_feed_entries));
  std::partial_sort(issues.begin(), issues.begin() + kept, issues.end(), newer);
  issues.resize(static_cast<std::size_t>(kept));
  return issues;
}

html::FeedEntry feed_entry(const Options& options, const Dated& dated) {
  const Record& record = *dated.record;
  html::FeedEntry entry;
  const std::string site = options.site_url.empty() ? options.site_title : options.site_url;
  entry.id = uuid_of(site + "\n" + record.name + "\n" + record.edition + "\n" + std::to_string(dated.issue->number));
  entry.title = dated.issue->title;
  entry.details = dated.issue->details;
  entry.language = record.card.language;
  entry.updated = rfc3339(dated.made);
  entry.pdf = file_name(options, record.name) + ".pdf";
  if (has_page(record)) entry.page = file_name(options, record.name) + ".html";
  entry.changes = dated.issue->changes;
  return entry;
}

std::string feed_of(const Options& options, const std::vector<Record>& records) {
  std::vector<html::FeedEntry> entries;
  for (const Dated& dated : newest_issues(records)) entries.push_back(feed_entry(options, dated));
  html::Feed feed;
  feed.title = options.site_title;
  feed.id = options.site_url.empty() ? uuid_of("feed\n" + options.site_title) : options.site_url;
  feed.base = options.site_url;
  feed.updated = entries.empty() ? rfc3339(0) : entries.front().updated;
  feed.generator = "brief";
  feed.version = version();
  feed.entries = entries;
  return html::write_feed(feed);
}

/// The temporary file lies beside the records and bears one name, as the folder is held: what a killed run leaves is
/// not published with the briefs, and the next run removes it.
DiskResult publish_changed(Disk& disk, const Options& options, const std::string& name, const std::string& bytes) {
  const std::string path = options.out + "/" + name, temporary = options.out + "/.brief/" + name + ".tmp";
  const FileContent there = disk.read(path, bytes.size());
  disk.remove(temporary);
  if (there.ok() && there.bytes == bytes) return {};
  const DiskResult written = disk.write(temporary, bytes);
  return written.ok() ? publish_written(disk, temporary, path) : written;
}

}  // namespace

std::vector<Record> read_records(Disk& disk, const Options& options, DiskResult& result) {
  std::vector<Record> records;
  std::vector<std::string> names;
  result = disk.list(options.out + "/.brief", names);
  for (const std::string& name : names) {
    if (!name.ends_with(extension)) continue;
    const FileContent text = disk.read(options.out + "/.brief/" + name, 1u << 20);
    auto record = text.ok() ? parse_record(text.bytes) : std::nullopt;
    if (record && record->edition == edition_name(options) && disk.stat(pdf_path(options, record->name)).regular)
      records.push_back(std::move(*record));
  }
  return records;
}

DiskResult write_site(Disk& disk, const Options& options, const std::vector<Record>& records,
                      const Statuses& statuses) {
  const DiskResult index = publish_changed(disk, options, "index.html", index_of(options, records, statuses));
  const DiskResult feed = publish_changed(disk, options, "feed.xml", feed_of(options, records));
  return index.ok() ? feed : index;
}

}  // namespace brief::production
