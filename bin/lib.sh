# What bin/nianbao, bin/measure and bin/verify share: finding, installing, building. Sourced; NIANBAO_HOME is set.
# shellcheck shell=bash

# shellcheck disable=SC2034 # used by those that source this
jar=$NIANBAO_HOME/target/nianbao.jar
# shellcheck disable=SC2034
samples=$NIANBAO_HOME/fixtures

. "$NIANBAO_HOME/bin/launch.sh"

# need COMMAND PACKAGE [PACKAGE...]: installs the packages where COMMAND is missing, or says how
need() {
  local command=$1
  shift
  if command -v "$command" >/dev/null 2>&1; then return; fi
  install "$@"
  hash -r
  command -v "$command" >/dev/null 2>&1 || fail "$(words "$command is still missing after installing $*" "已安装 $*，但仍找不到 $command")"
}

# lacking PACKAGE...: these, and all that a start would ask for after them, so that whoever installs them is asked once
lacking() {
  local packages=("$@") package
  add() {
    for package in "$@"; do
      case " ${packages[*]} " in *" $package "*) ;; *) packages+=("$package") ;; esac
    done
  }
  if ! fresh; then
    [ -n "${JAVA_HOME:-}" ] || command -v javac >/dev/null 2>&1 || add openjdk-17-jdk-headless
    command -v mvn >/dev/null 2>&1 || add maven
  fi
  have_tesseract || add tesseract-ocr tesseract-ocr-chi-sim
  printf '%s' "${packages[*]}"
}

install() {
  local how="apt-get install -y --no-install-recommends" missing as=() alone
  missing=$(lacking "$@")
  command -v apt-get >/dev/null 2>&1 || fail "$(words \
    "missing: $missing (package names of Debian). This system has no apt-get: install them with its own package manager (for Java, JAVA_HOME may also name the folder of a JDK 17)." \
    "缺少 ${missing}（Debian 软件包名）。本系统没有 apt-get，请用本系统的软件包管理器安装（Java 也可自行解压 JDK 17，并将 JAVA_HOME 设为其目录）。")"
  if [ "$(id -u)" != 0 ]; then
    alone=$(words "" "。")
    case $missing in
      *jdk* | *maven*) alone=$(words \
        ", or unpack a JDK 17 and Maven into a folder of your own and set JAVA_HOME and PATH" \
        "；或在自己的目录中解压 JDK 17 和 Maven，并设置 JAVA_HOME 和 PATH。") ;;
    esac
    command -v sudo >/dev/null 2>&1 || fail "$(words \
      "missing: $missing. You are not root, and there is no sudo. Ask an administrator to run “apt-get update && $how ${missing}”$alone." \
      "缺少 ${missing}。当前用户不是 root，系统也没有 sudo。请管理员执行“apt-get update && $how ${missing}”$alone")"
    sudo -n true 2>/dev/null || fail "$(words \
      "missing: $missing. Please run: sudo apt-get update && sudo $how $missing" \
      "缺少 ${missing}。请先执行：sudo apt-get update && sudo $how $missing")"
    as=(sudo -n)
  fi
  how="$how $*"
  say "$(words "installing $*" "正在安装 $*")"
  "${as[@]}" apt-get update -qq >"$(log)" 2>&1 || true
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive $how -qq >>"$(log)" 2>&1 || fail "$(words \
    "could not run “${how}”. Check that this machine reaches its package servers (behind a proxy, set http_proxy and https_proxy), then start again. The output of apt-get is in $(log)." \
    "未能执行“${how}”。请检查本机能否访问软件源（经代理上网时请设置 http_proxy 和 https_proxy），然后重新运行。apt-get 的输出见 $(log)。")"
}

# Scans can be read only where Tesseract is; everything else goes without it.
want_tesseract() {
  have_tesseract || (install tesseract-ocr tesseract-ocr-chi-sim) || say "$(words \
    "continuing without Tesseract: scans are not read" "未安装 Tesseract，继续运行，但不能识别扫描件")"
}

have_tesseract() { command -v tesseract >/dev/null 2>&1 && tesseract --list-langs 2>/dev/null | grep -qx chi_sim; }

