// What a verification comes to: an answer to each claim that a brief makes of itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace brief::verify {

/// From the best to the worst.
enum class Answer : std::uint8_t {
  proved,
  same_content,  ///< not the bytes that were written, but all that they hold
  not_proved,
  unreadable,  ///< the file cannot be read: nothing can be said of it
};

/// "proved", "the same content", "not proved" or "unreadable".
std::string_view name_of(Answer answer);

struct Claim {
  std::string_view name;  ///< "whole", "quotes" or "made by"
  Answer answer = Answer::not_proved;
  std::string sentence;              ///< what was found, for a person: one line
  std::vector<std::string> details;  ///< what differs or was added, a line each
};

struct Verification {
  std::vector<Claim> claims;  ///< empty where the file is unreadable
  std::string error;          ///< why it is unreadable, for a person

  /// The worst of the claims.
  Answer answer() const;
};

}  // namespace brief::verify
