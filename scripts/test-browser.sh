#!/usr/bin/env bash
# Opens the HTML report in a real Chromium and checks it with axe; installs Chromium where it is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v chromium >/dev/null; then
  apt-get update -qq
  apt-get install -y -qq chromium >/dev/null
fi
[ -f dist/main.cjs ] || npm run --silent build
npx vitest run --config vitest.system.config.ts system/browser.test.ts