# The review desk is tested in a browser, with letters for Chinese: what a page takes up depends on them.
have_browser() {
  [ -x /usr/bin/chromium ] && [ -x /usr/bin/chromedriver ] || return 1
  ! command -v fc-list >/dev/null 2>&1 || [ -n "$(fc-list :lang=zh-cn family)" ]
}

# The sheets of check as PDF are tested with letters that a PDF takes in; those of Noto are none of these.
need_letters() {
  [ -n "$(find /usr/share/fonts /usr/local/share/fonts -name 'wqy-*.ttc' -print -quit 2>/dev/null)" ] || install fonts-wqy-microhei
}

# The workbooks of export are read back by LibreOffice, too; many a machine has it without its spreadsheets.
want_calc() {
  [ -e /usr/lib/libreoffice/program/libsclo.so ] || (install libreoffice-calc-nogui) || say "$(words \
    "continuing without LibreOffice Calc: workbooks are read back by POI alone" "未安装 LibreOffice Calc，继续运行，工作簿只用 POI 读回核对")"
}

need_browser() { have_browser || install chromium chromium-driver fonts-noto-cjk; }

log() { printf '%s/nianbao-install-%s.log' "${TMPDIR:-/tmp}" "$(id -u)"; }

# Sets java: from JAVA_HOME, else from the path. Its version is looked at once for each Java, for that costs 50 ms.
find_java() {
  java=${JAVA_HOME:+$JAVA_HOME/bin/java}
  if [ -z "$java" ]; then
    need java openjdk-17-jdk-headless
    java=$(command -v java)
  elif [ ! -x "$java" ]; then
    fail "$(words \
      "JAVA_HOME is $JAVA_HOME, and no Java that can be run is there. Set it to the folder of a JDK 17 or newer, or unset it." \
      "JAVA_HOME 为 ${JAVA_HOME}，其中没有可运行的 Java。请将其设为 JDK 17 或更高版本的目录，或取消该变量。")"
  fi
  local known=$NIANBAO_HOME/target/java-that-will-do version
  if [ "$(cat "$known" 2>/dev/null)" = "$java" ]; then return; fi
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p') || true
  [ "${version:-0}" -ge 17 ] || fail "$(words \
    "Java 17 or newer is needed, and $java is ${version:-none}. Set JAVA_HOME to the folder of one, or run: sudo apt-get install -y openjdk-17-jdk-headless" \
    "需要 Java 17 或更高版本，而 $java 的版本为 ${version:-未知}。请将 JAVA_HOME 设为其目录，或执行：sudo apt-get install -y openjdk-17-jdk-headless")"
  if writable; then printf '%s\n' "$java" >"$known"; fi
}

# Whether what is built can be kept. What is built runs without.
writable() { mkdir -p "$NIANBAO_HOME/target" 2>/dev/null && [ -w "$NIANBAO_HOME/target" ]; }

# Whether the jar is as new as the sources
fresh() {
  local built=$NIANBAO_HOME/target/built
  [ -f "$jar" ] || return 1
  [ "$built" -nt "$jar" ] || built=$jar
  [ -z "$(find "$NIANBAO_HOME/src/main" "$NIANBAO_HOME/pom.xml" -newer "$built" -print -quit)" ]
}

# The commit that the sources are of, with a plus where they were changed since; nothing where nobody says.
commit() {
  local of changed=
  of=$(git -C "$NIANBAO_HOME" rev-parse --short=12 HEAD 2>/dev/null) || return 0
  [ -z "$(git -C "$NIANBAO_HOME" status --porcelain -- src/main pom.xml 2>/dev/null)" ] || changed=+
  printf '%s%s' "$of" "$changed"
}

build() {
  writable || fail "$(words \
    "the program is not built yet, or is older than its sources, and you may not write to $NIANBAO_HOME. Have its owner run bin/nianbao once, or copy it to a folder of your own." \
    "程序尚未构建，或源代码已更新，而当前用户无权写入 ${NIANBAO_HOME}。请由该目录的所有者运行一次 bin/nianbao，或将程序复制到自己的目录。")"
  locked "$NIANBAO_HOME/target" build_once
}

