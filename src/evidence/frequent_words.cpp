#include "evidence/frequent_words.hpp"

#include <array>

namespace brief::evidence {
namespace {

constexpr std::array<FrequentWords, 16> rows{{
    {"en",
     "have has had will would this that these those from at an be been were our you your us more than there here "
     "can could must should all any two three only also because if when what which who their its about after before "
     "with without until now today people troops soldiers"},
    {"fr",
     "avons avez ont était sont sera serons ce cette ces notre nos votre vous avec sans plus moins mais aussi parce si "
     "quand tout tous toute toutes être faire peut doit aujourd'hui où dont jusqu' soldats leur leurs "
     "mai mois été depuis"},
    {"de",
     "wir ihr haben hat hatte werden wird wurde sind sein unser unsere unseren dieser diese dieses nicht auch aber "
     "noch "
     "mehr als nach bei aus über vor bis heute hier kann muss müssen wenn weil was wer alle soldaten "
     "mai"},
    {"it",
     "abbiamo hanno ha è sono sarà siamo questo questa questi nostro nostra nostri con senza più meno anche ma perché "
     "se quando tutti tutto essere fare può deve oggi dove fino della delle degli nella soldati"},
    {"es",
     "hemos han ha es son será somos este esta estos nuestro nuestra nuestros con sin más menos también pero porque si "
     "cuando todos todo ser hacer puede debe hoy donde hasta del al los las soldados"},
    {"bs",
     "smo ste su sam će ćemo bi biti ovo ova ovaj naš naša naši sa bez više manje ali zato jer ako kada što koji koja "
     "sve svi može mora danas ovdje ovde gdje gde vojnika imamo imaju"},
    {"sr",
     "смо сте су сам ће ћемо би бити ово ова овај наш наша наши са без више мање али зато јер ако када што који која "
     "све сви може мора данас где војника имамо имају"},
    {"sq",
     "kemi kanë ka është janë do jemi ky kjo këto ynë jonë tanë me pa më shumë pak por sepse nëse kur çdo të gjithë "
     "mund duhet sot këtu ku deri ushtarë që nga"},
    {"mk",
     "сме сте се сум ќе би биде ова овој оваа нашата нашите со без повеќе помалку но затоа ако кога што кој која сите "
     "сè може мора денес тука каде имаме имаат војници"},
    {"bg",
     "сме сте са съм ще би бъде това този тази нашата нашите със без повече по-малко но защото ако когато какво който "
     "която всички всичко може трябва днес тук къде имаме имат ние войници"},
    {"el",
     "έχουμε έχουν έχει είναι θα είμαστε αυτό αυτός αυτή μας σας με χωρίς περισσότερα πιο αλλά γιατί αν όταν τι ποιος "
     "όλοι όλα μπορεί πρέπει σήμερα εδώ πού μέχρι στρατιώτες"},
    {"sl", "sem bomo bodo brez več manj ampak ker če kateri lahko danes tukaj kje vojakov nočemo"},
    {"ro",
     "avem suntem vom vor aceasta noastre noastră noştri fără dacă când toţi trebuie astăzi aici unde până nu soldaţi"},
    {"pl",
     "mamy mają jesteśmy będzie będziemy nasz nasza nasze więcej mniej jeśli kiedy gdy który wszystko wszyscy musi "
     "dziś "
     "dzisiaj gdzie żołnierzy nie"},
    {"nl",
     "wij zijn hebben heeft waren niet wel nu maar ook onze ons hun meer nog geen moet zullen zal worden vandaag omdat "
     "wanneer soldaten"},
    {"pt", "temos têm tem somos seremos isso nosso nossa nossos com sem porque hoje onde até nós vamos você nunca"},
}};

}  // namespace

std::span<const FrequentWords> frequent_words() { return rows; }

}  // namespace brief::evidence
