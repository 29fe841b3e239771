"""A cell's NuGet packages: types that complete and explain themselves, and one clear sentence for what can't be had."""

import os

from client import answer, kernel, manager, run

package = os.environ["TEST_PACKAGE"]

try:
    reply, outputs = run(f'#r "nuget: {package}, 1.0.0"')
    assert reply["status"] == "ok", reply
    said = [o["content"]["data"]["text/plain"] for o in outputs if o["msg_type"] in ("display_data", "update_display_data")]
    assert said[-1] == f"Installed {package} 1.0.0", said

    code = f"{package}.Station."
    reply = answer(kernel.complete(code, len(code)))["content"]
    assert "Celsius" in reply["matches"], reply["matches"]
    reply = answer(kernel.complete(f"{package}.Stat", len(package) + 5))["content"]
    assert reply["matches"] == ["Station"], reply["matches"]
    reply = answer(kernel.inspect(f"{package}.Station.Celsius(3)", len(code) + 2))["content"]
    assert reply["found"] and f"int {package}.Station.Celsius(int number)" in reply["data"]["text/plain"], reply
    _, outputs = run(f"{package}.Station.Celsius(3)")
    assert [o["content"]["data"]["text/plain"] for o in outputs if o["msg_type"] == "execute_result"] == ["21"], outputs

    # earlier cells stay as they are when a package can't be had, and the sentence says which and where from
    run("var kept = 42;")
    reply, outputs = run('#r "nuget: No.Such.Package, 1.0.0"\nkept')
    assert reply["status"] == "error" and "No.Such.Package" in reply["evalue"], reply
    assert len(reply["evalue"].splitlines()) == 1 and "   at " not in "".join(reply["traceback"]), reply
    assert run("kept")[0]["status"] == "ok"
    print(reply["evalue"])
    print("all as it should be")
finally:
    manager.shutdown_kernel(now=True)
