"""Groups out of judgements: what stands together once users, models and rules have been heard. A user's word wins."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.judgement import Judgement

ORDER = {"user": 0, "model": 1, "rule": 1}


class Groups:
    """Union-find with pairs that must stay apart; near linear in the number of joins."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._apart: dict[str, set[str]] = {}

    def find(self, item: str) -> str:
        """The item that stands for the group of this one."""
        root = item
        while self._parent.get(root, root) != root:
            root = self._parent[root]
        while self._parent.get(item, item) != item:
            self._parent[item], item = root, self._parent[item]
        return root

    def keep_apart(self, a: str, b: str) -> None:
        """Never let the groups of a and b join; without effect where they already have."""
        x, y = self.find(a), self.find(b)
        if x != y:
            self._apart.setdefault(x, set()).add(y)
            self._apart.setdefault(y, set()).add(x)

    def join(self, a: str, b: str) -> bool:
        """Join two groups; False where they must stay apart. The smaller id stands for the group, whatever the order of
        joins."""
        x, y = sorted((self.find(a), self.find(b)))
        self._parent.setdefault(x, x)
        if x == y:
            return True
        if y in self._apart.get(x, ()):
            return False
        self._parent[y] = x
        for other in self._apart.pop(y, set()):
            self._apart[other].discard(y)
            self._apart[other].add(x)
            self._apart.setdefault(x, set()).add(other)
        return True


def group(items: Iterable[str], judgements: Iterable[Judgement]) -> dict[str, str]:
    """{item: its group's id} by the judgements of one kind that stand. Order: users' joins, users' and then all other partings,
    then joins from the surest down; of the same sureness in the order of their ids, so that the result is always the same."""
    standing = sorted((j for j in judgements if not j.withdrawn), key=lambda j: (ORDER[j.author], -j.score, j.id))
    groups = Groups()
    for judged in _pick(standing, user=True, holds=True):
        groups.join(*judged.pair)
    for user in (True, False):
        for judged in _pick(standing, user=user, holds=False):
            groups.keep_apart(*judged.pair)
    for judged in _pick(standing, user=False, holds=True):
        groups.join(*judged.pair)
    return {item: groups.find(item) for item in items}


def _pick(judgements: list[Judgement], user: bool, holds: bool) -> list[Judgement]:
    return [j for j in judgements if (j.author == "user") == user and j.holds == holds]
