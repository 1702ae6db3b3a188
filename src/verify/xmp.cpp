#include "verify/xmp.hpp"

#include <algorithm>
#include <array>

#include "verify/xml_references.hpp"

namespace brief::verify {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr const char* kind_of_list = " (kind of list)";
constexpr std::size_t deepest = 64, most_prefixes = 100;

/// The prefixes by which properties are told; a program that writes a packet anew may take others.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> namespaces{
    {{"x", "adobe:ns:meta/"},
     {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
     {"dc", "http://purl.org/dc/elements/1.1/"},
     {"pdf", "http://ns.adobe.com/pdf/1.3/"},
     {"xmp", "http://ns.adobe.com/xap/1.0/"},
     {"xmpMM", "http://ns.adobe.com/xap/1.0/mm/"},
     {"stEvt", "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"},
     {"stRef", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#"},
     {"pdfaid", "http://www.aiim.org/pdfa/ns/id/"},
     {"pdfuaid", "http://www.aiim.org/pdfua/ns/id/"},
     {"pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"},
     {"pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"},
     {"pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"},
     {"pdfd", "http://pdfa.org/declarations/"}}};

std::string_view usual_prefix(std::string_view own, std::string_view name_space) {
  for (const auto& [prefix, of] : namespaces)
    if (of == name_space) return prefix;
  return own;
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// Names that only say how a packet is written.
bool is_of_rdf(std::string_view name) { return name.starts_with("rdf:") || name.starts_with("x:"); }

bool is_list(std::string_view name) { return name == "rdf:Alt" || name == "rdf:Bag" || name == "rdf:Seq"; }

/// Elements around properties and their values.
bool is_frame(std::string_view name) {
  return name == "x:xmpmeta" || name == "rdf:RDF" || name == "rdf:Description" || name == "rdf:li" || is_list(name);
}

/// Whether an element is one that readers expect in another; "": in none (ISO 16684-1, 7).
bool is_expected_in(std::string_view parent, std::string_view name) {
  const bool in_value = !parent.empty() && (parent == "rdf:li" || !is_frame(parent));
  if (name == "x:xmpmeta") return parent.empty();
  if (name == "rdf:RDF") return parent.empty() || parent == "x:xmpmeta";
  if (name == "rdf:li") return is_list(parent);
  if (is_list(name)) return in_value;
  return in_value || parent == (name == "rdf:Description" ? "rdf:RDF" : "rdf:Description");
}

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
  using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

  struct Element {
    std::string_view tag, language;
    std::string name;
    std::size_t prefixes = 0;  ///< known before it
    std::size_t place = 0;     ///< of an item of an ordered list, from 1
    std::size_t items = 0;     ///< of such a list, so far
  };

  void add(std::string_view name, std::string_view value) {
    if (!value.empty()) properties_.emplace_back(path(name), without_references(value));
  }

  /// A name with the usual prefix of its namespace; as it is where that has none, or is not told.
  std::string known(std::string_view name) const {
    const auto colon = name.find(':');
    if (colon == std::string_view::npos) return std::string(name);
    const std::string_view prefix = name.substr(0, colon);
    const auto found = std::find_if(prefixes_.rbegin(), prefixes_.rend(),
                                    [prefix](const auto& declared) { return declared.first == prefix; });
    if (found == prefixes_.rend()) return std::string(name);
    return std::string(usual_prefix(prefix, found->second)) + std::string(name.substr(colon));
  }

  /// The elements that are open and one more, without those around them.
  std::string path(std::string_view last) const {
    std::string made;
    const auto append = [&made](std::string_view name) {
      if (!name.empty() && !is_frame(name)) (made += made.empty() ? "" : "/") += name;
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
      rest_.remove_prefix(2);
      instruction(until("?>"));
    } else if (rest_.starts_with("<!")) {
      properties_.emplace_back("the packet", until(">"));
    } else {
      const auto end = end_of_tag(rest_);
      sound_ = end != std::string_view::npos;
      if (sound_) tag(rest_.substr(1, end - 1));
      rest_.remove_prefix(std::min(end, rest_.size() - 1) + 1);
    }
  }

  /// Some make readers take other characters, or another text, from the packet.
  void instruction(std::string_view text) {
    const std::string_view name = text.substr(0, text.find_first_of(blanks));
    bool usual = name == "xpacket" || name == "xml";
    if (usual)
      for (const auto& [key, value] : attributes(text.substr(name.size())))
        usual = usual && (key != "encoding" || value == "UTF-8" || value == "utf-8");
    if (!usual) properties_.emplace_back("the packet", text);
  }

  void tag(std::string_view text) {
    if (text.starts_with('/')) {
      sound_ = !open_.empty() && open_.back().tag == trimmed(text.substr(1));
      if (sound_) close();
      return;
    }
    const bool alone = text.ends_with('/');
    if (alone) text.remove_suffix(1);
    const std::string_view name = text.substr(0, text.find_first_of(blanks));
    sound_ = !name.empty() && open_.size() < deepest;
    if (!sound_) return;
    open(name, attributes(text.substr(name.size())));
    if (alone) close();
  }

  void open(std::string_view tag, const Attributes& attributes) {
    Element element{tag, open_.empty() ? std::string_view() : open_.back().language, {}, prefixes_.size()};
    for (const auto& [name, value] : attributes)
      if (name.starts_with("xmlns")) declare(name, value);
    element.name = known(tag);
    const std::string_view parent = open_.empty() ? std::string_view() : open_.back().name;
    if (!is_expected_in(parent, element.name))
      properties_.emplace_back("the packet", element.name + " in " + std::string(parent.empty() ? "nothing" : parent));
    if (is_list(element.name)) properties_.emplace_back(path({}) + kind_of_list, element.name);
    if (element.name == "rdf:li" && !open_.empty() && open_.back().name == "rdf:Seq")
      element.place = ++open_.back().items;
    open_.push_back(std::move(element));
    for (const auto& [name, value] : attributes)
      if (!name.starts_with("xmlns")) attribute(known(name), value);
  }

  void close() {
    prefixes_.resize(open_.back().prefixes);
    open_.pop_back();
  }

  void declare(std::string_view name, std::string_view name_space) {
    const std::string_view prefix = name.substr(std::min(name.size(), std::string_view("xmlns:").size()));
    sound_ = sound_ && prefixes_.size() < most_prefixes;
    if (!sound_) return;
    prefixes_.emplace_back(prefix, name_space);
    properties_.emplace_back(prefix.empty() ? "xmlns" : "xmlns:" + std::string(usual_prefix(prefix, name_space)),
                             name_space);
  }

  Attributes attributes(std::string_view text) {
    Attributes list;
    for (text = trimmed(text); !text.empty() && sound_; text = trimmed(text)) {
      const auto equals = text.find('=');
      const std::string_view name = trimmed(text.substr(0, equals));
      if (equals != std::string_view::npos) text = trimmed(text.substr(equals + 1));
      const auto end = text.empty() ? std::string_view::npos : text.find(text.front(), 1);
      sound_ = equals != std::string_view::npos && end != std::string_view::npos;
      if (!sound_) break;
      list.emplace_back(name, text.substr(1, end - 1));
      text.remove_prefix(end + 1);
    }
    return list;
  }

  /// Of RDF's own, what is not said of the document itself or gives a value.
  void attribute(const std::string& name, std::string_view value) {
    if (name == "xml:lang")
      open_.back().language = value;
    else if (name == "rdf:resource")
      add({}, value);
    else if (name.starts_with("rdf:") && !(name == "rdf:parseType" && value == "Resource") && !value.empty())
      properties_.emplace_back(name, value);
    else if (!is_of_rdf(name) && name.find(':') != std::string::npos)
      add(name, value);
  }

  std::string_view rest_;
  std::vector<Element> open_;
  std::vector<std::pair<std::string_view, std::string_view>> prefixes_;  // of the elements that are open
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
