#include "report/example.hpp"

namespace brief::report {
namespace {

constexpr std::string_view commented_report =
    R"toml(# A report for the program brief. Change the words, keep the keys, then: brief build THIS-FILE.toml
# Lines that begin with # are notes to yourself: they are not printed. `man 5 brief` tells of every key.

format    = 1
title     = "Title of the brief"
subtitle  = "A second line, if it needs one"
date      = 2025-01-31                # the date that the brief bears
issue     = "1"
reference = "REF/2025/01"
marking   = "NONE"                    # NONE, OFFICIAL, OFFICIAL-SENSITIVE, SECRET or TOP SECRET
language  = "en-GB"
author    = "Your desk"
contact   = "desk@example.org"

# Prose may hold *emphasis*, **strong** words, [links](https://example.org), lists, and citations of a source: [@first].
summary   = """
The bottom line in two or three sentences: what was decided, by whom, and what it means [@first].
"""

[commitment]
text = """
What was committed to, in plain words. A blank line begins a new paragraph.

Lists are lines that begin with a hyphen:

- one thing
- another thing
"""

# The at-a-glance panel: as many facts as you like.
[[commitment.facts]]
label   = "Runs until at least"
value   = "December 2028"
sources = ["first"]

[[commitment.facts]]
label   = "Announced"
value   = "31 January 2025"
sources = ["first"]

# The timeline, drawn to scale. A date is 2025-01-31, or "2025-01" or "2025" where the day is not known.
[[commitment.timeline]]
date  = "2024-06"
event = "It began"

[[commitment.timeline]]
date  = 2025-01-31
event = "It was extended"

[[commitment.timeline]]
date  = "2028-12"
event = "Earliest end"

# A quote is compared, word for word, with the text of its source that is kept beside the report. Take the # off these
# lines, and save the source's text as sources/first.txt and name it below.
# [[quotes]]
# speaker = "The speaker"
# role    = "Their office"
# text    = "The words alone, without quotation marks around them."
# source  = "first"

[summit]
name  = "Name of the summit"
place = "London"
date  = 2025-01-31
text  = "Who met, and what about [@first]."

[[summit.initiatives]]
title        = "Name of the initiative"
text         = "What it is."
starts       = "2026"
participants = ["GB", "XK", "NATO"]   # two capitals are a country; anything else is printed as it stands
sources      = ["first"]

[[sources]]
id        = "first"                   # your own short name for it: [@first] cites it
publisher = "Publisher of the source"
title     = "Title of the source"
date      = 2025-01-31
url       = "https://example.org/"
# archive = "sources/first.txt"       # its text, kept beside the report
)toml";

}  // namespace

std::string_view example() { return commented_report; }

}  // namespace brief::report
