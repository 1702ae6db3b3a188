#include <utility>

#include "layout/locator_map.hpp"
#include "layout/sections.hpp"

namespace brief::layout {
namespace {

ElementId set_heading(Composition& composition, const content::Section& section) {
  const Sheet& sheet = composition.sheet;
  const ElementId made = add_element(composition, Tag::section, document_element);
  const bool quiet = section.kind == content::Section::Kind::facts;
  const ElementId h2 = add_element_for(composition, Tag::h2, made, section.heading);
  auto strips = set_inlines(composition, section.heading,
                            {quiet ? sheet.small : sheet.heading, text::FaceId::bold, colours::navy},
                            body_column(sheet), h2, quiet ? sheet.section_space * 0.6 : sheet.section_space);
  keep_together(strips);
  strips.front().anchors.push_back(section.id);
  composition.document.outline.push_back({content::plain(section.heading), section.id, 0, 0_pt});
  composition.galley.add(std::move(strips));
  composition.galley.keep_next();
  return made;
}

/// Sets the blocks of a section one after the other.
class SectionSetter {
 public:
  SectionSetter(Composition& composition, ElementId section, bool is_panel)
      : composition_(composition), section_(section), is_panel_(is_panel) {}

  void operator()(const content::Paragraph& paragraph) {
    if (paragraph.role == content::Role::body) return set_body();
    if (paragraph.role == content::Role::absent) return set_absent(paragraph);
    if (paragraph.role == content::Role::note) return set_note(paragraph);
    if (paragraph.role == content::Role::event_head) return set_event_head(paragraph);
  }
  /// Set with the figure that it is for.
  void operator()(const content::Heading& heading) { heading_ = &heading; }
  void operator()(const content::List& list) {
    using Kind = content::List::Kind;
    if (list.kind == Kind::facts) return set_facts(composition_, list, std::exchange(maps_, {}), section_);
    if (list.kind == Kind::changes) return set_changes(composition_, list, section_);
    if (list.kind == Kind::sources) return set_sources(composition_, list, std::exchange(code_, nullptr), section_);
    set_body();
  }
  void operator()(const content::Quotation& quotation) {
    set_quotation(composition_, quotation, section_,
                  first_ ? composition_.sheet.heading_space : composition_.sheet.body.size * 0.7);
    after_quotation_ = true;
  }
  void operator()(const content::Table& table) {
    if (composition_.sheet.table)
      set_table(composition_, table, section_);
    else
      set_entries(composition_, table, section_);
  }
  void operator()(const content::Timeline& timeline) { set_timeline(composition_, timeline, heading_, section_); }

  /// Set beside the list that follows it.
  void operator()(const content::WebCode& code) { code_ = &code; }

  /// Set beside the facts, where they follow.
  void operator()(const content::LocatorMap& map) {
    if (is_panel_)
      maps_.push_back(&map);
    else
      set_map_alone(composition_, map, section_);
  }

  /// A code that no list follows stands by itself.
  void finish() {
    if (code_ == nullptr) return;
    const Sheet& sheet = composition_.sheet;
    Strip strip = set_web_code(composition_, *code_, {sheet.left, sheet.code, false}, section_);
    strip.extent.space_before = sheet.paragraph_space * 2;
    composition_.galley.add(std::move(strip));
  }

  void set(const content::Block& block) {
    const std::size_t strips = composition_.galley.strips().size();
    block_ = &block;
    std::visit(*this, block.of);
    first_ = first_ && composition_.galley.strips().size() == strips;
  }

 private:
  void set_body() {
    const Sheet& sheet = composition_.sheet;
    auto strips = set_blocks(composition_, {block_, 1}, body_column(sheet), sheet.body, section_);
    if (strips.empty()) return;
    strips.front().extent.space_before = first_ ? sheet.heading_space : sheet.body.size * 0.45;
    if (std::holds_alternative<content::Paragraph>(block_->of)) mark_prose(strips);
    composition_.galley.add(std::move(strips));
  }

  static void mark_prose(Vector<Strip>& strips) {
    for (Strip& strip : strips) strip.extent.prose = &strip == &strips.front() ? Prose::begins : Prose::goes_on;
  }

  void set_absent(const content::Paragraph& paragraph) {
    const ElementId p = add_element_for(composition_, Tag::paragraph, section_, paragraph.inlines);
    const Sheet& sheet = composition_.sheet;
    composition_.galley.add(set_inlines(composition_, paragraph.inlines,
                                        {sheet.small, text::FaceId::regular, colours::grey}, body_column(sheet), p,
                                        sheet.body.size * 0.7));
  }

  /// Name, place and date under the section's heading.
  void set_event_head(const content::Paragraph& paragraph) {
    const Sheet& sheet = composition_.sheet;
    const ElementId p = add_element_for(composition_, Tag::paragraph, section_, paragraph.inlines);
    auto strips = set_inlines(composition_, paragraph.inlines, {sheet.small, text::FaceId::regular, colours::grey},
                              body_column(sheet), p, 1_pt);
    mark_changed(strips, paragraph.changed);
    composition_.galley.add(std::move(strips));
    composition_.galley.keep_next();
  }

  void set_note(const content::Paragraph& paragraph) {
    const Sheet& sheet = composition_.sheet;
    const ElementId p = add_element_for(composition_, Tag::paragraph, section_, paragraph.inlines);
    composition_.galley.keep_next();
    composition_.galley.add(set_inlines(composition_, paragraph.inlines,
                                        {sheet.small, text::FaceId::regular, colours::grey}, body_column(sheet), p,
                                        after_quotation_ ? sheet.body.size * 0.5 : 3_pt));
  }

  Composition& composition_;
  ElementId section_;
  const content::Block* block_ = nullptr;      // the one being set
  const content::Heading* heading_ = nullptr;  // that waits for its figure
  const content::WebCode* code_ = nullptr;     // that waits for its list
  Vector<const content::LocatorMap*> maps_;    // that wait for the facts
  bool is_panel_ = false;                      // of facts
  bool first_ = true;
  bool after_quotation_ = false;
};

}  // namespace

void set_section(Composition& composition, const content::Section& section) {
  if (section.kind == content::Section::Kind::summary) return set_summary(composition, section);
  SectionSetter setter(composition, set_heading(composition, section), section.kind == content::Section::Kind::facts);
  for (const content::Block& block : section.blocks) setter.set(block);
  setter.finish();
}

}  // namespace brief::layout
