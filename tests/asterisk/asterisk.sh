#!/usr/bin/env bash
# Brings real Asterisk servers up on loopback ports for the tests. README.md says what they offer.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for part in settings root conf server call; do
  # shellcheck source=/dev/null
  . "$here/lib/$part.sh"
done

usage() {
  cat <<'END'
usage: asterisk.sh up     22|16|all             start; the first time downloads Debian's packages
       asterisk.sh down   22|16|all             stop
       asterisk.sh status [22|16|all]           what runs; the exit code is 1 when one of them does not
       asterisk.sh cli    22|16 COMMAND         run a console command: cli 22 "core show channels"
       asterisk.sh call   22|16 TARGET [SCENARIO]
                                                one sipp run to an extension: call 22 1000
                                                scenarios: uac (default), register, message, refer

All but status and --help need root. Files live in $ARI_ASTERISK_HOME
(default: arigen-asterisk in ${XDG_CACHE_HOME:-~/.cache}). $ARI_ASTERISK_MIRROR
names a Debian mirror when the machine's apt sources have none.
$ARI_ASTERISK_PORT_SHIFT is added to every port: with a home of its own, a second
server of a version runs beside the first.
END
}

# each_version COMMAND 22|16|all: runs the command for each version, in the environment of that version
each_version() {
  local wanted=$2
  [ "$wanted" != all ] || wanted='22 16'
  for one in $wanted; do
    use_version "$one"
    "$1"
  done
}

case ${1:-} in
  up | down)
    [ $# -eq 2 ] || fail_usage
    need_root
    each_version "server_$1" "$2"
    ;;
  status)
    [ $# -le 2 ] || fail_usage
    all_up=true
    each_version server_status "${2:-all}"
    $all_up
    ;;
  cli)
    [ $# -eq 3 ] || fail_usage
    need_root
    use_version "$2"
    server_is_running || fail "asterisk $2 is not running"
    server_cli "$3"
    ;;
  call)
    [ $# -eq 3 ] || [ $# -eq 4 ] || fail_usage
    need_root
    use_version "$2"
    sip_call "$3" "${4:-uac}"
    ;;
  -h | --help | help) usage ;;
  *) fail_usage ;;
esac
