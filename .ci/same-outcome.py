"""Compares notebooks that two programs executed: the same cells must have failed, with the same errors, and the same claims held.

Called as: python3 same-outcome.py FOLDER OTHER NAME…
"""
import json
import pathlib
import sys

CLAIM = "application/vnd.async-course.claim+json"


def outcomes(path):
    cells = []
    for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] != "code":
            continue
        errors = [output["ename"] for output in cell["outputs"] if output["output_type"] == "error"]
        reported = [output["data"][CLAIM] for output in cell["outputs"] if CLAIM in output.get("data", {})]
        claims = [(claim if isinstance(claim, dict) else json.loads("".join(claim))).get("held") for claim in reported]
        cells.append((errors, claims))
    return cells


folder, other, *names = sys.argv[1:]
different = 0
for name in names:
    left, right = (outcomes(pathlib.Path(place, name)) for place in (folder, other))
    for number, (one, two) in enumerate(zip(left, right), 1):
        if one != two:
            different += 1
            print(f"{name}, code cell {number}: {one} in {folder}, {two} in {other}")
    if len(left) != len(right):
        different += 1
        print(f"{name}: {len(left)} code cells in {folder}, {len(right)} in {other}")
print(f"{len(names)} notebooks compared, {different} differences")
sys.exit(different > 0)
