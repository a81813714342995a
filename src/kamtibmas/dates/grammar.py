"""
The grammar of date expressions, written over shapes (one letter a token, see `vocabulary`).

A *piece* is what one alternative of the pattern takes: a date, a weekday, a clock time. Every
alternative is of bounded length, so reading is linear in the text.
"""

import functools
import re

import attrs

__all__ = ["Piece", "piece_at", "pieces_of"]

_TO = r"(?:-|>w?|&|\$[./]%\.?)"
_MONTH = r",?b?[/-]?(?P<month>M)\.?"
_YEAR4 = r"[,/-]?T?(?P<year>y)"
# Two figures after a month are a year only where the expression ends: 8 Feb 24, not 8 Februari 20
# warga; and not the hour of 8 Februari 09.00.
_YEAR2 = r"[/-]?(?:'(?P<year2>2)|(?P<year3>2)(?=$|[),|K~\n]))"
_YEAR = rf"(?:{_YEAR4}|{_YEAR2})"
# What follows tanggal, tgl. or Tanggal :
_AFTER_DATE = r"(?:(?<=t)|(?<=t[.:]))"
# A day of the Javanese week may follow: Kamis Kliwon.
# A small minggu is the week, unless hari, a part of the day or a date stands beside it.
_SUNDAY = r"(?=A|[,.]?\(?t?[12](?:M|[/.-][12]))"
# Behind a count even the capital Minggu is the week, unless a date follows: dua Minggu.
_DAY = rf"(?:(?<![12nxβρ].)|{_SUNDAY})"
# A short name is one before a whole date only: Kam, 8/2/2024; Sab-Min (10-11/2/2024).
_SHORT = r"(?=(?:-λ)?[,.]{0,2}\(?t?[12](?:-[12])?(?:,?b?[/-]?M|[/.-][12](?:[/.-][12y]|\))))"
_WEEKDAY = rf"(?:h?W|hS|S{_DAY}|hs|s{_SUNDAY}|λ{_SHORT})@?"
_NAMED_WEEKDAY = (
    rf"(?:h?(?P<name>W)|h(?P<name2>[Ss])|(?P<name3>S){_DAY}"
    rf"|(?P<name4>s){_SUNDAY}|(?P<name5>λ){_SHORT})@?"
)
_NEXT = r",?\(?[12](?:,?b?[/-]?M|/[12])"
_RANK = r"(?:E-?)?(?P<rank>r|[12](?![/.:-][12])|n|o)"
# Minggu 4 Februari is a Sunday: a week is numbered with ke-, in Roman, or in words.
_WEEK = r"[pSs](?:E-?(?P<rank>[12rn])|(?P<rank2>[ro]))"
_NTH = r"(?:E-?(?P<rank>[12rn])|(?P<rank2>o))"
_FUTURE = r"Y?a?[FDV]"
_PAST = r"(?:Y?L|N)"
_LEAN = rf"(?:(?P<past>{_PAST})|(?P<future>{_FUTURE})|(?P<this>I))"
_LISTED = rf"(?P<list>(?:,[12]){{1,6}},?&|(?:-[12]){{1,6}}-|{_TO})"
_AFTERWARDS = rf"(?:(?P<past>Y?L)|(?P<future>G|{_FUTURE}))"
_SECONDS = r"(?::2|\.2(?=\.?Z|[)µπ]|-_|$))?"
_ABOUT = r"(?:~(?:-?~)?)?"
_CLOCK = rf"{_ABOUT}(?:K|(?<![12n])J|ω(?=:))\.?:?{_ABOUT}"
# 6.05 PM, 6.05 p.m.
_HALF = r"µ|π\.C\.?"
_MINUTE = rf"[.:,](?P<minute>2){_SECONDS}"
_ZONE = rf"(?P<noon>{_HALF})?(?:\.?(?P<zone>Z))?"
_CLOCK_END = (
    rf"(?:{_TO}(?:{_CLOCK})?(?P<hour2>[12])(?:[.:,](?P<minute2>2){_SECONDS}|(?=[ZAµπ]))"
    rf"(?P<noon2>{_HALF})?(?:\.?(?P<zone2>Z))?)?"
)

