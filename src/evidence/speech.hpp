// Who speaks: whether words left out of a quote hold another speaker's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/index.hpp"

namespace brief::evidence {

class Speech {
 public:
  /// The words of the speaker of a quote, and of the role; both may be empty.
  Speech(const Index& index, std::string_view speaker, std::string_view role);

  /// Whether between two places the speaker changes: a quotation closes, and one opens that the words around it give to
  /// somebody else; or a label (PRESIDENT:) begins another's turn.
  bool changes(Range gap) const;

  /// Whether one of two stretches is what was said, between outer marks, and the other what tells of it. Never where
  /// no speaker is named: of a fact both are evidence.
  bool leaves_quotation(Range left, Range right) const;

 private:
  /// Who is named: what counts for the speaker and against.
  struct Named {
    bool own = false, other = false, own_office = false, other_office = false;
    bool another() const { return !own && (other || (other_office && !own_office)); }
  };

  bool narration_names_another(Range narration) const;
  bool names_another(Range clause) const;
  bool introduces_another(Range narration) const;
  enum class Label : std::uint8_t { none, own, other };
  Label label_at(std::uint32_t start) const;
  Label turn_before(std::uint32_t place) const;
  bool label_of_another(Range gap) const;
  void name(std::uint32_t at, Range clause, Named& named) const;
  void name_all(Range words, Range clause, Named& named) const;
  Range subject_before(std::uint32_t verb, Range clause) const;
  Range subject_after(std::uint32_t verb, Range clause) const;
  bool is_capital(std::uint32_t at) const;
  bool is_common_noun(std::uint32_t at, Range clause) const;
  bool is_said(std::uint32_t at) const;
  bool is_pronoun(std::uint32_t at) const;
  bool is_preposition(std::uint32_t at) const;
  bool stops(std::uint32_t at) const;
  bool ends_title(std::uint32_t at) const;
  bool is_of(std::string_view word, const std::vector<std::string>& names) const;
  bool is_said_between(std::uint32_t opening, std::uint32_t closing) const;
  Range attribution_after(std::uint32_t opening) const;

  const Index& index_;
  std::vector<std::string> speaker_, role_;
  std::uint32_t offices_ = 0;  // of the role, and of a speaker who is named by one
};

}  // namespace brief::evidence
