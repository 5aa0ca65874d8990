"""Time from starting a kernel to the reply to its first execute request, by a client that sends at once.

Run with Debian's Python (the one Jupyter belongs to), after `./academy kernel install`:

    /usr/bin/python3 benchmarks/kernel/start.py .net-csharp python3 --runs 5

For each kernel: median and range of start -> first reply, and of ten warm trivial cells after it.
"""
import argparse
import statistics
import time

from jupyter_client.manager import KernelManager


def reply(client, code):
    begin = time.perf_counter()
    request = client.execute(code)
    while True:
        message = client.get_shell_msg(timeout=60)
        if message["parent_header"].get("msg_id") == request:
            assert message["content"]["status"] == "ok", message["content"]
            return time.perf_counter() - begin


def once(name):
    manager = KernelManager(kernel_name=name)
    begin = time.perf_counter()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    reply(client, "1+1")
    first = time.perf_counter() - begin
    warm = [reply(client, f"1+{i}") for i in range(10)]
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    return first, statistics.median(warm)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kernels", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    print("| kernel | start to first reply, s: median (range) | warm trivial cell, ms: median |")
    print("| --- | --- | --- |")
    for name in arguments.kernels:
        results = [once(name) for _ in range(arguments.runs)]
        firsts = [first for first, _ in results]
        warm = statistics.median(w for _, w in results) * 1000
        print(f"| {name} | {statistics.median(firsts):.2f} ({min(firsts):.2f} to {max(firsts):.2f}) | {warm:.0f} |")


if __name__ == "__main__":
    main()
