# shellcheck shell=bash disable=SC2154
# Writes the configuration into the root: conf/*.conf for every version, conf/22/*.conf for 22 alone.

# Read by modules that run on their defaults; a missing file would be a warning in the log.
empty_files='acl amd ccss cli codecs confbridge dsp pjproject pjsip_notify res_http_media_cache stasis udptl'

conf_write() {
  local target=$root$etc modules file name
  rm -rf "$target"
  mkdir -p "$target"
  modules=$(dirname "$(find "$root/usr/lib" -name res_ari.so)")
  for name in $empty_files; do
    : >"$target/$name.conf"
  done
  for file in "$here"/conf/*.conf "$here/conf/$version"/*.conf; do
    [ -e "$file" ] || continue
    sed -e "s|@VERSION@|$version|g; s|@ETC@|$etc|g; s|@MODULES@|${modules#"$root"}|g" \
      -e "s|@HTTP@|$http|g; s|@HTTPS@|$https|g; s|@SIP@|$sip|g; s|@BOB@|$bob|g" \
      -e "s|@RTP_FIRST@|$rtp_first|g; s|@RTP_LAST@|$rtp_last|g" "$file" >"$target/${file##*/}"
  done
  # of the modules that this version has, those that noload.txt names stay out
  find "$modules" -name '*.so' -printf '%f\n' | sort |
    grep -E -f <(sed -n 's/^[a-z]/^&/p' "$here/conf/noload.txt") | sed 's/^/noload = /' >>"$target/modules.conf"
  conf_certificate
  cp "$home/tls-$version.pem" "$target/tls.pem"
}

# A self-signed certificate for localhost and 127.0.0.1, made once.
conf_certificate() (
  pem=$home/tls-$version.pem
  [ -s "$pem" ] && return
  umask 077
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost \
    -addext 'subjectAltName=DNS:localhost,IP:127.0.0.1' -keyout "$pem.key" -out "$pem.crt" 2>"$pem.log" ||
    fail "openssl made no certificate: $(tail -n 1 "$pem.log")"
  cat "$pem.crt" "$pem.key" >"$pem.new"
  mv "$pem.new" "$pem"
  rm -f "$pem.key" "$pem.crt" "$pem.log"
)
