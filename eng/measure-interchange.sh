#!/usr/bin/env bash
# Runs the tool over the corpora beside the checkout and prints what docs/interchange/README.md shows of it: for each corpus files,
# records in, records out, refused, seconds and MB/s. Seconds are those of the whole process, its start included.
#   usage: eng/measure-interchange.sh [CORPORA]        after dotnet build -c Release
set -euo pipefail
cd "$(dirname "$0")/.."
corpora=${1:-../shared/corpora}
tool=(dotnet src/ClaimTracker.Cli/bin/Release/net10.0/ClaimTracker.Cli.dll)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One row: runs a command on each of the inputs and adds up what its summaries say.
measure() {
    local name=$1 verb=$2 bytes=0 files=0 read=0 mapped=0 refused=0 started seconds
    shift 2
    local options=() inputs=()
    while [ "$1" != -- ]; do options+=("$1"); shift; done
    shift
    inputs=("$@")
    started=$(date +%s.%N)
    for input in "${inputs[@]}"; do
        if "${tool[@]}" "$verb" "${options[0]}" "$input" "${options[@]:1}" -o "$work/out.jsonl" --json > "$work/summary" 2> "$work/error"; then
            read=$((read + $(grep -oE '"read":[0-9]+' "$work/summary" | head -n 1 | cut -d: -f2)))
            mapped=$((mapped + $(grep -oE '"mapped":[0-9]+' "$work/summary" | head -n 1 | cut -d: -f2)))
        else
            refused=$((refused + 1))
        fi
    done
    seconds=$(echo "$(date +%s.%N) - $started" | bc)
    files=$(find "${inputs[@]}" -type f | wc -l)
    bytes=$(find "${inputs[@]}" -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
    printf '| %s | `%s %s` | %s | %s | %s | %s | %.1f | %.2f |\n' \
        "$name" "$verb" "${options[0]}" "$files" "$read" "$mapped" "$refused" "$seconds" "$(echo "$bytes / 1000000 / $seconds" | bc -l)"
}

# Chains as MPQA has them are licensed: these are made, but as long and as deep as real ones.
chains() {
    awk 'BEGIN { for (i = 0; i < 200000; i++) {
        printf "{\"doc\":\"20011024/%d\",\"sentence\":%d,\"source\":[\"w\"", i % 535, i
        for (d = 0; d < i % 5; d++) printf ",\"source_%d\"", (i * 7 + d) % 40
        print "],\"text\":\"What the source of record " i " is reported to have said.\"}" } }'
}

echo '| corpus | command | files | records in | records out | refused | seconds | MB/s |'
echo '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |'
measure prov-json import prov-json -- "$corpora"/prov-json/*.json
measure prov-json roundtrip prov-json -- "$corpora"/prov-json/*.json
measure prov-json-malformed import prov-json -- "$corpora"/prov-json-malformed/*.json
measure claimreview import claimreview -- "$corpora"/claimreview/*.json
measure polnear-dev import brat -- "$corpora"/polnear-dev
measure euvsdisinfo import csv --mapping docs/samples/euvsdisinfo.mapping.json -- "$corpora"/euvsdisinfo/posts.csv
measure euvsdisinfo roundtrip csv -- "$corpora"/euvsdisinfo/posts.csv
chains > "$work/chains.jsonl"
measure 'chains (made)' import nested -- "$work/chains.jsonl"
measure 'chains (made)' roundtrip nested -- "$work/chains.jsonl"
