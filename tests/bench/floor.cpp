// The floor: writes pages that somebody else has laid out, with libharu's own calls alone. What a program that lays
// out, checks, tags and archives a brief is measured against.
//
//   floor PAGES FONT-FOLDER OUT.pdf        (PAGES: see pages.cpp)
#include <hpdf.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace {

void on_error(HPDF_STATUS status, HPDF_STATUS detail, void*) {
  std::fprintf(stderr, "libharu: 0x%04lX, %lu\n", static_cast<unsigned long>(status),
               static_cast<unsigned long>(detail));
  std::exit(1);
}

using Faces = std::array<HPDF_Font, 4>;

Faces load_faces(HPDF_Doc pdf, const std::string& folder) {
  Faces faces{};
  const std::array<const char*, 4> names{"regular", "italic", "bold", "bold_italic"};
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const std::string file = folder + "/" + names[i] + ".ttf";
    faces[i] = HPDF_GetFont(pdf, HPDF_LoadTTFontFromFile(pdf, file.c_str(), HPDF_TRUE), "UTF-8");
  }
  return faces;
}

void set_fill(HPDF_Page page, std::istream& in) {
  float red = 0, green = 0, blue = 0;
  in >> red >> green >> blue;
  HPDF_Page_SetRGBFill(page, red, green, blue);
  HPDF_Page_SetRGBStroke(page, red, green, blue);
}

void show_text(HPDF_Page page, const Faces& faces, std::istream& in) {
  std::size_t face = 0;
  float size = 0, x = 0, y = 0;
  in >> face >> size >> x >> y;
  set_fill(page, in);
  std::string text;
  std::getline(in >> std::ws, text);
  HPDF_Page_BeginText(page);
  HPDF_Page_SetFontAndSize(page, faces.at(face), size);
  HPDF_Page_TextOut(page, x, y, text.c_str());
  HPDF_Page_EndText(page);
}

void draw_rule(HPDF_Page page, std::istream& in) {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0, thickness = 0;
  in >> x0 >> y0 >> x1 >> y1 >> thickness;
  set_fill(page, in);
  HPDF_Page_SetLineWidth(page, thickness);
  HPDF_Page_MoveTo(page, x0, y0);
  HPDF_Page_LineTo(page, x1, y1);
  HPDF_Page_Stroke(page);
}

void draw_box(HPDF_Page page, std::istream& in) {
  float x = 0, y = 0, width = 0, height = 0;
  in >> x >> y >> width >> height;
  set_fill(page, in);
  HPDF_Page_Rectangle(page, x, y, width, height);
  HPDF_Page_Fill(page);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  std::ifstream pages(argv[1]);
  HPDF_Doc pdf = HPDF_New(on_error, nullptr);
  HPDF_SetCompressionMode(pdf, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings(pdf);
  const Faces faces = load_faces(pdf, argv[2]);
  HPDF_Page page = nullptr;
  for (std::string line; std::getline(pages, line);) {
    std::istringstream in(line);
    std::string kind;
    in >> kind;
    if (kind == "page") {
      page = HPDF_AddPage(pdf);
      HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    } else if (kind == "text") {
      show_text(page, faces, in);
    } else if (kind == "rule") {
      draw_rule(page, in);
    } else if (kind == "box") {
      draw_box(page, in);
    }
  }
  HPDF_SaveToFile(pdf, argv[3]);
  HPDF_Free(pdf);
  return 0;
}
