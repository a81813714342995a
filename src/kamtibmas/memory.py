"""What a batch of texts has used already, as a value."""

from collections.abc import Iterable, Mapping

import attrs

from kamtibmas import _fields
from kamtibmas._lazy import opened

__all__ = ["Memory"]

_KEPT = 1000


@attrs.frozen(kw_only=True, field_transformer=_fields.door)
class Memory:
    """
    The sentences that a batch has used (*ingatan naskah*), the latest last.

    It is a value: `press_release(visit, memory=memory)` leaves it as it is, and `document.memory`
    is the next one. `codec.to_json` writes it, so that tomorrow's batch can go on from today's.

    >>> Memory(used=["frame:lead/kunjungan-1#0"]).after(["frame:lead/kunjungan-2#1"]).used
    ('frame:lead/kunjungan-1#0', 'frame:lead/kunjungan-2#1')
    """

    used: tuple[str, ...] = attrs.field(default=(), converter=_fields.as_names)

    def after(self, sentences: Iterable[str]) -> "Memory":
        """The memory after a text with these sentences; the oldest beyond 1,000 are forgotten."""
        latest = tuple(sentences)
        earlier = tuple(one for one in self.used if one not in set(latest))
        return Memory(used=(earlier + latest)[-_KEPT:])

    def ages(self) -> Mapping[str, int]:
        """Each sentence with its place, the latest with the highest number."""
        return {sentence: place for place, sentence in enumerate(self.used)}


opened(__name__)
