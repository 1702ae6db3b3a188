#include "pdf/write.hpp"

#include <new>

#include "base/digest.hpp"
#include "pdf/colour_profile.hpp"
#include "pdf/content.hpp"
#include "pdf/metadata.hpp"
#include "pdf/navigation.hpp"
#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

class Writer {
 public:
  Writer(const layout::Document& document, const Options& options, Tools tools)
      : document_(document),
        options_(options),
        tools_(tools),
        moment_(moment_of(document.metadata.date, options.source_date_epoch)),
        fonts_(document),
        structure_(document) {}

  std::string write(Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < document_.pages.size(); ++i) pages_.push_back(haru_.add_page(document_.sheet));
    if (haru_.failure().empty()) {
      write_pages();
      write_catalog();
      haru_.define_info(info_entries(document_.metadata, options_.producer, moment_));
      write_identifier();
    }
    std::string file = haru_.save(tools_.deflater);
    if (haru_.out_of_memory()) throw std::bad_alloc();
    if (!haru_.failure().empty()) diagnostics.error("pdf", "the PDF could not be written: " + haru_.failure(), {});
    return file;
  }

 private:
  void write_pages() {
    Content content(document_, fonts_);
    Vector<String> contents;
    for (std::uint32_t i = 0; i < pages_.size(); ++i) {
      const String operators = content.of_page(document_.pages[i], i, structure_);
      contents.push_back(tools_.deflater.deflated(operators));
      digest_.update(contents.back());
    }
    fonts_.write(haru_, tools_.deflater, tools_.memo);
    for (std::uint32_t i = 0; i < pages_.size(); ++i) {
      String entries = write_links(haru_, document_, i, pages_, structure_);
      entries += "/Tabs/S/StructParents ";
      append_number(entries, i, 0);
      haru_.define_page(i, std::move(entries), fonts_.resources(), std::move(contents[i]));
    }
  }

  void write_catalog() {
    String out = "/Lang";
    append_text(out, document_.metadata.language);
    out += "/MarkInfo<</Marked true>>/StructTreeRoot";
    append_reference(out, structure_.write(haru_, pages_));
    out +=
        "/ViewerPreferences<</DisplayDocTitle true/Duplex/DuplexFlipLongEdge/PrintScaling/None>>/PageMode/UseOutlines";
    if (const ObjectNumber outline = write_outline(haru_, document_, pages_)) {
      out += "/Outlines";
      append_reference(out, outline);
    }
    out += "/PageLabels<</Nums[0<</S/D>>]>>/Metadata";
    const String xmp = xmp_packet(document_.metadata, options_.producer, moment_);
    digest_.update(xmp);
    append_reference(out, haru_.add_stream("/Type/Metadata/Subtype/XML", xmp));
    out +=
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile";
    append_reference(out, haru_.add_stream("/N 3/Filter/FlateDecode", tools_.deflater.deflated(srgb_profile())));
    out += ">>]";
    write_attachments(out);
    haru_.define_catalog(std::move(out));
  }

  ObjectNumber write_attachment(const Attachment& attachment) {
    String stream = "/Type/EmbeddedFile/Filter/FlateDecode/Subtype";
    append_name(stream, attachment.mime);
    stream += "/Params<</Size ";
    append_number(stream, static_cast<double>(attachment.bytes.size()), 0);
    stream += "/ModDate(" + pdf_date(moment_) + ")>>";
    String bytes = tools_.deflater.deflated(attachment.bytes);
    digest_.update(bytes);
    const ObjectNumber file = haru_.add_stream(std::move(stream), std::move(bytes));
    String out = "/Type/Filespec/F";
    append_literal(out, attachment.name);
    out += "/UF";
    append_text(out, attachment.name);
    out += "/Desc";
    append_text(out, attachment.description);
    out +=
        attachment.relationship == Attachment::Relationship::source ? "/AFRelationship/Source" : "/AFRelationship/Data";
    out += "/EF<</F";
    append_reference(out, file);
    out += "/UF";
    append_reference(out, file);
    return haru_.add(out + ">>");
  }

  /// The attached files, by name and as associated files (ISO 19005-3, 6.8). The name tree wants its names sorted.
  void write_attachments(String& catalog) {
    if (options_.attachments.empty()) return;
    Map<String, ObjectNumber> by_name;
    for (const Attachment& attachment : options_.attachments)
      by_name.emplace(attachment.name, write_attachment(attachment));
    String names, associated;
    for (const auto& [name, object] : by_name) {
      append_text(names, name);
      append_reference(names, object);
      append_reference(associated, object);
    }
    catalog += "/Names<</EmbeddedFiles<</Names[" + names + "]>>>>/AF[" + associated + "]";
  }

  /// The file's identifier (ISO 32000-1, 14.4) is made from its content alone.
  void write_identifier() {
    const String id = "<" + String(digest_.hex().substr(0, 32)) + ">";
    haru_.define_trailer("/ID[" + id + id + "]");
  }

  const layout::Document& document_;
  const Options& options_;
  Tools tools_;
  Moment moment_;
  Haru haru_;
  Fonts fonts_;
  Structure structure_;
  Vector<ObjectNumber> pages_;
  Digest digest_;  // of all that a reader sees or takes out of the file
};

}  // namespace

std::string write(const layout::Document& document, const Options& options, Tools tools, Diagnostics& diagnostics) {
  return Writer(document, options, tools).write(diagnostics);
}

}  // namespace brief::pdf
