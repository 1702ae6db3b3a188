// Constants that are made when they are first asked for.
#pragma once

#include <array>
#include <cstddef>
#include <mutex>

namespace brief {

/// One value for each row of a table. A process pays for the rows that it uses, once, whichever thread asks first.
template <class Value, std::size_t count>
class OnDemand {
 public:
  /// The value of a row, which `fill(value)` has filled in place when it was first asked for. It lives as long as this.
  template <class Fill>
  const Value& at(std::size_t row, Fill&& fill) {
    std::call_once(asked_[row], [&] { fill(values_[row]); });
    return values_[row];
  }

 private:
  std::array<std::once_flag, count> asked_;
  std::array<Value, count> values_;
};

}  // namespace brief
