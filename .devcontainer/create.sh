#!/usr/bin/env bash
# Makes a fresh clone ready for its reader: builds it, installs its kernel and .NET Interactive's, and puts `course` on the PATH.
# Needs the .NET 10 SDK. Runs in the dev container and, as the gate proves, as a plain script anywhere else.
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The lessons' Python side. Without it they show recorded runs, so it's no reason to fail.
modules=(python3-aiohttp python3-requests)
if command -v apt-get >/dev/null && ! dpkg -s "${modules[@]}" >/dev/null 2>&1; then
    root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    { "${root[@]}" apt-get update -qq && "${root[@]}" apt-get install -y -qq --no-install-recommends python3 "${modules[@]}" >/dev/null; } ||
        echo "aiohttp and requests could not be installed: lessons will show recorded runs of Python." >&2
fi

dotnet restore
# As `kernel install` publishes it, which then needn't compile it again. The gate analyses the code.
dotnet build helpers/Course -c Release --no-restore -p:RunAnalyzers=false --verbosity quiet

programs=${XDG_BIN_HOME:-$HOME/.local/bin}
mkdir -p "$programs"
printf '#!/bin/sh\nexec dotnet "%s" "$@"\n' "$PWD/helpers/Course/bin/Release/net10.0/course.dll" >"$programs/course"
chmod +x "$programs/course"

"$programs/course" kernel install
# The other engine, for comparing. Without it nothing is lost.
dotnet tool restore && "$programs/course" kernel install --dotnet-interactive ||
    echo ".NET Interactive could not be installed: the lessons run without it." >&2
echo "Ready: open a lesson in notebooks/ and choose the kernel \".NET (C#)\"."
