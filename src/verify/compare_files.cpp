#include "verify/compare_files.hpp"

#include <algorithm>
#include <map>

#include "base/printable.hpp"
#include "verify/attachments.hpp"
#include "verify/compare_metadata.hpp"
#include "verify/page_text.hpp"
#include "verify/page_tree.hpp"
#include "verify/same_content.hpp"
#include "verify/same_objects.hpp"
#include "verify/signatures.hpp"
#include "verify/words.hpp"

namespace brief::verify {
namespace {

constexpr std::string_view the_report = "the attached report";

bool contains(std::initializer_list<std::string_view> list, std::string_view what) {
  return std::find(list.begin(), list.end(), what) != list.end();
}

/// What is found several times, such as of the links of a page, is told once.
void add(std::vector<std::string>& list, const std::string& what) {
  constexpr std::size_t most_lines = 100;
  if (list.size() > most_lines) return;
  const std::string line = list.size() == most_lines ? "and more" : printable(what);
  if (std::find(list.begin(), list.end(), line) == list.end()) list.push_back(line);
}

class Comparing {
 public:
  Comparing(const PdfFile& expected, const PdfFile& given)
      : expected_(expected), given_(given), objects_(expected, given) {}

  FileComparison run() {
    // The structure comes first, so that it is not told as part of the links that lead to it; the pages are told first.
    compare_catalog();
    std::vector<std::string> of_catalog;
    of_catalog.swap(made_.differences);
    compare_pages();
    compare_attachments();
    for (const std::string& difference : of_catalog) differs(difference);
    compare_metadata(expected_, given_, made_);
    if (const std::string damage = given_.damage(); !damage.empty())
      differs("the file is damaged, so that other programs may show it otherwise: " + damage);
    if (given_.encrypted()) made_.additions.push_back(encryption());
    if (given_.linearized()) made_.additions.emplace_back("linearisation, for reading over a network");
    return std::move(made_);
  }

 private:
  std::string encryption() const {
    std::string words = "encryption, which opens without a password";
    if (!given_.may_be_printed()) words += "; it asks programs not to print";
    if (!given_.may_be_copied()) words += "; it asks programs not to copy text";
    return words;
  }

  void differs(const std::string& what) { made_.differs(what); }
  void added(const std::string& what) { made_.added(what); }
  void rewritten(const std::string& what) { made_.rewrites(what); }

  void compare_pages() {
    const int pages = std::min(expected_.pages(), given_.pages());
    if (expected_.pages() != given_.pages()) {
      made_.same_words = false;
      differs("it has " + std::to_string(given_.pages()) + " pages, and " + std::string(the_report) + " gives " +
              std::to_string(expected_.pages()));
    } else if (std::string fault = fault_of_page_tree(given_, pages); !fault.empty()) {
      differs(fault);
    }
    for (int i = 0; i < pages; ++i) compare_page(i, expected_.page(i), given_.page(i));
  }

