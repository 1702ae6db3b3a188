# Front door. `make brief` and `make test` do all set-up on a fresh Debian or Ubuntu machine.
BUILD ?= build
PACKAGES := g++ cmake ninja-build pkg-config libhpdf-dev libspdlog-dev doctest-dev libtomlplusplus-dev libmd4c-dev \
  libharfbuzz-dev libharfbuzz-bin libhyphen-dev libcli11-dev nlohmann-json3-dev libutf8proc-dev libunibreak-dev nettle-dev libdeflate-dev \
  fonts-noto-core hyphen-en-gb hyphen-hr hyphen-sr hyphen-el
TEST_PACKAGES := qpdf poppler-utils

all: $(BUILD)/brief

setup:
	@./.ci/install $(PACKAGES)

setup-test: setup
	@./.ci/install $(TEST_PACKAGES)

$(BUILD)/build.ninja: CMakeLists.txt
	cmake -S . -B $(BUILD) -G Ninja

$(BUILD)/brief: $(BUILD)/build.ninja FORCE
	@cmake --build $(BUILD)

brief: setup
	@$(MAKE) --no-print-directory $(BUILD)/brief
	$(BUILD)/brief build reports -o out

test: setup-test
	@$(MAKE) --no-print-directory $(BUILD)/brief
	ctest --test-dir $(BUILD) --output-on-failure

FORCE:
.PHONY: all setup setup-test brief test FORCE
