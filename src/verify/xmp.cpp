#include "verify/xmp.hpp"

#include <algorithm>
#include <array>

namespace brief::verify {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t deepest = 64;

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// Names that only say how a packet is written.
bool is_of_rdf(std::string_view name) { return name.starts_with("rdf:") || name.starts_with("x:"); }

bool is_list(std::string_view name) { return name == "rdf:Alt" || name == "rdf:Bag" || name == "rdf:Seq"; }

/// Where a tag ends: its ">", but for those in the values of attributes.
std::size_t end_of_tag(std::string_view text) {
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (quote == 0 && text[i] == '>') return i;
    if (quote == text[i])
      quote = 0;
    else if (quote == 0 && (text[i] == '"' || text[i] == '\''))
      quote = text[i];
  }
  return std::string_view::npos;
}

class Packet {
 public:
  explicit Packet(std::string_view packet) : rest_(packet) {}

  std::vector<Property> read() {
    while (!rest_.empty() && sound_) {
      const auto open = std::min(rest_.find('<'), rest_.size());
      add({}, trimmed(rest_.substr(0, open)));
      rest_.remove_prefix(open);
      if (!rest_.empty()) markup();
    }
    if (!sound_ || !open_.empty()) properties_.emplace_back("the packet", "not well-formed");
    std::sort(properties_.begin(), properties_.end());
    properties_.erase(std::unique(properties_.begin(), properties_.end()), properties_.end());
    return std::move(properties_);
  }

 private:
  struct Element {
    std::string_view name, language;
    std::size_t place = 0;  ///< of an item of an ordered list, from 1
    std::size_t items = 0;  ///< of such a list, so far
  };

  void add(std::string_view name, std::string_view value) {
    if (!value.empty()) properties_.emplace_back(path(name), value);
  }

  /// The elements that are open and one more, without those of RDF.
  std::string path(std::string_view last) const {
    std::string made;
    const auto append = [&made](std::string_view name) {
      if (!name.empty() && !is_of_rdf(name)) (made += made.empty() ? "" : "/") += name;
    };
    for (const Element& element : open_) {
      append(element.name);
      if (element.place > 0) made += "[" + std::to_string(element.place) + "]";
    }
    append(last);
    if (last.empty() && !open_.empty() && !open_.back().language.empty())
      made += "[" + std::string(open_.back().language) + "]";
    return made;
  }

  /// The rest up to an end, which is read too.
  std::string_view until(std::string_view end) {
    const auto at = rest_.find(end);
    sound_ = at != std::string_view::npos;
    const std::string_view found = rest_.substr(0, at);
    rest_.remove_prefix(sound_ ? at + end.size() : rest_.size());
    return found;
  }

  void markup() {
    if (rest_.starts_with("<!--")) {
      until("-->");
    } else if (rest_.starts_with("<?")) {
      until("?>");
    } else if (rest_.starts_with("<!")) {
      properties_.emplace_back("the packet", until(">"));
    } else {
      const auto end = end_of_tag(rest_);
      sound_ = end != std::string_view::npos;
      if (sound_) tag(rest_.substr(1, end - 1));
      rest_.remove_prefix(std::min(end, rest_.size() - 1) + 1);
    }
  }

  void tag(std::string_view text) {
    if (text.starts_with('/')) {
      sound_ = !open_.empty() && open_.back().name == trimmed(text.substr(1));
      if (sound_) open_.pop_back();
      return;
    }
    const bool alone = text.ends_with('/');
    if (alone) text.remove_suffix(1);
    const std::string_view name = text.substr(0, text.find_first_of(blanks));
    sound_ = !name.empty() && open_.size() < deepest;
    if (!sound_) return;
    if (is_list(name)) properties_.emplace_back(path({}), name);
    Element element{name, open_.empty() ? std::string_view() : open_.back().language};
    if (name == "rdf:li" && !open_.empty() && open_.back().name == "rdf:Seq") element.place = ++open_.back().items;
    open_.push_back(element);
    attributes(text.substr(name.size()));
    if (alone) open_.pop_back();
  }

  void attributes(std::string_view text) {
    for (text = trimmed(text); !text.empty() && sound_; text = trimmed(text)) {
      const auto equals = text.find('=');
      const std::string_view name = trimmed(text.substr(0, equals));
      if (equals != std::string_view::npos) text = trimmed(text.substr(equals + 1));
      const auto end = text.empty() ? std::string_view::npos : text.find(text.front(), 1);
      sound_ = equals != std::string_view::npos && end != std::string_view::npos;
      if (!sound_) return;
      attribute(name, text.substr(1, end - 1));
      text.remove_prefix(end + 1);
    }
  }

  /// Of RDF's own, what is not said of the document itself or gives a value.
  void attribute(std::string_view name, std::string_view value) {
    if (name.starts_with("xmlns"))
      properties_.emplace_back(name, value);
    else if (name == "xml:lang")
      open_.back().language = value;
    else if (name == "rdf:resource")
      add({}, value);
    else if (name.starts_with("rdf:") && !(name == "rdf:parseType" && value == "Resource") && !value.empty())
      properties_.emplace_back(name, value);
    else if (!is_of_rdf(name) && name.find(':') != std::string_view::npos)
      add(name, value);
  }

  std::string_view rest_;
  std::vector<Element> open_;
  std::vector<Property> properties_;
  bool sound_ = true;
};

}  // namespace

std::vector<Property> xmp_properties(std::string_view packet) { return Packet(packet).read(); }

bool is_of_saving(std::string_view name) {
  constexpr std::array names{"xmp:ModifyDate", "xmp:MetadataDate", "xmp:CreatorTool",  "pdf:Producer",    "/Producer",
                             "/Creator",       "/ModDate",         "xmpMM:DocumentID", "xmpMM:InstanceID"};
  constexpr std::array histories{"xmpMM:History", "xmpMM:DerivedFrom"};
  return std::find(names.begin(), names.end(), name) != names.end() ||
         std::any_of(histories.begin(), histories.end(), [name](const char* one) { return name.starts_with(one); });
}

bool is_prefix(const Property& property) { return property.first.starts_with("xmlns"); }

}  // namespace brief::verify
