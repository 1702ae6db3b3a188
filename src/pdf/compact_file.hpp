// A libharu document as a file with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8), which
// libharu does not write: its own files have every object in the clear and 20 bytes of table for each.
#pragma once

#include <string>

struct _HPDF_Doc_Rec;  // NOLINT(bugprone-reserved-identifier): libharu’s

namespace brief::pdf {

class Deflater;

/// Writes the file: libharu's streams as it writes them, its other objects in object streams. A libharu status. Throws
/// std::bad_alloc.
unsigned long write_compact_file(_HPDF_Doc_Rec* document, Deflater& deflater, std::string& file);

}  // namespace brief::pdf
