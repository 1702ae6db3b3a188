// How deep a page's elements will be nested, by its tags alone: an upper bound of the parser's stack.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace brief::archive {

/// Follows the rules of the HTML standard (13.2.6) that open and close elements, and where it cannot follow them
/// (formatting elements that the parser opens again) counts one too many and not one too few.
class HtmlDepth {
 public:
  static constexpr std::size_t most = 512;  // where browsers stop

  /// `tag`: its bytes, by which the parser tells formatting elements that are alike.
  void start(GumboTag name, bool closes_itself, std::string_view tag);
  void end(GumboTag name);

  bool too_deep() const { return open_.size() + dangling_.size() > most; }
  /// More work than the size of the page accounts for.
  bool too_tangled() const { return work_ > most_work; }

 private:
  /// Steps of a few nanoseconds each.
  static constexpr std::uint64_t most_work = 2'000'000'000;

  struct Open {
    GumboTag name;
    std::string_view tag;
    std::size_t dangling;  // how many there were before it
  };

  bool in_foreign() const { return foreign_ > 0; }
  void close_implied(GumboTag name);
  void pop_to(std::size_t place);
  void leave_dangling(std::string_view tag, GumboTag name);
  void end_formatting(GumboTag name);
  template <class Wanted, class Barrier>
  bool close(Wanted wanted, Barrier barrier);

  struct Dangling {
    GumboTag name;
    std::string_view tag;
  };
  std::vector<Open> open_;
  std::vector<Dangling> dangling_;  // formatting elements that were closed with what they stood in, and come again
  std::size_t foreign_ = 0;         // of open_, elements of SVG and MathML
  std::uint64_t tags_ = 0, work_ = 0;
};

}  // namespace brief::archive
