"""Runs schedules with asyncio's TaskGroup in virtual time, and writes what each did, as JSON, to the file `answers`."""
import asyncio
import json

# A day at most would do in real time; virtual time goes from one timer to the next.
asyncio.base_events.MAXIMUM_SELECT_TIMEOUT = float("inf")


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop whose clock moves on to the next timer as soon as nobody has anything to do."""

    def __init__(self):
        super().__init__()
        self.moment = 0.0
        select = self._selector.select

        def wait(timeout):
            if timeout is None:
                raise RuntimeError("everybody waits, and nothing will ever happen")
            self.moment += timeout
            return select(0)

        self._selector.select = wait

    def time(self):
        return self.moment


class PieceError(Exception):
    pass


def shape(problem):
    if isinstance(problem, BaseExceptionGroup):
        return "[" + ",".join(sorted(shape(inner) for inner in problem.exceptions)) + "]"
    return str(problem) if isinstance(problem, PieceError) else repr(problem)


class Run:
    def __init__(self, loop):
        self.loop = loop
        self.events = []

    def note(self, piece, what):
        self.events.append(f"{round(self.loop.time())} {piece['Name']} {what}")

    async def play(self, piece, group):
        self.note(piece, "begins")
        try:
            for step in piece["Steps"]:
                await self.take(step, piece, group)
            self.note(piece, "ends")
        except asyncio.CancelledError:
            self.note(piece, "is cancelled")
            if piece["OnCancel"] == "swallow":
                return
            if piece["OnCancel"] == "fail":
                raise PieceError(piece["Name"])
            if piece["OnCancel"] == "clean":
                await asyncio.sleep(piece["Cleanup"])
                self.note(piece, "is clean")
            raise
        except Exception as problem:
            self.note(piece, "fails: " + shape(problem))
            raise

    async def take(self, step, piece, group):
        if step["Kind"] == "wait":
            await asyncio.sleep(step["Wait"])
        elif step["Kind"] == "fail":
            raise PieceError(piece["Name"])
        elif step["Kind"] == "start":
            group.create_task(self.play(step["Piece"], group))
        else:
            await self.run(step["Piece"])

    async def run(self, body):
        async with asyncio.TaskGroup() as group:
            await self.play(body, group)


def answer(schedule):
    loop = VirtualLoop()
    run = Run(loop)
    task = loop.create_task(run.run(schedule["Body"]))
    if schedule["CancelAt"] is not None:
        loop.call_at(schedule["CancelAt"], task.cancel)
    try:
        loop.run_until_complete(task)
        outcome = "ok"
    except asyncio.CancelledError:
        outcome = "cancelled"
    except BaseExceptionGroup as problem:
        outcome = shape(problem)
    finally:
        loop.close()
    return {"Events": sorted(run.events), "Outcome": outcome}


with open(answers, "w", encoding="utf-8") as file:
    json.dump([answer(schedule) for schedule in schedules], file)
