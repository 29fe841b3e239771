"""Stops cells in every place where they can hang, and looks what is left of the session. Prints a line for each."""

import time

from jupyter_client.manager import start_new_kernel

TIMEOUT = 120
STUCK = [
    "while (true) { }",
    "await Task.Delay(1); while (true) { }",
    "await Task.Run(() => { while (true) { } });",
    "System.Threading.Thread.Sleep(-1);",
    "await Task.Delay(-1);",
]


def run(client, code):
    sent = client.execute(code)
    return finish(client, sent)


def finish(client, sent):
    reply = client.get_shell_msg(timeout=TIMEOUT)
    while reply["parent_header"].get("msg_id") != sent:
        reply = client.get_shell_msg(timeout=TIMEOUT)
    outputs = []
    while True:
        message = client.get_iopub_msg(timeout=TIMEOUT)
        if message["parent_header"].get("msg_id") != sent:
            continue
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return reply["content"], outputs
        outputs.append(message)


manager, kernel = start_new_kernel(kernel_name=".net-csharp")
try:
    run(kernel, "var kept = 41;")
    for code in STUCK:
        sent = kernel.execute('Console.WriteLine("begun"); ' + code)
        while True:
            message = kernel.get_iopub_msg(timeout=TIMEOUT)
            if message["msg_type"] == "stream" and message["parent_header"].get("msg_id") == sent:
                break
        time.sleep(0.2)
        manager.interrupt_kernel()
        reply, _ = finish(kernel, sent)
        print(reply["status"], reply.get("ename"), "|", code)
    reply, outputs = run(kernel, "kept + 1")
    print([o["content"]["data"]["text/plain"] for o in outputs if o["msg_type"] == "execute_result"])
finally:
    kernel.stop_channels()
    manager.shutdown_kernel()
