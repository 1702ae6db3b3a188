#!/usr/bin/env python3
"""Takes one tagging call out of the program at a time, and sees that a test fails each time.

    mutations.py SOURCE

Works on a copy of the sources. Each change must be found in the file exactly once. Takes minutes: `make mutations`.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

MUTATIONS = [
    ("the language in the catalog", "src/pdf/write.cpp", 'out.text("Lang", document_.metadata.language)', 'out.text("Lang", "")'),
    ("/MarkInfo", "src/pdf/write.cpp", '.boolean("Marked", true)', '.boolean("Marked", false)'),
    ("the MCID of a sequence", "src/pdf/content.cpp", "content_.number(structure.add_content(mark.element, page), 0);",
     "structure.add_content(mark.element, page); content_.number(0, 0);"),
    ("what is read from right to left", "src/pdf/content.cpp", 'is_right_to_left(mark) ? std::string_view("ReversedChars")',
     'mark.element == layout::no_element ? std::string_view("ReversedChars")'),
    ("artifacts", "src/pdf/content.cpp", "content_.out_ += artifact_properties(mark.artifact);", 'artifact_properties(mark.artifact), content_.out_ += "/Span BMC\\n";'),
    ("the scope of row headers", "src/pdf/structure.cpp", 'element.scope == layout::Scope::row ? "Row" : "Column"', '"Column"'),
    ("alternative text", "src/pdf/structure.cpp", "if (!element.alt.empty())", "if (element.alt.size() > 1000000)"),
    ("the language of an element", "src/pdf/structure.cpp", "if (!element.language.empty())",
     "if (element.language.size() > 100)"),
    ("annotations in the tree", "src/pdf/structure.cpp",
     "nodes_[element].kids.push_back({Kid::Kind::annotation, annotation, page});", "(void)annotation, (void)page;"),
    ("the parent tree of annotations", "src/pdf/structure.cpp", "numbers.reference(nodes_[annotation_owners_[i]].object);",
     "numbers.null();"),
    ("the parent tree of content", "src/pdf/structure.cpp",
     "for (const ElementId owner : content_[page]) owners.reference(nodes_[owner].object);",
     "for (const ElementId owner : content_[page]) (void)owner, owners.null();"),
    ("list numbering", "src/pdf/structure.cpp", 'return "Decimal";', 'return "None";'),
    ("the expansion of abbreviations", "src/pdf/structure.cpp", 'if (!element.expansion.empty()) out.text("E", element.expansion);', ""),
    ("the mapping of emphasis", "src/pdf/structure.cpp", 'if (!standard_.has_namespaces()) out.dictionary("RoleMap", role_map());', ""),
    ("references of citations", "src/pdf/structure.cpp", "nodes_[link.element].leads_to = link.target_element;", "(void)link;"),
    ("superior citations", "src/pdf/structure.cpp", 'attributes.name("O", "Layout").name("TextPosition", "Sup");', "(void)attributes;"),
    ("the title's own type", "src/pdf/standard.cpp", "if (has_namespaces() && tag == Tag::h1) return title;", "(void)title;"),
    ("one stop for a link over two lines", "src/pdf/navigation.cpp", "is_continued(links[from], links[to]);", "false;"),
    ("the quadrilaterals of its lines", "src/pdf/navigation.cpp", "if (areas.size() > 1) out.array(", "if (areas.size() > 9) out.array("),
    ("emphasis", "src/layout/typeset.cpp", "if (emphasis) element = add_element(composition, Tag::emphasis, element);", "(void)emphasis;"),
    ("strong emphasis", "src/layout/typeset.cpp", "if (strong) element = add_element(composition, Tag::strong, element);", "(void)strong;"),
    ("the sources of an event", "src/layout/timeline_figure.cpp", "      add_inlines(composition_, paragraph, cited, style, body);\n", "      (void)cited;\n"),
    ("/Contents of links", "src/pdf/navigation.cpp", '.text("Contents", area.contents)', '.text("Contents", "")'),
    ("the tab order", "src/pdf/write.cpp", '.name("Tabs", "S")', '.name("Tabs", "R")'),
    ("ToUnicode", "src/pdf/fonts.cpp", "append_utf16_hex(out, texts[mapped[i]]);", 'append_utf16_hex(out, "x");'),
    ("namespaces", "src/pdf/structure.cpp", "out.reference(\"NS\", namespaces_[static_cast<std::size_t>(type.space)]);", "(void)type.space;"),
    ("structure destinations", "src/pdf/navigation.cpp", ".array(\"SD\", destination(element, from_bottom))", ""),
    ("the declarations of Well-Tagged PDF", "src/pdf/metadata.cpp", "if (standard.declares_well_tagged())", "if (false)"),
]
TESTS = ["^pdf$", "^layout$", "^accessibility$", "^conformance$"]  # the fast ones first
TARGETS = ["brief", "test_pdf", "test_layout"]


def failing_test(build):
    """The first test that fails; None where all pass."""
    if subprocess.run(["cmake", "--build", build, "--target", *TARGETS], capture_output=True).returncode != 0:
        raise SystemExit("mutations: a change does not compile")
    for test in TESTS:
        run = subprocess.run(["ctest", "--test-dir", build, "-R", test, "--no-tests=error", "--timeout", "300"], capture_output=True)
        if run.returncode != 0:
            return test.strip("^$")
    return None


def main():
    source = pathlib.Path(sys.argv[1])
    unnoticed = 0
    with tempfile.TemporaryDirectory() as scratch:
        copy, build = pathlib.Path(scratch) / "source", pathlib.Path(scratch) / "build"
        files = subprocess.run(["git", "-C", source, "ls-files", "-z"], capture_output=True, text=True, check=True).stdout
        for name in filter(None, files.split("\0")):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source / name, copy / name)
        subprocess.run(["cmake", "-S", copy, "-B", build, "-G", "Ninja", "-DCMAKE_CXX_FLAGS_RELEASE=-O0 -w"], check=True, capture_output=True)
        if failing_test(build) is not None:
            raise SystemExit("mutations: a test fails before any change")
        for name, path, call, replacement in MUTATIONS:
            file = copy / path
            text = file.read_text(encoding="utf-8")
            if text.count(call) != 1:
                raise SystemExit(f"mutations: {path} holds `{call}` {text.count(call)} times")
            file.write_text(text.replace(call, replacement), encoding="utf-8")
            noticed = failing_test(build)
            print(f"mutations: without {name}: {noticed or 'NOT NOTICED'}", flush=True)
            unnoticed += noticed is None
            file.write_text(text, encoding="utf-8")
    print(f"mutations: {len(MUTATIONS)} changes, {unnoticed} not noticed")
    sys.exit(1 if unnoticed else 0)


if __name__ == "__main__":
    main()
