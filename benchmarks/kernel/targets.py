"""The kernel's targets, measured beside ipykernel in one run, as Markdown.

Run with Debian's Python (the one Jupyter belongs to), on an idle machine, after `./academy kernel install`:

    /usr/bin/python3 benchmarks/kernel/targets.py

Everything is timed by a client, from sending a request (or starting the process) to its reply. Each figure is a median; the
range stands behind it. `--runs` says how many kernels are started per figure, `--kernel` which kernelspec is ours.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from jupyter_client.manager import KernelManager

ROOT = pathlib.Path(__file__).resolve().parents[2]
LOOP = "static double Loop() { double s = 0; for (int i = 0; i < 200_000_000; i++) { s += i * 0.5; } return s; }"


class Kernel:
    """One kernel process and a client that sends at once."""

    def __init__(self, name, folder=None, env=None):
        self.manager = KernelManager(kernel_name=name)
        self.begin = time.perf_counter()
        self.manager.start_kernel(cwd=folder, env={**os.environ, **(env or {})}, stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel()

    def send(self, code):
        return self.client.execute(code)

    def wait(self, request, status="ok"):
        while True:
            message = self.client.get_shell_msg(timeout=180)
            if message["parent_header"].get("msg_id") == request:
                assert message["content"]["status"] == status, message["content"]
                return

    def run(self, code, status="ok"):
        """Milliseconds from the request to its reply."""
        begin = time.perf_counter()
        self.wait(self.send(code), status)
        return (time.perf_counter() - begin) * 1000

    def value(self, code):
        """The number that the cell shows."""
        request = self.send(code)
        self.wait(request)
        while True:
            message = self.client.get_iopub_msg(timeout=10)
            if message["parent_header"].get("msg_id") == request and message["msg_type"] == "execute_result":
                return float(message["content"]["data"]["text/plain"])

    def memory(self):
        """Resident memory in MB."""
        for line in pathlib.Path(f"/proc/{self.manager.provisioner.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024


def said(values, digits=0):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def start(name):
    with Kernel(name) as kernel:
        kernel.run("1+1")
        return (time.perf_counter() - kernel.begin) * 1000


def idle(name):
    with Kernel(name) as kernel:
        kernel.client.kernel_info()
        time.sleep(3)
        return kernel.run("1+1")


def trivial(name):
    with Kernel(name) as kernel:
        kernel.run("1+1")
        time.sleep(2)
        return statistics.median(kernel.run(f"1+{i}") for i in range(20))


def growth(name, cell):
    """The first and the last 20 of 200 cells."""
    with Kernel(name) as kernel:
        kernel.run("1+1")
        time.sleep(3)
        times = [kernel.run(cell(i)) for i in range(200)]
        return statistics.median(times[:20]), statistics.median(times[-20:])


def memory_after_lesson(name):
    lesson = next(ROOT.glob("notebooks/M05*/L27*.ipynb"))
    with Kernel(name, folder=str(lesson.parent)) as kernel:
        for cell in json.loads(lesson.read_text())["cells"]:
            if cell["cell_type"] == "code":
                kernel.run("".join(cell["source"]))
        return kernel.memory()


def package(name):
    """#r of a package on disk: in a home that has never seen it, then in a second session of that home."""
    with tempfile.TemporaryDirectory() as home:
        times = []
        for _ in range(2):
            with Kernel(name, env={"ACADEMY_HOME": home}) as kernel:
                kernel.run("1+1")
                time.sleep(3)
                times.append(kernel.run('#r "nuget: MathNet.Numerics, 5.0.0"'))
        return times


def interrupt(name, code):
    with Kernel(name) as kernel:
        kernel.run("var kept = 1;" if name != "python3" else "kept = 1")
        request = kernel.send(code)
        time.sleep(1)
        begin = time.perf_counter()
        kernel.manager.interrupt_kernel()
        kernel.wait(request, "error")
        time_taken = (time.perf_counter() - begin) * 1000
        time.sleep(0.3)  # ipykernel also refuses what is sent within moments of the error
        kernel.run("kept")
        return time_taken


