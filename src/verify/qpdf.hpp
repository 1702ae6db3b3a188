// qpdf, the library that reads PDFs of any making. It and what it needs take longer to load than a brief takes to make,
// so it is not linked: it is loaded when a file must be read that this program did not leave as it is.
#pragma once

#include <qpdf/qpdf-c.h>

#include <memory>
#include <string>

namespace brief::verify {

/// The functions of qpdf's C interface that are used.
#define BRIEF_QPDF_FUNCTIONS(f)                                                                                       \
  f(init) f(cleanup) f(silence_errors) f(set_suppress_warnings) f(read_memory) f(get_trailer) f(get_root)             \
      f(get_num_pages) f(get_page_n) f(get_object_by_id) f(get_pdf_version) f(is_linearized) f(is_encrypted)          \
          f(allow_print_high_res) f(allow_extract_all) f(oh_release) f(oh_new_object) f(oh_get_type_code)             \
              f(oh_get_bool_value) f(oh_get_int_value) f(oh_get_numeric_value) f(oh_get_name)                         \
                  f(oh_get_binary_string_value) f(oh_get_binary_utf8_value) f(oh_get_array_n_items)                   \
                      f(oh_get_array_item) f(oh_begin_dict_key_iter) f(oh_dict_more_keys) f(oh_dict_next_key)         \
                          f(oh_get_key) f(oh_get_dict) f(oh_get_object_id) f(oh_get_generation) f(oh_get_stream_data) \
                              f(has_error) f(get_error) f(get_error_full_text) f(get_error_code) f(more_warnings)     \
                                  f(next_warning) f(get_error_message_detail)

struct Qpdf {
#define BRIEF_QPDF_MEMBER(name) decltype(&::qpdf_##name) name = nullptr;
  BRIEF_QPDF_FUNCTIONS(BRIEF_QPDF_MEMBER)
#undef BRIEF_QPDF_MEMBER

  /// Null where the library is not to be had; `error` says why then.
  static std::shared_ptr<const Qpdf> load(std::string& error);
};

}  // namespace brief::verify
