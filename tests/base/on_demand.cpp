#include "base/on_demand.hpp"

#include <doctest/doctest.h>

#include <string>

using brief::OnDemand;

TEST_CASE("a value is made for the row that is asked for, once") {
  OnDemand<std::string, 3> table;
  int made = 0;
  const auto second = [&]() -> const std::string& {
    return table.at(1, [&](std::string& value) {
      ++made;
      value = "second";
    });
  };
  CHECK(second() == "second");
  CHECK(&second() == &second());
  CHECK(made == 1);
  CHECK(table.at(2, [](std::string& value) { value = "third"; }) == "third");
}
