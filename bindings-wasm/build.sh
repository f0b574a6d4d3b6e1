#!/usr/bin/env bash
# Builds the module with its glue.   usage: bindings-wasm/build.sh web|nodejs|bundler FOLDER [formulier]
# With `formulier` it holds only what a form needs. The npm package: `npm run build` in this folder.
set -euo pipefail
to=${1:?web, nodejs or bundler} folder=$(realpath -m "${2:?the folder to write to}") part=${3:-alles}
cd "$(dirname "$0")/.."
cargo=${CARGO:-cargo}

(
  # In a shell of its own: what is set here must not reach the tool that runs on the host.
  eval "$(bash bindings-wasm/toolchain.sh target/wasm-toolchain)"
  # shellcheck disable=SC2086 # WASM_CARGO_ARGS is a list of words
  "$cargo" build --package koppelvlak-wasm --target wasm32-unknown-unknown --target-dir target/wasm \
    --config bindings-wasm/profile.toml --profile wasm --no-default-features --features "$part" \
    ${WASM_CARGO_ARGS:-}
)
"$cargo" run --quiet --manifest-path bindings-wasm/bindgen/Cargo.toml --target-dir target/bindgen -- \
  target/wasm/wasm32-unknown-unknown/wasm/koppelvlak_wasm.wasm "$folder" "$to"
# With the names of its functions, to see what takes the space (npm/maat.mjs).
cp target/wasm/wasm32-unknown-unknown/wasm/koppelvlak_wasm.wasm "$folder/met-namen.wasm"
