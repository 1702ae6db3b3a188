// The list of all briefs of a folder, as a page for the web.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "content/card.hpp"

namespace brief::html {

/// A brief in the list.
struct IndexEntry {
  /// What the last run did with it.
  enum class State : std::uint8_t {
    unchanged,
    fresh_issue,  ///< its first issue, or one with changes, was made
    behind,       ///< a newer report has errors: the brief is the last good one
  };
  content::Card card;
  std::string pdf, page;  ///< file names; page: empty where there is no web page
  State state = State::unchanged;
};

struct Index {
  std::string title;                    ///< of the list
  std::string generator;                ///< "brief 1.0.0"
  std::span<const IndexEntry> entries;  ///< in the order to be shown
  std::size_t rejected_unseen = 0;      ///< reports with errors of which there is no brief at all
};

/// A self-contained page in English with a search that needs no network. Its only script is the search, allowed by its
/// digest; without scripts all briefs are listed. Throws std::bad_alloc.
std::string write_index(const Index& index);

/// An issue of a brief, as an entry of the feed.
struct FeedEntry {
  std::string id;                    ///< an IRI that is the issue's own forever
  std::string title, language;       //
  std::string updated;               ///< RFC 3339
  std::string page, pdf;             ///< file names; page may be empty
  std::vector<std::string> changes;  ///< since the issue before it
  std::string details;
};

struct Feed {
  std::string title, id, updated, generator, version;
  std::string base;  ///< address of the folder on the web, with its last slash; empty: links are relative
  std::span<const FeedEntry> entries;
};

/// An Atom feed (RFC 4287). Throws std::bad_alloc.
std::string write_feed(const Feed& feed);

}  // namespace brief::html
