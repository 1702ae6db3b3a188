// What an archive's text was found to say of words, kept for the next report that quotes them alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/memo.hpp"
#include "evidence/evidence.hpp"

namespace brief::evidence {

/// Words found verbatim in the text of one archive, by everything that this depends on: from night to night, and in
/// the reports of a series, most quotes stay as they are. May be used by several threads.
class KeptVerdicts {
 public:
  struct Verdict {
    Check check;             ///< its subject, index and source are those of the report it was made for
    std::int64_t steps = 0;  ///< that finding it took of a search budget
  };

  /// `kept_bytes`: about the most memory for it; the longest unused go first.
  explicit KeptVerdicts(std::size_t kept_bytes = 256u << 10) : kept_(kept_bytes) {}

  /// What was kept for a question whose finding took at most some steps; empty where nothing was.
  std::optional<Verdict> find(std::string_view question, std::int64_t most_steps);
  /// Throws std::bad_alloc; nothing is kept then.
  void keep(std::string_view question, const Verdict& verdict);

 private:
  std::mutex mutex_;
  Memo kept_;
};

}  // namespace brief::evidence
