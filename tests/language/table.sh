#!/bin/bash
# A language that lacks a part, or has one too many, stops the build and says where. table.sh MAKE_TABLE
make_table=$1
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
failures=0
refused() {  # refused WHAT MESSAGE: the file $folder/t.txt
  if "$make_table" "$folder/table.cpp" "$folder/t.txt" 2>"$folder/message"; then
    echo "$1: not refused"; failures=$((failures + 1))
  elif ! grep -qF -- "$2" "$folder/message"; then
    echo "$1: says $(cat "$folder/message")"; failures=$((failures + 1))
  fi
}
for key in $(sed -n 's/^\([a-z][^ =]*\) *=.*/\1/p' src/language/sq.txt); do
  grep -v "^$key *=" src/language/sq.txt >"$folder/t.txt"
  refused "without $key" "\`$key\` is missing"
done
{ cat src/language/sq.txt; echo "pgae = Faqja"; } >"$folder/t.txt"; refused "a key too many" "unknown key \`pgae\`"
{ cat src/language/sq.txt; echo "kind = x"; } >"$folder/t.txt"; refused "a key twice" "\`kind\` stands twice"
sed 's/^page = .*/page = Faqja {page}/' src/language/sq.txt >"$folder/t.txt"; refused "a name too few" "page pages"
sed 's/^territories = .*/territories = qq/' src/language/sq.txt >"$folder/t.txt"; refused "no such locale" "no locale \`qq\`"
grep -v '^country.XK' src/language/en.txt >"$folder/t.txt"; refused "a country too few" "\`country.XK\` is missing"
sed 's/^stops.space = .*/stops.space = wide/' src/language/sq.txt >"$folder/t.txt"; refused "an unknown space" "is one of: narrow, no-break, none"
exit $((failures > 0))
