// A small report with one archived quote, for tests of what is made of it.
#pragma once

#include <string>

#include "brief.hpp"

namespace brief {

inline std::string report_with(const std::string& summary, const std::string& quote = "peace and security",
                               const std::string& more = "") {
  return "format = 1\ntitle = \"A title\"\ndate = 2025-10-22\nmarking = \"NONE\"\nsummary = \"" + summary +
         " [@a].\"\n[commitment]\ntext = \"Troops stay until 2028.\"\n[[quotes]]\nspeaker = \"A Minister\"\ntext = \"" +
         quote + "\"\nsource = \"a\"\n" + more +
         "[[sources]]\nid = \"a\"\npublisher = \"A publisher\"\ntitle = \"A source\"\narchive = \"a.txt\"\n"
         "url = \"https://example.org/a\"\n";
}

inline const std::string archived_words = "It is a commitment to peace and security, he said, until 2028 at least.";

inline ArchiveFile archive_of_report(std::string_view) { return {archived_words, {}, {}}; }

}  // namespace brief