# Order is priority: what is longer or surer stands first. A name may have several rows.
_FORMS = (
    ("moment", r"(?P<iso>i)(?P<zone>Z)?"),
    ("numeric", r"(?P<year>y)(?P<mark>[/.-])(?P<month>[12])(?P=mark)(?P<day>[12])"),
    ("iso_month", r"(?P<year>y)-(?P<month>2)(?![-/.]?[12y])"),
    ("compact", r"(?P<all>8)"),
    # 10-11/2/2024, 10-11-12-2024, 10-11/2
    ("days", rf"(?P<day>[12]){_TO}(?P<day2>[12])/(?P<month>[12])/(?P<year>y|2)(?![/-][12])"),
    ("days", r"(?P<day>[12])-(?P<day2>[12])-(?P<month>[12])-(?P<year>y)"),
    ("days", rf"(?P<day>[12]){_TO}(?P<day2>[12])\.(?P<month>[12])\.(?P<year>y)"),
    ("days_slash", rf"(?P<day>[12]){_TO}(?P<day2>[12])/(?P<month>[12])(?![/-]?[12y])"),
    # 8/2/2024, 8-2-24, 8//2/2024, 8/2-2024, 8/2 2024
    ("numeric", r"(?P<day>[12])[/.-]{1,2}(?P<month>[12])[/.-]{0,2}(?P<year>y)(?!/[12])"),
    ("numeric", r"(?P<day>[12])(?P<mark>[/-])(?P<month>[12])(?P=mark)(?P<year>2)(?![/:-][12]|b?M)"),
    ("short_dots", r"(?<![12yK])(?P<day>[12])\.(?P<month>[12])\.(?P<year>2)(?!Z|b?M)"),
    ("slash", r"(?P<day>[12])/(?P<month>[12])(?!/?[12y]|-(?:y|[12](?!/)))"),
    ("slash", r"(?<=[WS@]\()(?P<day>[12])[.-](?P<month>[12])(?=\))"),
    ("roman", r"(?P<day>[12])(?P<mark>[/.-]?)(?P<month>r)(?P=mark)(?P<year>y)"),
    ("hijri", r"(?P<day>[12])b?(?P<month>H|R[kl]),?T?(?P<year>[4y])\.?B?"),
    ("hijri_month", r"b?(?P<month>H|R[kl])T?(?P<year>[4y])\.?B?"),
    # 5-7 Februari 2024; 5, 6, dan 7 Februari 2024
    ("days", rf"(?P<between>(?<=Q))?(?P<day>[12]){_LISTED}t?(?P<day2>[12]){_MONTH}(?:{_YEAR})?C?"),
    ("long", rf"(?P<day>[12]|{_AFTER_DATE}n|n(?=b?M\.?T?y))[-/.]?{_MONTH}(?:{_YEAR})?C?"),
    ("long", r"(?P<month>M)\.?(?P<day>[12]),?(?P<year>y)"),
    ("nth_weekday", rf"h?(?P<weekday>W){_NTH},?b?(?P<month>M)\.?,?T?(?P<year>y)?"),
    ("week_of_month", rf"{_WEEK},?b?(?P<month>M)\.?,?T?(?P<year>y)?"),
    ("week_of_year", rf"{_WEEK}[/,-]?T?(?P<year>y)"),
    ("only_week", rf"{_WEEK}(?=b(?:Y?[LFDVaI]))"),
    ("quarter", rf"q\.?{_RANK}(?:[/-]|,?T)?(?P<year>y)?"),
    ("semester", rf"g\.?{_RANK}(?:[/-]|,?T)?(?P<year>y)?"),
    ("months", rf"b?(?P<month>M)\.?{_TO}b?(?P<month2>M)\.?(?:,?T?(?P<year>y))?"),
    ("month", r"b(?P<month>M)\.?(?:,?T?(?P<year>y))?"),
    ("month", r"(?P<month>M)\.?[,/-]?T?(?P<year>y)"),
    ("weekend", rf"k[pSs]{_LEAN}"),
    ("amount", rf"(?<!t)(?P<count>[12nx])(?P<unit>[hbTpSs]){_AFTERWARDS}"),
    ("amount", rf"(?P<unit>U){_AFTERWARDS}"),
    ("length", r"u(?:(?P<count>[12n])(?P<unit>[hbTpSs])|(?P<unit2>U))"),
    ("unit", rf"(?P<unit>[bTpsqg]){_LEAN}"),
    ("years", rf"T(?P<year>y){_TO}T?(?P<year2>y)"),
    ("year", r"T(?P<year>y)"),
    ("today", r"(?:h|c(?=I,?h?[WS]))I"),
    ("relative", r"(?P<word>N)(?P<word2>N)?"),
    ("now", r"(?P<word>[OV])(?P<part>zh|Ah?)"),
    ("now", r"(?P<part>zh|Ah?)(?P<word>[OVI])"),
    ("eve", r"(?P<part>A)(?P<weekday>[WS])"),
    ("weekdays", rf"{_WEEKDAY}{_TO}h?(?P<weekday2>[WS]|λ{_SHORT})"),
    ("weekday", _NAMED_WEEKDAY),
    ("part", r"m?(?P<part>zh|Ah?)(?P<zone>Z)?"),
    ("clock", rf"{_CLOCK}½(?P<half>[12n]){_ZONE}"),
    ("clock", rf"{_CLOCK}(?P<packed>[4y])(?![/-]){_ZONE}"),
    ("clock", rf"{_CLOCK}(?P<hour>[12]){_MINUTE}{_ZONE}{_CLOCK_END}"),
    ("clock", rf"{_CLOCK}(?P<hour>[12n])(?![/.-][12]|M){_ZONE}{_CLOCK_END}"),
    ("bare_clock", rf"{_ABOUT}(?P<hour>[12]){_MINUTE}{_ZONE}{_CLOCK_END}"),
    ("bare_clock", rf"(?P<hour>[12])(?=µ|π\.C){_ZONE}{_CLOCK_END}"),
    ("only_days", rf"{_AFTER_DATE}(?P<day>[12]){_TO}t?(?P<day2>[12])(?![/.-])"),
    ("only_day", rf"{_AFTER_DATE}(?P<day>[12])(?![/.-][12])"),
    ("only_day", rf"(?:(?<=[WSst@])|(?<=[WS@][,(]))(?P<day>[12])(?=\)?{_TO}h?[WS]?@?{_NEXT})"),
    ("bare_month", r"(?P<month>M)\.?"),
    ("lean", _LEAN),
    ("ends", r"(?:-|>w?|\$[./]%\.?)e"),
    # Kamis - 8 Februari: the dash only parts the weekday from its date
    ("comma", r"(?<=[WS])-(?=[12](?:M|[/.-][12][/.-]))"),
    ("to", _TO),
    ("from", "[PQ]"),
    ("at", "[vρ]"),
    ("on", r"[htω](?:\.?[/&][htωJK]){1,2}\.?:?|[th]\.?:?|ω:"),
    ("open", r"\("),
    ("close", r"\)"),
    ("comma", r"[,|:]|(?<=[WSsλ])[./]|(?<=[y)])/"),
)  # fmt: skip


