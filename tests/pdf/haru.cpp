#include "pdf/haru.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using namespace brief;
using namespace brief::pdf;

TEST_CASE("an object is written as it was defined, whenever that was") {
  Haru haru;
  const ObjectNumber later = haru.reserve();
  const ObjectNumber now = haru.add(Dictionary().integer("N", 1));
  haru.define(later, Dictionary().reference("Next", now));
  std::string out;
  CHECK(haru.write(later, out));
  CHECK(out.find("/Next " + std::to_string(now) + " 0 R") != std::string::npos);
  CHECK_FALSE(haru.is_stream(later));
  CHECK(haru.end() > now);
  CHECK(haru.failure().empty());
}

TEST_CASE("a stream holds its bytes as they are, a carriage return at the end too") {
  Haru haru;
  const std::string bytes("a\0(\r", 4);
  const ObjectNumber stream = haru.add_stream(Dictionary().name("Type", "X"), String(bytes));
  std::string out;
  CHECK(haru.write(stream, out));
  CHECK(haru.is_stream(stream));
  CHECK(out.find("/Type/X") != std::string::npos);
  CHECK(out.ends_with("stream\r\n" + bytes + "\nendstream"));
}

TEST_CASE("a stream's length stands in its dictionary and takes no number of an object") {
  Haru haru;
  const ObjectNumber page = haru.add_page({100_pt, 200_pt}), contents = page + 1;
  haru.define_page(0, {}, {}, "content");
  const ObjectNumber stream = haru.add_stream({}, "12345");
  CHECK(stream == contents + 1);
  CHECK(haru.add({}) == stream + 1);
  for (const auto& [object, length] : {std::pair(contents, 7), std::pair(stream, 5)}) {
    std::string out;
    CHECK(haru.write(object, out));
    CHECK(out.find("/Length " + std::to_string(length)) != out.npos);
    CHECK(out.find(" 0 R") == out.npos);
  }
}

TEST_CASE("a page has its size, content and resources, and no procedure sets") {
  Haru haru;
  const ObjectNumber page = haru.add_page({100_pt, 200_pt});
  Dictionary entries;
  entries.integer("StructParents", 0);
  haru.define_page(0, std::move(entries), Dictionary().dictionary("Font", {}), "content");
  std::string out;
  CHECK(haru.write(page, out));
  CHECK(out.find("/StructParents 0") != std::string::npos);
  CHECK(out.find("/Font<<>>") != std::string::npos);
  CHECK(out.find("ProcSet") == std::string::npos);
  CHECK(out.find("200") != std::string::npos);
}

TEST_CASE("memory of an arena that has ended its scope is given back to it, and heap memory to the heap") {
  Arena arena;
  {
    std::optional<Haru> haru;
    {
      const ArenaScope scope(arena);
      haru.emplace();
      haru->add(Dictionary().integer("N", 1));
    }
    CHECK(haru->failure().empty());
  }
  const Haru on_the_heap;
  CHECK(on_the_heap.failure().empty());
}

TEST_CASE("headers and library of different structures are told apart") {
  CHECK(haru_mismatch("2.3.0", "2.3.0").empty());
  CHECK(haru_mismatch("2.4.3", "2.4.6").empty());
  CHECK(haru_mismatch("2.3.0", "2.4.6").find("2.3.0") != std::string::npos);
  CHECK(haru_mismatch("2.3.0", "2.4.6").find("2.4.6") != std::string::npos);
  CHECK_FALSE(haru_mismatch("2.3.0", "3.3.0").empty());
  CHECK(haru_mismatch().empty());
}
