#!/usr/bin/env bash
# Tortures the stores, and prints what ran and what it showed.   usage: tests/ClaimTracker.Torture/run.sh [--full] [--seed N] [dotnet test's options]
# Shortened it takes a minute; --full takes an hour or two (docs/reliability.md). CLAIMTRACKER_TOOL names another claimtracker than the one built here.
set -euo pipefail
cd "$(dirname "$0")"

options=()
while [ $# -gt 0 ]; do
    case $1 in
        --full) export CLAIMTRACKER_TORTURE=full ;;
        --seed) export CLAIMTRACKER_TORTURE_SEED=$2; shift ;;
        *) options+=("$1") ;;
    esac
    shift
done

CLAIMTRACKER_TORTURE_TABLE=$(mktemp)
export CLAIMTRACKER_TORTURE_TABLE
trap 'rm -f "$CLAIMTRACKER_TORTURE_TABLE"' EXIT

status=0
dotnet test -c Release "${options[@]}" || status=$?
{
    printf 'scenario\trounds\tacknowledged\tlost\tremark\n'
    sort "$CLAIMTRACKER_TORTURE_TABLE"
} | awk -F '\t' '{ printf "%-42s %6s %12s %6s  %s\n", $1, $2, $3, $4, $5 }'
exit "$status"
