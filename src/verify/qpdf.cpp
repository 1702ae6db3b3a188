#include "verify/qpdf.hpp"

#include <dlfcn.h>

namespace brief::verify {
namespace {

#ifdef BRIEF_QPDF_LIBRARY
template <class Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function != nullptr;
}

std::string last_error() {
  const char* const error = ::dlerror();
  return error != nullptr ? error : "unknown";
}
#endif

}  // namespace

std::shared_ptr<const Qpdf> Qpdf::load(std::string& error) {
#ifdef BRIEF_QPDF_LIBRARY
  void* const library = ::dlopen(BRIEF_QPDF_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) {
    error = "the library qpdf cannot be loaded: " + last_error();
    return nullptr;
  }
  const std::shared_ptr<Qpdf> qpdf(new Qpdf, [library](Qpdf* functions) {
    delete functions;
    ::dlclose(library);
  });
#define BRIEF_QPDF_FIND(name) &&find(library, "qpdf_" #name, qpdf->name)
  if (true BRIEF_QPDF_FUNCTIONS(BRIEF_QPDF_FIND)) return qpdf;
#undef BRIEF_QPDF_FIND
  error = "the library qpdf at hand lacks a function: " + last_error();
  return nullptr;
#else
  error = "this program is built without the library qpdf";
  return nullptr;
#endif
}

}  // namespace brief::verify
