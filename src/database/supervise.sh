#!/bin/sh
# Runs a database for as long as standard input stays open. Its owner holds the other end of that pipe, so that
# the database stops with its owner even where the owner is killed without a chance to stop it.
# Usage: supervise.sh LOG COMMAND [ARGUMENT …]; prints the database's process id.
log=$1
shift
exec 3<&0
"$@" >>"$log" 2>&1 </dev/null 3<&- &
database=$!
echo "$database"
exec >/dev/null
(
  cat <&3
  kill -TERM "$database" 2>/dev/null
) &
exec 3<&-
wait "$database"
