#!/usr/bin/env bash
# Builds everything and runs every test. What a test needs and the machine lacks is installed where that is possible
# (root on Debian); tests that then still miss something say so and count as skipped, or fail when CI=true.
#   ./test.sh               all tests
#   ./test.sh --fast        without those that publish, pack, build programs or need a real Asterisk
set -euo pipefail
cd "$(dirname "$0")"

usage() { sed -n '2,5s/^# \{0,1\}//p' "$0"; }

fast=
case ${1-} in
  '') ;;
  --fast) fast=1 ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

prepare() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  .ci/install
  tests/asterisk/asterisk.sh up all
}

if [ -z "$fast" ]; then
  if ! prepare; then
    [ "${CI-}" = true ] && { echo "the machine could not be prepared for the tests" >&2; exit 1; }
    echo "going on without what could not be prepared" >&2
  fi
fi

dotnet build AriGen.sln -c Release

projects=(tests/*.Tests/*.Tests.csproj)
failed=0 passed=0 skipped=0
for project in "${projects[@]}"; do
  case $fast:$project in 1:*Live* | 1:*Package* | 1:*Aot* | 1:*ChannelDump* | 1:*Twin* | 1:*Node* | 1:*Chaos*) continue ;; esac
  echo "== $project"
  log=$(mktemp)
  status=0
  # The native program's figures are worth seeing also when all is well.
  case $project in *Aot*) output=Detailed ;; *) output=Normal ;; esac
  dotnet test --project "$project" -c Release --no-build --output $output 2>&1 | tee "$log" || status=$?
  count() { sed -n "s/^ *$1: \([0-9]*\)\$/\1/p" "$log" | tail -n 1; }
  project_failed=$(count failed)
  passed=$((passed + $(count succeeded || true) + 0))
  skipped=$((skipped + $(count skipped || true) + 0))
  # A run that ends badly without naming a failed test (a crash, no test at all) is a failure too.
  if [ "$status" != 0 ] && [ "${project_failed:-0}" = 0 ]; then project_failed=1; fi
  failed=$((failed + ${project_failed:-0}))
  rm -f "$log"
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" = 0 ]
