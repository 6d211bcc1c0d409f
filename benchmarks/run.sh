#!/usr/bin/env bash
# Measures everything and writes docs/performance.md from it. --short does less; --smoke only proves that everything still runs.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

scale=${1:-}
case "$scale" in
    "") sizes="1000000 10000000" largest=10000000 ;;
    --short) sizes="1000000" largest=1000000 ;;
    --smoke) sizes="10000" largest=10000 ;;
    *) echo "usage: benchmarks/run.sh [--short | --smoke]" >&2; exit 2 ;;
esac

# The results stay for whoever wants to look closer, the workloads written to disk do not.
results=artifacts/benchmarks${scale/#--/-}
rm -rf "$results"
mkdir -p "$results"
trap 'rm -f "$results"/workload-*' EXIT
export BENCHMARK_RESULTS="$results"

dotnet build -c Release benchmarks/ClaimTracker.Benchmarks --verbosity quiet
measure() { dotnet run -c Release --no-build --project benchmarks/ClaimTracker.Benchmarks -- "$@" ${scale:+"$scale"}; }

measure time
measure contention

# One process each, so that a heap or a peak is that of one thing; files are written by a process of their own.
for size in $sizes; do
    measure prepare "$size"
    for subject in structure ledger records; do
        measure memory "$subject" "$size"
    done
done
measure load "$largest"

# Only a full run is worth a place in the repository.
page=docs/performance.md
[ -z "$scale" ] || page="$results/performance.md"
[ "$scale" = --smoke ] || benchmarks/startup.sh > "$results/startup.md"
measure report benchmarks/performance.template.md "$page"
echo "written: $page"
