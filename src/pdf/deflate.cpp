#include "pdf/deflate.hpp"

#include <zlib.h>

#include <new>

namespace brief::pdf {
namespace {

constexpr int level = 6;

/// One zlib state a thread: setting one up costs more than a short stream.
class State {
 public:
  State() {
    if (deflateInit(&stream_, level) != Z_OK) throw std::bad_alloc();
  }
  ~State() { deflateEnd(&stream_); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  String run(std::string_view bytes) {
    deflateReset(&stream_);
    String out(deflateBound(&stream_, static_cast<uLong>(bytes.size())), '\0');
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = static_cast<uInt>(out.size());
    deflate(&stream_, Z_FINISH);  // the bound makes one call enough
    out.resize(out.size() - stream_.avail_out);
    return out;
  }

 private:
  z_stream stream_{};
};

}  // namespace

String deflated(std::string_view bytes) {
  thread_local State state;
  return state.run(bytes);
}

}  // namespace brief::pdf
