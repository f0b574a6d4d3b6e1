#!/usr/bin/env bash
# Finds a way to build for wasm32-unknown-unknown.   usage: eval "$(bindings-wasm/toolchain.sh FOLDER)"
#
#   rustup    the installed compiler and its wasm target: what nearly everyone has
#   buildstd  the installed compiler, with the library source of its version from Debian
#   debian    the older compiler of Debian, unpacked in FOLDER
#
# The first that works, or WASM_TOOLCHAIN. The last two are for machines that cannot reach
# rustup's servers but can reach a Debian mirror. No root; nothing is written outside FOLDER
# (rustup writes in its own).
set -euo pipefail
folder=$(realpath -m "${1:?a folder}") way=${WASM_TOOLCHAIN:-}
target=wasm32-unknown-unknown
sysroot=$(rustc --print sysroot)
version=$(rustc --version | cut -d' ' -f2)

say() { echo "wasm toolchain: $*" >&2; }
tries() { [ -z "$way" ] || [ "$way" = "$1" ]; }
export_() { printf 'export %s=%q\n' "$@"; } # NAME VALUE …

has_target() { [ -d "$sysroot/lib/rustlib/$target/lib" ]; }

with_rustup() {
  has_target || { command -v rustup >/dev/null && timeout 120 rustup target add "$target" >&2 && has_target; }
}

# An apt of our own: the host's lists, cache and hooks stay as they are. Its mirror and proxy are used.
own_apt() {
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || { say "no apt here"; return 1; }
  apt=$folder/apt
  mkdir -p "$apt"/{lists/partial,cache/archives/partial,debs,none}
  : > "$apt/status"
  local mirror key=/usr/share/keyrings/debian-archive-keyring.gpg suite
  mirror=$(cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null |
    awk '/^URIs:/ { print $2; exit } /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /^https?:/) { print $i; exit } }')
  for suite in trixie trixie-updates trixie-backports; do
    echo "deb [signed-by=$key] $mirror $suite main"
  done > "$apt/sources.list"
  {
    echo "Dir::Etc { sourcelist \"$apt/sources.list\"; sourceparts \"$apt/none\"; parts \"$apt/none\"; };"
    echo "Dir::Etc::preferences \"/dev/null\"; Dir::Etc::preferencesparts \"$apt/none\";"
    echo "Dir::State \"$apt\"; Dir::State::status \"$apt/status\"; Dir::State::lists \"$apt/lists\";"
    echo "Dir::Cache \"$apt/cache\"; APT::Sandbox::User \"root\"; Acquire::Languages \"none\";"
    apt-config dump | grep -iE '^Acquire::(https?|ftp)::.*(Proxy|CaInfo)' || true
  } > "$apt/apt.conf"
  export APT_CONFIG=$apt/apt.conf
  apt-get -qq update >&2
}

fetch() { (cd "$apt/debs" && apt-get -qq download "$@" >&2); }

with_build_std() {
  local source=$folder/rust-src deb
  if [ ! -e "$source/library/std/Cargo.toml" ]; then
    deb=$(apt-cache madison rust-src | awk '{ print $3 }' | grep -m1 "^${version//./\\.}+") ||
      { say "Debian has no rust-src of $version"; return 1; }
    fetch "rust-src=$deb" || return 1
    mkdir -p "$source"
    dpkg-deb --fsys-tarfile "$apt"/debs/rust-src_*.deb |
      tar -x -C "$source" --strip-components=4 --wildcards './usr/src/rustc-*/library'
    rm -f "$apt"/debs/*.deb
  fi
  export_ RUSTC_BOOTSTRAP 1 __CARGO_TESTS_ONLY_SRC_ROOT "$source/library" \
    WASM_CARGO_ARGS -Zbuild-std=std,panic_abort
}

# Debian's compiler does not fit the libraries of the host: it starts through its own loader.
with_debian() {
  local at=$folder/debian deb release lld
  if [ ! -x "$folder/rustc" ]; then
    release=$(apt-cache madison rustc | awk '$6 == "trixie/main" { print $3; exit }')
    fetch "rustc=$release" "libstd-rust-dev=$release" "libstd-rust-dev-wasm32=$release" libstd-rust-1.85 \
      libllvm19 libc6 libgcc-s1 libstdc++6 libz3-4 libedit2 libbsd0 libmd0 libxml2 liblzma5 libffi8 \
      libzstd1 zlib1g libtinfo6 || return 1
    for deb in "$apt"/debs/*.deb; do dpkg-deb -x "$deb" "$at"; done
    rm -f "$apt"/debs/*.deb
    {
      echo '#!/bin/sh'
      echo "at=$at lib=$at/usr/lib/x86_64-linux-gnu"
      echo 'exec $lib/ld-linux-x86-64.so.2 --library-path $lib:$at/usr/lib/llvm-19/lib' \
        '$at/usr/bin/rustc --sysroot $at/usr "$@"'
    } > "$folder/rustc"
    chmod +x "$folder/rustc"
  fi
  lld=$(find "$sysroot/lib/rustlib" -name rust-lld -path '*/bin/*' | head -1)
  export_ RUSTC "$folder/rustc" CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER "$lld"
}

mkdir -p "$folder"
if tries rustup && with_rustup; then say rustup; exit; fi
[ "$way" = rustup ] || own_apt || { say "no way left; with rustup: rustup target add $target"; exit 1; }
if tries buildstd && with_build_std; then say buildstd; exit; fi
if tries debian && with_debian; then say debian; exit; fi
say "no way left; with rustup: rustup target add $target"
exit 1
