#!/usr/bin/env bash
# OpenStack Swift with its S3 interface on 127.0.0.1, all in one folder: an object store that checks signatures and that
# none of us wrote. Usage: swift.sh <folder> <first of four free ports> <user:secret pair as account:user secret>
# Debian: apt-get install swift-proxy swift-account swift-container swift-object. Ends with its parent's signal.
set -euo pipefail
folder="$1" proxy="$2" user="$3" secret="$4"
account=$((proxy + 1)) container=$((proxy + 2)) object=$((proxy + 3))
mkdir -p "$folder/devices/disk" "$folder/logs"
cd "$folder"

common="[DEFAULT]
bind_ip = 127.0.0.1
user = $(id -un)
swift_dir = $folder
devices = $folder/devices
mount_check = false
workers = 0
log_level = WARNING
disable_fallocate = true
"
for kind in account container object; do
  printf '%s\nbind_port = %s\n\n[pipeline:main]\npipeline = %s-server\n\n[app:%s-server]\nuse = egg:swift#%s\n' \
    "$common" "${!kind}" "$kind" "$kind" "$kind" >"$kind-server.conf"
  swift-ring-builder "$kind.builder" create 4 1 1 >>logs/rings.log
  swift-ring-builder "$kind.builder" add "r1z1-127.0.0.1:${!kind}/disk" 1 >>logs/rings.log
  swift-ring-builder "$kind.builder" rebalance >>logs/rings.log || [ $? -eq 1 ]
done
cat >proxy-server.conf <<CONF
$common
bind_port = $proxy

[pipeline:main]
pipeline = catch_errors cache s3api tempauth bulk slo dlo copy proxy-server

[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
allow_account_management = true

[filter:tempauth]
use = egg:swift#tempauth
user_${user/:/_} = $secret .admin

[filter:s3api]
use = egg:swift#s3api
location = auto

[filter:catch_errors]
use = egg:swift#catch_errors

[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1

[filter:bulk]
use = egg:swift#bulk

[filter:slo]
use = egg:swift#slo

[filter:dlo]
use = egg:swift#dlo

[filter:copy]
use = egg:swift#copy
CONF

trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
for kind in account container object proxy; do
  "swift-$kind-server" "$folder/$kind-server.conf" >"logs/$kind.log" 2>&1 &
done
wait -n
echo "A server of Swift ended:" >&2
tail -n 20 logs/*.log >&2
exit 1
