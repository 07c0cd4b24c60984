#!/bin/sh
# What WebKitWebDriver starts: the shell, with its output in a file.
exec stdbuf -oL /usr/bin/gjs "$(dirname "$0")/webkit-shell.js" "$@" >>"$1/console.log" 2>&1
