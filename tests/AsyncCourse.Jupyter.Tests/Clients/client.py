"""A kernel that has just started, and how its client speaks with it."""

from jupyter_client.manager import start_new_kernel

TIMEOUT = 120
manager, kernel = start_new_kernel(kernel_name=".net-csharp")


def answer(sent):
    while True:
        reply = kernel.get_shell_msg(timeout=TIMEOUT)
        # The client asked for kernel_info more than once while it waited for the start.
        if reply["parent_header"].get("msg_id") == sent:
            return reply


def run(code, **options):
    sent = kernel.execute(code, **options)
    reply = answer(sent)
    outputs = []
    while True:
        message = kernel.get_iopub_msg(timeout=TIMEOUT)
        if message["parent_header"].get("msg_id") != sent:
            continue
        if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return reply["content"], outputs
        outputs.append(message)


def types(outputs):
    return [o["msg_type"] for o in outputs if o["msg_type"] != "status"]
