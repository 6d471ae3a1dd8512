# shellcheck shell=bash disable=SC2154
# One SIP call from outside, by sipp.

# sip_call TARGET SCENARIO: the target is an extension, or for register the name that registers
sip_call() {
  local scenario=$here/sipp/$2.xml log reason
  [ -e "$scenario" ] || fail "no scenario '$2': it is one of $(cd "$here/sipp" && echo *.xml | sed 's/\.xml//g')"
  server_is_running || fail "asterisk $version is not running: asterisk.sh up $version"
  need_package sipp sip-tester
  log=$(mktemp "$home/sipp-$version.XXXXXX")
  # several calls may run at once: the port of each is the system's choice
  if sipp "127.0.0.1:$sip" -i 127.0.0.1 -p 0 -s "$1" -sf "$scenario" -m 1 -nostdin -timeout 20 -timeout_error >"$log" 2>&1; then
    rm -f "$log"
    echo "sipp $2 to $1 on asterisk $version went through"
    return
  fi
  # sipp writes the reason between pages of counters
  reason=$(grep -aoE "unexpected [A-Z]+|while expecting .*|Timed out.*|timeout value .*|[^ ]+: [^ ]* *error.*" "$log" | tail -n 1 | tr -d '\r' || true)
  fail "sipp $2 to $1 failed: ${reason:-the call did not end in 20 s} (all of it: $log)"
}
