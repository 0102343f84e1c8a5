# How nianbao is started, by bin/nianbao of a checkout and by the launcher of a package alike. Sourced; these are set:
#   java, jar              the Java to use, the jar of the program
#   archive, reader_archive  class-data archives: of the program's own process, and of those that read files
#   samples                folder of files that the archives are made over
# shellcheck shell=bash disable=SC2154 # the variables above

# lines WORD...: each on a line of its own, since paths have blanks
lines() { printf '%s\n' "$@"; }

# For every start. Everything but errors is kept out of Java's own log, which would go to standard output.
java_options=(-XX:+UseSerialGC -Xshare:auto -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr
  -Dfile.encoding=UTF-8 -Djava.awt.headless=true)

# Names of files are Chinese; a system without a locale would take them for ASCII. What language is spoken is kept.
speech=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
if [ "$(locale charmap 2>/dev/null || echo none)" = ANSI_X3.4-1968 ]; then export LC_ALL=C.UTF-8; fi

say() { printf 'nianbao: %s\n' "$*" >&2; }

# words ENGLISH CHINESE: the one that is spoken here
words() { case $speech in zh*) printf '%s' "$2" ;; *) printf '%s' "$1" ;; esac }

# listen ARGUMENT...: --lang decides how these scripts speak, too
listen() {
  local word before=
  for word in "$@"; do
    case $before in --lang) speech=$word ;; esac
    case $word in --lang=*) speech=${word#--lang=} ;; esac
    before=$word
  done
}

# fail MESSAGE: the world around is not as it must be (exit code 3, docs/errors.md)
fail() { say "$*"; exit 3; }

# A class path is parted at colons.
check_folder() {
  case $1 in
    *:* | *$'\n'*) fail "$(words \
      "the folder $1 has a colon or a line break in its name, and Java splits its paths there. Give it another name." \
      "目录名 $1 含有冒号或换行符，Java 会将其拆开。请更换目录名。")" ;;
  esac
}

# locked FOLDER FUNCTION: one start at a time does it; the others wait, and find it done
locked() {
  mkdir -p "$1"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$1/lock"
    flock 9
    "$2"
    exec 9>&-
  else
    "$2"
  fi
}

# A class-data archive halves the time to the first record. Without one everything works, only slower. There are two, of
# this process and of those that read files. Both are written from lists of the classes that some files need: an archive that
# Java writes when a process ends leaves out classes as old as those of picocli, an eighth of a start.
train_once() {
  if [ "$archive" -nt "$jar" ]; then return; fi
  local work
  work=$(mktemp -d) || return 0
  OMP_THREAD_LIMIT=1 "$java" "${java_options[@]}" -Xshare:off "-XX:DumpLoadedClassList=$work/extract" -Dnianbao.early=true -jar "$jar" \
    extract --jobs 1 "$samples/inbox/minzhu-2024.pdf" >/dev/null 2>&1 9>&- || true
  OMP_THREAD_LIMIT=1 "$java" "${java_options[@]}" -Xshare:off "-XX:DumpLoadedClassList=$work/ingest" \
    "-Dnianbao.reader.options=$(lines "${java_options[@]}" -Xshare:off "-XX:DumpLoadedClassList=$work/reader")" -jar "$jar" \
    ingest --jobs 1 --store "$work/nianbao.db" "$samples"/inbox/{minzhu-2024,xiaodian-2024-scan}.pdf \
    "$samples"/{word-docx/input.docx,web-page/input.html} >/dev/null 2>&1 9>&- || true
  awk '!seen[$0]++' "$work/ingest" "$work/extract" >"$work/program" 2>/dev/null || true
  dump "$work/reader" "$reader_archive"
  dump "$work/program" "$archive"
  rm -rf "$work"
}

# dump LIST ARCHIVE: empty where it cannot be had, so that nobody tries again
dump() {
  local new=$2.$$
  # what G1 writes all collectors can use; the others write no objects
  "$java" -Xshare:dump -XX:+UseG1GC "-XX:SharedClassListFile=$1" "-XX:SharedArchiveFile=$new" -cp "$jar" >/dev/null 2>&1 9>&- || true
  [ -s "$new" ] || : >"$new"
  mv "$new" "$2"
}

# launch ARGUMENT...: becomes the program
launch() {
  # One OCR engine a thread: with OpenMP's own threads on top it is fifty times slower (tesseract#3109).
  export OMP_THREAD_LIMIT=1

  local options=("${java_options[@]}" -Xmx512m)
  local reader_options=("${java_options[@]}")
  if [ -s "$archive" ]; then options+=("-XX:SharedArchiveFile=$archive"); fi
  if [ -s "$reader_archive" ]; then reader_options+=("-XX:SharedArchiveFile=$reader_archive"); fi
  case $speech in zh*) options+=(-Duser.language=zh) ;; esac
  # Java 22 and newer give a console even where nobody types, unless told so.
  options+=(-Djdk.console=java.base)
  if [ -t 2 ]; then options+=(-Dnianbao.terminal=true); fi
  # A short run ends before the second compiler pays for itself; 12 arguments are some 2 s of work.
  case ${1:-} in
    ingest | work | harvest | watch | serve | bench) ;;
    *) if [ $# -le 12 ]; then options+=(-XX:TieredStopAtLevel=1); reader_options+=(-XX:TieredStopAtLevel=1); fi ;;
  esac
  # somebody waits: the process that reads is started while the words are looked at
  options+=(-Dnianbao.early=true)
  # shellcheck disable=SC2086 # options are words
  exec "$java" "${options[@]}" "-Dnianbao.reader.options=$(lines "${reader_options[@]}")" ${NIANBAO_JAVA_OPTS:-} -jar "$jar" "$@"
}
