# shellcheck shell=bash disable=SC2034
# Paths, differences between the versions, and error messages.

usual_home=${XDG_CACHE_HOME:-$HOME/.cache}/arigen-asterisk
home=${ARI_ASTERISK_HOME:-$usual_home}
shift_ports=${ARI_ASTERISK_PORT_SHIFT:-0}

fail() {
  echo "asterisk.sh: $*" >&2
  exit 1
}

fail_usage() {
  usage >&2
  exit 2
}

need_root() {
  [ "$(id -u)" = 0 ] || fail 'needs root: the servers run in a chroot'
}

use_version() {
  version=$1
  case $version in
    22) suite=forky http=8088 https=8443 sip=5060 rtp_first=10000 rtp_last=10199 ;;
    16) suite=bullseye http=8089 https=8444 sip=5070 rtp_first=11000 rtp_last=11199 ;;
    *) fail "no version '$version': it is 22 or 16" ;;
  esac
  http=$((http + shift_ports)) https=$((https + shift_ports)) sip=$((sip + shift_ports))
  rtp_first=$((rtp_first + shift_ports)) rtp_last=$((rtp_last + shift_ports))
  bob=$((sip + 20)) # where the phone of endpoint bob listens
  root=$home/roots/$version
  etc=/etc/asterisk-$version # inside the root; also what tells our process from any other Asterisk
  pid_file=$home/asterisk-$version.pid
  output=$home/asterisk-$version.out
}

# with_lock NAME COMMAND...: one caller at a time. The lock goes with the subshell, whatever ends it.
with_lock() (
  mkdir -p "$home" || fail "cannot write to $home"
  exec 9>"$home/$1.lock"
  flock -w 600 9 || fail "another asterisk.sh has held $home/$1.lock for ten minutes"
  shift
  "$@"
)

need_commands() {
  local name
  for name in "$@"; do
    command -v "$name" >/dev/null || fail "needs the command $name"
  done
}

# need_package COMMAND PACKAGE: installs Debian's package when the command is missing
need_package() {
  command -v "$1" >/dev/null && return
  command -v apt-get >/dev/null || fail "needs $1, and $2 cannot be installed on a system other than Debian"
  with_lock packages install_package "$2"
}

install_package() {
  local log=$home/install-$1.log
  # the package lists may be missing (fresh containers) or out of date: then once more with new ones
  { apt_install "$1" || { apt-get update && apt_install "$1"; }; } >"$log" 2>&1 ||
    fail "could not install $1: $(grep '^E: ' "$log" | tail -n 1) (all of it: $log)"
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 "$1" 9>&-
}
