#!/usr/bin/env bash
# Publishes the tool in three ways and prints a Markdown table of what a whole run of it takes, from start to exit: the median time
# and memory at its peak.   usage: benchmarks/startup.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

runs=${1:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runtime=$(eng/runtime-identifier.sh)
question=(trace docs/samples/ukraine-crisis-2022.json s-iran-press-invasion)

publish() { dotnet publish src/ClaimTracker.Cli -c Release --verbosity quiet "$@" > "$work/log" || { cat "$work/log" >&2; exit 1; }; }
publish -o "$work/jit" -p:UseAppHost=false
publish -o "$work/r2r" -r "$runtime" --self-contained false -p:PublishAot=false -p:PublishReadyToRun=true
publish -o "$work/aot" -r "$runtime"

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

# Time by the shell's clock, in microseconds; memory by GNU time, in KiB, where that is installed.
measure() {
    local name=$1 folder=$2 size start run
    shift 2
    size=$(du -sk "$folder" | awk '{ printf "%.1f", $1 / 1024 }')
    "$@" "${question[@]}" > "$folder.answer"
    cmp "$work/jit.answer" "$folder.answer" >&2 || { echo "$name: another answer" >&2; exit 1; }
    : > "$work/times"
    : > "$work/peaks"
    for ((run = 0; run < runs; run++)); do
        start=${EPOCHREALTIME/[.,]/}
        "$@" "${question[@]}" > /dev/null
        echo $((${EPOCHREALTIME/[.,]/} - start)) >> "$work/times"
        if [ -x /usr/bin/time ]; then
            /usr/bin/time -f %M -o "$work/peak" "$@" "${question[@]}" > /dev/null
            cat "$work/peak" >> "$work/peaks"
        fi
    done

    printf '| %s | %s ms | %s | %s MB |\n' "$name" \
        "$(median < "$work/times" | awk '{ printf "%.1f", $1 / 1000 }')" \
        "$([ -s "$work/peaks" ] && median < "$work/peaks" | awk '{ printf "%.1f MB", $1 / 1024 }' || echo "not measured")" \
        "$size"
}

echo '| how the tool is published | `trace` on the sample | peak memory | on disk |'
echo '| --- | ---: | ---: | ---: |'
measure 'compiled as it runs (the packed tool)' "$work/jit" dotnet "$work/jit/ClaimTracker.Cli.dll"
measure 'ReadyToRun, on an installed .NET' "$work/r2r" "$work/r2r/ClaimTracker.Cli"
measure 'native, ahead of time' "$work/aot" "$work/aot/ClaimTracker.Cli"
