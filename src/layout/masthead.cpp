#include <string>

#include "layout/sections.hpp"

namespace brief::layout {
namespace {

constexpr Pt thick_rule = 2_pt;

/// "22 October 2025 · Issue 1 · WB/2025/07"
std::string details_of(const Setting& setting) {
  const report::Report& report = setting.content.report;
  const std::string separator = " " + std::string(setting.words["separator"]) + " ";
  std::string line = setting.words.date(report.date);
  if (!report.issue.empty()) line += separator + setting.words.fill("issue", {{"issue", report.issue}});
  if (!report.reference.empty()) line += separator + report.reference;
  return line;
}

/// "By Western Balkans desk · Contact: press@example.org"
std::string byline_of(const Setting& setting) {
  const report::Report& report = setting.content.report;
  std::string line;
  if (!report.author.empty()) line = setting.words.fill("by", {{"author", report.author}});
  if (report.contact.empty()) return line;
  if (!line.empty()) line += " " + std::string(setting.words["separator"]) + " ";
  return line + setting.words.fill("contact", {{"contact", report.contact}});
}

/// The kind of document at the left and its details at the right, where both fit on one line.
Vector<Strip> set_top_line(Setting& setting) {
  const Sheet& sheet = setting.sheet;
  const auto bold = setting.style(sheet.small, text::FaceId::bold);
  const auto regular = setting.style(sheet.small);
  Paragraph kind, details;
  setting.add_words(kind, setting.words["kind"], bold, colours::navy,
                    setting.fixed_element(Tag::paragraph, document_element));
  setting.add_words(details, details_of(setting), regular, colours::grey,
                    setting.fixed_element(Tag::paragraph, document_element));
  auto strips = setting.set(kind, setting.body(), sheet.small.leading);
  const Pt width = paragraph_widths(details.inlines).natural;
  const Pt room = sheet.measure - paragraph_widths(kind.inlines).natural - 18_pt;
  if (width > room) {
    append(strips, setting.set(details, setting.body(), sheet.small.leading));
    return strips;
  }
  const auto right =
      setting.set(details, {sheet.left + sheet.measure - width, width + 1_pt, false}, sheet.small.leading);
  add_moved(right.front(), 0_pt, strips.front());
  return strips;
}

Strip rule_strip(const Sheet& sheet) {
  Strip strip;
  strip.extent = {5_pt, 0_pt, false, 0_pt};
  const Pt y = 4_pt;
  add_artifact(strip, Rule{{sheet.left, y}, {sheet.left + sheet.measure, y}, thick_rule, colours::navy});
  return strip;
}

}  // namespace

void set_masthead(Setting& setting) {
  const Sheet& sheet = setting.sheet;
  const report::Report& report = setting.content.report;
  setting.add(set_top_line(setting));
  setting.add(rule_strip(sheet));

  Paragraph title;
  setting.add_words(title, report.title.value, setting.style(sheet.title, text::FaceId::bold), colours::navy,
                    setting.element(Tag::h1, document_element));
  setting.keep_next();
  setting.add(setting.set_balanced(title, setting.body(), sheet.title.leading, 7_pt));

  Paragraph subtitle;
  setting.add_words(subtitle, report.subtitle.value, setting.style(sheet.subtitle), colours::grey,
                    setting.element(Tag::paragraph, document_element));
  setting.keep_next();
  setting.add(setting.set(subtitle, setting.body(), sheet.subtitle.leading, 3_pt));

  Paragraph byline;
  setting.add_words(byline, byline_of(setting), setting.style(sheet.small), colours::grey,
                    setting.fixed_element(Tag::paragraph, document_element));
  setting.add(setting.set(byline, setting.body(), sheet.small.leading, 3_pt));
}

}  // namespace brief::layout