def _pattern() -> str:
    """All rows as alternatives of one pattern; the groups of row 4 end in `_4`."""
    rows = [re.sub(r"\(\?P([<=])(\w+)", rf"(?P\1\2_{i}", row) for i, (_, row) in enumerate(_FORMS)]
    return "|".join(f"(?P<form_{i}>{row})" for i, row in enumerate(rows))


@functools.cache  # one entry; compiled when the first text is read, for most programs read none
def _compiled() -> tuple[re.Pattern[str], tuple[tuple[tuple[str, int], ...], ...]]:
    """The pattern of a piece, and the groups of each of its rows."""
    pattern = re.compile(_pattern())
    return pattern, tuple(_groups(pattern, index) for index in range(len(_FORMS)))


# The end, unknown words: most of a prose starts no piece, and is passed quickly.
_NOTHING = frozenset({"", "_", "X", "\n"})


@attrs.frozen
class Piece:
    """A stretch of a shape under the name of its form, with the place of each of its parts."""

    form: str
    start: int
    end: int
    parts: dict[str, tuple[int, int]] = attrs.field(hash=False)


def piece_at(shape: str, place: int) -> Piece | None:
    """The piece that starts at a token, or None where none does."""
    if shape[place : place + 1] in _NOTHING:
        return None
    found = _compiled()[0].match(shape, place)
    return None if found is None else _piece(found)


def pieces_of(shape: str) -> list[Piece]:
    """The pieces of a shape, up to the first token that fits nowhere."""
    pieces: list[Piece] = []
    place = 0
    while piece := piece_at(shape, place):
        pieces.append(piece)
        place = piece.end
    return pieces


def _piece(found: re.Match[str]) -> Piece:
    index = int((found.lastgroup or "").removeprefix("form_"))
    parts = {
        name: found.span(group) for name, group in _compiled()[1][index] if found[group] is not None
    }
    return Piece(_FORMS[index][0], *found.span(), parts)


def _groups(pattern: re.Pattern[str], index: int) -> tuple[tuple[str, int], ...]:
    """
    Name and number of the groups of one row.

    A row that tells two spellings of a year or a unit apart names the second `year2`, `unit2`;
    outside of `years` it is the same part.
    """
    ending = f"_{index}"
    twins = (
        {}
        if _FORMS[index][0] == "years"
        else {
            "year2": "year",
            "year3": "year",
            "unit2": "unit",
            "rank2": "rank",
            "name2": "name",
            "name3": "name",
            "name4": "name",
            "name5": "name",
        }
    )
    names = ((name.removesuffix(ending), group) for name, group in pattern.groupindex.items()
             if name.endswith(ending) and name != f"form_{index}")  # fmt: skip
    return tuple((twins.get(name, name), group) for name, group in names)
