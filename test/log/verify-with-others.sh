#!/bin/sh
# Verifies a log with other people's tools alone:
#   verify-with-others.sh LOG.JSONL VKEY [PRIVATE.JSONL]
# jq reads every record and recomputes its verdict, sha256sum ties records to private lines, and Go's
# sumdb/note and sumdb/tlog judge signatures and tree. Exit 0: all agree; 1: something is wrong; 2: usage,
# or a tool is missing (what is here has run, and the missing ones are named).
# On Debian: apt-get install jq golang-go golang-golang-x-mod-dev
set -u

log=${1:?usage: verify-with-others.sh LOG.JSONL VKEY [PRIVATE.JSONL]}
vkey=${2:?usage: verify-with-others.sh LOG.JSONL VKEY [PRIVATE.JSONL]}
private=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wrong=0
missing=0

ok() { echo "ok: $1"; }
bad() { echo "WRONG: $1" >&2; wrong=1; }
lacks() { echo "missing: $1" >&2; missing=1; }
has() { command -v "$1" >/dev/null 2>&1; }

grep -v '^{"checkpoint"' "$log" >"$work/records"
grep '^{"checkpoint"' "$log" >"$work/checkpoints"

if has jq; then
  # Canonical: what jq prints with sorted members is the line itself.
  if jq -cS . "$work/records" | cmp -s - "$work/records"; then
    ok "jq prints all $(wc -l <"$work/records") records as they stand"
  else
    bad 'jq prints a record differently'
  fi
  jq -r '.body | select(.kind == "check" and .verdict != "abandoned")
    | ([.findings[][1]] + [.answers[][2]]) as $effects
    | if any($effects[]; . == "block") then "block" elif any($effects[]; . == "refer") then "refer"
      else "clear" end
    | . + " "' "$work/records" >"$work/recomputed"
  jq -r '.body | select(.kind == "check" and .verdict != "abandoned") | .verdict + " "' "$work/records" \
    >"$work/verdicts"
  if cmp -s "$work/recomputed" "$work/verdicts"; then
    ok "jq recomputes $(wc -l <"$work/verdicts") verdicts"
  else
    bad 'a verdict is not what its findings and answers give'
  fi
else
  lacks jq
fi

if has sha256sum && has jq; then
  # A log of one record has the record's leaf hash as its root: SHA-256 of a zero byte and the line.
  leaf=$({ printf '\000'; head -n 1 "$work/records" | tr -d '\n'; } | sha256sum | cut -d ' ' -f 1)
  root=$(head -n 1 "$work/checkpoints" | jq -j .checkpoint | sed -n 3p | base64 -d | od -An -v -tx1 | tr -d ' \n')
  if [ "$leaf" = "$root" ]; then ok 'sha256sum makes the first root'; else bad 'the first root is another'; fi
  if [ -n "$private" ]; then
    while IFS= read -r line; do printf '%s' "$line" | sha256sum | cut -d ' ' -f 1; done <"$private" | sort \
      >"$work/privates"
    jq -r '.body.commit // empty' "$work/records" | sort >"$work/commits"
    if [ -z "$(comm -13 "$work/privates" "$work/commits")" ]; then
      ok "sha256sum ties $(wc -l <"$work/commits") records to their private lines"
    else
      bad 'a record has no private line'
    fi
  fi
else
  has sha256sum || lacks sha256sum
fi

go=$(command -v go || ls /usr/lib/go-*/bin/go 2>/dev/null | tail -n 1)
sources=/usr/share/gocode
if [ -z "$go" ]; then
  lacks 'go (Debian: golang-go, or golang-1.19-go)'
elif [ ! -d "$sources/src/golang.org/x/mod/sumdb" ]; then
  lacks 'golang.org/x/mod/sumdb (Debian: golang-golang-x-mod-dev)'
else
  if said=$(GO111MODULE=off GOPATH="$sources" GOFLAGS= GOTOOLCHAIN=local \
    "$go" run "$here/go/main.go" "$log" "$vkey" 2>&1); then
    ok "Go's sumdb/note and sumdb/tlog: ${said#ok: }"
  else
    bad "Go's sumdb/note and sumdb/tlog: $said"
  fi
fi

[ "$wrong" -eq 0 ] || exit 1
[ "$missing" -eq 0 ] || exit 2