def loop_in_cell(name):
    with Kernel(name) as kernel:
        kernel.run(LOOP)
        kernel.run("Loop();")
        return kernel.value("var watch = System.Diagnostics.Stopwatch.StartNew(); Loop(); watch.Elapsed.TotalMilliseconds")


def loop_in_program():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "loop.cs")
        file.write_text(
            "Loop(); var watch = System.Diagnostics.Stopwatch.StartNew(); Loop();\n"
            "System.Console.WriteLine(watch.Elapsed.TotalMilliseconds.ToString(System.Globalization.CultureInfo.InvariantCulture));\n" + LOOP)
        run = subprocess.run(["dotnet", "run", "-c", "Release", str(file)], capture_output=True, text=True, check=True, cwd=folder)
        return float(run.stdout.strip().splitlines()[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kernel", default=".net-csharp")
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    ours, theirs, runs = arguments.kernel, "python3", arguments.runs
    print("| measure | target | ours | ipykernel |")
    print("| --- | --- | --- | --- |")

    def row(measure, target, mine, other="–"):
        print(f"| {measure} | {target} | {mine} | {other} |", flush=True)

    # In turns, so that both kernels meet the same load.
    pairs = [(start(ours), start(theirs)) for _ in range(runs + 1)][1:]
    row("start to first reply, sent at once, ms", "≤ 1000, ≤ ipykernel", *(said(column) for column in zip(*pairs)))
    row("first cell of a person, kernel idle for 3 s, ms", "≤ 100", *(said([idle(name) for _ in range(runs)]) for name in (ours, theirs)))
    row("trivial cell, warm, ms", "≤ 20", *(said([trivial(name) for _ in range(3)], 1) for name in (ours, theirs)))
    kinds = {
        "1 + i": lambda i: f"1 + {i}",
        "a variable each": lambda i: f"var x{i} = {i}; x{max(i - 1, 0)} + x{i}",
        "one method declared again": lambda i: f"int F(int n) => n + {i};\nF(1)",
        "a type each": lambda i: f'record R{i}(int A, string B);\nnew R{i}({i}, "a")',
    }
    for kind, cell in kinds.items():
        first, last = growth(ours, cell)
        row(f"200 cells, {kind}: first 20, last 20, ms", "≤ 2 ×", f"{first:.1f}, {last:.1f}: {last / first:.2f} ×")
    row("memory after the lesson L27, MB", "≤ 200", said([memory_after_lesson(ours) for _ in range(3)]))
    fresh, cached = zip(*(package(ours) for _ in range(3)))
    row('`#r "nuget"`, package on disk, never seen, ms', "≤ 1500", said(fresh))
    row('`#r "nuget"`, seen by an earlier session, ms', "≤ 100", said(cached))
    for kind, mine, other in [
        ("sleep", "Thread.Sleep(60_000);", "import time; time.sleep(60)"),
        ("await", "await Task.Delay(60_000);", "import asyncio; await asyncio.sleep(60)"),
        ("busy loop", "while (true) { kept++; }", "while True: kept += 1"),
    ]:
        row(f"interrupt of a {kind}, state kept, ms", "≤ 1000", said([interrupt(ours, mine) for _ in range(3)]), said([interrupt(theirs, other) for _ in range(3)]))
    program, cell = [loop_in_program() for _ in range(3)], [loop_in_cell(ours) for _ in range(3)]
    ratio = statistics.median(cell) / statistics.median(program)
    row("loop of 200,000,000 steps in a cell against the same in a compiled program, ms", "≤ 1.2 ×", f"{said(cell)} against {said(program)}: {ratio:.2f} ×")


if __name__ == "__main__":
    sys.exit(main())
