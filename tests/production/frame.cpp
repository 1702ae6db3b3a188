#include "production/frame.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace brief;
using namespace brief::production;

namespace {

Outcome outcome() {
  Outcome made;
  made.name = "x";
  made.report = "in/x.toml";
  made.status = Status::rejected;
  made.pdf = "out/x.pdf";
  made.sha256 = std::string(64, 'c');
  made.reason = "the report changed";
  made.pages = 3;
  made.bytes = 123'456'789'012;
  made.seconds = 0.25;
  made.diagnostics.push_back({Severity::warning, "unused-source", "nothing cites `a`", {3, 4}, 5, "line\nline"});
  made.findings = {3, 0, 1, 2};
  made.source = std::string("a\0b", 3);
  made.statistics = "stat";
  made.problem = "lost";
  return made;
}

Written written() {
  Written made;
  made.outcome = outcome();
  made.outcome.status = Status::built;
  made.issue_folder = "out/issues/x";
  made.kept = {{"run/1", "out/issues/x/1.toml"}, {"run/2", "out/issues/x/1.pdf"}};
  made.set_aside = {{"a", "b"}};
  made.superseded = {"old.toml", "old.pdf"};
  made.pdf = {"run/x.pdf", "out/x.pdf"};
  made.record_path = "out/.brief/x.record";
  made.record.name = "x";
  made.record.edition = "large";
  made.record.path = "in/x.toml";
  made.record.program = "program";
  made.record.report = std::string(64, 'a');
  made.record.earlier = std::string(64, 'e');
  made.record.archives = {{"sources/a.txt", std::string(64, 'b')}};
  made.record.outcome = made.outcome;
  return made;
}

}  // namespace

TEST_CASE("an outcome comes out of its message as it went in") {
  const std::string message = pack(outcome());
  const auto back = unpack(message);
  REQUIRE(back);
  const Outcome& got = std::get<Outcome>(*back);
  const Outcome sent = outcome();
  CHECK(got.name == sent.name);
  CHECK(got.report == sent.report);
  CHECK(got.status == sent.status);
  CHECK(got.bytes == sent.bytes);
  CHECK(got.seconds == sent.seconds);
  CHECK(got.findings == sent.findings);
  CHECK(got.source == sent.source);
  CHECK(got.problem == "lost");
  REQUIRE(got.diagnostics.size() == 1);
  CHECK(got.diagnostics[0].severity == Severity::warning);
  CHECK(got.diagnostics[0].origin == Origin{3, 4});
  CHECK(got.diagnostics[0].length == 5);
  CHECK(got.diagnostics[0].detail == "line\nline");
  CHECK(pack(*back) == message);
}

TEST_CASE("a written brief comes out with all its moves and its record") {
  const std::string message = pack(written());
  const auto back = unpack(message);
  REQUIRE(back);
  const Written& got = std::get<Written>(*back);
  REQUIRE(got.kept.size() == 2);
  CHECK(got.kept[1].to == "out/issues/x/1.pdf");
  CHECK(got.set_aside.at(0).from == "a");
  CHECK(got.superseded == std::vector<std::string>{"old.toml", "old.pdf"});
  CHECK(got.pdf.to == "out/x.pdf");
  CHECK(got.record.earlier == std::string(64, 'e'));
  CHECK(got.record.archives == written().record.archives);
  CHECK(pack(*back) == message);
}

TEST_CASE("a message that is cut short, too long or no message is none, and is read within its bytes") {
  for (const std::string& message : {pack(outcome()), pack(written())}) {
    for (std::size_t size = 0; size < message.size(); ++size)
      CHECK_FALSE(unpack(std::string_view(message).substr(0, size)));
    CHECK_FALSE(unpack(message + '\0'));
    for (std::size_t i = 0; i < message.size(); ++i) {  // lengths and numbers of any value
      std::string wrong = message;
      wrong[i] = '\xFF';
      if (const auto back = unpack(wrong)) CHECK(pack(*back).size() <= wrong.size());
    }
  }
  Outcome unknown = outcome();
  unknown.status = static_cast<Status>(4);
  CHECK_FALSE(unpack(pack(unknown)));
}
