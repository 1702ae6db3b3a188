"""Programs of others that the tests use, from the package managers' registries: fetched once, into ~/.cache/brief, and checked
against the digests below at every use."""
import hashlib
import pathlib
import subprocess
import tarfile
import zipfile

CACHE = pathlib.Path.home() / ".cache" / "brief"
DIGESTS = {
    "bsh-2.0b6.jar": "a17955976070c0573235ee662f2794a78082758b61accffce8d3f8aedcd91047",
    "pdfbox-app-3.0.5.jar": "d076467fd02214ebc7b5b9d5b3b9ac0891ef768168114ed8a4811b5d16606285",
    "xmpbox-3.0.5.jar": "017899b2fb5c2af714d30c52cca92cde8f12999abf3140d4f0d5f11334f62fdd",
    "pypdfium2-4.30.0-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl":
        "f1f78d2189e0ddf9ac2b7a9b9bd4f0c66f54d1389ff6c17e9fd9dc034d06eb3f",
    "axe-core-4.14.1.tgz": "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745",
    "vnu-jar-26.9.27.tgz": "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7",
    "pdfjs-dist-3.11.174.tgz": "11402926f38e7d5c71e63f4c3fdcfcb9172afd5bd202900994cecfa8ee7a98c4",
}


def checked(path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if DIGESTS.get(path.name) != digest:
        raise SystemExit(f"{path} is not the file that was expected ({digest}); remove it and try again")
    return path


def fetched(name, command):
    """The file of that name in the cache, by the command where it is not there yet."""
    path = CACHE / name
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        subprocess.run(command, check=True, cwd=CACHE, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return checked(path)


def java(*artifacts):
    """Jars, by Maven: group:artifact:version."""
    return [fetched("-".join(artifact.split(":")[1:]) + ".jar",
                    ["mvn", "-q", "-B", "dependency:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={CACHE}"]) for artifact in artifacts]


def unpacked(path, folder):
    """The archive's content, unpacked once; a folder that was cut short has no mark and is made again."""
    mark = folder / ".whole"
    if not mark.exists():
        folder.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".whl":
            zipfile.ZipFile(path).extractall(folder)
        else:
            tarfile.open(path).extractall(folder)
        mark.touch()
    return folder


def npm(package):
    name = package.lstrip("@").replace("/", "-").replace("@", "-")
    path = fetched(f"{name}.tgz", ["npm", "pack", "--silent", package])
    return unpacked(path, CACHE / name) / "package"


def wheel(requirement):
    """A wheel of one file, by pip: name==version."""
    name = requirement.replace("==", "-")
    known = [file for file in DIGESTS if file.startswith(name) and file.endswith(".whl")]
    path = fetched(known[0], ["/usr/bin/python3", "-m", "pip", "download", "-q", "--no-deps", "--only-binary=:all:", requirement])
    return unpacked(path, CACHE / name)
