"""Appeals in groups: themes that belong together share a sentence, objects share their verb."""

import functools

import attrs

from kamtibmas.appeals import Topic
from kamtibmas.narrative.facts import View

__all__ = ["Cluster", "Group", "group_topics", "grouped"]

MAX_ITEMS = 3


@attrs.frozen(kw_only=True)
class Cluster:
    """One verb with the themes whose objects it takes, each with the index of its appeal."""

    verb: str
    items: tuple[tuple[int, Topic], ...]

    @property
    def nested(self) -> bool:
        """Whether a list of objects holds a list: such a cluster has a sentence of its own."""
        return len(self.items) > 1 and any(" dan " in topic.object for _, topic in self.items)


@attrs.frozen(kw_only=True)
class Group:
    """The clusters of one sentence."""

    clusters: tuple[Cluster, ...]

    @functools.cached_property
    def shape(self) -> tuple[bool, int]:
        """Whether every clause may follow *mengajak*, which takes no *tidak*; and how many."""
        return not any(topic.negative for _, topic in self.items), len(self.items)

    @property
    def items(self) -> tuple[tuple[int, Topic], ...]:
        """The themes of the sentence with the indexes of their appeals."""
        return tuple(item for cluster in self.clusters for item in cluster.items)


def grouped(view: View) -> tuple[Group, ...]:
    """The sentences that tell the appeals of a visit of which no message is printed."""
    appeals = enumerate(view.visit.appeals)
    return group_topics(tuple([(i, a.topic) for i, a in appeals if not view.prints(a.text)]))


@functools.lru_cache(maxsize=4096)
def group_topics(topics: tuple[tuple[int, Topic], ...]) -> tuple[Group, ...]:
    """
    Sentences of at most three items, no verb twice in one.

    A theme named twice is told once, with both sources.
    """
    by_group: dict[str, dict[str, list[tuple[int, Topic]]]] = {}
    for index, topic in topics:
        by_group.setdefault(topic.group, {}).setdefault(topic.verb, []).append((index, topic))
    sentences: list[list[Cluster]] = []
    room = 0
    for verbs in by_group.values():
        size = sum(map(len, verbs.values()))
        if size > room:
            room = 0
        for verb, items in verbs.items():
            for start in range(0, len(items), MAX_ITEMS):
                cluster = Cluster(verb=verb, items=tuple(items[start : start + MAX_ITEMS]))
                size = MAX_ITEMS if cluster.nested else len(cluster.items)
                if size > room or any(verb == other.verb for other in sentences[-1]):
                    sentences.append([])
                    room = MAX_ITEMS
                sentences[-1].append(cluster)
                room -= size
    # What to do comes before what not to do: "tidak" would reach on to the verbs behind it.
    return tuple(
        Group(clusters=tuple(sorted(clusters, key=lambda cluster: cluster.items[0][1].negative)))
        for clusters in sentences
    )
