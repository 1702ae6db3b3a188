// Run by the build: turns patterns of hyph-utf8 into automata. make_patterns OUTPUT FOLDER NAME..., where the folder
// holds hyph-NAME.pat.txt (patterns) and hyph-NAME.hyp.txt (words with their breaks), parted by white space.
#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using Values = std::string;  // of small numbers

struct Node {
  std::map<char16_t, std::size_t> children;
  Values values;
};

/// The characters of a pattern; all of them are in the basic multilingual plane.
std::u16string decoded(const std::string& utf8) {
  std::u16string all;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned>(static_cast<unsigned char>(utf8.at(i + k))); };
    const unsigned first = byte(0);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (size == 4) throw std::runtime_error("a letter outside the basic multilingual plane");
    const unsigned c = size == 1   ? first
                       : size == 2 ? (first & 0x1F) << 6 | (byte(1) & 0x3F)
                                   : (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    all += c == 0x2019 ? u'\'' : static_cast<char16_t>(c);  // one apostrophe for both
    i += size;
  }
  return all;
}

class Trie {
 public:
  Trie() : nodes_(1) {}

  void add(const std::u16string& letters, const Values& values) {
    std::size_t at = 0;
    for (const char16_t letter : letters) {
      const auto [child, made] = nodes_[at].children.emplace(letter, nodes_.size());
      at = child->second;
      if (made) nodes_.emplace_back();
    }
    Values& known = nodes_[at].values;
    known.resize(std::max(known.size(), values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) known[i] = std::max(known[i], values[i]);
  }

  /// "a1b2c": the numbers stand between the letters.
  void add_pattern(const std::string& pattern) {
    std::u16string letters;
    Values values(1, 0);
    for (const char16_t c : decoded(pattern)) {
      if (c >= u'0' && c <= u'9') {
        values.back() = static_cast<char>(c - u'0');
      } else {
        letters += c;
        values.push_back(0);
      }
    }
    add(letters, values);
  }

  /// "uni-ver-sity": a word that breaks there and nowhere else. Its numbers outdo all others.
  void add_exception(const std::string& word) {
    std::u16string letters = u".";
    Values values{'\0', 8};
    for (const char16_t c : decoded(word)) {
      if (c == u'-') {
        values.back() = 9;
      } else {
        letters += c;
        values.push_back(8);
      }
    }
    values.push_back(0);
    add(letters + u'.', values);
  }

  const std::vector<Node>& nodes() const { return nodes_; }

 private:
  std::vector<Node> nodes_;
};

/// Equal subtrees of a trie made one. A node stands before its children, so that going backwards meets these first.
class Automaton {
 public:
  explicit Automaton(const Trie& trie) : state_of_(trie.nodes().size()) {
    for (std::size_t node = trie.nodes().size(); node-- > 0;) state_of_[node] = state_for(trie.nodes()[node]);
    number();
  }

  void write(std::ostream& out, const std::string& id) const {
    std::ostringstream states, edges;
    std::size_t edge = 0;
    for (const auto* state : ordered_) {
      states << '{' << edge << ',' << values_at_.at(state->second) << "},";
      for (const auto& [letter, target] : state->first)
        edges << '{' << static_cast<unsigned>(letter) << ',' << number_of_.at(target) << "},";
      edge += state->first.size();
    }
    if (std::max({edge, ordered_.size(), pool_.size()}) > UINT16_MAX) throw std::runtime_error("too many patterns");
    out << "constexpr PatternState " << id << "_states[] = {" << states.str() << '{' << edge << ",0}};\n"
        << "constexpr PatternEdge " << id << "_edges[] = {" << edges.str() << "};\n"
        << "constexpr std::uint8_t " << id << "_values[] = {";
    for (const char value : pool_) out << static_cast<int>(value) << ',';
    out << "};\n";
  }

 private:
  using State = std::pair<std::vector<std::pair<char16_t, std::size_t>>, Values>;

  std::size_t state_for(const Node& node) {
    State state;
    for (const auto& [letter, child] : node.children) state.first.emplace_back(letter, state_of_[child]);
    state.second = node.values;
    return known_.emplace(std::move(state), known_.size()).first->second;
  }

  /// The root, made last, comes first; the values go into a pool.
  void number() {
    ordered_.resize(known_.size());
    for (const auto& [state, made] : known_) ordered_[known_.size() - 1 - made] = &state;
    for (const auto& [state, made] : known_) number_of_[made] = known_.size() - 1 - made;
    values_at_[{}] = 0;
    for (const auto* state : ordered_) {
      if (!values_at_.emplace(state->second, pool_.size()).second) continue;
      pool_.push_back(static_cast<char>(state->second.size()));
      pool_ += state->second;
    }
  }

  std::vector<std::size_t> state_of_;
  std::map<State, std::size_t> known_;
  std::vector<const State*> ordered_;
  std::map<std::size_t, std::size_t> number_of_;
  std::map<Values, std::size_t> values_at_;
  Values pool_ = Values(1, 0);
};

Trie read(const std::string& path) {
  Trie trie;
  std::ifstream patterns(path + ".pat.txt"), exceptions(path + ".hyp.txt");
  for (std::string pattern; patterns >> pattern;) trie.add_pattern(pattern);
  if (trie.nodes().size() == 1) throw std::runtime_error(path + ".pat.txt: no patterns");
  for (std::string word; exceptions >> word;) trie.add_exception(word);
  return trie;
}

void make(const std::string& output, const std::string& folder, const std::vector<std::string>& names) {
  std::ostringstream out, rows;
  out << "// Made by make_patterns; not to be edited.\n#include \"text/patterns.hpp\"\nnamespace brief::text {\n"
         "namespace {\n";
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string id = "p" + std::to_string(i);
    Automaton(read(folder + "/hyph-" + names[i])).write(out, id);
    rows << "    {\"" << names[i] << "\", " << id << "_states, " << id << "_edges, " << id << "_values},\n";
  }
  out << "constexpr Patterns rows[] = {\n"
      << rows.str() << "};\n}\n"
      << "std::span<const Patterns> all_patterns() { return rows; }\n}\n";
  std::ofstream(output) << out.str();
}

}  // namespace

int main(int count, char** arguments) {
  try {
    make(arguments[1], arguments[2], {arguments + 3, arguments + count});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
