#!/usr/bin/env bash
# Prints .NET's runtime identifier of this machine, such as linux-x64.
set -euo pipefail
case "$(uname -s)" in Darwin) system=osx ;; *) system=linux ;; esac
if [ "$system" = linux ] && ldd --version 2>&1 | grep -qi musl; then system=linux-musl; fi
case "$(uname -m)" in aarch64 | arm64) machine=arm64 ;; *) machine=x64 ;; esac
echo "$system-$machine"
