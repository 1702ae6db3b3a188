#!/bin/sh
# The Debian package: lintian finds no error, and in a root file system with nothing but Debian's minimal base it installs,
# makes a report, builds it and has its manual.
#   deb.sh PACKAGE.deb        (as root)
set -eu
package=$1
lintian --allow-root --fail-on error "$package"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
. /etc/os-release
mirror=$(apt-get indextargets --format '$(ORIGIN) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
  sed -n -e 's/^Debian main //p' -e 's/^Ubuntu main //p' | head -n 1)
debootstrap --variant=minbase "$VERSION_CODENAME" "$scratch/system" "$mirror" >"$scratch/log" 2>&1 || {
  tail -n 20 "$scratch/log"
  exit 1
}
# How this machine reaches the mirror.
cp /etc/resolv.conf /etc/hosts "$scratch/system/etc/"
cp -r /etc/apt/apt.conf.d "$scratch/system/etc/apt/"
cp -r --parents /usr/local/share/ca-certificates /etc/ssl/certs "$scratch/system" 2>/dev/null || true
cp "$package" "$scratch/system/brief.deb"
run() { chroot "$scratch/system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive sh -euc "$1"; }
run 'apt-get update -qq && apt-get install -y -qq --no-install-recommends ./brief.deb' >"$scratch/log" 2>&1 || {
  tail -n 20 "$scratch/log"
  exit 1
}
run 'cd /root && brief new x && brief build x.toml && head -c 8 out/x.pdf | grep -q "%PDF-1.7"'
run 'cd /root && brief build x.toml && brief check x.toml && brief --version | grep -q libharu'
run 'test -s /usr/share/man/man1/brief.1.gz && test -s /usr/share/man/man5/brief.5.gz'
run 'dpkg -r brief >/dev/null && ! command -v brief'
echo "package: installed and run in a clean root, 0 failed"
