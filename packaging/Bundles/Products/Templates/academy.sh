#!/bin/sh
# Starts the academy tool of this bundle. The first start lays the tool out of packages/ into .academy/tools; a bundle with
# another tool does so again. Needs only the .NET 10 SDK, and no network for this step. Windows: academy.ps1 does the same.
set -eu

version='@@CLI_VERSION@@'
sha256='@@CLI_SHA256@@'

fail() {
  printf 'academy: %s\n' "$*" >&2
  exit 2
}

self=$0
while [ -h "$self" ]; do
  link=$(readlink -- "$self")
  case $link in
    /*) self=$link ;;
    *) self=$(dirname -- "$self")/$link ;;
  esac
done
root=$(CDPATH='' cd -- "$(dirname -- "$self")" && pwd -P)

package="$root/packages/AlgoAcademy.Cli.$version.nupkg"
tools="$root/.academy/tools"
lock="$root/.academy/installing"
fresh="$root/.academy/tools.new"
export ACADEMY_ROOT="$root" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# ready: true when the tool of this very bundle is laid out; sets entry to its program.
ready() {
  [ -f "$tools/ready" ] || return 1
  { read -r laid && read -r entry; } <"$tools/ready" || return 1
  [ "$laid" = "$sha256" ] && [ -f "$tools/$entry" ]
}

sha256_of() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum <"$1" | cut -c1-64
  else
    shasum -a 256 <"$1" | cut -c1-64
  fi
}

check() {
  sdks=$(dotnet --list-sdks)
  printf '%s\n' "$sdks" | grep -Eq '^[1-9][0-9]+\.' ||
    fail "needs the .NET SDK 10 or newer; this computer has: ${sdks:-only the runtime}. Get it from https://dot.net."
  [ -f "$package" ] || fail "packages/AlgoAcademy.Cli.$version.nupkg is missing. Unzip the bundle again."
  [ "$(sha256_of "$package")" = "$sha256" ] ||
    fail "packages/AlgoAcademy.Cli.$version.nupkg is not the one this bundle was made with. Unzip the bundle again."
}

lay_out() {
  rm -rf -- "$fresh"
  # Only the bundle's own folder is asked: the tool has no other package, and a network is not needed.
  (cd -- "$root" && dotnet tool install AlgoAcademy.Cli --version "$version" --tool-path "$fresh" --source "$root/packages") \
    >"$root/.academy/install.log" 2>&1 || {
    cat -- "$root/.academy/install.log" >&2
    fail "the tool could not be laid out; the lines above say why."
  }
  program=$(cd -- "$fresh" && find .store -name academy.dll | head -n 1)
  [ -n "$program" ] || fail "the package of the tool holds no academy.dll. Unzip the bundle again."
  printf '%s\n%s\n' "$sha256" "$program" >"$fresh/ready"
  rm -rf -- "$tools"
  mv -- "$fresh" "$tools"
}

# One start at a time lays the tool out; the others wait for it.
install() {
  mkdir -p -- "$root/.academy" 2>/dev/null || fail "cannot write into $root. Move the bundle to a folder of your own."
  waited=0
  until mkdir -- "$lock" 2>/dev/null; do
    [ "$waited" -lt 120 ] || fail "another start seems to set the tool up. If none does, remove the folder $lock."
    sleep 1
    waited=$((waited + 1))
  done
  trap 'rm -rf -- "$lock" "$fresh"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  if ! ready; then
    printf 'Setting up the academy tool (once) ...\n' >&2
    check
    lay_out
  fi
  rm -rf -- "$lock"
  trap - EXIT INT TERM
  ready || fail "the tool could not be laid out in $tools."
}

command -v dotnet >/dev/null 2>&1 ||
  fail "needs the .NET 10 SDK: the command 'dotnet' was not found. Get it from https://dot.net or from your system's packages."
ready || install
exec dotnet exec "$tools/$entry" "$@"
