#include "evidence/endings.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace brief::evidence {
namespace {

// Endings of nouns, adjectives and verbs, and the commonest that make one of another (commit, commitment). Sources:
// Quirk et al., A Comprehensive Grammar of the English Language (1985), 3.5 and 5.73; Duden, Die Grammatik; Grevisse,
// Le bon usage; Newmark et al., Standard Albanian; Browne, Serbo-Croat; Friedman, Macedonian; Göksel and Kerslake,
// Turkish; Holton et al., Greek. What negates (English -less, Turkish -ma) is none.
constexpr std::array<std::pair<std::string_view, std::string_view>, 15> rows{{
    {"en",
     "s es 's ’s d ed e en n t ing er ers or ors est y ies ied ier iest ly ily ment ments ion ions ation ations al"},
    {"de", "e en er es em n s t st te ten tet test et end ende enden ung ungen in innen lich"},
    {"fr",
     "s x t e es é ée és ées er ez ent ait aient ant ons ions iez a ai as ont era eront erait raient ra ront ir i is "
     "it "
     "ie issent u ue us ues eur eurs al ale ales aux tion tions ement"},
    {"it",
     "a e i o are ere ire ato ata ati ate ito ita iti ite uto uta uti ute ando endo iamo ano ono erà eranno rà ranno "
     "va vano mente mento zione"},
    {"es",
     "s es a o as os e ar er ir ado ada ados adas ido ida idos idas ando iendo amos emos imos an en ó aron ieron ía "
     "ían "
     "rá rán mente ción"},
    {"sq", "ë a i u e t it in ve ëve ut n në s es së m mi ni on ojnë oj oi oni uar ur r ra re të je jen sh"},
    {"sr",
     "а е и о у ом ем им има ама их ог ога ом ој ому ти ћи ла ли ло ле мо те ш м ју ају ују еју ао ала али ња ње ни на "
     "но не них "
     "ном ној ов ови ова ево ева a e i o u om em im ima ama ih og oga oj omu ti ći la li lo le mo te š m ju aju uju "
     "eju ao ala ali "
     "nja nje ni na no ne nih nom noj ov ovi ova evo eva"},
    {"bs",
     "a e i o u om em im ima ama ih og oga oj omu ti ći la li lo le mo te š m ju aju uju eju ao ala ali nja nje ni na "
     "no ne nih nom "
     "noj ov ovi ova evo eva"},
    {"hr",
     "a e i o u om em im ima ama ih og oga oj omu ti ći la li lo le mo te š m ju aju uju eju ao ala ali nja nje ni na "
     "no ne nih nom "
     "noj ov ovi ova evo eva"},
    {"cnr",
     "a e i o u om em im ima ama ih og oga oj omu ti ći la li lo le mo te š m ju aju uju eju ao ala ali nja nje ni na "
     "no ne nih nom "
     "noj ov ovi ova evo eva"},
    {"sl",
     "a e i o u om em im ima ama ih ega emu ti či la li lo le mo te š m jo l nje nja ni na no ne nih nem ev ov ovi"},
    {"mk", "а е и о от та то те ов ови ва во ме в м ш ше ат л ла ло ле ни на но ње иот ите ата ото"},
    {"bg", "а е и о ът ят я та то те ове м ш т ме ат ят л ла ло ли ни на но не ите ата ото ия"},
    {"tr",
     "ı i u ü a e da de dan den ta te tan ten ın in un ün nı ni nu nü ya ye yı yi lar ler ları leri ların lerin m n k "
     "dı "
     "di du dü tı ti tu tü yor acak ecek mış miş muş müş dır dir dur dür lık lik"},
    {"el",
     "α ας αν ά ε ες εις ει εί η ης ην ή ής ι ο ος ου ον οι ό ού ούς ους ων ών ω ώ ουμε ετε ουν ούν αμε ατε σε σει "
     "σουν "
     "θηκε θεί μένος μένη μένο ται εται ονται"},
}};

bool among(std::string_view list, std::string_view word) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (list.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

std::string_view endings_of(const Lexicon& lexicon) {
  for (const auto& [tag, list] : rows)
    if (lexicon.is_of(tag)) return list;
  return {};
}

/// A last letter may be doubled before an ending: commit, committed.
bool is_ending(std::string_view list, std::string_view stem, std::string_view letters) {
  if (letters.empty() || among(list, letters)) return true;
  const bool doubled = !stem.empty() && letters.front() == stem.back() && static_cast<unsigned char>(letters[0]) < 0x80;
  return doubled && among(list, letters.substr(1));
}

}  // namespace

bool is_bent(const Lexicon& lexicon, std::string_view stem, std::string_view written, std::string_view source) {
  const std::string_view list = endings_of(lexicon);
  return !list.empty() && is_ending(list, stem, written) && is_ending(list, stem, source);
}

bool is_spelling(std::string_view written, std::string_view source) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr std::array<Pair, 4> pairs{{{"s", "z"}, {"z", "s"}, {"u", ""}, {"", "u"}}};
  return std::find(pairs.begin(), pairs.end(), Pair(written, source)) != pairs.end();
}

}  // namespace brief::evidence
