#include "verify/pdf_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <new>

namespace brief::verify {
namespace {

/// qpdf tells any exception of C++ by its words.
bool is_of_memory(std::string_view error) { return error.find("bad_alloc") != std::string_view::npos; }

std::size_t number_in(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
  std::size_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// That /Size counts more objects than there are, by which no program reads another: some write such updates.
bool is_of_larger_size(std::string_view warning) {
  constexpr std::string_view begin = "reported number of objects (", middle = "highest object number (";
  const auto highest = warning.find(middle);
  return warning.starts_with(begin) && highest != std::string_view::npos &&
         number_in(warning) > number_in(warning.substr(highest)) + 1;
}

}  // namespace

PdfObject::~PdfObject() {
  if (handle_ != 0) file_->qpdf_->oh_release(file_->data_, handle_);
}

PdfObject& PdfObject::operator=(PdfObject&& other) noexcept {
  std::swap(file_, other.file_);
  std::swap(handle_, other.handle_);
  return *this;
}

PdfObject PdfObject::copy() const {
  return {*file_, handle_ == 0 ? 0 : file_->qpdf_->oh_new_object(file_->data_, handle_)};
}

PdfObject::Type PdfObject::type() const {
  if (handle_ == 0) return Type::null;
  switch (file_->qpdf_->oh_get_type_code(file_->data_, handle_)) {
    case ot_boolean:
      return Type::boolean;
    case ot_integer:
      return Type::integer;
    case ot_real:
      return Type::real;
    case ot_string:
      return Type::string;
    case ot_name:
      return Type::name;
    case ot_array:
      return Type::array;
    case ot_dictionary:
      return Type::dictionary;
    case ot_stream:
      return Type::stream;
    default:
      return Type::null;
  }
}

bool PdfObject::boolean() const {
  return type() == Type::boolean && file_->qpdf_->oh_get_bool_value(file_->data_, handle_) == QPDF_TRUE;
}

double PdfObject::number() const { return is_number() ? file_->qpdf_->oh_get_numeric_value(file_->data_, handle_) : 0; }

std::string PdfObject::name() const {
  return type() == Type::name ? file_->qpdf_->oh_get_name(file_->data_, handle_) : std::string();
}

std::string PdfObject::bytes() const {
  if (type() != Type::string) return {};
  std::size_t size = 0;
  const char* const bytes = file_->qpdf_->oh_get_binary_string_value(file_->data_, handle_, &size);
  return {bytes, size};
}

std::string PdfObject::text() const {
  if (type() != Type::string) return {};
  // qpdf reads UTF-16 of either order, and UTF-8 in a file of any version; other programs show other letters there.
  if (std::string own = bytes();
      own.starts_with("\xFF\xFE") || (own.starts_with("\xEF\xBB\xBF") && !file_->version().starts_with("2.")))
    return own;
  std::size_t size = 0;
  const char* const bytes = file_->qpdf_->oh_get_binary_utf8_value(file_->data_, handle_, &size);
  return {bytes, size};
}

int PdfObject::size() const {
  return type() == Type::array ? file_->qpdf_->oh_get_array_n_items(file_->data_, handle_) : 0;
}

PdfObject PdfObject::item(int index) const {
  return {*file_, index < size() ? file_->qpdf_->oh_get_array_item(file_->data_, handle_, index) : 0};
}

PdfObject PdfObject::dictionary() const { return {*file_, file_->qpdf_->oh_get_dict(file_->data_, handle_)}; }

std::vector<std::string> PdfObject::keys() const {
  if (type() == Type::stream) return dictionary().keys();
  std::vector<std::string> keys;
  if (type() != Type::dictionary) return keys;
  const Qpdf& qpdf = *file_->qpdf_;
  qpdf.oh_begin_dict_key_iter(file_->data_, handle_);
  while (qpdf.oh_dict_more_keys(file_->data_) == QPDF_TRUE) keys.emplace_back(qpdf.oh_dict_next_key(file_->data_));
  return keys;
}

PdfObject PdfObject::get(const char* key) const {
  if (type() == Type::stream) return dictionary().get(key);
  if (type() != Type::dictionary) return {*file_, 0};
  return {*file_, file_->qpdf_->oh_get_key(file_->data_, handle_, key)};
}

bool PdfObject::is_named(const char* key, const char* name) const { return get(key).name() == name; }

std::int64_t PdfObject::number_of_object() const {
  if (handle_ == 0) return 0;
  const Qpdf& qpdf = *file_->qpdf_;
  return (std::int64_t{qpdf.oh_get_object_id(file_->data_, handle_)} << 20) +
         qpdf.oh_get_generation(file_->data_, handle_);
}

/// Whether the stream is in the file itself, and each of its filters one that qpdf decodes as every other program does
/// (7.4): of data behind any other it gives the coded bytes, and a run of RunLengthDecode it reads on after its end.
bool PdfObject::is_decoded_alike() const {
  constexpr std::array known{"/FlateDecode", "/ASCIIHexDecode", "/ASCII85Decode"};
  constexpr int most_filters = 10;
  if (!get("/F").is_null()) return false;
  const PdfObject filter = get("/Filter"), parameters = get("/DecodeParms");
  const bool list = filter.type() == Type::array, parameter_list = parameters.type() == Type::array;
  const int filters = list ? filter.size() : filter.is_null() ? 0 : 1;
  if (filters > most_filters) return false;
  for (int i = 0; i < filters; ++i) {
    const std::string name = list ? filter.item(i).name() : filter.name();
    if (std::find(known.begin(), known.end(), name) == known.end()) return false;
  }
  if (parameters.size() > most_filters) return false;
  for (int i = 0; i < (parameter_list ? parameters.size() : 1); ++i) {
    const PdfObject entry = parameter_list ? parameters.item(i) : parameters.copy();
    if (!entry.is_null() && !entry.keys().empty()) return false;
  }
  return true;
}

bool PdfObject::data(std::string& bytes) const {
  if (type() != Type::stream || !is_decoded_alike()) return false;
  unsigned char* decoded = nullptr;
  std::size_t size = 0;
  QPDF_BOOL filtered = QPDF_FALSE;
  const QPDF_ERROR_CODE code =
      file_->qpdf_->oh_get_stream_data(file_->data_, handle_, qpdf_dl_generalized, &filtered, &decoded, &size);
  const std::unique_ptr<unsigned char, void (*)(void*)> owner(decoded, std::free);
  file_->fault();  // that there is no memory is none of the stream
  if ((code & QPDF_ERRORS) != 0 || (decoded == nullptr && size > 0)) return false;
  if (filtered != QPDF_TRUE && !get("/Filter").is_null()) return false;  // what qpdf gives is still coded
  bytes.assign(reinterpret_cast<const char*>(decoded), size);
  return true;
}

PdfFile::PdfFile(std::shared_ptr<const Qpdf> qpdf, std::string_view bytes)
    : qpdf_(std::move(qpdf)), data_(qpdf_->init()) {
  qpdf_->silence_errors(data_);
  qpdf_->set_suppress_warnings(data_, QPDF_TRUE);
  const QPDF_ERROR_CODE code = qpdf_->read_memory(data_, "file", bytes.data(), bytes.size(), nullptr);
  if ((code & QPDF_ERRORS) == 0) {
    if (root().type() != PdfObject::Type::dictionary) error_ = "it is no PDF, or what there is of it has no catalogue";
    if (qpdf_->has_error(data_) == QPDF_TRUE) qpdf_->get_error(data_);  // or qpdf prints it in the end
    return;
  }
  const qpdf_error error = qpdf_->get_error(data_);
  const bool locked = qpdf_->get_error_code(data_, error) == qpdf_e_password;
  error_ = locked ? "it is encrypted with a password" : qpdf_->get_error_full_text(data_, error);
  if (!is_of_memory(error_)) return;
  qpdf_->cleanup(&data_);
  throw std::bad_alloc();
}

std::string PdfFile::fault() const {
  if (qpdf_->has_error(data_) != QPDF_TRUE) return {};
  std::string error = qpdf_->get_error_full_text(data_, qpdf_->get_error(data_));
  if (is_of_memory(error)) throw std::bad_alloc();
  return error;
}

std::string PdfFile::damage() const {
  std::string first;
  while (qpdf_->more_warnings(data_) == QPDF_TRUE) {
    const std::string warning = qpdf_->get_error_message_detail(data_, qpdf_->next_warning(data_));
    if (is_of_memory(warning)) throw std::bad_alloc();
    if (first.empty() && !is_of_larger_size(warning)) first = warning;
  }
  return first;
}

PdfFile::~PdfFile() { qpdf_->cleanup(&data_); }

bool PdfFile::encrypted() const { return qpdf_->is_encrypted(data_) == QPDF_TRUE; }
bool PdfFile::may_be_printed() const { return qpdf_->allow_print_high_res(data_) == QPDF_TRUE; }
bool PdfFile::may_be_copied() const { return qpdf_->allow_extract_all(data_) == QPDF_TRUE; }
bool PdfFile::linearized() const { return qpdf_->is_linearized(data_) == QPDF_TRUE; }
std::string PdfFile::version() const { return qpdf_->get_pdf_version(data_); }
PdfObject PdfFile::trailer() const { return {*this, qpdf_->get_trailer(data_)}; }
PdfObject PdfFile::root() const { return {*this, qpdf_->get_root(data_)}; }
int PdfFile::pages() const { return std::max(0, qpdf_->get_num_pages(data_)); }
PdfObject PdfFile::page(int index) const { return {*this, qpdf_->get_page_n(data_, static_cast<std::size_t>(index))}; }

PdfObject PdfFile::object(std::size_t number) const {
  const bool possible = number <= static_cast<std::size_t>(std::numeric_limits<int>::max());
  return {*this, possible ? qpdf_->get_object_by_id(data_, static_cast<int>(number), 0) : 0};
}

}  // namespace brief::verify
