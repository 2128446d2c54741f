#!/bin/sh
# Installs Debian's OpenSMTPD and starts it on loopback, so that the tests deliver mail for real. It takes mail for its own
# user alone and relays nothing. Where nothing may be installed it says so, and the tests use a server of their own.
set -eu
PORT=${NURTURE_TEST_MAIL_PORT:-2525}
BOX=nurture-mail
STATE=/tmp/nurture-mail-server

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "mail-server: packages can't be installed here; the tests use a server of their own."
  exit 0
fi
if ! command -v smtpd >/dev/null 2>&1; then
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq opensmtpd; } >/dev/null 2>&1; then
    echo "mail-server: OpenSMTPD could not be installed; the tests use a server of their own."
    exit 0
  fi
fi
id "$BOX" >/dev/null 2>&1 || useradd --create-home --shell /usr/sbin/nologin "$BOX"
HOME_OF_BOX=$(getent passwd "$BOX" | cut -d: -f6)

mkdir -p "$STATE"
cat >"$STATE/smtpd.conf" <<END
listen on 127.0.0.1 port $PORT hostname localhost
listen on socket
action "box" maildir "$HOME_OF_BOX/Maildir"
match from local for rcpt-to "$BOX@localhost" action "box"
END
chmod 755 "$STATE"
chmod 600 "$STATE/smtpd.conf"
if [ -f "$STATE/started" ] && smtpctl show status >/dev/null 2>&1; then
  echo "mail-server: running on 127.0.0.1:$PORT."
  exit 0
fi
if ! smtpd -f "$STATE/smtpd.conf" >"$STATE/log" 2>&1; then
  echo "mail-server: OpenSMTPD did not start ($(tail -n 1 "$STATE/log")); the tests use a server of their own."
  exit 0
fi
printf '{ "port": %s, "to": "%s@localhost", "maildir": "%s/Maildir" }\n' "$PORT" "$BOX" "$HOME_OF_BOX" >"$STATE/started"
echo "mail-server: started on 127.0.0.1:$PORT, mailbox $HOME_OF_BOX/Maildir."