build_once() {
  if fresh; then return; fi
  if [ ! -x "${java%/java}/javac" ]; then
    [ -z "${JAVA_HOME:-}" ] || fail "$(words \
      "JAVA_HOME is $JAVA_HOME, which runs Java and does not build: there is no javac. Set it to the folder of a JDK 17 or newer." \
      "JAVA_HOME 为 ${JAVA_HOME}，只能运行 Java，没有编译所需的 javac。请将其设为 JDK 17 或更高版本的目录。")"
    need javac openjdk-17-jdk-headless
  fi
  need mvn maven
  say "$(words "building (once, and after changes)" "正在构建（仅首次运行和源代码变更后需要）")"
  local began=$NIANBAO_HOME/target/building output=$NIANBAO_HOME/target/build.log
  : >"$began"
  (cd "$NIANBAO_HOME" && mvn -B -ntp -Dquick -Dmaven.test.skip=true "-Dcommit=$(commit)" package 9>&- 2>&1 | plain >"$output") || not_built "$output"
  mv "$began" "$NIANBAO_HOME/target/built"
  want_tesseract
}

# want_spark ARGUMENT...: what a job on Spark takes, unless SPARK_HOME has a Spark, or only words are asked for
want_spark() {
  case " $* " in *" --help "* | *" -h "*) return ;; esac
  if ! fresh_spark; then
    writable || fail "$(words \
      "the job for Spark is not built yet, and you may not write to $NIANBAO_HOME. Have its owner run bin/nianbao spark once." \
      "Spark 任务尚未构建，而当前用户无权写入 ${NIANBAO_HOME}。请由该目录的所有者运行一次 bin/nianbao spark。")"
    locked "$NIANBAO_HOME/target" build_spark
  fi
}

# Whether the jar of the job is newer than the program and than its own sources
fresh_spark() {
  local job=$NIANBAO_HOME/target/spark/nianbao-spark.jar
  [ "$job" -nt "$jar" ] && [ -d "$NIANBAO_HOME/target/spark/jars" ] &&
    [ -z "$(find "$NIANBAO_HOME/src/spark" -type f -newer "$job" -print -quit)" ]
}

build_spark() {
  if fresh_spark; then return; fi
  need javac openjdk-17-jdk-headless
  need mvn maven
  say "$(words "building the job for Spark (once, and after changes); the first time, Spark's libraries are downloaded: 280 MB" \
    "正在构建 Spark 任务（仅首次运行和源代码变更后需要）；首次构建须下载 Spark 程序库，约 280 MB")"
  local output=$NIANBAO_HOME/target/build-spark.log
  (cd "$NIANBAO_HOME" && mvn -B -ntp -Dspark -Dquick -Dmaven.test.skip=true package 9>&- 2>&1 | plain >"$output") || not_built "$output"
}

# not_built OUTPUT: says why not, from what Maven said
not_built() {
  if grep -qiE 'could not transfer|unknown host|unreachable|connection refused|timed out|name resolution|offline mode' "$1"; then
    fail "$(words \
      "the libraries that the build needs cannot be fetched. Check that this machine reaches the network (proxies and mirrors are set in ~/.m2/settings.xml), or build on one that does and copy the whole folder with cp -a; then start again. The output of Maven is in $1." \
      "无法下载构建所需的程序库。请检查本机能否联网（使用代理或镜像时，请在 ~/.m2/settings.xml 中设置），或在能联网的机器上构建后，用 cp -a 复制整个目录，然后重新运行。Maven 的输出见 $1。")"
  fi
  fail "$(words "the build failed. The output of Maven is in $1:" "构建失败。Maven 的输出见 $1：")
$(grep -m 3 -F '[ERROR]' "$1" || tail -n 3 "$1")"
}

# Maven colours even what is no terminal.
plain() { sed 's/\x1b\[[0-9;]*m//g'; }

train() { if writable; then locked "$NIANBAO_HOME/target" train_once; fi; }
