# Front door. `make brief` and `make test` do all set-up on a fresh Debian or Ubuntu machine.
BUILD ?= build
PREFIX ?= /usr/local
OUT ?= out
PACKAGES := g++ cmake ninja-build pkg-config libhpdf-dev libspdlog-dev libtomlplusplus-dev libmd4c-dev libgumbo-dev \
  libharfbuzz-dev libharfbuzz-bin libcli11-dev nlohmann-json3-dev libutf8proc-dev libunibreak-dev libicu-dev libssl-dev \
  libdeflate-dev libqpdf-dev libqrcodegencpp-dev fonts-noto-core
TEST_PACKAGES := doctest-dev qpdf poppler-utils python3 python3-jsonschema python3-pikepdf python3-yaml default-jre-headless maven \
  systemd parallel valgrind bash zsh fish man-db universal-ctags strace mupdf-tools ghostscript gnupg minisign nodejs python3-pip python3-pil crun \
  fontconfig fonts-droid-fallback fonts-nanum

all: $(BUILD)/brief

setup:
	@./.ci/install $(PACKAGES)
	@./.ci/patterns build-patterns

setup-test:
	@./.ci/install $(PACKAGES) $(TEST_PACKAGES)
	@./.ci/patterns build-patterns
	@command -v chromium >/dev/null || ./.ci/install chromium || true # a Debian package; without it the test of links fails
	@command -v npm >/dev/null || ./.ci/install npm # Node.js from elsewhere brings its own

$(BUILD)/build.ninja: CMakeLists.txt
	@cmake -S . -B $(BUILD) -G Ninja -DBRIEF_TESTS=$(if $(wildcard /usr/include/doctest/doctest.h),ON,OFF)

$(BUILD)/brief: $(BUILD)/build.ninja FORCE
	@cmake --build $(BUILD) --target brief

# From a fresh machine to out/*.pdf.
brief: setup
	@$(MAKE) --no-print-directory $(BUILD)/brief
	$(BUILD)/brief build reports -o $(OUT)

test: setup-test
	@cmake -S . -B $(BUILD) -G Ninja -DBRIEF_TESTS=ON >$(BUILD).log || { cat $(BUILD).log; exit 1; }
	@rm -f $(BUILD).log
	@cmake --build $(BUILD)
	@.ci/run-tests $(BUILD)

# The expected page descriptions in tests/golden, written anew: look at the difference before you commit it.
golden: setup-test
	@cmake --build $(BUILD) --target test_content test_layout
	BRIEF_WRITE_GOLDEN=1 $(BUILD)/tests/test_content --test-case='*golden*'
	BRIEF_WRITE_GOLDEN=1 $(BUILD)/tests/test_layout --test-case='*golden*'

# The picture in README.md.
picture: brief
	pdftoppm -r 60 -f 1 -l 1 -png -singlefile $(OUT)/kfor-2028.pdf reports/kfor-2028

# src/geography/borders.bin anew from Natural Earth, as npm's package world-atlas holds it.
borders:
	@command -v npm >/dev/null || ./.ci/install npm
	@./.ci/install iso-codes
	mkdir -p build-borders && cd build-borders && npm pack --silent world-atlas@2.0.2 >/dev/null && tar xzf world-atlas-2.0.2.tgz
	python3 src/geography/make_borders.py build-borders/package/countries-10m.json /usr/share/iso-codes/json/iso_3166-1.json \
	  src/geography/borders.bin

# veraPDF over generated samples, or over FILES="a.pdf b.pdf"; the samples' web pages before the judges of HTML, and beside their PDFs.
conformance: setup-test
	@$(MAKE) --no-print-directory $(BUILD)/brief
	python3 tests/pdf/conformance.py --brief $(BUILD)/brief --all-languages $(FILES)
	python3 tests/pdf/conformance.py --brief $(BUILD)/brief --all-languages --standard a-4f+ua-2 $(FILES)
	$(if $(FILES),,/usr/bin/python3 tests/html/judges/judges.py --brief $(BUILD)/brief --all)

# CASES quotes made at random for each property of the check, from SEED on.
CASES ?= 1000000
SEED ?= 1
properties: setup-test
	@cmake -S . -B $(BUILD) -G Ninja -DBRIEF_TESTS=ON >/dev/null
	@cmake --build $(BUILD) --target test_evidence
	BRIEF_PROPERTY_CASES=$(CASES) BRIEF_PROPERTY_SEED=$(SEED) $(BUILD)/tests/test_evidence --source-file='*properties.cpp'

# Changes the program in one place at a time, in every room, and sees a test fail each time; then the tagging calls,
# with veraPDF. What was noticed stays so until `make clean`.
mutations: setup-test
	python3 tests/mutations/mutations.py . $(MUTATIONS)
	python3 tests/pdf/mutations.py .

# No name over another on the map of any two or three countries: takes minutes.
map-sets: setup-test
	@cmake -S . -B $(BUILD) -G Ninja -DBRIEF_TESTS=ON >/dev/null
	@cmake --build $(BUILD) --target test_layout
	BRIEF_MAP_SETS=0/1 $(BUILD)/tests/test_layout --test-case='*pairs and triples*'

