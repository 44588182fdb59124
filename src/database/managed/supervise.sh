#!/bin/sh
# Runs a program (a database, the bulk loader) for as long as standard input stays open. Its owner holds the other end
# of that pipe, so that the program stops with its owner even where the owner is killed without a chance to stop it.
# Usage: supervise.sh LOG COMMAND [ARGUMENT …]; prints the program's process id.
log=$1
shift
exec 3<&0
"$@" >>"$log" 2>&1 </dev/null 3<&- &
program=$!
echo "$program"
exec >/dev/null
(
  cat <&3
  kill -TERM "$program" 2>/dev/null
) &
exec 3<&-
wait "$program"
