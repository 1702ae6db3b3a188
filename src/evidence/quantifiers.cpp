#include "evidence/quantifiers.hpp"

#include <array>

#include "base/word_table.hpp"

namespace brief::evidence {
namespace {

/// Each row has one sense, in all languages.
constexpr std::array<std::string_view, 10> rows{
    "all every each everyone everybody everything tous toutes tout chaque alle alles jeder jede jedes sämtliche tutti "
    "tutte tutto ogni todos todas todo cada svi sve svaki svaka сви све сваки свака сите секој секоја всички всеки "
    "всяка "
    "gjithë çdo όλοι όλες όλα κάθε tüm bütün her wszyscy wszystkie każdy vsi vsak toţi toate",
    "most majority plupart majorité meisten mehrheit großteil maggior maggioranza mayoría većina većinu већина већину "
    "повеќето мнозинство повечето shumica "
    "περισσότεροι περισσότερες çoğu większość większości večina majoritatea meeste meerderheid",
    "many numerous nombreux nombreuses viele zahlreiche molti molte muchos muchas mnogi mnoge многи многе мнозина "
    "shumë "
    "πολλοί πολλές birçok wielu mulţi multe",
    "some several quelques certains certaines plusieurs einige manche mehrere alcuni alcune qualche algunos algunas "
    "varios varias neki neke nekoliko pojedini неки неке неколико поједини некои неколку някои няколко disa μερικοί "
    "μερικές ορισμένοι κάποιοι bazı niektórzy niektóre nekateri unii câţiva sommige enkele",
    "few handful poignée wenige handvoll pochi poche manciata pocos pocas puñado rijetki retki šačica ретки шачица "
    "малцина grusht λίγοι λίγες χούφτα nieliczni garstka puţini handvol handjevol",
    "always toujours immer sempre siempre uvijek uvek увек увијек секогаш винаги gjithmonë πάντα daima zawsze vedno",
    "often souvent oft häufig spesso frequentemente često често shpesh συχνά sıkça często pogosto",
    "rarely seldom rarement selten raramente rijetko retko ретко рядко rrallë σπάνια nadiren rzadko redko",
    "half moitié hälfte metà mitad gjysma gjysmën polovina polovinu polovica polovicu половина половину "
    "половината μισοί μισές μισά yarısı połowa połowę helft jumătate",
    "minority minorité minderheit minoranza minoría manjina manjinu мањина мањину малцинство малцинството pakica "
    "pakicë μειοψηφία azınlığı mniejszość minderheid minoritate minoritatea"};

constexpr WordTable<int, 300> shares = [] {
  WordTable<int, 300> made;
  for (std::size_t i = 0; i < rows.size(); ++i)
    each_word(rows.at(i), [&](std::string_view word) { made[word] = static_cast<int>(i) + 1; });
  return made;
}();

}  // namespace

int share_of(std::string_view lower) {
  const int* found = shares.find(lower);
  return found == nullptr ? 0 : *found;
}

}  // namespace brief::evidence
