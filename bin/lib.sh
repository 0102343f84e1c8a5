# What bin/nianbao and bin/verify share: finding, installing, building. Sourced; NIANBAO_HOME is set.
# shellcheck shell=bash

# For every start. Everything but errors is kept out of Java's own log, which would go to standard output.
java_options=(-XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true)

# Names of files are Chinese; a system without a locale would take them for ASCII. What language is spoken is kept.
# shellcheck disable=SC2034 # used by those that source this
speech=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
if [ "$(locale charmap 2>/dev/null || echo none)" = ANSI_X3.4-1968 ]; then export LC_ALL=C.UTF-8; fi

say() { printf 'nianbao: %s\n' "$*" >&2; }

# fail MESSAGE: the world around is not as it must be (exit code 3, docs/errors.md)
fail() { say "$*"; exit 3; }

# need COMMAND PACKAGE [PACKAGE...]: installs the packages where COMMAND is missing, or says how
need() {
  local command=$1
  shift
  if command -v "$command" >/dev/null 2>&1; then return; fi
  install "$@"
  hash -r
  command -v "$command" >/dev/null 2>&1 || fail "$command is still missing after installing $*"
}

install() {
  local how="apt-get install -y --no-install-recommends $*" as=()
  command -v apt-get >/dev/null 2>&1 || fail "please install: $*"
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || fail "please run: sudo apt-get update && sudo $how"
    as=(sudo -n)
  fi
  say "installing $*"
  "${as[@]}" apt-get update -qq >&2 || say "apt-get update failed; trying with the lists at hand"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive $how -qq >/dev/null 2>"$(log)" || { cat "$(log)" >&2; fail "could not run: $how"; }
}

# Scans can be read only where Tesseract is; everything else goes without it.
want_tesseract() {
  have_tesseract || (install tesseract-ocr tesseract-ocr-chi-sim) || say "going on without Tesseract: scans are not read"
}

have_tesseract() { command -v tesseract >/dev/null 2>&1 && tesseract --list-langs 2>/dev/null | grep -qx chi_sim; }

log() { printf '%s/nianbao-install-%s.log' "${TMPDIR:-/tmp}" "$(id -u)"; }

# Sets java: from JAVA_HOME, else from the path. Its version is looked at once for each Java, for that costs 50 ms.
find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/java}
  if [ -z "$java" ]; then
    need java openjdk-17-jdk-headless
    java=$(command -v java)
  fi
  local known=$NIANBAO_HOME/target/java-that-will-do version
  if [ "$(cat "$known" 2>/dev/null)" = "$java" ]; then return; fi
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 17 ] || fail "Java 17 or newer is needed; $java is ${version:-none}. Set JAVA_HOME, or run: sudo apt-get install -y openjdk-17-jdk-headless"
  mkdir -p "${known%/*}"
  printf '%s\n' "$java" >"$known"
}

# Whether the jar is as new as the sources
fresh() {
  local built=$NIANBAO_HOME/target/built
  [ -f "$jar" ] || return 1
  [ "$built" -nt "$jar" ] || built=$jar
  [ -z "$(find "$NIANBAO_HOME/src/main" "$NIANBAO_HOME/pom.xml" -newer "$built" -print -quit)" ]
}

# locked FUNCTION: one start at a time builds; the others wait, and find it done
locked() {
  mkdir -p "$NIANBAO_HOME/target"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$NIANBAO_HOME/target/lock"
    flock 9
    "$@"
    exec 9>&-
  else
    "$@"
  fi
}

build() { locked build_once; }

build_once() {
  if fresh; then return; fi
  if [ ! -x "${java%/java}/javac" ]; then need javac openjdk-17-jdk-headless; fi
  need mvn maven
  say "building (once, and after changes)"
  local began=$NIANBAO_HOME/target/building
  : >"$began"
  (cd "$NIANBAO_HOME" && mvn -q -B -ntp -Dquick -Dmaven.test.skip=true package 9>&- 2>&1 | plain >&2) || fail "the build failed"
  mv "$began" "$NIANBAO_HOME/target/built"
  want_tesseract
}

# Maven colours even what is no terminal.
plain() { sed 's/\x1b\[[0-9;]*m//g'; }

train() { locked train_once; }

# A class-data archive halves the time to the first record. Without one everything works, only slower. There are two, of
# this process and of those that read files; each is written when its process ends.
train_once() {
  if [ "$archive" -nt "$jar" ]; then return; fi
  local work new=$archive.$$ new_reader=$reader_archive.$$
  work=$(mktemp -d)
  "$java" "${java_options[@]}" "-XX:ArchiveClassesAtExit=$new" \
    "-Dnianbao.reader.options=${java_options[*]} -XX:ArchiveClassesAtExit=$new_reader" -jar "$jar" \
    ingest --jobs 1 --store "$work/nianbao.db" "$NIANBAO_HOME"/fixtures/inbox/{minzhu-2024,xiaodian-2024-scan}.pdf \
    "$NIANBAO_HOME"/fixtures/{word-docx/input.docx,web-page/input.html} >/dev/null 2>&1 9>&- || true
  rm -rf "$work"
  [ -s "$new_reader" ] || : >"$new_reader"
  mv "$new_reader" "$reader_archive"
  [ -s "$new" ] || : >"$new"
  mv "$new" "$archive"
}
