# shellcheck shell=bash disable=SC2154,SC2034
# Starts, stops and asks one version's server.

server_up() {
  need_commands flock curl openssl
  with_lock "asterisk-$version" server_start
}

server_down() {
  need_commands flock
  with_lock "asterisk-$version" server_stop
}

server_status() {
  if server_is_running; then
    echo "asterisk $version is up, pid $(server_pid), $(server_addresses)"
  else
    echo "asterisk $version is down"
    all_up=false
  fi
}

server_cli() {
  chroot "$root" /usr/sbin/asterisk -C "$etc/asterisk.conf" -rx "$1"
}

server_addresses() {
  echo "http://127.0.0.1:$http/ and https://127.0.0.1:$https/ (asterisk/asterisk), SIP 127.0.0.1:$sip"
}

server_pid() {
  [ -s "$pid_file" ] && cat "$pid_file"
}

# The command line tells our process from one that was given the number of a dead one, and from a zombie.
server_is_running() {
  local pid
  pid=$(server_pid) && grep -aqF "$etc/asterisk.conf" "/proc/$pid/cmdline"
} 2>/dev/null

server_start() {
  if server_is_running; then
    server_status
    return
  fi
  port_must_be_free tcp "$http"
  port_must_be_free tcp "$https"
  port_must_be_free udp "$sip"
  root_build
  conf_write
  server_clean_state
  server_run
  server_wait
  server_status
}

# tests start from nothing: no device states, recordings or log lines of the last run
server_clean_state() {
  rm -rf "$root/run/asterisk" "$root/var/spool/asterisk" "$root/var/log/asterisk" "$root"/var/lib/asterisk/astdb*
  mkdir -p "$root/run/asterisk" "$root/var/log/asterisk" "$root/var/lib/asterisk/keys" "$root/var/cache/asterisk" \
    "$root"/var/spool/asterisk/{recording,monitor,tmp}
}

server_run() {
  local most
  most=$(ulimit -Hn)
  if [ "$most" = unlimited ] || [ "$most" -gt 65536 ]; then most=65536; fi
  (
    ulimit -n "$most"
    # without the lock's file: the server outlives this script
    exec setsid env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/root TZ=UTC \
      chroot "$root" /usr/sbin/asterisk -f -C "$etc/asterisk.conf" </dev/null >"$output" 2>&1 9>&-
  ) &
  echo $! >"$pid_file"
}

# Up means that ARI answers and that every module, the dialplan among them, is loaded.
server_wait() {
  local deadline=$((SECONDS + 60)) pid
  pid=$(server_pid)
  until curl -sf -m 2 -o /dev/null -u asterisk:asterisk "http://127.0.0.1:$http/ari/asterisk/info"; do
    kill -0 "$pid" 2>/dev/null || server_failed 'ended at once'
    [ "$SECONDS" -lt "$deadline" ] || server_failed 'gave no answer for 60 s'
    sleep 0.1
  done
  server_cli 'core waitfullybooted' >/dev/null || server_failed 'did not finish booting'
}

server_failed() {
  local last
  last=$(cat "$output" "$root/var/log/asterisk/messages" 2>/dev/null | tail -n 1 || true)
  server_stop >/dev/null
  fail "asterisk $version $1: ${last:-no word from it} (all of it: $output, $root/var/log/asterisk/messages)"
}

server_stop() {
  if server_is_running; then
    local pid
    pid=$(server_pid)
    kill -TERM "$pid"
    timeout 10 tail --pid="$pid" -s 0.1 -f /dev/null || kill -KILL "$pid"
  fi
  rm -f "$pid_file"
  server_status
}

# port_must_be_free tcp|udp PORT: 0A is a listening TCP socket, 07 an open UDP one
port_must_be_free() {
  local hex
  hex=$(printf '%04X' "$2")
  if grep -qsE "^ *[0-9]+: [0-9A-F]+:$hex [0-9A-F]+:0000 0[A7] " "/proc/net/$1" "/proc/net/${1}6"; then
    fail "$1 port $2 is taken by another process (ss -lnp shows it)"
  fi
}
