#!/bin/sh
# Installs into an empty folder, then builds an example of each interface against the installed files: C by pkg-config, C++
# and C by the CMake package.
#   installed.sh BUILD
set -eu
build=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/usr" >/dev/null
[ -x "$work/usr/bin/brief" ] || { echo 'library-installed: no command'; exit 1; }

export PKG_CONFIG_PATH=$(dirname "$(find "$work/usr" -name brief.pc)")
# shellcheck disable=SC2046 # a list of words
cc -o "$work/by_pkg_config" "$here/render_memory.c" $(pkg-config --cflags --libs brief)
libraries=$(pkg-config --variable=libdir brief)
LD_LIBRARY_PATH=$libraries "$work/by_pkg_config"

cp -r "$here/installed" "$work/example"
cp "$here/render_memory.c" "$work/example/"
cmake -S "$work/example" -B "$work/example/build" -DCMAKE_PREFIX_PATH="$work/usr" >/dev/null
cmake --build "$work/example/build" >/dev/null
LD_LIBRARY_PATH=$libraries "$work/example/build/example_c"
LD_LIBRARY_PATH=$libraries "$work/example/build/example_cpp"
echo 'library-installed: 3 examples built and run'
