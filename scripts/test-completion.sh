#!/usr/bin/env bash
# Completes command lines in real shells with what `which-ops completion` prints: presses the tab key in zsh and
# asks fish for its candidates; installs both where they are missing. (bash, which is everywhere, is in npm test.)
# Usage: scripts/test-completion.sh
set -euo pipefail
cd "$(dirname "$0")/.."
for shell in zsh fish; do
  if ! command -v "$shell" >/dev/null; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends zsh fish >/dev/null
  fi
done
[ -f dist/main.cjs ] || npm run --silent build

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/zsh" "$work/fish/completions"
ln -s "$PWD/bin/which-ops.js" "$work/bin/which-ops"
export PATH="$work/bin:$PATH" HOME="$work" XDG_CONFIG_HOME="$work" ZFUNC="$work/zsh"
which-ops completion zsh >"$work/zsh/_which-ops"
mkdir -p "$work/fish"
which-ops completion fish >"$work/fish/completions/which-ops.fish"
touch "$work/answers.yaml"
cd "$work"

# What is typed | what the line must become.
lines='which-ops kb stat|which-ops kb stats
which-ops adv|which-ops advise
which-ops advise --set engineers=6|which-ops advise --set engineers=6-20
which-ops advise --set engin|which-ops advise --set engineers=
which-ops tools --license open|which-ops tools --license open-source
which-ops advise ans|which-ops advise answers.yaml'

failures=0
fault() {
  echo "$1: \"$2\" did not become \"$3\"; it gave:" >&2
  printf '%s\n' "$4" >&2
  failures=$((failures + 1))
}

in_fish() {
  local found
  found=$(fish -c 'complete -C "$argv[1]"' -- "$1")
  grep -qE "^${2##* }(	|\$)" <<<"$found" || fault fish "$1" "$2" "$found"
}

# A terminal within zsh; the screen codes are taken out of what the shell draws.
in_zsh() {
  local drawn
  drawn=$(zsh -f -s -- "$1" "$2" <<'ZSH'
zmodload zsh/zpty zsh/zselect
zpty shell 'zsh -f -i'
zpty -w shell 'PS1="> "; fpath=($ZFUNC $fpath); autoload -Uz compinit; compinit -u; print read''y'
seen=''
until_shows() {
  local chunk i
  for i in {1..100}; do
    while zpty -r -t shell chunk; do seen+=$chunk; done
    seen=${seen//$'\e'\[[0-9;?]#[a-zA-Z]/}
    seen=${seen//[$'\a\r']/}
    [[ $seen == *$1* ]] && return 0
    zselect -t 10
  done
  return 1
}
setopt extendedglob
until_shows ready
zselect -t 30
seen=''
zpty -w -n shell "$1"$'\t'
until_shows "$2" && print ok || print -r -- "$seen"
ZSH
  )
  [ "$drawn" = ok ] || fault zsh "$1" "$2" "$drawn"
}

while IFS='|' read -r typed wanted; do
  in_fish "$typed" "$wanted"
  in_zsh "$typed" "$wanted"
done <<<"$lines"

[ "$failures" -eq 0 ] && echo "zsh and fish complete what they should"
exit "$((failures > 0))"
