"""A `When` as one short line, so that tables of tests stay readable."""

from kamtibmas.dates import Precision, When


def shown(when: When) -> str:
    """`2024-02-08 09.00-11.30 WIB malam Kamis`; what is absent is left out."""
    words = [f"{when.start}" if when.start == when.end else f"{when.start}..{when.end}"]
    if when.precision is not Precision.DAY:
        words.append(str(when.precision))
    if when.start_time is not None:
        clock = f"{when.start_time:%H.%M}"
        words.append(f"{clock}-{when.end_time:%H.%M}" if when.end_time else clock)
    if when.open_ended:
        words.append("selesai")
    words += [str(part) for part in (when.zone, when.part_of_day) if part]
    if when.weekday:
        words.append(f"{when.weekday}/{when.weekday_end}" if when.weekday_end else when.weekday)
    if when.weekday_conflict:
        words.append("conflict")
    return " ".join(words)
