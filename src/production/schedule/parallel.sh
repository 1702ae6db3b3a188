#!/bin/sh
# A folder of reports over several machines that share its storage, with GNU parallel.
#   parallel.sh REPORTS OUT PARTS [--sshlogin host1,host2 …]
set -eu
reports=$1 out=$2 parts=$3
shift 3
seq "$parts" | parallel "$@" brief build "$reports" -o "$out" --quiet --progress never --shard "{}/$parts" || status=$?
brief merge "$out"
exit "${status:-0}"
