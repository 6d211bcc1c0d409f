#!/usr/bin/env bash
# Rewrites PublicAPI.Unshipped.txt of each library under src/ from the code as it stands, so that a deliberate change of the
# public API shows up as a reviewable diff. Run it after such a change, read the diff, commit it with the change.
set -euo pipefail
cd "$(dirname "$0")/.."

for project in ${1:-src/*/}; do
    project=${project%/}
    [ -f "$project/PublicAPI.Unshipped.txt" ] || continue
    printf '#nullable enable\n' > "$project/PublicAPI.Unshipped.txt"
    symbols=$(dotnet build "$project" --no-incremental -p:TreatWarningsAsErrors=false -v q 2>&1 \
        | grep -F "/$project/" \
        | sed -nE "s/.*warning RS0016: Symbol '(.*)' is not part of the declared public API.*/\1/p" | LC_ALL=C sort -u || true)
    [ -z "$symbols" ] || printf '%s\n' "$symbols" >> "$project/PublicAPI.Unshipped.txt"
    printf '%s: %s symbols\n' "$project" "$(grep -c . <<< "$symbols" || true)"
done
