#include "pdf/metadata.hpp"

#include <chrono>
#include <string>

#include "pdf/syntax.hpp"

namespace brief::pdf {
namespace {

String padded(int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  return String(width > digits.size() ? width - digits.size() : 0, '0') + String(digits);
}

/// "2025-10-22T00:00:00Z"
String iso_date(const Moment& m) {
  if (m.year == 0) return {};
  return padded(m.year, 4) + "-" + padded(m.month, 2) + "-" + padded(m.day, 2) + "T" + padded(m.hour, 2) + ":" +
         padded(m.minute, 2) + ":" + padded(m.second, 2) + "Z";
}

String escaped(std::string_view text) {
  String out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

String element(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  const String tag(name);
  return "<" + tag + ">" + escaped(value) + "</" + tag + ">\n";
}

/// A list or alternative of one item.
String container(std::string_view name, std::string_view kind, std::string_view attributes, std::string_view value) {
  if (value.empty()) return {};
  const String tag(name), list(kind);
  return "<" + tag + "><rdf:" + list + "><rdf:li" + String(attributes) + ">" + escaped(value) +
         "</rdf:li></rdf:" + list + "></" + tag + ">\n";
}

constexpr std::string_view packet_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n";
constexpr std::string_view packet_tail = "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";

/// A description of its own, the first: strict readers want a schema described before it is used.
constexpr std::string_view ua_extension_schema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

/// PDF Declarations (PDF Association, 2019) of Well-Tagged PDF 1.0 for accessibility and for reuse.
constexpr std::string_view well_tagged_declarations =
    "<rdf:Description rdf:about=\"\" xmlns:pdfd=\"http://pdfa.org/declarations/\">\n"
    "<pdfd:declarations><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>"
    "<rdf:li rdf:parseType=\"Resource\">"
    "<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li></rdf:Bag>"
    "</pdfd:declarations>\n</rdf:Description>\n";

constexpr std::string_view description_head =
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";

}  // namespace

Moment moment_of(const report::Date& date, std::optional<std::int64_t> epoch) {
  if (!epoch) return {date.year, date.month, date.day, 0, 0, 0};
  using namespace std::chrono;
  const sys_seconds seconds{std::chrono::seconds(*epoch)};
  const auto days = floor<std::chrono::days>(seconds);
  const year_month_day day(days);
  const hh_mm_ss time(seconds - days);
  return {static_cast<int>(day.year()),
          static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day())),
          static_cast<int>(time.hours().count()),
          static_cast<int>(time.minutes().count()),
          static_cast<int>(time.seconds().count())};
}

String pdf_date(const Moment& m) {
  if (m.year == 0) return {};
  return "D:" + padded(m.year, 4) + padded(m.month, 2) + padded(m.day, 2) + padded(m.hour, 2) + padded(m.minute, 2) +
         padded(m.second, 2) + "Z";
}

Dictionary information_of(const layout::Metadata& metadata, std::string_view producer, const Moment& moment) {
  Dictionary out;
  const auto add = [&out](std::string_view key, std::string_view value) {
    if (!value.empty()) out.text(key, value);
  };
  add("Title", metadata.title);
  add("Author", metadata.author);
  add("Subject", metadata.subject);
  add("Keywords", metadata.keywords);
  add("Creator", "brief");
  add("Producer", producer);
  if (const String date = pdf_date(moment); !date.empty()) out.bytes("CreationDate", date).bytes("ModDate", date);
  return out;
}

String xmp_packet(const layout::Metadata& metadata, std::string_view producer, const Moment& moment,
                  Standard standard) {
  const String date = iso_date(moment);
  String out(packet_head);
  if (standard.describes_schemas()) out += ua_extension_schema;
  if (standard.declares_well_tagged()) out += well_tagged_declarations;
  (out += description_head) += standard.identification();
  out += "<dc:format>application/pdf</dc:format>\n";
  out += container("dc:title", "Alt", " xml:lang=\"x-default\"", metadata.title);
  out += container("dc:creator", "Seq", "", metadata.author);
  out += container("dc:description", "Alt", " xml:lang=\"x-default\"", metadata.subject);
  out += container("dc:language", "Bag", "", metadata.language);
  out += element("pdf:Keywords", metadata.keywords);
  out += element("pdf:Producer", producer);
  out += element("xmp:CreatorTool", "brief");
  out += element("xmp:CreateDate", date);
  out += element("xmp:ModifyDate", date);
  out += element("xmp:MetadataDate", date);
  return (out += "</rdf:Description>") += packet_tail;
}

}  // namespace brief::pdf
