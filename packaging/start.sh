# How long a start takes, for bin/measure --start. Sourced, after bin/lib.sh.
# shellcheck shell=bash

# timed NAME COMMAND...: adds seconds of wall time and of processor time to the file NAME
timed() {
  local name=$1 TIMEFORMAT='%R %U %S'
  shift
  { time "$@" >/dev/null 2>&1; } 2>>"$rounds/$name"
}

# middle EXPRESSION FILE: its median over the lines
middle() { awk "{ print $1 }" "$2" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# measure_start ROUNDS: of the archive in target/package
measure_start() {
  local packed home file=fixtures/inbox/minzhu-2024.pdf i name
  packed=$(find target/package -name '*.tar.gz' -print -quit 2>/dev/null || true)
  [ -n "$packed" ] || fail "no archive in target/package: run bin/package first"
  rounds=$(mktemp -d)
  tar -xzf "$packed" -C "$rounds"
  home=$(echo "$rounds"/nianbao-*)
  export NIANBAO_CACHE=$rounds/cache
  "$home/bin/nianbao" --version >&2
  bin/nianbao --version >&2
  for ((i = 0; i < $1; i++)); do
    timed 1-java-version "$home/runtime/bin/java" -version
    timed 2-nianbao-version "$home/bin/nianbao" --version
    timed 3-extract-schema "$home/bin/nianbao" extract --schema
    timed 4-extract-file "$home/bin/nianbao" extract "$file"
    timed 5-checkout-extract bin/nianbao extract "$file"
    if command -v pdftotext >/dev/null 2>&1; then timed 6-pdftotext pdftotext "$file" -; fi
  done
  printf '%-22s %8s %8s %10s\n' '' median fastest 'processor'
  for name in "$rounds"/[0-9]-*; do
    printf '%-22s %6.2f s %6.2f s %8.2f s\n' "$(basename "$name" | cut -c 3-)" "$(middle '$1' "$name")" \
      "$(awk '{ print $1 }' "$name" | sort -n | head -n 1)" "$(middle '$2 + $3' "$name")"
  done
  printf '\n%s × %s, load %s\n' "$(nproc)" "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)" "$(cut -d ' ' -f 1 /proc/loadavg)"
  rm -rf "$rounds"
}
