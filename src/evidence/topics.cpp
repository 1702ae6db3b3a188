#include "evidence/topics.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "evidence/clauses.hpp"

namespace brief::evidence {
namespace {

constexpr std::uint32_t longest = 12;  // units of a topic

/// Prepositions of what is spoken of, by language, and what a reporter puts in front of an answer. No `for` and `from`,
/// behind which stands who speaks.
struct Topics {
  std::string_view tags, begins, ends;
};

constexpr Topics rows[] = {
    {"en",
     "of,on,about,regarding,concerning,as for,as to,asked about,asked on,when asked about,when asked on,"
     "questioned about,questioned on,pressed on,pressed about,quizzed about,quizzed on,turning to,speaking of,"
     "speaking about,speaking on,in relation to,in regard to,with regard to,with respect to,re",
     ""},
    {"de",
     "über,zu,zum,zur,bezüglich,betreffend,hinsichtlich,in bezug auf,mit blick auf,was,auf,angesprochen auf,"
     "gefragt nach,befragt zu,befragt nach",
     ""},
    {"fr",
     "sur,à propos de,à propos du,à propos des,à propos d',concernant,au sujet de,au sujet du,au sujet des,au sujet d',"
     "quant à,quant au,quant aux,s' agissant de,s' agissant du,s' agissant des,interrogé sur,interrogée sur,"
     "à l' égard de,à l' égard du",
     ""},
    {"it",
     "su,sul,sulla,sullo,sui,sugli,sulle,sull',riguardo a,riguardo al,riguardo alla,riguardo ai,riguardo all',"
     "a proposito di,a proposito del,a proposito della,a proposito dei,a proposito dell',quanto a,quanto al,quanto "
     "alla,"
     "per quanto riguarda,in merito a,in merito al,in merito alla,circa",
     ""},
    {"es",
     "sobre,acerca de,acerca del,respecto a,respecto al,respecto de,con respecto a,en cuanto a,en cuanto al,en "
     "relación con,preguntado por,preguntada por,preguntado sobre,preguntada sobre",
     ""},
    {"pt", "sobre,acerca de,acerca do,acerca da,quanto a,quanto ao,quanto à,a respeito de,questionado sobre", ""},
    {"sq",
     "për,rreth,mbi,lidhur me,në lidhje me,sa i përket,sa i takon,përsa i përket,i pyetur për,e pyetur për,i pyetur "
     "rreth,e pyetur rreth,duke folur për",
     ""},
    {"bs hr cnr sr sh",
     "o,povodom,glede,oko,u vezi,u vezi sa,vezano za,vezano uz,što se tiče,na pitanje,upitan o,upitana o,upitan za,"
     "upitana za,govoreći o,na temu,u pogledu",
     ""},
    {"sr",
     "о,поводом,око,у вези,у вези са,везано за,што се тиче,на питање,упитан о,упитана о,говорећи о,на тему,у погледу",
     ""},
    {"mk",
     "за,околу,во врска со,во однос на,што се однесува,по повод,прашан за,прашана за,запрашан за,запрашана за,"
     "говорејќи за,на прашањето,на прашање",
     ""},
    {"bg",
     "за,относно,по повод,във връзка с,във връзка със,що се отнася,по темата,попитан за,попитана за,запитан за,"
     "на въпрос",
     ""},
    {"el", "για,σχετικά με,όσον αφορά,αναφορικά με,αναφερόμενος,αναφερόμενη,ερωτηθείς για,ερωτηθείσα για,περί,ως προς",
     ""},
    {"tr", "", "hakkında,konusunda,ilişkin,dair,üzerine,için,hususunda,ilgili,ilgili olarak"},
    {"sl", "o,glede,v zvezi,na vprašanje,kar zadeva", ""},
    {"pl", "o,na temat,w sprawie,co do,pytany o,pytana o,zapytany o,zapytana o,odnośnie", ""},
    {"ro", "despre,referitor la,cu privire la,în legătură cu,privind,întrebat despre,întrebată despre", ""},
    {"nl", "over,aangaande,betreffende,gevraagd naar,wat betreft", ""},
    {"cs sk", "o,ohledně,ohľadom,na otázku", ""},
    {"ru uk", "о,об,про,насчет,относительно,щодо", ""},
};

bool is_of_topic(const Index& index, std::uint32_t at) {
  return index.kind(at) == Unit::Kind::word || index.kind(at) == Unit::Kind::number;
}

/// The units of a phrase that stands at a place; 0 where it doesn't.
std::uint32_t length_at(const Index& index, std::uint32_t at, std::uint32_t end, std::string_view phrase) {
  std::uint32_t length = 0;
  for (; !phrase.empty(); ++length) {
    const std::string_view word = phrase.substr(0, phrase.find(' '));
    if (at + length >= end || lower_case(index.key(at + length)) != word) return 0;
    phrase.remove_prefix(std::min(phrase.size(), word.size() + 1));
  }
  return length;
}

/// The length of the longest phrase of a list for which `length_of` gives one.
std::uint32_t longest_of(std::string_view list, auto&& length_of) {
  std::uint32_t most = 0;
  while (!list.empty()) {
    const std::string_view phrase = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), phrase.size() + 1));
    most = std::max<std::uint32_t>(most, length_of(phrase));
  }
  return most;
}

std::uint32_t units_of(std::string_view phrase) {
  return 1 + static_cast<std::uint32_t>(std::count(phrase.begin(), phrase.end(), ' '));
}

/// The first words of a topic that a clause begins with; 0 where it begins with none.
std::uint32_t opening_of(const Index& index, Range clause) {
  std::uint32_t most = 0;
  for (const Topics& row : rows) {
    if (!knows_any(index, row.tags)) continue;
    most = std::max(most, longest_of(row.begins, [&](std::string_view phrase) {
                      return length_at(index, clause.begin, clause.end, phrase);
                    }));
  }
  return most;
}

/// Kosova hakkında.
bool ends_as_topic(const Index& index, Range clause) {
  for (const Topics& row : rows) {
    if (row.ends.empty() || !knows_any(index, row.tags)) continue;
    const auto ends = [&](std::string_view phrase) {
      const std::uint32_t units = units_of(phrase);
      return units < clause.end - clause.begin ? length_at(index, clause.end - units, clause.end, phrase) : 0U;
    };
    if (longest_of(row.ends, ends) > 0) return true;
  }
  return false;
}

}  // namespace

Range without_topic(const Index& index, Range clause) {
  std::uint32_t comma = clause.begin;
  while (comma < clause.end && index.key(comma) != "," && comma - clause.begin <= longest) ++comma;
  const Range topic{clause.begin, comma};
  if (topic.end - topic.begin > longest) return clause;
  const std::uint32_t opening = opening_of(index, topic);
  if ((opening == 0 || opening == topic.end - topic.begin) && !ends_as_topic(index, topic)) return clause;
  for (std::uint32_t at = topic.begin; at < topic.end; ++at) {
    const bool verb = at >= topic.begin + opening && index.has(&Lexicon::said, lower_case(index.key(at)));
    if (!is_of_topic(index, at) || verb) return clause;
  }
  return {std::min(comma + 1, clause.end), clause.end};
}

bool is_topic(const Index& index, Range clause) {
  const Range rest = without_topic(index, clause);
  return rest.begin == rest.end && clause.begin < clause.end;
}

bool begins_topic(const Index& index, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < index.size() && end - at <= longest && index.key(end) != ":" && (end == at || !index.starts_block(end)))
    ++end;
  return end < index.size() && index.key(end) == ":" && is_topic(index, {at, end});
}

}  // namespace brief::evidence
