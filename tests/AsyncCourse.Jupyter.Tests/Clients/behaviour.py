"""What front ends rely on beyond the conformance tests. Fails by assertion."""

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


try:
    # silent cells publish nothing and are not counted
    before, _ = run("1")
    reply, outputs = run('Console.WriteLine("quiet"); 2', silent=True)
    assert types(outputs) == [], types(outputs)
    after, _ = run("3")
    assert after["execution_count"] == before["execution_count"] + 1, (before, after)

    # user expressions
    reply, _ = run("var x = 20;", user_expressions={"twice": "x * 2", "wrong": "y"})
    assert reply["user_expressions"]["twice"]["data"]["text/plain"] == "40", reply
    assert reply["user_expressions"]["wrong"]["status"] == "error", reply

    # a display that is updated keeps its id
    _, outputs = run('var shown = display("one"); shown.Update("two");')
    first = next(o for o in outputs if o["msg_type"] == "display_data")["content"]["transient"]["display_id"]
    second = next(o for o in outputs if o["msg_type"] == "update_display_data")["content"]["transient"]["display_id"]
    assert first == second

    # input, where the front end allows it
    sent = kernel.execute('Console.WriteLine("hello " + Console.ReadLine())', allow_stdin=True)
    question = kernel.get_stdin_msg(timeout=TIMEOUT)
    assert question["msg_type"] == "input_request"
    kernel.input("you")
    answer(sent)
    text = ""
    while "hello" not in text:
        message = kernel.get_iopub_msg(timeout=TIMEOUT)
        if message["msg_type"] == "stream":
            text += message["content"]["text"]
    assert "hello you" in text, text

    # and a clear error where it doesn't
    reply, _ = run("Console.ReadLine()", allow_stdin=False)
    assert reply["status"] == "error" and "input" in reply["evalue"], reply

    # after a failure, requests that wait are turned down; without stop_on_error they run
    failing = [kernel.execute("await Task.Delay(500); throw new Exception();"), kernel.execute("1"), kernel.execute("2")]
    replies = [answer(sent)["content"]["status"] for sent in failing]
    assert replies == ["error", "aborted", "aborted"], replies
    failing = [kernel.execute("await Task.Delay(500); throw new Exception();", stop_on_error=False), kernel.execute("1")]
    replies = [answer(sent)["content"]["status"] for sent in failing]
    assert replies == ["error", "ok"], replies

    # completion counts characters, not UTF-16 units
    reply = answer(kernel.complete('/* \U0001F600 */ Console.Wri', 19))["content"]
    assert "WriteLine" in reply["matches"] and (reply["cursor_start"], reply["cursor_end"]) == (16, 19), reply

    # control is answered while a cell runs
    sent = kernel.execute("await Task.Delay(-1)")
    control = kernel.session.msg("kernel_info_request")
    kernel.control_channel.send(control)
    reply = kernel.get_control_msg(timeout=TIMEOUT)
    assert reply["msg_type"] == "kernel_info_reply", reply
    manager.interrupt_kernel()
    print("all as it should be")
finally:
    kernel.stop_channels()
    manager.shutdown_kernel()
