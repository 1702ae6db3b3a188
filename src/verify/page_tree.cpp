#include "verify/page_tree.hpp"

#include <algorithm>
#include <array>

namespace brief::verify {
namespace {

constexpr std::size_t deepest = 64;

/// A node whose kids are being looked at.
struct Node {
  PdfObject object;
  int next = 0;   // of its kids
  int pages = 0;  // below those that were
};

std::string fault_of_entries(const PdfObject& node) {
  constexpr std::array known{"/Type",     "/Parent",  "/Kids",   "/Count",   "/Resources",
                             "/MediaBox", "/CropBox", "/Rotate", "/UserUnit"};
  for (const std::string& key : node.keys())
    if (std::find(known.begin(), known.end(), key) == known.end()) return "a node has an entry " + key;
  return {};
}

bool is_count(const PdfObject& count, int pages) {
  return count.type() == PdfObject::Type::integer && count.number() == pages;
}

class Walk {
 public:
  explicit Walk(int most) : left_(most) {}

  std::string run(PdfObject root) {
    std::string fault = root.get("/Parent").is_null() ? open(std::move(root)) : "its root has a parent";
    while (fault.empty() && !path_.empty()) {
      Node& node = path_.back();
      const PdfObject kids = node.object.get("/Kids");
      fault = node.next == kids.size() ? close() : take(kids.item(node.next++));
    }
    return fault;
  }

 private:
  std::string open(PdfObject node) {
    if (!node.is_named("/Type", "/Pages") || node.get("/Kids").type() != PdfObject::Type::array)
      return "a node is none";
    if (path_.size() == deepest) return "it is too deep";
    std::string fault = fault_of_entries(node);
    path_.push_back({std::move(node)});
    return fault;
  }

  std::string take(PdfObject kid) {
    if (left_-- == 0) return "it has more nodes than its pages need";
    const std::int64_t parent = kid.get("/Parent").number_of_object();
    if (parent == 0 || parent != path_.back().object.number_of_object()) return "a node names another parent";
    if (!kid.is_named("/Type", "/Page")) return open(std::move(kid));
    ++path_.back().pages;
    return kid.get("/Kids").is_null() && kid.get("/Count").is_null() ? "" : "a page has entries of a node";
  }

  std::string close() {
    const int pages = path_.back().pages;
    if (!is_count(path_.back().object.get("/Count"), pages))
      return "/Count is not " + std::to_string(pages) + ", so that other programs show other pages";
    path_.pop_back();
    if (!path_.empty()) path_.back().pages += pages;
    return {};
  }

  std::vector<Node> path_;
  int left_;
};

}  // namespace

std::string fault_of_page_tree(const PdfFile& file, int pages) {
  constexpr int more_nodes = 1'000;
  const std::string fault = Walk(2 * pages + more_nodes).run(file.root().get("/Pages"));
  return fault.empty() ? fault : "the tree of pages: " + fault;
}

}  // namespace brief::verify
