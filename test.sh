#!/usr/bin/env bash
# Builds everything, checks plugins, metas and format, runs every test. The last line: N passed, N failed[, N skipped].
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDTERMINALLOGGER=off
results=.artifacts/test-results
tools=.artifacts/bin/Yoso.Tools/release/yoso-tools.dll

# A step before the tests that fails ends the run as one failure.
step() {
    echo "== $1"
    shift
    "$@" || { echo "failed: $*"; echo "0 passed, 1 failed"; exit 1; }
}

command -v dotnet >/dev/null || {
    echo "dotnet is missing: install the .NET SDK 10 (https://dotnet.microsoft.com/download) and run this again"
    echo "0 passed, 1 failed"
    exit 1
}

step "restore and build" dotnet build Yoso.slnx -c Release --nologo -v q
step "metas (missing ones: dotnet run --project Tools~/Yoso.Tools -- metas --write)" dotnet "$tools" metas
step "format" dotnet format Yoso.slnx --verify-no-changes --no-restore

rm -rf "$results"
names=()
while IFS= read -r project; do
    name=$(basename "$project" .csproj)
    names+=("$name")
    echo "== $name"
    dotnet test "$project" -c Release --no-build --nologo -v q --blame-hang-timeout 5m \
        --logger "console;verbosity=minimal" --logger "trx;LogFileName=$name.trx" --results-directory "$results"
done < <(find . -name .artifacts -prune -o -name '*.Tests.csproj' -print | sort)

echo "== results"
dotnet "$tools" results "$results" "${names[@]}"
