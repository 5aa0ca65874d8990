"""Starts a kernel and is killed like a crashed client; prints the kernel's process id first."""
import os
import signal
import sys

from jupyter_client.manager import KernelManager

manager = KernelManager(kernel_name=sys.argv[1])
manager.start_kernel()
client = manager.client()
client.start_channels()
client.wait_for_ready(timeout=30)
print(manager.provisioner.pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
