#include "evidence/short_labels.hpp"

#include <doctest/doctest.h>

#include "evidence/checking.hpp"

using namespace brief;

namespace {

bool parts(const std::string& source) {
  return check_quote("We go today. … We stay today.", source, "Ana Novak").check.finding != evidence::Finding::verbatim;
}

}  // namespace

TEST_CASE("short labels of one form and of two people change the speaker") {
  CHECK(parts("[AN] We go today.\n[PK] We stay today."));
  CHECK(parts("[Novak] We go today. [Kos] We stay today."));
  CHECK(parts("(Novak) We go today.\n(Kos) We stay today."));
  CHECK(parts("AN: We go today.\nPK: We stay today."));
  CHECK(parts("A.N.: We go today.\n\nP.K.: We stay today."));
  CHECK(parts("@ananovak: We go today.\n\n@petarkos: We stay today."));
  CHECK(parts("NOVAK: We go today. KOS: We stay today."));
  CHECK(parts("<Novak> We go today.\n<Kos> We stay today."));
  CHECK(parts("*Novak*: We go today.\n*Kos*: We stay today."));
  CHECK(parts("Novak | We go today.\nKos | We stay today."));
  CHECK(parts("AN) We go today.\nPK) We stay today."));
  CHECK(parts("Ana Novak. – We go today.\n\nPetar Kos. – We stay today."));
}

TEST_CASE("the same label, a remark and words in brackets do not") {
  CHECK_FALSE(parts("[AN] We go today.\n[AN] We stay today."));
  CHECK_FALSE(parts("A) We go today.\nB) We stay today."));
  CHECK_FALSE(parts("AN: We go today.\nAN: We stay today."));
  CHECK_FALSE(parts("(Novak) We go today.\n(Applause) We stay today."));
  CHECK_FALSE(parts("[Serbia] may leave. We go today. [Kosovo] may go, too. We stay today."));
  CHECK_FALSE(parts("@ananovak: We go today.\n\n@ananovak: We stay today."));
}
