"""
What a start costs: `import kamtibmas` over bare Python, and one release on the command line.

Run it with the Python of an environment where the library is installed. Each figure is the
smallest of 15 runs in fresh processes, in milliseconds.
"""

import pathlib
import subprocess
import sys
import time

RUNS = 15
DUMAI = pathlib.Path(__file__).parents[1] / "docs" / "examples" / "dumai.json"


def smallest(*arguments: str) -> float:
    """The fastest of some runs of Python with these arguments."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - start)
    return best * 1000


def loaded(code: str) -> set[str]:
    """Which of the heavy modules a piece of code loads."""
    heavy = ["attrs", "babel", "dateutil", "hypothesis", "tomllib"]
    report = f"import sys\n{code}\nprint(*[m for m in {heavy} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", report], check=True, capture_output=True, text=True
    )
    return set(found.stdout.splitlines()[-1].split())


def main() -> None:
    """Print the figures."""
    bare = smallest("-c", "pass")
    rows = {
        "import attrs": ("-c", "import attrs"),
        "import kamtibmas": ("-c", "import kamtibmas"),
        "from kamtibmas import Visit": ("-c", "from kamtibmas import Visit"),
        "kamtibmas rilis dumai.json": ("-m", "kamtibmas", "rilis", str(DUMAI)),
    }
    print(f"{'bare python':32}{bare:8.1f} ms")
    for label, arguments in rows.items():
        cost = smallest(*arguments)
        print(f"{label:32}{cost:8.1f} ms{cost - bare:+8.1f} over bare")
    release = f"from kamtibmas.cli import main; main(['rilis', {str(DUMAI)!r}])"
    print("import kamtibmas loads", loaded("import kamtibmas") or "none of the heavy modules")
    print("kamtibmas rilis loads", loaded(release))


if __name__ == "__main__":
    main()
