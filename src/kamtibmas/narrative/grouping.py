"""Appeals in groups: themes that belong together share a sentence, objects share their verb."""

from collections.abc import Iterable
from typing import NamedTuple

from kamtibmas.appeals.topics import Topic

__all__ = ["Cluster", "Group", "group_topics", "nested"]

MAX_ITEMS = 3

Cluster = list[tuple[int, Topic]]
"""Themes whose objects one verb takes, each with the index of its appeal."""


class Group(NamedTuple):
    """The clusters of one sentence."""

    clusters: list[Cluster]

    @property
    def items(self) -> Cluster:
        """The themes of the sentence with the indexes of their appeals."""
        return [item for cluster in self.clusters for item in cluster]

    @property
    def shape(self) -> tuple[bool, int]:
        """Whether every clause may follow *mengajak*, which takes no *tidak*; and how many."""
        negative = [topic.negative for cluster in self.clusters for _, topic in cluster]
        return True not in negative, len(negative)


def group_topics(topics: Iterable[tuple[int, Topic]]) -> tuple[Group, ...]:
    """
    Sentences of at most three items, no verb twice in one.

    A theme named twice is told once, with both sources.
    """
    sentences: list[list[Cluster]] = []
    room = 0
    for verbs in _by_group(topics):
        if sum(map(len, verbs)) > room:
            room = 0
        for items in verbs:
            for start in range(0, len(items), MAX_ITEMS):
                part = items[start : start + MAX_ITEMS]
                size = MAX_ITEMS if nested(part) else len(part)
                if size > room or _repeats(part, sentences[-1]):
                    sentences.append([])
                    room = MAX_ITEMS
                sentences[-1].append(part)
                room -= size
    for clusters in sentences:
        # What to do comes before what not to do: "tidak" would reach on to the verbs behind it.
        if len(clusters) > 1:
            clusters.sort(key=_negative)
    return tuple([Group(clusters) for clusters in sentences])


def _by_group(topics: Iterable[tuple[int, Topic]]) -> list[list[Cluster]]:
    """Themes of one group together, and within it those of one verb, in order of appearance."""
    clusters: dict[tuple[str, str], Cluster] = {}
    groups: dict[str, list[Cluster]] = {}
    for item in topics:
        topic = item[1]
        key = topic.group, topic.verb
        if key in clusters:
            clusters[key].append(item)
        else:
            clusters[key] = cluster = [item]
            if topic.group in groups:
                groups[topic.group].append(cluster)
            else:
                groups[topic.group] = [cluster]
    return list(groups.values())


def nested(cluster: Cluster) -> bool:
    """Whether a list of objects holds a list: such a cluster has a sentence of its own."""
    return len(cluster) > 1 and any(" dan " in topic.object for _, topic in cluster)


def _repeats(cluster: Cluster, sentence: list[Cluster]) -> bool:
    """Whether a sentence has the verb of a cluster already."""
    verb = cluster[0][1].verb
    return any(verb == other[0][1].verb for other in sentence)


def _negative(cluster: Cluster) -> bool:
    return cluster[0][1].negative
