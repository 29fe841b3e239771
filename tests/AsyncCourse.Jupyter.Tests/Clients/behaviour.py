"""What front ends rely on beyond the conformance tests. Fails by assertion."""

from client import TIMEOUT, answer, kernel, manager, run, types

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

    # a question is part of the history
    reply, _ = run("Task.Delay?")
    entry = answer(kernel.history(hist_access_type="tail", n=1))["content"]["history"][0]
    assert entry[1:] == [reply["execution_count"], "Task.Delay?"], entry
    assert "There is nothing called nowhere" in run("nowhere?")[0]["payload"][0]["data"]["text/plain"]

    # errors call a cell by its prompt's number, whatever ran without one or was a question
    declared, _ = run('void Fail() => throw new Exception("x");')
    failed, _ = run("\nFail();")
    text = "\n".join(failed["traceback"])
    assert f"Cell {declared['execution_count']}, line 1" in text, text
    assert f"Cell {failed['execution_count']}, line 2" in text, text
    failed, _ = run("\nFail();", store_history=False)
    text = "\n".join(failed["traceback"])
    assert f"Cell {declared['execution_count']}, line 1" in text and "Uncounted cell" in text, text
    assert 'void Fail() => throw new Exception("x");' in text, text

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

    # keys too: a line of which the first character counts
    sent = kernel.execute("Console.ReadKey().Key", allow_stdin=True)
    question = kernel.get_stdin_msg(timeout=TIMEOUT)["content"]
    assert "key" in question["prompt"] and question["password"] is False, question
    kernel.input("q")
    assert answer(sent)["content"]["status"] == "ok"

    # errors: the cell's line, inner exceptions, colours, a caret where the compiler stopped
    reply, outputs = run("""void Deep() => throw new ArgumentException("inner");
try { Deep(); } catch (Exception e) { throw new InvalidOperationException("outer", e); }""")
    shown = next(o for o in outputs if o["msg_type"] == "error")["content"]
    text = "\n".join(shown["traceback"])
    assert (shown["ename"], shown["evalue"]) == ("InvalidOperationException", "outer"), shown
    assert "line 2" in text and "line 1" in text and "ArgumentException" in text and "\x1b[" in text, text
    reply, _ = run("var a = oops;")
    assert reply["ename"] == "CompilationError" and "^^^^" in reply["traceback"][2], reply

    # bad input: one clear sentence in the cell
    for code, expected in [
        ("#!nonsense", "#!nonsense"),
        ("#!time now", "stands alone"),
        ('#r "missing.dll"', "there is no file"),
        ("#r missing.dll", "double quotes"),
        ('#r "nuget: "', "names no package"),
        ("#load \"nothing.csx\"", "can't read"),
    ]:
        reply, _ = run(code)
        assert reply["status"] == "error" and expected in reply["evalue"], (code, reply)

    # hover has documentation (where the SDK is), a call its overloads
    reply = answer(kernel.inspect("Task.Delay(1)", 7))["content"]
    assert reply["found"] and "Delay" in reply["data"]["text/plain"], reply
    reply = answer(kernel.inspect("Console.WriteLine(", 18))["content"]
    assert reply["found"] and reply["data"]["text/plain"].count("WriteLine(") > 10, reply

    # types of a referenced assembly complete, and so do paths
    run('#r "System.Xml.XDocument"')
    reply = answer(kernel.complete("System.Xml.Linq.XEl", 19))["content"]
    assert "XElement" in reply["matches"], reply["matches"][:20]
    reply = answer(kernel.complete('#r "./', 6))["content"]
    assert reply["status"] == "ok", reply

    # directives are no reason to go on
    for code, expected in [('#r "a.dll"', "complete"), ("#!time\n1 + 1", "complete"), ("#!time\nif (true) {", "incomplete")]:
        reply = answer(kernel.is_complete(code))["content"]
        assert reply["status"] == expected, (code, reply)

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
