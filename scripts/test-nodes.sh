#!/usr/bin/env bash
# Installs the packed package and uses it on the oldest Node.js it promises and on the later lines: the same
# questions get the same bytes everywhere. The builds of Node.js come as packages of npm.
# Usage: scripts/test-nodes.sh [version…]
set -euo pipefail
cd "$(dirname "$0")/.."
versions=("${@:-}")
[ -n "${versions[0]}" ] || versions=(20.19.0 22.0.0 22 24)
builds=$(node -p '`node-${process.platform}-${process.arch}`')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

npm pack --silent --pack-destination "$work" >/dev/null
cp -r examples "$work"
cd "$work"
npm install --silent --no-audit --no-fund --prefix "$work/app" ./which-ops-*.tgz
bin="$work/app/node_modules/which-ops/bin/which-ops.js"
cat >"$work/app/library.mjs" <<'JS'
import { advise, loadKnowledge } from 'which-ops';

console.log(advise(loadKnowledge(), { engineers: '6-20', products: ['web-app'] }).headline);
JS

uses() {
  local node=$1
  "$node" "$bin" --version
  "$node" "$bin" --help
  for answers in examples/*.yaml; do
    for format in text json markdown html; do "$node" "$bin" advise "$answers" --format "$format"; done
    "$node" "$bin" gap "$answers"
    "$node" "$bin" explain devops "$answers"
  done
  "$node" "$bin" advise --json <examples/bank-fraud.yaml
  "$node" "$bin" tools --quiet
  "$node" "$bin" phases
  "$node" "$bin" show 'Split.io'
  "$node" "$bin" ask --print-questions --json
  "$node" "$bin" schema report
  "$node" "$work/app/library.mjs"
}

first=''
for version in "${versions[@]}"; do
  mkdir "$work/$version"
  if ! (cd "$work/$version" && npm pack --silent "$builds@$version" >/dev/null); then
    echo "Node.js $version: no build of it can be had here" >&2
    continue
  fi
  tar xzf "$work/$version"/*.tgz -C "$work/$version"
  node="$work/$version/package/bin/node"
  uses "$node" >"$work/$version.txt" 2>"$work/$version.err"
  if [ -s "$work/$version.err" ]; then
    echo "Node.js $version says on standard error:" >&2
    sort "$work/$version.err" | uniq -c >&2
    exit 1
  fi
  echo "Node.js $("$node" --version): $(wc -c <"$work/$version.txt") bytes printed"
  [ -n "$first" ] || first=$version
  cmp "$work/$first.txt" "$work/$version.txt"
done
[ -n "$first" ] || exit 1
echo 'the same bytes on each'
