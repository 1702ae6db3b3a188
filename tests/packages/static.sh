#!/bin/sh
# The static program in a root file system that holds nothing else: it makes a report and builds it, and its file is the
# one that the ordinary program writes.
#   static.sh STATIC ORDINARY        (as root)
set -eu
static=$1 ordinary=$2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
cp "$static" "$root/brief"
cp -r reports "$root/reports"
run() { chroot "$root" /brief "$@"; }
run --version >"$root/version"
run new x.toml
run build x.toml reports/kfor-2028.toml -o out
"$ordinary" build reports/kfor-2028.toml -o "$root/other" --quiet
found=$(cd "$root" && find . -type f -perm -100 | wc -l)
[ "$found" = 1 ] || { echo "static: FAILED there are $found programs"; exit 1; }
# Its libraries are of other versions where Debian has no static form: the page is the same, the producer may not be.
pdftotext "$root/out/kfor-2028.pdf" "$root/static.txt"
pdftotext "$root/other/kfor-2028.pdf" "$root/ordinary.txt"
cmp "$root/static.txt" "$root/ordinary.txt"
echo "static: $(stat -c %s "$static") bytes, run in an empty root, 0 failed"
