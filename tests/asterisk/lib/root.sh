# shellcheck shell=bash disable=SC2154
# Unpacks Debian's packaged Asterisk, with all it depends on, into a folder of its own.
# Nothing of the machine's own libraries is touched; no maintainer script runs.

root_build() {
  [ -e "$root/.ready" ] && return
  if [ "$home" != "$usual_home" ] && [ -e "$usual_home/roots/$version/.ready" ]; then
    root_copy "$usual_home/roots/$version"
    return
  fi
  if [ ! -e /etc/debian_version ] || ! command -v apt-get >/dev/null; then
    fail 'needs Debian: this machine has no apt'
  fi
  local keyring=/usr/share/keyrings/debian-archive-keyring.gpg mirror log=$home/root-$version.log
  [ -e "$keyring" ] || fail "needs $keyring (Debian's package debian-archive-keyring)"
  mirror=${ARI_ASTERISK_MIRROR:-$(debian_mirror)}
  [ -n "$mirror" ] || fail "no Debian mirror in the machine's apt sources; name one in ARI_ASTERISK_MIRROR"
  need_package mmdebstrap mmdebstrap

  echo "asterisk $version: unpacking Debian's packages, once" >&2
  mkdir -p "$home/roots"
  remove_root "$root.partial"
  trap 'remove_root "$root.partial"' EXIT
  root_unpack "$mirror" "$keyring" >"$log" 2>&1 ||
    fail "download failed: $(grep '^E: ' "$log" | sed -n 1p) (all of it: $log)"
  root_finish
  remove_root "$root"
  mv "$root.partial" "$root"
  trap - EXIT
}

# A second home takes what the usual one has unpacked already.
root_copy() {
  mkdir -p "$home/roots"
  remove_root "$root.partial"
  cp -a --one-file-system "$1" "$root.partial"
  remove_root "$root"
  mv "$root.partial" "$root"
}

# What apt itself makes of its sources, in whatever format they are written. Nothing is downloaded here.
debian_mirror() {
  apt-get update --print-uris 2>/dev/null | sed -n "s#^'\(https\?://[^']*/debian\)/dists/.*#\1#p" | sed -n 1p
}

root_unpack() {
  # The hook makes the merged-/usr links that the loader of newer releases needs.
  # Check-Valid-Until is off as a frozen mirror's Release may be past its date; signatures are still verified.
  # shellcheck disable=SC2016
  mmdebstrap --variant=extract --mode=root --components=main --keyring="$2" \
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='Acquire::Languages "none"' \
    --setup-hook='cd "$1" && mkdir -p usr/lib usr/lib64 usr/bin usr/sbin proc sys run root && ln -s usr/lib usr/lib64 usr/bin usr/sbin .' \
    --include=asterisk,asterisk-core-sounds-en-gsm,asterisk-moh-opsound-gsm \
    "$suite" "$root.partial" "$1" 9>&-
}

root_finish() {
  local found
  # what update-alternatives would have done; every sound fails without it
  ln -sfn en_US_f_Allison "$root.partial/usr/share/asterisk/sounds/en"
  found=$(chroot "$root.partial" /usr/sbin/asterisk -V) || fail "the unpacked Asterisk $version does not run on this machine"
  case $found in
    "Asterisk $version."*) touch "$root.partial/.ready" ;;
    *) fail "Debian $suite has '$found' now, not Asterisk $version" ;;
  esac
}

# One file system only: an interrupted build may leave the machine's /dev or /proc mounted inside.
remove_root() {
  rm -rf --one-file-system "$1"
}
