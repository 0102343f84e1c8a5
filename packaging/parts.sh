# The parts of a release, for bin/package. Sourced, after bin/lib.sh.
# shellcheck shell=bash disable=SC2154 # java, version

# Shared libraries that every system has, or that must be its own: native code of Tesseract needs them, too.
system_libraries='^(linux-vdso|ld-linux.*|lib(c|m|dl|rt|pthread|stdc\+\+|gcc_s))\.so'

deb_architecture() { dpkg --print-architecture; }

# make_release OUT: all files, from an export of the commit
make_release() {
  local out=$1 work epoch commit
  commit=$(git rev-parse --short=12 HEAD)
  epoch=$(git log -1 --format=%ct)
  export SOURCE_DATE_EPOCH=$epoch
  [ -z "$(git status --porcelain)" ] || say "what is not committed is not in the package"
  work=$(mktemp -d)
  mkdir -p "$work/source" "$out"
  rm -f "$out"/*
  git archive HEAD | tar -x -C "$work/source"
  say "building $version, commit $commit"
  (cd "$work/source" && mvn -q -B -ntp -Dquick -Dmaven.test.skip=true "-Dcommit=$commit" \
    "-Dproject.build.outputTimestamp=$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ)" \
    package cyclonedx:makeBom 2>&1 | plain >"$work/build.log") || { tail -n 20 "$work/build.log" >&2; fail "the build failed"; }
  (cd "$work/source" && mvn -q -B -ntp -Dspark -Dquick -Dmaven.test.skip=true \
    "-Dproject.build.outputTimestamp=$(date -u -d "@$epoch" +%Y-%m-%dT%H:%M:%SZ)" \
    package 2>&1 | plain >"$work/build-spark.log") || { tail -n 20 "$work/build-spark.log" >&2; fail "the build for Spark failed"; }
  make_tree "$work/source" "$work/nianbao-$version" "$commit"
  settle "$work/nianbao-$version" "$epoch"

  say "packing"
  local name
  name=nianbao-$version-linux-$(uname -m)
  tar --sort=name --owner=0 --group=0 --numeric-owner --format=gnu --mtime="@$epoch" \
    -C "$work" -c "nianbao-$version" | gzip -n -6 >"$out/$name.tar.gz"
  make_deb "$work/source" "$work/nianbao-$version" "$work/deb" "$out/nianbao_${version}_$(deb_architecture).deb" "$epoch"
  sed "s/@VERSION@/$version/; s/@ARCH@/$(deb_architecture)/" "$work/source/packaging/Containerfile" >"$out/Containerfile"
  cp "$work/source/target/spark/nianbao-spark.jar" "$out/nianbao-spark-$version.jar"
  cp "$work/nianbao-$version/sbom.cdx.json" "$out/nianbao-$version.cdx.json"
  (cd "$out" && sha256sum -- Containerfile nianbao* >SHA256SUMS)
  rm -rf "$work"
}

# settle FOLDER EPOCH: what differs between two builds besides bytes: times and rights
settle() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -perm /111 -exec chmod 755 {} +
  find "$1" -type f ! -perm /111 -exec chmod 644 {} +
  find "$1" -exec touch -h -d "@$2" {} +
}

# make_tree SOURCE TREE COMMIT: what is installed, by the package and by the archive alike
make_tree() {
  local source=$1 tree=$2 commit=$3
  mkdir -p "$tree"/{bin,lib,doc,man/man1,man/zh_CN/man1,completion,samples/{inbox,word-docx,web-page}}
  cp "$source/packaging/nianbao" "$tree/bin/nianbao"
  chmod 755 "$tree/bin/nianbao"
  cp "$source/bin/launch.sh" "$tree/lib/"
  printf '%s-%s\n' "$version" "$commit" >"$tree/lib/build"
  cp "$source/target/nianbao.jar" "$tree/lib/"
  cp -r "$source/target/lib" "$tree/lib/lib"
  cp "$source"/fixtures/inbox/*.pdf "$tree/samples/inbox/"
  cp "$source/fixtures/word-docx/input.docx" "$tree/samples/word-docx/"
  cp "$source/fixtures/web-page/input.html" "$tree/samples/web-page/"
  cp "$source"/{LICENSE,NOTICE,README.md,README.zh.md,CHANGELOG.md,SECURITY.md} "$tree/doc/"
  cp -r "$source/docs/." "$tree/doc/"
  make_runtime "$tree/runtime" "$tree/doc/licences"
  "$tree/runtime/bin/java" -jar "$tree/lib/nianbao.jar" completion --lang en >"$tree/completion/nianbao"
  "$tree/runtime/bin/java" -jar "$tree/lib/nianbao.jar" completion --manual --lang en >"$tree/man/man1/nianbao.1"
  "$tree/runtime/bin/java" -jar "$tree/lib/nianbao.jar" completion --manual --lang zh >"$tree/man/zh_CN/man1/nianbao.1"
  make_sbom "$source/target/libraries.cdx.json" "$source/packaging/components.json" "$tree/runtime" >"$tree/sbom.cdx.json"
  check_sbom "$tree/sbom.cdx.json" "$tree/lib/lib"
}

# make_runtime FOLDER LICENCES: a Java with the modules that are needed, and the libraries of this system that it needs
make_runtime() {
  local runtime=$1 licences=$2 lib path package
  "${java%/java}/jlink" --add-modules "$(grep -v '^#' packaging/runtime-modules | paste -sd, -)" --include-locales=en,zh \
    --strip-debug --no-header-files --no-man-pages --compress=0 --output "$runtime" 2>&1 | plain >&2
  # nobody sees a window
  rm -f "$runtime"/lib/{libawt_xawt,libjawt,libsplashscreen,libjsound}.so
  find "$runtime/bin" -type f ! -name java -delete
  mkdir -p "$licences"
  : >"$runtime/lib/borrowed"
  find "$runtime/bin" "$runtime/lib" -type f \( -name '*.so' -o -name java \) -exec ldd {} + 2>/dev/null |
    awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }' | sort -u | while read -r lib path; do
    case $path in "$runtime"/*) continue ;; esac
    if [[ $lib =~ $system_libraries ]]; then continue; fi
    cp -L "$path" "$runtime/lib/$lib"
    package=$(dpkg-query -S "$(readlink -f "$path")" 2>/dev/null || dpkg-query -S "*/$(basename "$(readlink -f "$path")")")
    package=$(printf '%s\n' "$package" | head -n 1)
    package=${package%%:*}
    cp "/usr/share/doc/$package/copyright" "$licences/$package"
    printf '%s %s %s\n' "$lib" "$package" "$(dpkg-query -W -f '${Version}' "$package" | head -n 1)" >>"$runtime/lib/borrowed"
  done
}

