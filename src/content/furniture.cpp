#include <string>

#include "content/builder.hpp"

namespace brief::content {
namespace {

/// The words of the markings are those of the UK's scheme in every language.
std::string_view marking_words(report::Marking marking) {
  using report::Marking;
  switch (marking) {
    case Marking::none:
      return {};
    case Marking::official:
      return "OFFICIAL";
    case Marking::official_sensitive:
      return "OFFICIAL-SENSITIVE";
    case Marking::secret:
      return "SECRET";
    case Marking::top_secret:
      return "TOP SECRET";
  }
  return {};
}

}  // namespace

Furniture furniture(const Builder& builder) {
  Furniture made;
  Inline marking = text(marking_words(builder.report().marking));
  if (!builder.report().language.starts_with("en")) marking.language = "en-GB";
  made.marking = one(std::move(marking));
  if (builder.report().draft) made.draft = one(fixed(builder, builder.words()["draft"]));
  const auto& report = builder.report();
  made.title = one(text(report.short_title.empty() ? report.title.value : report.short_title.value));
  made.reference = one(text(builder.report().reference));
  made.separator = one(fixed(builder, " " + std::string(builder.words()["separator"]) + " "));
  made.page = builder.words()["page"];
  made.pdf_words = builder.words()["file.pdf"];
  made.report_words = builder.words()["file.report"];
  made.evidence_words = builder.words()["file.evidence"];
  return made;
}

}  // namespace brief::content
