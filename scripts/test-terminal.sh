#!/usr/bin/env bash
# Looks at the questionnaire as a terminal shows it: drives the built program in tmux at several sizes and
# compares the screens with those kept in test/screens; installs tmux where it is missing.
# Usage: scripts/test-terminal.sh [--update]; with --update the screens are written instead, to be read.
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v tmux >/dev/null; then
  apt-get update -qq
  apt-get install -y -qq tmux >/dev/null
fi
[ -f dist/main.cjs ] || npm run --silent build

screens=test/screens
update=${1:-}
work=$(mktemp -d)
socket="$work/none"
bin="$PWD/bin/which-ops.js"
failures=0

tmux_() { tmux -S "$socket" -f /dev/null "$@"; }
trap 'tmux_ kill-server 2>/dev/null || true; umount "$work/disk" 2>/dev/null || true; rm -rf "$work"' EXIT

# start SIZE ARGUMENTS: a terminal of this size with the program in it, in a home of its own.
start() {
  home=$(mktemp -d "$work/home-XXXXXX")
  again "$@"
}

# again SIZE ARGUMENTS: the same in the home of the last one.
again() {
  local size=$1
  shift
  # A server of its own: one that is just ending would refuse the next session.
  socket="$home/tmux"
  tmux_ new-session -d -s ask -x "${size%x*}" -y "${size#*x}" \
    "cd '$home' && env -i PATH='$PATH' HOME='$home' TERM=tmux-256color LANG=C.UTF-8 \
     XDG_STATE_HOME='${STATE:-$home/state}' ${ASK_ENV:-} node '$bin' ask $*; echo \"exit \$?\"; sleep 60"
  tmux_ set-option -s escape-time 0
  tmux_ set-option -g status off
}
finish() {
  tmux_ kill-server
  rm -f "$socket"
}

screen() { tmux_ capture-pane -p -t ask | sed -e 's/[[:space:]]*$//' -e "s|$work/home-[A-Za-z0-9]*|HOME|g"; }

# waits for TEXT: until it stands on the screen.
waits_for() {
  for _ in $(seq 1 400); do
    if screen | grep -qF -- "$1"; then
      sleep 0.15
      return
    fi
    sleep 0.1
  done
  echo "\"$1\" never came; the screen:" >&2
  screen >&2
  exit 1
}

press() { for key in "$@"; do tmux_ send-keys -t ask "$key"; sleep 0.1; done; }
types() { tmux_ send-keys -t ask -l "$1"; sleep 0.2; }

# shows NAME: the screen is the one that is kept.
shows() {
  local kept="$screens/$1.txt"
  if [ "$update" = --update ]; then
    mkdir -p "$screens"
    screen >"$kept"
  elif ! diff -u "$kept" <(screen); then
    echo "screen $1 is not as kept; after a change that is meant: scripts/test-terminal.sh --update" >&2
    failures=$((failures + 1))
  fi
}

for size in 60x24 80x24 120x30 60x15; do
  start "$size" --only organisation,team_pains,current_tools
  waits_for 'What kind of organisation'
  shows "$size-one-choice"
  press Down Enter
  waits_for 'What hurts most between people'
  press Space Down Down Space
  waits_for 'Duplicated tooling'
  shows "$size-several-choices"
  press '?'
  waits_for 'strongest reason'
  shows "$size-why"
  press Enter
  waits_for 'type to search'
  shows "$size-tools"
  types argocd
  waits_for '[ ] Argo CD'
  press Enter
  waits_for '[x] Argo CD'
  types jenk
  waits_for '[ ] Jenkins'
  shows "$size-search"
  press Enter Enter
  waits_for 'Your answers: 3 given'
  shows "$size-review"
  press C-c
  waits_for 'exit 130'
  shows "$size-left"
  finish
done

# Back over two questions, which leaves nothing of them.
start 80x24
for answer in Space Down Down; do
  waits_for ' of about'
  press "$answer" Enter
  sleep 0.5
done
waits_for '4 of about'
press Escape
waits_for '3 of about'
press Escape
waits_for '2 of about'
shows 80x24-back
finish

# The breath, after a run of first choices; and the question after it.
for size in 60x24 80x24 120x30; do
  start "$size"
  for number in $(seq 1 15); do
    waits_for "$number of about"
    if screen | grep -qF 'Space ticks'; then press Space; fi
    press Enter
  done
  waits_for 'or stop here?'
  shows "$size-breath"
  press Enter
  waits_for '1 of about'
  shows "$size-more"
  press C-c
  waits_for 'exit 130'
  finish
  again "$size" ''
  waits_for 'You stopped here'
  shows "$size-offer"
  press Down Enter
  waits_for 'What does the team build?'
  shows "$size-first"
  finish
done

ASK_ENV='TERM=dumb' start 60x24 --only organisation
waits_for 'Number'
shows 60x24-plain
types q
press Enter
waits_for 'exit 130'
finish

# A narrower and a wider window in the middle of a question: nothing is lost, and it ends as it should.
start 100x30 --only team_pains
waits_for 'What hurts most between people'
press Space
for width in 45 140 80; do
  tmux_ resize-window -t ask -x "$width" -y 24
  waits_for '[x] Waiting for environments'
done
press Enter
waits_for 'Your answers: 1 given'
press Enter
waits_for 'exit 0'
finish

# A disk that is really full: what was saved before stays, and the person is told. Only root may mount one.
mkdir "$work/disk"
if mount -t tmpfs -o size=64k tmpfs "$work/disk" 2>/dev/null; then
  export STATE="$work/disk"
  start 80x24 --only organisation,team_pains,stage
  waits_for 'How far is the product?'
  press Enter
  waits_for 'What kind of organisation'
  dd if=/dev/zero of="$work/disk/full" bs=1k 2>/dev/null || true
  press Enter
  waits_for 'answers cannot be saved as you go: ENOSPC'
  waits_for 'What hurts most between people'
  shows 80x24-full-disk
  press C-c
  waits_for 'cancelled; the answers could not be saved'
  finish
  rm "$work/disk/full"
  again 80x24 --only organisation,team_pains,stage --resume
  waits_for '2 of about 3'
  press Enter
  waits_for 'What hurts most between people'
  press C-c
  waits_for 'saved; continue with'
  finish
  unset STATE
else
  echo "no disk can be filled here: mounting is not allowed"
fi

[ "$failures" -eq 0 ] && echo "screens are as kept"
exit "$((failures > 0))"