# make_sbom LIBRARIES COMPONENTS RUNTIME: CycloneDX: the libraries, and all else that is shipped or used
make_sbom() {
  jq --slurpfile more "$2" --rawfile borrowed "$3/lib/borrowed" --rawfile release "$3/release" --arg version "$version" '
    ($release | capture("JAVA_VERSION=\"(?<v>[^\"]+)\"").v) as $java
    | ($borrowed | split("\n") | map(select(. != "") | split(" ")
        | {package: .[1], version: .[2]}) | unique) as $native
    | del(.serialNumber, .metadata.timestamp)
    | .components |= map(del(.hashes[]? | select(.alg != "SHA-256")))
    | .components += [{type: "framework", "bom-ref": "openjdk", name: "OpenJDK", version: $java,
        licenses: [{expression: "GPL-2.0-only WITH Classpath-exception-2.0"}], description: "the Java of its own, in runtime"}]
    | .components += ($native | map({type: "library", "bom-ref": ("deb:" + .package), name: .package, version: .version,
        purl: ("pkg:deb/debian/" + .package + "@" + .version),
        licenses: [{license: {name: ("doc/licences/" + .package)}}]}))
    | .components += $more[0]
    | (.components[] | select(.name == "bcprov-jdk18on") | .licenses) = [{license: {id: "MIT"}}]' "$1"
}

