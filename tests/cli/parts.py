"""A test script of parts, each a function with a folder of its own: --part NAME runs one, none all."""

import argparse
import pathlib
import tempfile


def run(parts, description, one):
    """Calls one(part, brief, folder, long) for each part that is asked for; `long`: with the numbers of a long run."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--brief", type=pathlib.Path, required=True)
    parser.add_argument("--part", choices=[part.__name__ for part in parts])
    parser.add_argument("--long", action="store_true")
    given = parser.parse_args()
    for part in parts:
        if given.part in (None, part.__name__):
            with tempfile.TemporaryDirectory() as folder:
                one(part, given.brief.resolve(), pathlib.Path(folder), given.long)
