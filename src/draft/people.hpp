// The people of an article: full names, offices, and whom a later short name or pronoun means.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "draft/noun_phrases.hpp"

namespace brief::draft {

struct Speaker {
  std::string name;  ///< empty: cannot be told
  std::string role;  ///< empty where the article gives none
  bool sure = false;
  bool empty() const { return name.empty(); }
};

class People {
 public:
  explicit People(const Article& article);

  /// Who is meant by a phrase of sentence `sentence`.
  Speaker resolve(const Who& who, std::uint32_t sentence) const;
  /// Of a name in an oblique case ("prema rečima Aleksandra Vučića"): the person whose name the article has in the
  /// nominative too; nobody where it has not.
  Speaker of_oblique(const Who& who, std::uint32_t sentence) const;
  /// The only person that the text before a token tells of: whom an interview is with. Nobody where there are several.
  Speaker only_person_before(std::uint32_t token) const;
  /// What a pronoun that was resolved to somebody tells of them.
  void learn_pronoun(const Speaker& speaker, const Token& pronoun);
  /// Notes that somebody is asked at a token: a pronoun after it means them ("a reporter asked Smith. “…,” she
  /// replied").
  void note_asked(const Speaker& speaker, std::uint32_t token);
  /// Notes that somebody speaks at a token, so that a pronoun after it can mean them.
  void note_speaker(const Speaker& speaker, std::uint32_t token);

 private:
  struct Person {
    std::string name, role;
    std::string_view title;  // in full: "general" of "Gen."
    bool he = false, she = false;
  };
  struct Mention {
    std::uint32_t token = 0, person = 0;
    bool operator<(const Mention& other) const { return token < other.token; }
  };

  void read_sentence(const Sentence& sentence);
  std::uint32_t after_place(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) const;
  Stretch office_before(const Sentence& sentence, std::uint32_t name) const;
  void read_run(const NounPhrases& phrases, const Sentence& sentence, std::uint32_t begin, std::uint32_t end);
  bool is_name_in_office_words(const Sentence& sentence, std::uint32_t begin, std::uint32_t end) const;
  std::uint32_t person(const std::string& name);
  struct Window {
    std::uint32_t begin, end;  // tokens
    bool he, she;
  };
  const Mention* first_of(const std::vector<Mention>& list, const Window& window, bool told) const;
  const Mention* first_between(std::uint32_t begin, std::uint32_t end, bool he, bool she) const;
  void learn(Person& person, const Who& who);
  static bool ends_in_nominative(std::string_view name);
  std::string surname(const Who& who) const;
  bool is_given_name_before(std::string_view full, std::string_view name) const;
  std::string full_name(const Who& who) const;
  Speaker of_name(const Who& who) const;
  Speaker of_names(const Who& who) const;
  const Mention* asked_between(std::uint32_t begin, std::uint32_t end, bool he, bool she) const;
  bool can_be(const Person& person, bool he, bool she) const;
  Speaker of_pronoun(const Who& who, std::uint32_t sentence) const;
  Who name_in_description(const Who& who) const;
  Speaker of_description(const Who& who) const;
  std::uint32_t without_circumstance(const Who& who) const;
  std::string words(std::uint32_t first, std::uint32_t last) const;
  bool is_no_office(std::string_view role) const;
  Stretch with_country(Stretch role) const;
  bool is_country(std::string_view name) const;
  std::string role_words(Stretch role) const;

  const Article& article_;
  struct Full {
    std::uint32_t token;
    std::string name;
    bool in_office_words;  // "Ken Doctor"
  };
  std::map<std::string, std::vector<Full>, std::less<>> full_;  ///< by the last word
  std::vector<Person> people_;
  std::map<std::string, std::uint32_t, std::less<>> by_name_;
  std::vector<Mention> mentions_;  ///< with a title or an office, in the order of the tokens
  std::vector<Mention> spoken_;    ///< of speakers, in the order of the sentences
  std::vector<Mention> asked_;     ///< of those who are asked, in the order of the sentences
};

}  // namespace brief::draft