# make_deb SOURCE TREE ROOT DEB EPOCH [VERSION]
make_deb() {
  local source=$1 tree=$2 root=$3 deb=$4 epoch=$5 as=${6:-$version} unit
  rm -rf "$root"
  mkdir -p "$root"/{DEBIAN,etc/nianbao,usr/bin,usr/lib/systemd/system} \
    "$root"/usr/share/{doc/nianbao,man/man1,man/zh_CN/man1,bash-completion/completions}
  cp -a "$tree" "$root/usr/lib/nianbao"
  rm -rf "$root"/usr/lib/nianbao/{man,completion,doc}
  ln -s ../lib/nianbao/bin/nianbao "$root/usr/bin/nianbao"
  cp "$tree/completion/nianbao" "$root/usr/share/bash-completion/completions/nianbao"
  gzip -n -9 <"$tree/man/man1/nianbao.1" >"$root/usr/share/man/man1/nianbao.1.gz"
  gzip -n -9 <"$tree/man/zh_CN/man1/nianbao.1" >"$root/usr/share/man/zh_CN/man1/nianbao.1.gz"
  cp -r "$tree/doc/." "$root/usr/share/doc/nianbao/"
  rm -rf "$root/usr/share/doc/nianbao/systemd"
  ln -s ../../../lib/nianbao/samples "$root/usr/share/doc/nianbao/examples"
  copyright "$tree" >"$root/usr/share/doc/nianbao/copyright"
  cp "$source"/packaging/{config,sources}.yaml "$root/etc/nianbao/"
  for unit in "$source"/docs/systemd/*; do installed_unit "$unit" >"$root/usr/lib/systemd/system/$(basename "$unit")"; done
  cp "$source"/packaging/debian/{postinst,prerm,postrm,conffiles} "$root/DEBIAN/"
  chmod 755 "$root"/DEBIAN/p*
  settle "$root" "$epoch"
  sed "s/@VERSION@/$as/; s/@ARCH@/$(deb_architecture)/; s/@SIZE@/$(installed_kib "$root")/; s/@LIBC@/$(needed_libc "$tree")/" \
    "$source/packaging/debian/control" >"$root/DEBIAN/control"
  (cd "$root" && find . -type f ! -path './DEBIAN/*' -printf '%P\n' | LC_ALL=C sort | xargs -d '\n' md5sum >DEBIAN/md5sums)
  settle "$root" "$epoch"
  chmod 755 "$root"/DEBIAN/p*
  SOURCE_DATE_EPOCH=$epoch dpkg-deb --root-owner-group -Zzstd -z9 --threads-max=1 --build "$root" "$deb" >/dev/null
  diff "$source/packaging/files" <(listing "$deb") >&2 || fail "packaging/files lists other files than the package has"
}

# the version of libc that the native code asks for
needed_libc() {
  find "$1/runtime" -type f \( -name '*.so' -o -name '*.so.*' -o -name java \) -exec grep -aohE 'GLIBC_2\.[0-9]+' {} + |
    sed 's/GLIBC_//' | sort -Vu | tail -n 1
}

# by what the files hold, whatever the file system that they lie on
installed_kib() { find "$1" -type f -printf '%s\n' | awk '{ kib += int(($1 + 1023) / 1024) } END { print kib + 0 }'; }

# The units of docs/systemd, which are for a checkout in /opt, for an installed package.
installed_unit() {
  sed -e '/^# the program builds itself/d; /^ReadOnlyPaths=\/opt/d' \
    -e 's|/opt/nianbao/bin/nianbao|/usr/bin/nianbao|g; s|/srv/nianbao|/var/lib/nianbao|g' \
    -e 's|docs/operations.md says how to install it|/usr/share/doc/nianbao/packaging.md|; s|docs/|/usr/share/doc/nianbao/|g' "$1"
}

# copyright TREE: Debian's form of it
copyright() {
  cat <<'END'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: nianbao

Files: *
Copyright: 2026 the nianbao authors
License: Apache-2.0
 On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.
Comment: The libraries in /usr/lib/nianbao/lib/lib, their licences, and what else is shipped, are named in
 /usr/share/doc/nianbao/NOTICE and in /usr/lib/nianbao/sbom.cdx.json.

Files: usr/lib/nianbao/runtime/*
Copyright: Oracle and/or its affiliates, and others
License: GPL-2 with Classpath exception
 On Debian systems the text of the GPL 2 is in /usr/share/common-licenses/GPL-2; the exception and the notices of what
 Java has in it are in /usr/lib/nianbao/runtime/legal. Libraries that it borrows, their copyright as Debian tells it:
END
  find "$1/doc/licences" -type f -printf ' /usr/share/doc/nianbao/licences/%f\n' | LC_ALL=C sort
}

# check_sbom SBOM LIBRARIES: whether all that is shipped is in it, with a licence
check_sbom() {
  local library
  for library in "$2"/*.jar; do
    jq -e --arg jar "$(basename "$library" .jar)" 'any(.components[]; .name + "-" + .version == $jar)' "$1" >/dev/null ||
      fail "the SBOM does not name $library"
  done
  jq -e 'all(.components[]; (.licenses | length) > 0)' "$1" >/dev/null || fail "a component of the SBOM has no licence: $(
    jq -r '.components[] | select((.licenses | length) == 0).name' "$1")"
}

# What of a package can be looked at without making one; CI does so at each submission. The SBOM is looked at when one is made:
# the hashes of all libraries take half a minute.
lint_parts() {
  local work library language unit script
  work=$(mktemp -d)
  bin/nianbao --version >/dev/null

  jq -e 'all(.[]; (.licenses | length) > 0)' packaging/components.json >/dev/null || fail "a component has no licence"
  for library in target/lib/*.jar; do
    library=$(basename "$library" .jar)
    case $library in jetty-*) continue ;; esac # all of them in one
    grep -qw -- "$(sed 's/-[0-9][0-9.]*\(-[a-z0-9]*\)\{0,1\}$//' <<<"$library")" NOTICE || fail "NOTICE does not name $library"
  done

  bin/nianbao completion >"$work/completion"
  bash -n "$work/completion"
  for language in en zh; do
    bin/nianbao completion --manual --lang $language >"$work/nianbao.1"
    if command -v groff >/dev/null 2>&1; then
      [ -z "$(groff -man -Tutf8 -Kutf8 -ww -z -rLL=78n "$work/nianbao.1" 2>&1)" ] ||
        fail "the manual page ($language): $(groff -man -Tutf8 -Kutf8 -ww -z -rLL=78n "$work/nianbao.1" 2>&1 | head -n 3)"
    fi
  done
  mkdir "$work/units"
  for unit in docs/systemd/*; do
    installed_unit "$unit" | sed 's|/usr/bin/nianbao|/bin/true|' >"$work/units/$(basename "$unit")"
    if grep -qE '/opt|/srv' "$work/units/$(basename "$unit")"; then fail "$unit names a folder of a checkout"; fi
  done
  if command -v systemd-analyze >/dev/null 2>&1; then
    SYSTEMD_UNIT_PATH=$work/units: systemd-analyze verify --man=no "$work"/units/* 2>&1 | grep -F "$work" && fail "units"
  fi
  for script in packaging/nianbao packaging/*.sh bin/*; do bash -n "$script"; done
  for script in packaging/debian/p*; do sh -n "$script"; done
  if command -v shellcheck >/dev/null 2>&1; then
    shellcheck -x -P . -e SC1091,SC1111,SC2001,SC2016,SC2034,SC2086 packaging/nianbao packaging/*.sh packaging/debian/p* bin/*
  fi
  rm -rf "$work"
  say "the parts of a package are as they should be"
}

# listing DEB: the files of a package, folders that hold many alike as one line
listing() {
  dpkg-deb -c "$1" | awk '{ print $6 }' | sed -E 's|^\./||; /\/$/d; /^$/d
    s#^(usr/lib/nianbao/lib/lib|usr/lib/nianbao/runtime/(conf|legal|lib)|usr/share/doc/nianbao/(decisions|licences))/.*#\1/*#
    s#^(usr/share/doc/nianbao)/[^/]*\.(md|svg|png|yaml)$#\1/*#' | LC_ALL=C sort -u
}
