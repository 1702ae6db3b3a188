#include "base/unique_name.hpp"

#include <sys/random.h>
#include <unistd.h>

#include <ctime>

#include "base/hex.hpp"

namespace brief {

std::string unique_name() {
  std::uint64_t value = 0;
  if (::getrandom(&value, sizeof value, 0) != static_cast<ssize_t>(sizeof value)) {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    value = static_cast<std::uint64_t>(now.tv_sec) << 32 ^ static_cast<std::uint64_t>(now.tv_nsec) << 16 ^
            static_cast<std::uint64_t>(::getpid());
  }
  std::string name(16, '0');
  for (char& digit : name) {
    digit = lower_hex_digits[value & 15];
    value >>= 4;
  }
  return name;
}

}  // namespace brief
