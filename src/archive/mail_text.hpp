// The lines of plain mails: those that flow, those quoted from another mail, and the heads of mails passed on.
#pragma once

#include <string>
#include <string_view>

#include "archive/archive.hpp"

namespace brief::archive {

/// How a text part names its lines (RFC 3676, 4): whether those that end in a space flow on, and whether that space is
/// part of the text.
struct Flow {
  bool flowed = false, delete_space = false;
};

/// The text without the marks of quoting ("> ") at the head of its lines. A blank line parts what is quoted from what
/// is not, and the head of a mail that is passed on from what stands about it.
std::string unquoted(std::string_view text, Flow flow);

/// Marks the heads of mails that are passed on ("From: …", "Date: …") as no part of the text proper.
void mark_mail_heads(Document& document);

/// A subject without "Re:" and "Fwd:", in the words of the languages that mailers have.
std::string_view bare_subject(std::string_view subject);

}  // namespace brief::archive
