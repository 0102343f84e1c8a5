# Installs a release on bare systems, for bin/package --try. Sourced, after packaging/parts.sh.
# shellcheck shell=bash disable=SC2154 # version

bare=${NIANBAO_BARE:-/var/tmp/nianbao-bare}
tried=0

# A Debian with nothing beside what every one has, made once and kept in NIANBAO_BARE; each trial works in a copy.
bare_system() {
  if [ -e "$bare/base/.ready" ]; then return; fi
  need debootstrap debootstrap
  say "making a bare system in $bare"
  local mirror sources
  mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/*.sources 2>/dev/null || true)
  mirror=${mirror:-$(awk '$1 == "deb" { print $2; exit }' /etc/apt/sources.list 2>/dev/null || true)}
  rm -rf "$bare/base"
  mkdir -p "$bare/base"
  debootstrap --variant=minbase --include=ca-certificates "$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")" \
    "$bare/base" "${mirror:-http://deb.debian.org/debian}" >"$bare/log" 2>&1 || fail "debootstrap failed, see $bare/log"
  for sources in sources.list sources.list.d apt.conf.d; do
    if [ -e "/etc/apt/$sources" ]; then cp -a "/etc/apt/$sources" "$bare/base/etc/apt/"; fi
  done
  cp -aL /usr/share/keyrings/. "$bare/base/usr/share/keyrings/"
  cp -a /etc/ssl/certs/. "$bare/base/etc/ssl/certs/"
  cp /etc/resolv.conf /etc/hosts "$bare/base/etc/"
  touch "$bare/base/.ready"
}

# In the system, with a network: to install. / Without one: all else.
inside() { chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG="${lang:-C.UTF-8}" DEBIAN_FRONTEND=noninteractive "$@"; }
alone() { unshare -n chroot "$system" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG="${lang:-C.UTF-8}" "$@"; }
# as an ordinary user of the system
officer() { alone setpriv --reuid=officer --regid=officer --init-groups env HOME=/home/officer "$@"; }

# expect WHAT COMMAND...: that it ends well
expect() {
  local what=$1
  shift
  if ! "$@" >"$bare/out" 2>&1; then
    tail -n 20 "$bare/out" >&2
    fail "$what: failed"
  fi
  tried=$((tried + 1))
  say "ok  $what"
}

# reads WHO PROGRAM SAMPLES: the first command of the README, with the verdicts that it shows
reads() {
  local who=$1 program=$2 samples=$3 home
  home=$([ "$who" = officer ] && echo /home/officer || echo /root)
  "$who" bash -c "cd $home && rm -rf nianbao-data && '$program' ingest '$samples'/inbox/*.pdf && '$program' status && '$program' export --format wide --out panel.csv --force" >"$bare/read" 2>&1 ||
    { cat "$bare/read"; return 1; }
  cat "$bare/read"
  [ "$(grep -c '2024  accepted\|2023  accepted' "$bare/read")" = 5 ] && grep -q 'files: 5, new: 5' "$bare/read"
}

unmount() { for place in dev sys proc; do umount -R -l "$system/$place" 2>/dev/null || true; done; }

# try_release OUT
try_release() {
  local out=$1 deb name newer=9.9.9
  [ "$(id -u)" = 0 ] || fail "only root may make a system to try it on"
  (cd "$out" && sha256sum -c --quiet SHA256SUMS) || fail "the files are not those of SHA256SUMS"
  deb=nianbao_${version}_$(deb_architecture).deb
  name=nianbao-$version-linux-$(uname -m)
  bare_system
  system=$bare/run
  rm -rf "$system"
  cp -a "$bare/base" "$system"
  for place in proc sys dev; do mount --rbind "/$place" "$system/$place"; mount --make-rslave "$system/$place"; done
  trap unmount EXIT
  inside useradd --create-home officer

  cp "$out/$deb" "$system/tmp/"
  inside apt-get update -qq >"$bare/out" 2>&1 || fail "the bare system reaches no package server"
  expect "the package installs with all that it needs" inside apt-get install -y --no-install-recommends "/tmp/$deb"
  expect "root reads the samples, no network" reads alone nianbao /usr/share/doc/nianbao/examples
  expect "an ordinary user does" reads officer nianbao /usr/share/doc/nianbao/examples
  expect "class-data archives are made, and used" alone sh -c 'test -s /var/cache/nianbao/*/nianbao.jsa && test -s /var/cache/nianbao/*/reader.jsa && test ! -e /home/officer/.cache/nianbao'
  lang=zh_CN.UTF-8 expect "it speaks Chinese" officer sh -c 'nianbao --help | grep 用法'
  expect "the service's user has its folders" alone setpriv --reuid=nianbao --regid=nianbao --clear-groups \
    sh -c 'cd / && cp /usr/share/doc/nianbao/examples/inbox/minzhu-2024.pdf /var/lib/nianbao/inbox/ && timeout 100 nianbao watch /var/lib/nianbao/inbox --once --store /var/lib/nianbao/nianbao.db && test -e /var/lib/nianbao/inbox/done/minzhu-2024.pdf'
  expect "nothing is written into the program's folder" alone sh -c 'test -z "$(find /usr/lib/nianbao -newer /var/lib/dpkg/info/nianbao.list)"'

  say "upgrading"
  expect "there is a database to keep" officer sh -c 'cd && nianbao status >before && test -s before'
  inside sh -c 'echo "jobs: 1" >>/etc/nianbao/config.yaml'
  dpkg-deb -R "$out/$deb" "$bare/newer"
  sed -i "s/^Version:.*/Version: $newer/" "$bare/newer/DEBIAN/control"
  sed -i "s/^/$newer-/" "$bare/newer/usr/lib/nianbao/lib/build"
  (cd "$bare/newer" && find . -type f ! -path './DEBIAN/*' -printf '%P\n' | xargs -d '\n' md5sum >DEBIAN/md5sums)
  dpkg-deb --root-owner-group -Zgzip -z1 --build "$bare/newer" "$system/tmp/newer.deb" >/dev/null
  rm -rf "$bare/newer"
  expect "a newer one installs over it" alone dpkg -i /tmp/newer.deb
  expect "the database is as it was" officer sh -c 'cd && nianbao status >after && diff before after'
  expect "the service's database, too" alone sh -c 'test -s /var/lib/nianbao/nianbao.db'
  expect "/etc is as it was left" alone grep -q '^jobs: 1' /etc/nianbao/config.yaml
  expect "archives of the older build are gone" alone sh -c 'test "$(ls /var/cache/nianbao | wc -l)" = 1'
  expect "the package is removed" alone dpkg -r nianbao
  expect "the database stays" alone sh -c 'test -s /var/lib/nianbao/nianbao.db && test ! -e /usr/bin/nianbao && test ! -e /var/cache/nianbao'
  expect "and is purged, but for the database" alone sh -c 'dpkg -P nianbao && test -s /var/lib/nianbao/nianbao.db && test ! -e /etc/nianbao/config.yaml'

  say "the archive, in a folder with blanks and Chinese letters that may only be read"
  mkdir -p "$system/opt/年报 程序"
  tar -xzf "$out/$name.tar.gz" -C "$system/opt/年报 程序"
  local home="/opt/年报 程序/nianbao-$version"
  mount --bind "$system$home" "$system$home"
  mount -o remount,ro,bind "$system$home"
  expect "root reads the samples from it, no network" reads alone "$home/bin/nianbao" "$home/samples"
  expect "an ordinary user does" reads officer "$home/bin/nianbao" "$home/samples"
  expect "its class-data archives are the user's" alone sh -c 'test -s /home/officer/.cache/nianbao/*/nianbao.jsa'
  expect "it starts by a link" officer sh -c "ln -s '$home/bin/nianbao' /home/officer/n && /home/officer/n --version"
  umount "$system$home"

  say "the steps of the Containerfile"
  rm -rf "$bare/image"
  unmount
  rm -rf "$system"
  cp -a "$bare/base" "$system"
  for place in proc sys dev; do mount --rbind "/$place" "$system/$place"; mount --make-rslave "$system/$place"; done
  cp "$out/$deb" "$system/tmp/nianbao.deb"
  sed -n '/^RUN /,/[^\\]$/p' "$out/Containerfile" | sed 's/^RUN //' >"$system/tmp/run"
  expect "RUN" inside sh -e /tmp/run
  expect "ENTRYPOINT and CMD, as USER" alone setpriv --reuid=nianbao --regid=nianbao --clear-groups /usr/bin/nianbao --help
  expect "it reads what is mounted at /data" alone setpriv --reuid=nianbao --regid=nianbao --clear-groups \
    sh -c 'cd "$(mktemp -d)" && nianbao ingest /usr/share/doc/nianbao/examples/inbox'
  unmount
  rm -rf "$system"
  say "$tried trials, all as they should be"
}
