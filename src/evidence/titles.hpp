// Offices by which a speaker is named instead of by name, and the words after which a name is not the speaker's.
#pragma once

#include <cstdint>
#include <string_view>

namespace brief::evidence {

/// The offices that a word in lower case may name, a bit for each, in any language; 0 where it names none.
std::uint32_t offices_of(std::string_view lower);

/// Of offices of which nothing more is known than that they are one: Mr, spokesman.
inline constexpr std::uint32_t some_office = 1;

/// Of a head of government.
inline constexpr std::uint32_t first_minister = 2;

/// Of who presides over a state or a body.
inline constexpr std::uint32_t presiding = 4;

/// The offices of deputies of others: vice-president.
inline constexpr std::uint32_t deputy_shift = 12;
inline constexpr std::uint32_t of_deputies = ~0U << deputy_shift;
std::uint32_t deputies_of(std::uint32_t some);

/// All offices of which it is known which they are.
inline constexpr std::uint32_t known_offices = ~(some_office | some_office << deputy_shift);

/// Some offices with those that the same person may be told of by: a secretary of state is a minister, who may be the
/// deputy of the head of a government.
std::uint32_t with_alike_offices(std::uint32_t some);

/// Whether a word in lower case is `of the government`, whose president is its head.
bool is_of_government(std::string_view lower);

/// Whether a word in lower case is a state or a body of one, which stands behind an office without a preposition:
/// predsednik Srbije.
bool is_institution(std::string_view lower);

/// Whether a word in lower case is an indefinite article, which begins who is not named: ein Sprecher.
bool is_indefinite(std::string_view lower);

/// Whether a word in lower case tells in brackets what is heard beside the words: applause, laughter.
bool is_remark(std::string_view lower);

/// Whether a word in lower case parts one from several: of, od, des.
bool is_partitive(std::string_view lower);

/// Whether a word in lower case stands between clauses that are set against each other: while, but, dok.
bool sets_against(std::string_view lower);

/// Whether a verb in lower case gives what another calls a thing: called it “…”.
bool characterises(std::string_view lower);

/// Whether a word in lower case stands between the subject and its verb of speech, or before both: a dit, je rekao.
bool is_auxiliary(std::string_view lower);

/// Whether a word in lower case is of people who are no one person: opposition, residents.
bool is_people(std::string_view lower);
/// The same of a word that may be of the speaker, or of a body that speaks as one: the soldier, the embassy.
bool may_be_people(std::string_view lower);

/// Whether a word in lower case is somebody who speaks for others: spokesman.
bool is_spokesperson(std::string_view lower);

/// Whether a word in lower case denotes somebody whom an interview or a report has beside its speaker: reporter,
/// protester, critic.
bool is_bystander(std::string_view lower);

/// Whether a word in lower case names an interviewer at the head of a turn: question, journalist.
bool is_questioner(std::string_view lower);

/// Whether a word in lower case tells of somebody by what he is and not by name: leader, politician.
bool is_description(std::string_view lower);

/// Whether a word in lower case tells how somebody speaks: blunt, categorical, disagreed.
bool is_manner_of_speech(std::string_view lower);

/// Whether a word in lower case is `another` person.
bool is_another(std::string_view lower);

/// 1 of a pronoun of a man, 2 of a woman, else 0.
int gender_of_pronoun(std::string_view lower);

/// Whether a name after the word is whose the words are: according, selon, laut.
bool is_source(std::string_view lower);

/// Whether a word in lower case stands inside names: von, de, der.
bool is_name_particle(std::string_view lower);

/// Phrases, parted by commas, that set who is named before them against others: for his part, dagegen, sa svoje strane.
std::string_view contrasts();

/// Whether a name after the word is a place, a day or a listener: in, to, after.
bool is_preposition(std::string_view lower);

/// Whether a word in lower case begins a name by which a government is told of as its head, who may have one of some
/// offices; none: it is not known which. Downing Street, Moncloa.
bool is_residence(std::string_view lower, std::uint32_t of_speaker);

/// Whether a word in lower case is a body that bears the name of an office: ministry.
bool is_ministry(std::string_view lower);

}  // namespace brief::evidence
