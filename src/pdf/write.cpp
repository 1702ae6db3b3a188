#include "pdf/write.hpp"

#include <new>

#include "base/digest.hpp"
#include "pdf/colour_profile.hpp"
#include "pdf/compact_file.hpp"
#include "pdf/content.hpp"
#include "pdf/metadata.hpp"
#include "pdf/navigation.hpp"

namespace brief::pdf {
namespace {

/// ISO 32000-2, table 43
std::string_view name_of(Attachment::Relationship relationship) {
  using Relationship = Attachment::Relationship;
  if (relationship == Relationship::source) return "Source";
  return relationship == Relationship::data ? "Data" : "Supplement";
}

class Writer {
 public:
  Writer(const layout::Document& document, const Options& options, Tools tools)
      : document_(document),
        options_(options),
        tools_(tools),
        moment_(moment_of(document.metadata.date, options.source_date_epoch)),
        fonts_(document),
        pictures_(document),
        structure_(document, options.standard),
        navigation_(document, pages_, structure_, options.standard) {}

  std::string write(Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < document_.pages.size(); ++i) pages_.push_back(haru_.add_page(document_.sheet));
    if (haru_.failure().empty()) {
      write_pages();
      write_catalog();
      if (options_.standard.has_information_dictionary())
        haru_.define_information(information_of(document_.metadata, options_.producer, moment_));
      write_identifier();
    }
    std::string file = compact_file(haru_, options_.standard, tools_.deflater);
    if (haru_.out_of_memory()) throw std::bad_alloc();
    if (!haru_.failure().empty()) diagnostics.error("pdf", "the PDF could not be written: " + haru_.failure(), {});
    return file;
  }

 private:
  void write_pages() {
    Content content(document_, fonts_, pictures_);
    Vector<String> contents;
    for (std::uint32_t i = 0; i < pages_.size(); ++i) {
      const String operators = content.of_page(document_.pages[i], i, structure_);
      contents.push_back(tools_.deflater.deflated_anew(operators));
      digest_.update(contents.back());
    }
    fonts_.write(haru_, tools_.deflater, tools_.memo);
    pictures_.write(haru_, tools_.deflater, tools_.memo, digest_);
    if (options_.standard.has_structure_destinations()) structure_.reserve(haru_);
    for (std::uint32_t i = 0; i < pages_.size(); ++i) {
      Dictionary entries;
      const Array links = navigation_.write_links(haru_, i);
      if (!links.values().empty()) entries.array("Annots", links);
      entries.name("Tabs", "S").integer("StructParents", i);
      haru_.define_page(i, std::move(entries), resources(), std::move(contents[i]));
    }
  }

  /// The same for every page.
  Dictionary resources() const {
    Dictionary all;
    fonts_.add_resources(all);
    pictures_.add_resources(all);
    return all;
  }

  void write_catalog() {
    Dictionary out, viewer;
    out.text("Lang", document_.metadata.language).dictionary("MarkInfo", Dictionary().boolean("Marked", true));
    out.reference("StructTreeRoot", structure_.write(haru_, pages_));
    viewer.boolean("DisplayDocTitle", true).name("Duplex", "DuplexFlipLongEdge").name("PrintScaling", "None");
    out.dictionary("ViewerPreferences", viewer).name("PageMode", "UseOutlines");
    if (const ObjectNumber outline = navigation_.write_outline(haru_)) out.reference("Outlines", outline);
    const Array decimal = Array().integer(0).dictionary(Dictionary().name("S", "D"));
    out.dictionary("PageLabels", Dictionary().array("Nums", decimal));
    out.reference("Metadata", write_metadata());
    out.array("OutputIntents", Array().dictionary(output_intent()));
    write_attachments(out);
    haru_.define_catalog(std::move(out));
  }

  ObjectNumber write_metadata() {
    String xmp = xmp_packet(document_.metadata, options_.producer, moment_, options_.standard);
    digest_.update(xmp);
    Dictionary entries;
    entries.name("Type", "Metadata").name("Subtype", "XML");
    return haru_.add_stream(std::move(entries), std::move(xmp));
  }

  /// 14.11.5
  Dictionary output_intent() {
    Dictionary profile, out;
    profile.integer("N", 3);
    out.name("Type", "OutputIntent").name("S", "GTS_PDFA1");
    out.bytes("OutputConditionIdentifier", "sRGB").bytes("Info", "sRGB");
    out.reference("DestOutputProfile",
                  haru_.add_deflated_stream(std::move(profile), tools_.deflater.deflated(srgb_profile())));
    return out;
  }

  ObjectNumber write_attachment(const Attachment& attachment) {
    Dictionary parameters, stream, out;
    parameters.integer("Size", static_cast<std::int64_t>(attachment.bytes.size()));
    if (const String date = pdf_date(moment_); !date.empty()) parameters.bytes("ModDate", date);
    stream.name("Type", "EmbeddedFile").name("Subtype", attachment.mime).dictionary("Params", parameters);
    String bytes = tools_.deflater.deflated(attachment.bytes);
    digest_.update(bytes);
    const ObjectNumber file = haru_.add_deflated_stream(std::move(stream), std::move(bytes));
    out.name("Type", "Filespec").bytes("F", attachment.name).text("UF", attachment.name);
    out.text("Desc", attachment.description);
    out.name("AFRelationship", name_of(attachment.relationship));
    out.dictionary("EF", Dictionary().reference("F", file).reference("UF", file));
    return haru_.add(std::move(out));
  }

  /// The attached files, by name and as associated files (ISO 19005-3, 6.8). The name tree wants its names sorted.
  void write_attachments(Dictionary& catalog) {
    if (options_.attachments.empty()) return;
    Map<String, ObjectNumber> by_name;
    for (const Attachment& attachment : options_.attachments)
      by_name.emplace(attachment.name, write_attachment(attachment));
    Array names, associated;
    for (const auto& [name, object] : by_name) {
      names.text(name).reference(object);
      associated.reference(object);
    }
    catalog.dictionary("Names", Dictionary().dictionary("EmbeddedFiles", Dictionary().array("Names", names)));
    catalog.array("AF", associated);
  }

  /// The file's identifier (ISO 32000-1, 14.4) is made from its content alone.
  void write_identifier() {
    const std::string id = digest_.hex().substr(0, 32);
    Dictionary trailer;
    trailer.array("ID", Array().hexadecimal(id).hexadecimal(id));
    haru_.define_trailer(std::move(trailer));
  }

  const layout::Document& document_;
  const Options& options_;
  Tools tools_;
  Moment moment_;
  Haru haru_;
  Fonts fonts_;
  Pictures pictures_;
  Vector<ObjectNumber> pages_;
  Structure structure_;
  Navigation navigation_;
  Digest digest_;  // of all that a reader sees or takes out of the file
};

}  // namespace

std::string write(const layout::Document& document, const Options& options, Tools tools, Diagnostics& diagnostics) {
  return Writer(document, options, tools).write(diagnostics);
}

}  // namespace brief::pdf
