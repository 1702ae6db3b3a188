#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "verify/qpdf.hpp"

namespace brief::verify {

class PdfFile;

/// An object of a PDF (ISO 32000-1, 7.3), followed through references. What is asked of an object of another type is
/// empty. Must not outlive its file.
class PdfObject {
 public:
  enum class Type : std::uint8_t { null, boolean, integer, real, string, name, array, dictionary, stream };

  PdfObject(const PdfFile& file, qpdf_oh handle) : file_(&file), handle_(handle) {}
  ~PdfObject();
  PdfObject(PdfObject&& other) noexcept : file_(other.file_), handle_(std::exchange(other.handle_, 0)) {}
  PdfObject& operator=(PdfObject&& other) noexcept;
  PdfObject(const PdfObject&) = delete;
  PdfObject& operator=(const PdfObject&) = delete;

  /// The same object: it is not copied otherwise, so that none is by mistake.
  PdfObject copy() const;

  Type type() const;
  bool is_null() const { return type() == Type::null; }
  bool is_number() const { return type() == Type::integer || type() == Type::real; }
  bool boolean() const;
  double number() const;
  std::string name() const;   ///< "/Page"
  std::string bytes() const;  ///< of a string
  /// Of a text string (ISO 32000-2, 7.9.2.2), in UTF-8; the bytes of one that is coded as none of the file's version.
  std::string text() const;
  int size() const;  ///< of an array
  PdfObject item(int index) const;
  std::vector<std::string> keys() const;  ///< of a dictionary, or a stream's: "/Type"
  PdfObject get(const char* key) const;   ///< the same; null where it is not there
  bool is_named(const char* key, const char* name) const;
  /// The object's own number, by which two references to one are told; 0: it is direct.
  std::int64_t number_of_object() const;
  /// The stream's data, decoded; false where it cannot be, or other programs may decode it otherwise.
  bool data(std::string& bytes) const;

 private:
  bool is_decoded_alike() const;
  PdfObject dictionary() const;

  const PdfFile* file_;
  qpdf_oh handle_;
};

/// A PDF that is read with qpdf, which mends what it can.
class PdfFile {
 public:
  /// `bytes` must outlive it. What keeps the file from being read is told by error().
  PdfFile(std::shared_ptr<const Qpdf> qpdf, std::string_view bytes);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  const std::string& error() const { return error_; }
  /// What had to be mended, or is not as the standard says, in what has been read since it was last asked for: the
  /// first of it. Empty: nothing. Throws std::bad_alloc where that was for want of memory, as fault() does.
  std::string damage() const;
  /// What failed while the file was read: what was asked for was told as empty then. Empty: nothing, or it was asked
  /// for before.
  std::string fault() const;
  bool encrypted() const;
  bool may_be_printed() const;  ///< by its encryption
  bool may_be_copied() const;
  bool linearized() const;
  std::string version() const;  ///< of PDF, as the file's first line gives it: "1.7"
  PdfObject trailer() const;
  PdfObject root() const;
  int pages() const;
  PdfObject page(int index) const;
  PdfObject object(std::size_t number) const;  ///< by its number, of generation 0

 private:
  friend class PdfObject;
  std::shared_ptr<const Qpdf> qpdf_;
  qpdf_data data_;
  std::string error_;
};

}  // namespace brief::verify
