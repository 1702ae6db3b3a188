#include "production/frame.hpp"

#include "production/packing.hpp"

namespace brief::production {
namespace {

template <class Stream, class One>
void outcome(Stream& stream, One& o) {
  for (auto* text : {&o.name, &o.report, &o.pdf, &o.sha256, &o.reason, &o.source, &o.statistics, &o.problem,
                     &o.html.path, &o.html.sha256})
    stream.value(*text);
  stream.value(o.html.bytes);
  stream.value(o.new_issue);
  stream.value(o.status);
  stream.value(o.pages);
  stream.value(o.bytes);
  stream.value(o.seconds);
  stream.list(o.diagnostics, [&stream](auto& d) { diagnostic(stream, d); });
  for (auto& finding : o.findings) stream.value(finding);
}

template <class Stream, class One>
void card(Stream& stream, One& c) {
  for (auto* text : {&c.title, &c.language, &c.date, &c.details, &c.marking, &c.url}) stream.value(*text);
  stream.list(c.changes, [&stream](auto& change) { stream.value(change); });
}

template <class Stream, class One>
void record(Stream& stream, One& r) {
  for (auto* text : {&r.name, &r.edition, &r.path, &r.program, &r.report, &r.earlier}) stream.value(*text);
  stream.list(r.archives, [&stream](auto& archive) {
    stream.value(archive.first);
    stream.value(archive.second);
  });
  card(stream, r.card);
  stream.list(r.issues, [&stream](auto& issue) {
    stream.value(issue.made);
    stream.value(issue.number);
    stream.value(issue.title);
    stream.value(issue.details);
    stream.list(issue.changes, [&stream](auto& change) { stream.value(change); });
  });
  outcome(stream, r.outcome);
}

template <class Stream, class One>
void written(Stream& stream, One& w) {
  const auto move = [&stream](auto& one) {
    stream.value(one.from);
    stream.value(one.to);
  };
  outcome(stream, w.outcome);
  stream.value(w.issue_folder);
  stream.list(w.kept, move);
  stream.list(w.set_aside, move);
  stream.list(w.superseded, [&stream](auto& file) { stream.value(file); });
  move(w.pdf);
  move(w.html);
  stream.value(w.record_path);
  record(stream, w.record);
}

}  // namespace

std::string pack(const Prepared& prepared) {
  Packer packer;
  const auto* brief = std::get_if<Written>(&prepared);
  packer.value(brief != nullptr);
  if (brief != nullptr)
    written(packer, *brief);
  else
    outcome(packer, std::get<Outcome>(prepared));
  return packer.take();
}

std::optional<Prepared> unpack(std::string_view bytes) {
  Unpacker unpacker(bytes);
  std::uint8_t is_written = 0;
  unpacker.value(is_written);
  Prepared prepared;
  if (is_written == 1)
    written(unpacker, prepared.emplace<Written>());
  else
    outcome(unpacker, std::get<Outcome>(prepared));
  if (!unpacker.complete()) return std::nullopt;
  const Outcome& told = is_written == 1 ? std::get<Written>(prepared).outcome : std::get<Outcome>(prepared);
  if (told.status > Status::failed) return std::nullopt;
  return prepared;
}

}  // namespace brief::production