# The job of a night, once, as the timer runs it.
nightly: setup
	@$(MAKE) --no-print-directory $(BUILD)/brief
	$(BUILD)/brief build reports -o $(OUT) --log-format json --progress never

# Speed, memory and size beside other programs, in one table of ratios.
bench: setup-test static
	@cmake -S . -B $(BUILD) -G Ninja -DBRIEF_TESTS=ON >/dev/null
	@cmake --build $(BUILD) --target brief bench_programs
	@.ci/install python3-venv time
	@[ -x build-bench/bin/python ] || { python3 -m venv build-bench && build-bench/bin/pip -q install typst weasyprint; }
	python3 tests/bench/bench.py --build $(BUILD) --python build-bench/bin/python --json build-bench/bench.json $(BENCH)
	python3 tests/bench/instructions.py --build $(BUILD) --static build-static/brief
	python3 tests/bench/growth.py --build $(BUILD) --most 1.05
	$(BUILD)/tests/bench_evidence

# Coverage-guided fuzzing of each target for SECONDS.
SECONDS ?= 60
fuzz: setup-test
	@./.ci/install clang libclang-rt-dev
	CC=clang CXX=clang++ cmake -S . -B build-fuzz -G Ninja -DBRIEF_FUZZ=ON -DBRIEF_SANITIZE=address,undefined >/dev/null
	cmake --build build-fuzz --target fuzz_report fuzz_prose fuzz_archive fuzz_evidence fuzz_render fuzz_draft fuzz_printable fuzz_verify
	.ci/fuzz build-fuzz $(SECONDS)

# The tests under AddressSanitizer and UndefinedBehaviorSanitizer, then the threaded ones under ThreadSanitizer.
sanitize: setup-test
	cmake -S . -B build-sanitize -G Ninja -DBRIEF_SANITIZE=address,undefined -DCMAKE_BUILD_TYPE=RelWithDebInfo >/dev/null
	cmake --build build-sanitize
	ctest --test-dir build-sanitize --output-on-failure -LE slow
	ctest --test-dir build-sanitize --output-on-failure -R '^allocations$$' --verbose
	cmake -S . -B build-thread -G Ninja -DBRIEF_SANITIZE=thread -DCMAKE_BUILD_TYPE=RelWithDebInfo >/dev/null
	cmake --build build-thread --target brief test_production
	ctest --test-dir build-thread --output-on-failure -R '^production$$'

# One program file that needs no other, not even a C library.
static:
	@./.ci/install $(PACKAGES)
	@./.ci/patterns build-patterns
	.ci/static-libraries build-static/libraries
	PKG_CONFIG_PATH=$(CURDIR)/build-static/libraries/lib/pkgconfig cmake -S . -B build-static -G Ninja -DBRIEF_STATIC=ON \
	  -DBRIEF_TESTS=OFF -DCMAKE_PREFIX_PATH=$(CURDIR)/build-static/libraries >/dev/null
	cmake --build build-static --target brief

# The static program in an empty root file system; the package in a minimal one. As root.
static-test: static $(BUILD)/brief
	tests/packages/static.sh build-static/brief $(BUILD)/brief

# The static program as a container image: an OCI archive, build-static/brief.tar.
image: static
	.ci/image build-static/brief "$$(build-static/brief --version | sed -n '1s/brief \([^,]*\).*/\1/p')" build-static/brief.tar
	/usr/bin/python3 tests/packages/image.py --brief build-static/brief --static || [ $$? -eq 77 ]

deb-test: deb
	@./.ci/install debootstrap lintian
	tests/packages/deb.sh $(wildcard build-deb/*.deb)

size: $(BUILD)/brief
	@strip -o $(BUILD)/brief.stripped $(BUILD)/brief
	@printf '%s bytes stripped\n' "$$(stat -c %s $(BUILD)/brief.stripped)"
	@ldd $(BUILD)/brief | sed 's/ (0x.*//'

install: $(BUILD)/brief
	cmake --build $(BUILD)
	cmake --install $(BUILD) --prefix $(PREFIX)

deb: setup
	@./.ci/install file dpkg-dev
	cmake -S . -B build-deb -G Ninja -DBRIEF_TESTS=OFF -DCMAKE_INSTALL_PREFIX=/usr >/dev/null
	cmake --build build-deb
	cd build-deb && cpack -G DEB

format:
	git ls-files '*.cpp' '*.hpp' '*.h' '*.c' | xargs clang-format-14 -i

lint:
	git ls-files '*.cpp' '*.hpp' '*.h' '*.c' | xargs clang-format-14 --dry-run -Werror
	git ls-files 'src/*.cpp' | xargs -n 4 -P $$(nproc) clang-tidy-14 -p $(BUILD) --quiet --extra-arg=-Wno-unknown-warning-option

clean:
	rm -rf build build-* $(OUT)

FORCE:
.PHONY: all setup setup-test brief test golden picture borders map-sets conformance properties mutations nightly bench fuzz sanitize static static-test image size install deb deb-test format \
  lint clean FORCE
