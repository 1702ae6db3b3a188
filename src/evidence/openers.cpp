#include "evidence/openers.hpp"

#include <algorithm>
#include <iterator>

#include "base/word_table.hpp"

namespace brief::evidence {
namespace {

constexpr std::string_view adverbs =
    "yesterday today tomorrow tonight later earlier then afterwards finally asked previously recently separately "
    "meanwhile again still instead also however once now there here first second lastly later "
    "hier aujourd'hui demain puis ensuite enfin plus auparavant récemment cependant toutefois alors là ainsi encore "
    "aussi d'abord pourtant "
    "gestern heute morgen danach dann später zuvor davor dazu dabei darauf daraufhin anschließend zudem außerdem "
    "ferner "
    "weiter weiterhin schließlich zugleich gleichzeitig abschließend wörtlich konkret zunächst erneut jüngst kürzlich "
    "dort hier so nun jetzt doch dennoch trotzdem deshalb daher damit auch noch bereits schon vorher nachher einmal "
    "ieri oggi domani poi dopo infine inoltre quindi prima ancora successivamente così qui anche intanto tuttavia "
    "ayer hoy mañana luego después entonces además también antes asimismo finalmente allí aquí ahora así incluso "
    "ontem hoje amanhã depois então também antes além ainda assim aqui ali agora logo "
    "dje sot nesër pastaj pas më tutje tej ndërkohë gjithashtu poashtu fillimisht më fund vetëm kështu këtu atje tani "
    "danas juče jučer sutra zatim potom nakon kasnije tada sada ranije takođe također onda posebno konkretno "
    "istovremeno istodobno dodatno naime međutim ipak prethodno nedavno sinoć jutros večeras tako ukratko odmah ponovo "
    "opet više prvo najprije najpre najzad konačno zaključno dalje time isto još već ovdje ovde tamo lani prekjuče "
    "danes včeraj jutri nato potem pozneje kasneje prej sicer hkrati obenem prav tudi še tam tu zdaj nazadnje letos "
    "данас јуче сутра затим потом након касније тада сада раније такође онда посебно конкретно истовремено додатно "
    "наиме међутим ипак претходно недавно синоћ јутрос вечерас тако укратко одмах поново опет више прво најпре најзад "
    "коначно даље тиме исто још већ овде тамо лане прекјуче уз "
    "денес вчера утре потоа подоцна претходно неодамна исто истовремено дополнително сепак притоа меѓутоа тогаш сега "
    "така кратко повторно прво најпрво конечно понатаму таму овде уште веќе вечерва утрово "
    "днес вчера утре после след по-късно по-рано тогава сега така също освен накратко отново първо накрая още вече "
    "едновременно междувременно обаче там тук снощи тази "
    "χθες χτες σήμερα αύριο έπειτα ύστερα μετά αργότερα νωρίτερα τότε τώρα επίσης ακόμη ακόμα παράλληλα ταυτόχρονα "
    "τέλος έτσι ωστόσο συγκεκριμένα ειδικότερα επιπλέον πρόσφατα εκεί εδώ ξανά "
    "wczoraj dziś dzisiaj jutro następnie potem później wcześniej ponadto również także jednak wtedy teraz tu tam "
    "jednocześnie natomiast ostatnio ponownie znowu najpierw wreszcie dalej zarazem "
    "dün bugün yarın sonra daha ardından ayrıca önce şimdi sonunda böylece yine burada orada öte "
    "ieri azi astăzi mâine apoi ulterior anterior recent totodată de-asemenea aici acolo acum însă astfel "
    "gisteren vandaag morgen daarna toen later eerder vervolgens ook verder daar hier nu tenslotte bovendien "
    "tegnap ma holnap majd azután később korábban végül továbbá szintén ott itt most ugyanakkor "
    "včera dnes zítra poté pak potom později dříve nakonec rovněž také zároveň dále tam zde nyní "
    "zajtra potom neskôr predtým napokon tiež zároveň ďalej teraz "
    // Of what was said: Това заяви; Ова го рече; Lo ha detto.
    "this that these those cela ceci ça das dies dieses diese questo questa ciò lo così esto eso ello isto isso kjo ky "
    "këtë këto to ovo ово то то това тези ова тоа αυτό αυτά τα bunu bunları şunları şunu bu dit dat det ezt acest asta "
    "tako тако така вака onaj";

constexpr auto openers = [] {
  WordTable<bool, 600> made;
  each_word(adverbs, [&](std::string_view word) { made[word] = true; });
  return made;
}();

template <std::size_t N>
bool is_any(std::string_view lower, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

/// Adverbs of manner, comparatives, and gerunds of Slavic languages.
bool has_ending_of_adverb(std::string_view lower) {
  constexpr std::string_view endings[] = {"mente", "ement", "weise", "ije", "ије", "nie", "ući", "ући", "jući",
                                          "eći",   "ећи",   "vši",   "вши", "ski", "ски", "no",  "но"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [lower](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

bool is_opener(std::string_view lower) { return openers.contains(lower) || has_ending_of_adverb(lower); }

bool is_manner_conjunction(std::string_view lower) {
  constexpr std::string_view words[] = {"as",      "wie",  "comme", "come", "como",  "kako",  "како",  "siç",
                                        "sikurse", "όπως", "jak",   "kot",  "както", "zoals", "ahogy", "ako"};
  return is_any(lower, words);
}

bool is_words_of(std::string_view lower) {
  constexpr std::string_view words[] = {
      "words",    "worten",  "paroles",   "mots",     "parole",    "palabras", "riječima", "rečima", "речима",
      "ријечима", "besedah", "зборовите", "зборови",  "думите",    "думи",     "fjalëve",  "fjalët", "słów",
      "słowami",  "λόγια",   "slov",      "palavras", "mišljenju", "мишљењу",  "мнението", "mnenju"};
  return is_any(lower, words);
}

bool is_document(std::string_view lower) {
  constexpr std::string_view endings[] = {"bericht", "berichten", "ung",    "skript", "entwurf", "protokoll", "angaben",
                                          "plan",    "gesetz",    "trag",   "kommen", "umfrage", "studie",    "agentur",
                                          "text",    "brief",     "medien", "papier", "programm"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [lower](std::string_view ending) { return lower.ends_with(ending); });
}

bool begins_subordinate(std::string_view lower) {
  constexpr std::string_view words[] = {
      "before", "after", "until", "when",    "whereupon", "bevor",  "nachdem", "ehe",     "woraufhin", "worauf",
      "avant",  "après", "quand", "prima",   "dopo",      "quando", "antes",   "después", "cuando",    "prije",
      "pre",    "nakon", "kad",   "kada",    "пре",       "прије",  "након",   "кад",     "када",      "пред",
      "откако", "кога",  "преди", "след",    "когато",    "zanim",  "gdy",     "kiedy",   "przed",     "preden",
      "ko",     "para",  "pasi",  "kur",     "πριν",      "αφού",   "όταν",    "voor",    "voordat",   "nadat",
      "depois", "než",   "kým",   "mielőtt", "miután"};
  return is_any(lower, words);
}

bool is_possessive(std::string_view lower) {
  constexpr std::string_view words[] = {
      "his",     "her",      "their", "its",    "sein",   "seine", "ihr",    "ihre",    "son",      "sa",
      "ses",     "leur",     "suo",   "sua",    "su",     "sus",   "njegov", "njegova", "njegovo",  "njen",
      "njena",   "njihov",   "његов", "његова", "његово", "њен",   "њена",   "њихов",   "неговиот", "неговата",
      "нейният", "неговият", "jego",  "jej",    "seu",    "zijn",  "haar"};
  return is_any(lower, words);
}

bool heads_words(std::string_view lower) {
  constexpr std::string_view words[] = {
      "verdict",  "message",    "reason",     "result",     "warning",   "promise",    "quote",       "motto",
      "slogan",   "goal",       "aim",        "example",    "context",   "background", "note",        "summary",
      "twitter",  "facebook",   "instagram",  "telegram",   "fazit",     "botschaft",  "ergebnis",    "resultat",
      "beispiel", "ziel",       "zitat",      "o-ton",      "grund",     "appell",     "versprechen", "bilanz",
      "devise",   "kommentar",  "résultat",   "motif",      "raison",    "exemple",    "objectif",    "bilan",
      "morale",   "constat",    "verbatim",   "risultato",  "messaggio", "motivo",     "esempio",     "obiettivo",
      "verdetto", "resultado",  "mensaje",    "ejemplo",    "objetivo",  "lema",       "zaključak",   "poruka",
      "razlog",   "rezultat",   "primer",     "primjer",    "cilj",      "citat",      "poenta",      "prevod",
      "prijevod", "upozorenje", "obećanje",   "закључак",   "порука",    "разлог",     "резултат",    "пример",
      "циљ",      "цитат",      "поента",     "превод",     "упозорење", "заклучок",   "порака",      "причина",
      "извод",    "послание",   "резултатът", "përfundimi", "mesazhi",   "arsyeja",    "rezultati",   "συμπέρασμα",
      "μήνυμα",   "wniosek",    "przesłanie", "powód",      "cytat",     "cel",        "sonuç",       "mesaj",
      "örnek",    "conclusie",  "boodschap",  "reden",      "mesajul",   "concluzia",  "závěr",       "záver"};
  constexpr std::string_view endings[] = {"ly",   "tion", "sion", "ción", "sión", "zione", "sione", "ung", "heit",
                                          "keit", "enz",  "nis",  "wort", "satz", "ment",  "ness",  "ing", "ción"};
  return is_any(lower, words) || is_reply_noun(lower) || is_document(lower) ||
         std::any_of(std::begin(endings), std::end(endings),
                     [lower](std::string_view ending) { return lower.ends_with(ending); });
}

bool is_citing(std::string_view lower) {
  constexpr std::string_view words[] = {
      "quoting",    "citing",      "paraphrasing", "zitierte",     "zitiert", "zitierend", "citant",    "citando",
      "citirajući", "citirao",     "citirala",     "цитирајући",   "цитирао", "цитирала",  "цитирајќи", "цитира",
      "цитирайки",  "duke-cituar", "cituar",       "παραθέτοντας", "cytując", "citerend",  "citând",    "cituje"};
  return is_any(lower, words);
}

bool is_reply_noun(std::string_view lower) {
  constexpr std::string_view words[] = {"reply",     "answer",    "response",   "retort",   "riposte",   "antwort",
                                        "replik",    "réponse",   "réplique",   "risposta", "replica",   "respuesta",
                                        "réplica",   "resposta",  "odgovor",    "одговор",  "одговорот", "отговорът",
                                        "отговор",   "përgjigja", "përgjigjja", "απάντηση", "odpowiedź", "antwoord",
                                        "răspunsul", "odpověď",   "odpoveď",    "yanıtı",   "cevabı"};
  return is_any(lower, words);
}

}  // namespace brief::evidence
