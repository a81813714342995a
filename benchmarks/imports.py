"""
What a start costs over bare Python: `import kamtibmas`, and one release on the command line.

It installs this checkout into environments of its own, so it needs pip and a registry: as a
checkout that one works on (`pip install -e`), from a built wheel, and from a wheel that is compiled
anew at every start, as where nothing may write bytecode. In a round each command runs once, beside
bare Python of the same environment; a figure is the median of the differences within a round, in
milliseconds of the processor and of the clock.
"""

import contextlib
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import venv

ROUNDS = 15
ROOT = pathlib.Path(__file__).resolve().parents[1]
DUMAI = ROOT / "docs" / "examples" / "dumai.json"
# What each costs at most over bare Python.
COMMANDS = {
    "import attrs": (("-c", "import attrs"), None),
    "import kamtibmas": (("-c", "import kamtibmas"), 60),
    "from kamtibmas import Visit": (("-c", "from kamtibmas import Visit"), None),
    "kamtibmas rilis dumai.json": (("-m", "kamtibmas", "rilis", str(DUMAI)), 220),
}
# No setting of whoever runs this, and none of the checkout's own modules from the folder.
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
Times = tuple[float, float]


def installed(home: pathlib.Path, *arguments: str) -> str:
    """The Python of a new environment after `pip install`."""
    venv.create(home, with_pip=True)
    python = str(home / "bin" / "python")
    pip(python, "install", "attrs", "babel", "python-dateutil")
    pip(python, "install", *arguments)
    return python


def pip(python: str, *arguments: str) -> None:
    """One quiet call of pip."""
    subprocess.run([python, "-m", "pip", "-q", *arguments], check=True, env=CLEAN, cwd=ROOT)


def cost(python: str, arguments: tuple[str, ...], env: dict[str, str]) -> Times:
    """Processor and clock of one run."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([python, *arguments], check=True, stdout=subprocess.DEVNULL, env=env)
    clock, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used * 1000, clock * 1000


def over_bare(python: str, env: dict[str, str]) -> dict[str, Times]:
    """What each command costs more than bare Python does."""
    found: dict[str, list[Times]] = {label: [] for label in COMMANDS}
    for number in range(ROUNDS + 1):
        bare = cost(python, ("-c", "pass"), env)
        for label, (arguments, _) in COMMANDS.items():
            used, clock = cost(python, arguments, env)
            if number:  # the first round writes bytecode and warms the disk
                found[label].append((used - bare[0], clock - bare[1]))
    return {
        label: (
            statistics.median(used for used, _ in times),
            statistics.median(clock for _, clock in times),
        )
        for label, times in found.items()
    }


def loaded(python: str) -> set[str]:
    """Which of the heavy modules a release loads."""
    heavy = ["attrs", "babel", "concurrent.futures", "dateutil", "hypothesis", "tomllib"]
    code = (
        f"import sys; from kamtibmas.cli import main; main(['rilis', {str(DUMAI)!r}])\n"
        f"print(*[m for m in {heavy} if m in sys.modules])"
    )
    ran = subprocess.run(
        [python, "-c", code], check=True, capture_output=True, text=True, env=CLEAN
    )
    return set(ran.stdout.splitlines()[-1].split())


def main() -> int:
    """Print the figures; 1 where one is over its limit."""
    with contextlib.ExitStack() as stack:
        work = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        checkout = installed(work / "checkout", "--no-deps", "-e", ".")
        pip(checkout, "wheel", "--no-deps", "--wheel-dir", str(work), ".")
        (wheel,) = map(str, work.glob("*.whl"))
        from_wheel = installed(work / "wheel", "--no-deps", wheel)
        never = installed(work / "never", "--no-deps", "--no-compile", wheel)
        cases = {
            "editable": (checkout, CLEAN),
            "wheel": (from_wheel, CLEAN),
            "wheel, no bytecode": (never, {**CLEAN, "PYTHONDONTWRITEBYTECODE": "1"}),
        }
        failed = 0
        print(f"{'over bare Python, ms':48}{'cpu':>8}{'clock':>8}")
        for case, (python, env) in cases.items():
            for label, (used, clock) in over_bare(python, env).items():
                limit = COMMANDS[label][1]
                note = f"  at most {limit}" if limit else ""
                failed |= bool(limit and used > limit)  # the clock also counts what others do
                print(f"{case:20}{label:28}{used:8.1f}{clock:8.1f}{note}", flush=True)
            print(f"{case:20}a release loads {', '.join(sorted(loaded(python)))}", flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
