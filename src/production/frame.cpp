#include "production/frame.hpp"

#include <cstring>
#include <type_traits>

namespace brief::production {
namespace {

class Packer {
 public:
  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void value(const Number& number) { out_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  void value(const std::string& text) {
    value(std::uint64_t{text.size()});
    out_ += text;
  }
  template <class List, class One>
  void list(const List& list, const One& one) {
    value(std::uint64_t{list.size()});
    for (const auto& element : list) one(element);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Reads what Packer has written; once something is wrong all that follows is nothing.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void value(Number& number) {
    if (!take(sizeof number)) return;
    std::memcpy(&number, taken_.data(), sizeof number);
  }
  void value(std::string& text) {
    std::uint64_t size = 0;
    value(size);
    if (take(size)) text = taken_;
  }
  template <class List, class One>
  void list(List& list, const One& one) {
    std::uint64_t size = 0;
    value(size);
    for (std::uint64_t i = 0; i < size && good_; ++i) one(list.emplace_back());
  }
  bool complete() const { return good_ && rest_.empty(); }
  bool good() const { return good_; }

 private:
  bool take(std::uint64_t size) {
    good_ = good_ && size <= rest_.size();
    if (!good_) return false;
    taken_ = rest_.substr(0, static_cast<std::size_t>(size));
    rest_.remove_prefix(static_cast<std::size_t>(size));
    return true;
  }

  std::string_view rest_, taken_;
  bool good_ = true;
};

template <class Stream, class One>
void diagnostic(Stream& stream, One& d) {
  stream.value(d.severity);
  stream.value(d.code);
  stream.value(d.message);
  stream.value(d.origin.line);
  stream.value(d.origin.column);
  stream.value(d.length);
  stream.value(d.detail);
}

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
