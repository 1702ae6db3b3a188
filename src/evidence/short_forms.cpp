#include "evidence/short_forms.hpp"

#include <algorithm>
#include <iterator>

namespace brief::evidence {
namespace {

constexpr std::string_view titles[] = {
    "mr",   "mrs",  "ms",  "mx",  "dr",   "drs",  "prof", "hon",  "rev",  "st",  "ste",  "sr",  "jr",  "sen", "rep",
    "gov",  "pres", "amb", "sec", "min",  "gen",  "lt",   "col",  "maj",  "cpt", "capt", "cdr", "adm", "sgt", "cpl",
    "brig", "supt", "mm",  "mme", "mlle", "mgr",  "me",   "hr",   "fr",   "frl", "dipl", "ing", "mag", "sig", "dott",
    "avv",  "on",   "dra", "sra", "srta", "gral", "dhr",  "mevr", "znj",  "sn",  "av",   "doç", "gđa", "gđo", "mons",
    "проф", "др",   "д-р", "гђа", "ген",  "инж",  "инг",  "адв",  "полк", "кап", "δρ",   "κα",  "καθ", "στρ"};

/// Before a unit of money, a place or a firm's name.
constexpr std::string_view others[] = {"mio", "mrd", "md",  "mld", "mln",  "mt",
                                       "ft",  "inc", "ltd", "co",  "corp", "bros"};

}  // namespace

bool is_short_form(std::string_view lower) {
  return std::find(std::begin(titles), std::end(titles), lower) != std::end(titles) ||
         std::find(std::begin(others), std::end(others), lower) != std::end(others);
}

}  // namespace brief::evidence
