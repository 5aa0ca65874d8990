#!/bin/sh
# Builds the yardstick: build.sh OUTPUT. Needs gcc and a processor with AVX-512.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
exec gcc -O3 -march=native -ffp-contract=fast -std=gnu11 -Wall -Wextra -Werror -shared -fPIC -o "$1" "$here"/*.c -lm -lpthread
