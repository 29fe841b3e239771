"""Runs one snippet of a lesson and writes what happened in it, as JSON lines, to a file of its own.

Called as: python prelude.py JOB, with the events' file in ASYNC_COURSE_EVENTS. The job holds the snippet, its variables and
the modules it needs. Nothing here is printed: what the snippet prints is all that its reader sees.
"""
import _thread
import asyncio
import importlib
import json
import linecache
import os
import platform
import sys
import threading
import time
import traceback
import types

SNIPPET = "snippet.py"

# One write a line, appended: whole lines even from several threads, and none lost when the time limit strikes.
events = os.open(os.environ["ASYNC_COURSE_EVENTS"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
threads = {}
started = 0.0


def write(event, **fields):
    os.write(events, (json.dumps({"event": event, **fields}) + "\n").encode())


def now():
    return time.perf_counter() - started


def thread():
    return threads.setdefault(threading.get_ident(), len(threads) + 1)


def mark(name):
    """Puts a line with this name on the chart, at this moment."""
    write("mark", name=str(name), at=now())


class span:
    """A bar on the chart, from entering to leaving: `with span("A"):`, also around an await."""

    def __init__(self, name, role="waiting"):
        self.name = str(name)
        self.role = role

    def __enter__(self):
        self.thread = thread()
        self.start = now()
        return self

    def __exit__(self, kind, error, trace):
        end = now()
        role = self.role
        if kind is not None:
            role = "cancelled" if issubclass(kind, asyncio.CancelledError) else "failed"
        write("span", name=self.name, start=self.start, end=end, role=role, startThread=self.thread, endThread=thread())
        return False


def end_with_parent(parent):
    """Ends this process when the one that started it is gone: killed, it can't do so itself."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def load(names):
    """Imports what the snippet needs, so that its own time doesn't count the loading. Returns versions, missing and broken."""
    versions, missing, broken = {}, [], {}
    for name in names:
        try:
            versions[name] = str(getattr(importlib.import_module(name), "__version__", ""))
        except ModuleNotFoundError as error:
            # A module that is there may look for another that isn't.
            if error.name == name:
                missing.append(name)
            else:
                broken[name] = describe(error)
        except (Exception, SystemExit) as error:
            broken[name] = describe(error)
    return versions, missing, broken


def describe(error):
    return f"{type(error).__name__}: {error}".split("\n")[0][:200]


def kind():
    """How this Python was installed, as far as it says something; empty for an ordinary one."""
    if sys.prefix != sys.base_prefix:
        return "a virtual environment"
    return "conda" if os.path.isdir(os.path.join(sys.prefix, "conda-meta")) else ""


def main():
    global started
    if os.name != "nt":
        # No threading.Thread: a snippet that counts those is to find its own only.
        _thread.start_new_thread(end_with_parent, (os.getppid(),))
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    # This file's folder is not the snippet's.
    sys.path.pop(0)
    own = os.path.dirname(os.path.abspath(__file__))
    modules, missing, broken = load(job["requires"])
    fits = platform.python_implementation() == "CPython" and sys.version_info >= (3, 11) and not missing and not broken
    write(
        "hello",
        implementation=platform.python_implementation(),
        version=platform.python_version(),
        modules=modules,
        missing=missing,
        broken=broken,
        kind=kind(),
        folders=[folder for folder in [own, *sys.path] if folder],
        fits=fits,
    )
    if not fits:
        return 0

    source = job["snippet"]
    linecache.cache[SNIPPET] = (len(source), None, source.splitlines(keepends=True), SNIPPET)
    module = types.ModuleType("__main__")
    module.__dict__.update(job["variables"], mark=mark, span=span, __file__=SNIPPET)
    sys.modules["__main__"] = module
    sys.argv = [SNIPPET]

    started = time.perf_counter()
    try:
        exec(compile(source, SNIPPET, "exec"), module.__dict__)
    except SystemExit:
        raise
    except BaseException as error:
        # The first frame is this file's; its reader knows nothing of it.
        traceback.print_exception(type(error), error, error.__traceback__.tb_next)
        return 1
    finally:
        write("end", at=now())
    return 0


sys.exit(main())
