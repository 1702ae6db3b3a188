#include "verify/enclosed.hpp"

#include <doctest/doctest.h>

#include <string>

#include "brief.hpp"
#include "verifying.hpp"

using namespace brief;
using verify::Answer;
using verify::enclosed_in;

TEST_CASE("a PDF is found between other bytes") {
  const auto found = enclosed_in("ab%PDF-1.7 1 %%EOF 2 %%EOF\r\ncd");
  CHECK(found.before == "ab");
  CHECK(found.pdf == "%PDF-1.7 1 %%EOF 2 %%EOF\r\n");
  CHECK(found.after == "cd");
  for (const char* whole : {"", "%PDF-1.7\n%%EOF", "%PDF-1.7\n%%EOF\n", "%%EOF %PDF-", "text"}) {
    CHECK(enclosed_in(whole).pdf == whole);
    CHECK(enclosed_in(whole).before.empty());
  }
  CHECK(verify::is_of_no_pdf("<html>a page</html>"));
  for (const char* part : {"1 0 obj", "trailer", "startxref", "%PDF-1.4"}) CHECK_FALSE(verify::is_of_no_pdf(part));
}

TEST_CASE("a brief among any other bytes is the same content, but where a part of a PDF is among them") {
  const std::string brief = render(report_with("A summary"), archive_of_report, {}).pdf;
  const auto told = [](const std::string& file) { return verify_pdf(file).answer(); };
  CHECK((told(brief) == Answer::proved));
  for (const std::string& more : {std::string(1, '\0'), std::string(2'000, '\0'), "<html>" + std::string(5'000, 'y')}) {
    CHECK((told(brief + more) == Answer::same_content));
    CHECK((told(more + brief) == Answer::same_content));
    CHECK((told(more + brief + more) == Answer::same_content));
  }
  const std::string object = "\n1 0 obj\n<</Type/Catalog>>\nendobj\n";
  for (const std::size_t far : {0, 900, 1'030, 3'000}) {
    const auto after = told(brief + object + std::string(far, ' ')),
               before = told(object + std::string(far, ' ') + brief);
    CHECK((far < 1'000 || after != Answer::same_content));
    CHECK((before != Answer::same_content));
  }
}
