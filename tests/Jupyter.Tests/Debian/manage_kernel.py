"""Starts a kernel with jupyter_client, times it, interrupts a cell, restarts and ends the kernel; prints what happened as JSON."""
import json
import os
import signal
import sys
import time

from jupyter_client.manager import KernelManager

TIMEOUT = 30


def run(client, code):
    """The reply's content and the plain texts of the results."""
    results = []

    def collect(message):
        if message["msg_type"] == "execute_result":
            results.append(message["content"]["data"]["text/plain"])

    reply = client.execute_interactive(code, timeout=TIMEOUT, output_hook=collect)
    return reply["content"], results


seen = {}
manager = KernelManager(kernel_name=sys.argv[1])
started = time.monotonic()
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=TIMEOUT)
seen["ready_seconds"] = time.monotonic() - started
content, seen["first"] = run(client, "var kept = 41; kept + 1")
seen["first_reply_seconds"] = time.monotonic() - started
beaten = time.monotonic()
run(client, "1 + 1")
seen["second_cell_seconds"] = time.monotonic() - beaten


def interrupt(code, how):
    """Runs a cell, interrupts it, and tells how long the reply took and what it said."""
    message = client.execute(code)
    while True:
        output = client.get_iopub_msg(timeout=TIMEOUT)
        if output["msg_type"] == "execute_input" and output["parent_header"]["msg_id"] == message:
            break
    # The input is announced before the code is compiled: give it time to run really.
    time.sleep(1.0)
    asked = time.monotonic()
    how()
    while True:
        reply = client.get_shell_msg(timeout=TIMEOUT)
        if reply["parent_header"]["msg_id"] == message:
            return {"code": code, "seconds": time.monotonic() - asked, "status": reply["content"]["status"]}


def send_signal():
    os.kill(manager.provisioner.pid, signal.SIGINT)


seen["interrupts"] = [
    interrupt("System.Threading.Thread.Sleep(60000);", manager.interrupt_kernel),
    interrupt("await Task.Delay(60000);", manager.interrupt_kernel),
    interrupt("while (true) { }", manager.interrupt_kernel),
    interrupt("System.Threading.Thread.Sleep(60000);", send_signal),
]

results = []
client.execute_interactive(
    'Console.Write("Name? "); Console.ReadLine().ToUpper()',
    allow_stdin=True,
    timeout=TIMEOUT,
    stdin_hook=lambda message: client.input("ada"),
    output_hook=lambda message: results.append(message["content"]["data"]["text/plain"])
    if message["msg_type"] == "execute_result"
    else None,
)
seen["typed"] = results
_, seen["kept"] = run(client, "kept")
manager.restart_kernel()
client.wait_for_ready(timeout=TIMEOUT)
content, _ = run(client, "kept")
seen["after_restart"] = content["status"]
_, seen["runs_after_restart"] = run(client, "6 * 7")

asked = time.monotonic()
manager.shutdown_kernel()
seen["shutdown_seconds"] = time.monotonic() - asked
seen["alive_after_shutdown"] = manager.is_alive()
client.stop_channels()
json.dump(seen, sys.stdout)
