// What was made lately, kept to be found again.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace brief {

/// Values by key, of any number of types, within one budget of bytes for all of them: past it, those that nobody has
/// asked for longest go first. A key must tell everything that its value depends on, so that what is found is what
/// making it again would give. Keys of different types never meet. Used by one thread at a time.
class Memo {
 public:
  static constexpr std::size_t default_budget = 3u << 20;

  explicit Memo(std::size_t budget = default_budget) noexcept : budget_(budget) {}
  ~Memo() = default;
  Memo(const Memo&) = delete;
  Memo& operator=(const Memo&) = delete;

  /// Null: it is not kept. The value stays where it is until the next keep().
  template <class T>
  const T* find(std::string_view key) {
    const Entry* entry = touch({&kind_of<T>, key});
    return entry == nullptr ? nullptr : &static_cast<const Holder<T>*>(entry)->value;
  }

  /// Keeps a value that takes about `bytes` beside its own size, in place of another under its key. One that is larger
  /// than the whole budget stays until the next keep(). Throws std::bad_alloc; nothing is kept then.
  template <class T>
  const T& keep(std::string_view key, T value, std::size_t bytes) {
    auto entry = std::make_unique<Holder<T>>(std::move(value));
    const T& kept = entry->value;
    insert(std::move(entry), {&kind_of<T>, key}, bytes + sizeof(Holder<T>));
    return kept;
  }

  std::size_t bytes() const noexcept { return bytes_; }
  std::size_t budget() const noexcept { return budget_; }

 private:
  template <class T>
  static constexpr char kind_of = 0;  // its address tells the type

  struct Key {
    Key(const void* k, std::string_view t) : kind(k), text(t), hash(hash_of(t)) {}
    Key(const void* k, std::string_view t, std::size_t h) : kind(k), text(t), hash(h) {}
    bool operator==(const Key& other) const {
      if (hash != other.hash || kind != other.kind || text.size() != other.text.size()) return false;
      return text.data() == other.text.data() || text == other.text;  // its own key is not read to find an entry
    }
    const void* kind;
    std::string_view text;
    std::size_t hash;
  };
  static std::size_t hash_of(std::string_view text);
  struct Entry {
    Entry() = default;
    virtual ~Entry() = default;
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;
    Key key() const { return {kind, text, hash}; }
    const void* kind = nullptr;
    std::string text;
    std::size_t hash = 0;
    std::size_t bytes = 0;
    Entry *newer = nullptr, *older = nullptr;  // by when they were last asked for
  };
  template <class T>
  struct Holder : Entry {
    explicit Holder(T v) : value(std::move(v)) {}
    T value;
  };
  using Owned = std::unique_ptr<Entry>;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(const Key& key) const { return key.hash; }
    std::size_t operator()(const Owned& entry) const { return entry->hash; }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(const Owned& a, const Owned& b) const { return a->key() == b->key(); }
    bool operator()(const Key& a, const Owned& b) const { return a == b->key(); }
    bool operator()(const Owned& a, const Key& b) const { return a->key() == b; }
  };

  const Entry* touch(const Key& key);
  void insert(Owned entry, const Key& key, std::size_t bytes);
  void drop(const Key& key);
  void link(Entry& entry) noexcept;
  void unlink(Entry& entry) noexcept;

  std::size_t budget_;
  std::size_t bytes_ = 0;
  Entry *newest_ = nullptr, *oldest_ = nullptr;
  std::unordered_set<Owned, Hash, Equal> entries_;
};

}  // namespace brief