  void compare_page(int index, const PdfObject& expected, const PdfObject& given) {
    const std::string page = "page " + std::to_string(index + 1);
    compare_content(page, expected, given);
    for (const char* key : {"/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"}) {
      const PdfObject own = inherited(given, key), its = inherited(expected, key);
      if (std::string_view(key) == "/Rotate" && its.is_null() && own.is_number() && own.number() == 0) continue;
      if (const auto at = objects_.difference(its, own)) differs(page + ": " + key + *at + " is not the same");
    }
    for (const std::string& key : given.keys())
      if (expected.get(key.c_str()).is_null() &&
          !contains({"/Annots", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"}, key))
        is_of_program(key) ? added(page + ": " + key) : differs(page + ": " + key + " was added");
    for (const std::string& key : expected.keys())
      if (!contains({"/Annots", "/Parent", "/Contents", "/Resources", "/MediaBox"}, key))
        if (const auto at = objects_.difference(expected.get(key.c_str()), given.get(key.c_str())))
          differs(page + ": " + key + *at + " is not the same");
    compare_annotations(page, expected.get("/Annots"), given.get("/Annots"));
  }

  /// What a program keeps for itself (14.5), which no other shows.
  static bool is_of_program(std::string_view key) { return contains({"/PieceInfo", "/LastModified"}, key); }

  void compare_content(const std::string& page, const PdfObject& expected, const PdfObject& given) {
    std::string drawn, should_be;
    if (const std::string fault = content_of(given, drawn); !fault.empty()) {
      made_.same_words = false;
      return differs(page + " " + fault);
    }
    content_of(expected, should_be);
    const std::string text = text_of(given), its_text = text_of(expected);
    const std::string words = difference_of(text, its_text, the_report);
    if (!words.empty()) {
      made_.same_words = false;
      differs(page + ": " + words);
    } else if (drawn != should_be && !same_content(should_be, drawn)) {
      differs(page + " is drawn in another way; its " +
              (text == its_text ? "words are the same" : "letters are the same, the spaces between them are not"));
    }
  }

  /// Links of the brief in their order; what stands between or after them was added. A signature is told first: an
  /// object counts as compared when it has been, so that no comparison may be made whose outcome is not told.
  void compare_annotations(const std::string& page, const PdfObject& expected, const PdfObject& given) {
    constexpr int most_more = 1'000;
    const int size = std::min(given.size(), expected.size() + most_more);
    if (size < given.size()) differs(page + ": annotations were added, more than are looked at");
    int at = 0;
    for (int i = 0; i < size; ++i) {
      const PdfObject annotation = given.item(i);
      if (annotation.is_null()) {
        differs(page + ": an annotation is missing");
        ++at;
      } else if (is_invisible_signature(annotation)) {
        added(page + ": the field of a signature, which shows nothing");
      } else if (at < expected.size() && !objects_.difference(expected.item(at), annotation)) {
        ++at;
      } else {
        const bool more = given.size() > expected.size();
        differs(page + ": an annotation (" + annotation.get("/Subtype").name() + ") " +
                (more ? "was added" : "is not the same") + target_of(annotation));
        if (!more) ++at;
      }
    }
    if (at < expected.size() && given.size() < expected.size()) differs(page + ": links are missing");
  }

  static std::string target_of(const PdfObject& annotation) {
    const std::string target = annotation.get("/A").get("/URI").text();
    return target.empty() ? target : ", to " + clipped(target);
  }

  void compare_attachments() {
    std::multimap<std::string, PdfObject> own;  // an attachment that was added may have the name of another
    bool all = true;
    for (AttachedFile& file : attached_files(given_, &all)) own.emplace(file.name, std::move(file.specification));
    if (!all) differs("attachments were added: more than are looked at");
    for (const AttachedFile& file : attached_files(expected_)) {
      const auto found = own.find(file.name);
      if (found == own.end()) {
        differs("the attachment " + file.name + " is missing");
        continue;
      }
      compare_attachment(file, found->second);
      own.erase(found);
    }
    for (const auto& [name, specification] : own) differs("an attachment was added: " + name);
  }

  void compare_attachment(const AttachedFile& file, const PdfObject& given) {
    std::string should_be, bytes;
    embedded_stream(file.specification).data(should_be);
    if (!embedded_stream(given).data(bytes)) return differs("the attachment " + file.name + " cannot be decoded");
    if (bytes != should_be)
      return differs("the attachment " + file.name + ": " + difference_of(bytes, should_be, the_report));
    if (const auto at = objects_.difference(file.specification, given))
      differs("the attachment " + file.name + ": its description differs (" + *at + ")");
  }

  void compare_catalog() {
    const PdfObject expected = expected_.root(), given = given_.root();
    auto keys = expected.keys();
    // Outline and names lead into the structure: what differs there is to be told of the structure alone.
    std::stable_partition(keys.begin(), keys.end(), [](const std::string& key) { return key == "/StructTreeRoot"; });
    for (const std::string& key : keys)
      if (is_of_opening(key))
        compare_opening(key, expected.get(key.c_str()), given.get(key.c_str()));
      else if (!contains({"/Pages", "/Names", "/Metadata", "/AF"}, key))
        if (const auto at = objects_.difference(expected.get(key.c_str()), given.get(key.c_str())))
          differs(name_of_entry(key) + (given.get(key.c_str()).is_null() ? " is missing" : " differs") +
                  (at->empty() ? "" : " (" + *at + ")"));
    for (const std::string& key : given.keys())
      if (expected.get(key.c_str()).is_null()) compare_added(key, given.get(key.c_str()));
    for (const std::string& key : given.get("/Names").keys())
      if (key != "/EmbeddedFiles")
        if (objects_.difference(expected.get("/Names").get(key.c_str()), given.get("/Names").get(key.c_str())))
          differs("the catalogue: /Names" + key + " was added or differs");
    if (const auto at = objects_.difference(expected.get("/AF"), given.get("/AF")))
      differs("the attachments are not associated with the document as they were");
  }

  static std::string name_of_entry(const std::string& key) {
    if (key == "/StructTreeRoot") return "the structure that a screen reader reads";
    if (key == "/Outlines") return "the outline";
    if (key == "/OutputIntents") return "the colour profile";
    if (key == "/Lang") return "the language";
    return "the catalogue: " + key;
  }

  /// How the document is shown at first (7.7.2), which some programs set anew.
  static bool is_of_opening(std::string_view key) { return contains({"/PageMode", "/PageLayout"}, key); }

  void compare_opening(const std::string& key, const PdfObject& expected, const PdfObject& given) {
    if (expected.name() == given.name() && !given.name().empty()) return;
    if (!given.is_null() && given.name().empty()) return differs("the catalogue: " + key + " is no name");
    rewritten("the catalogue: " + key + " is " + (given.is_null() ? "left out" : given.name()) +
              (expected.is_null() ? "" : ", not " + expected.name()));
  }

  void compare_added(const std::string& key, const PdfObject& entry) {
    if (is_of_opening(key)) {
      compare_opening(key, expected_.root().get(key.c_str()), entry);
    } else if (key == "/AcroForm") {
      if (!is_of_signatures_alone(entry)) return differs("a form was added");
      for (const std::string& signature : signatures_of(entry)) added(signature);
    } else if (contains({"/Perms", "/DSS"}, key)) {
      added("what belongs to a signature (" + key + ")");
    } else if (key == "/Version") {
      rewritten("the catalogue gives the version of PDF as " + entry.name());
    } else if (is_of_program(key)) {
      added("the catalogue: " + key);
    } else if (key == "/Extensions") {
      added("the catalogue: /Extensions, beyond the version of PDF");
    } else if (key != "/Type") {
      differs("the catalogue: " + key + " was added");
    }
  }

  const PdfFile &expected_, &given_;
  SameObjects objects_;
  FileComparison made_;
};

}  // namespace

void FileComparison::differs(const std::string& what) { add(differences, what); }
void FileComparison::added(const std::string& what) { add(additions, what); }
void FileComparison::rewrites(const std::string& what) { add(rewritten, what); }

FileComparison compare_files(const PdfFile& expected, const PdfFile& given) { return Comparing(expected, given).run(); }

}  // namespace brief::verify
