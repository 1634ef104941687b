"""The network of contacts as an SVG: parties as points, the newest contact of each pair as a line that shows how it stands."""

# ruff: noqa: E501
from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.contacts.over_record import ContactLine

MOST_PARTIES = 36
"""Points beyond which no picture can be read; the best connected stay."""
# Okabe and Ito's colours, told apart by colour-blind readers; dashes double them.
LOOKS = {"held": ("#0072B2", "", "in contact"), "planned": ("#009E73", "9 5", "planned"), "offered": ("#B07C00", "2 5", "offered"),
         "refused": ("#D55E00", "9 4 2 4", "refused"), "ended": ("#8A3A00", "3 4", "broken off or ended"),
         "denied": ("#777777", "1 5", "denied")}
VERBS = {"meet": "meeting", "call": "call", "write": "letter", "negotiate": "talks", "visit": "visit",
         "mediate": "through a third", "talk": "contact"}
MARGIN, ROW, UNIT = 90, 22, 165
LETTER = 8.0
"""About the width of a letter of a name."""
Points = NDArray[np.float64]


def draw(lines: Sequence[ContactLine], title: str = "") -> str:
    """An SVG of the lines (one a pair; see network.standing). Empty where there are none."""
    shown = _readable(lines)
    if not shown:
        return ""
    parties = list(dict.fromkeys(name for line in shown for name in (line.a, line.b)))
    points = _layout(parties, shown)
    half = np.array([max(MARGIN, LETTER * len(name) / 2) for name in parties])
    points[:, 0] += max(0.0, float((half - points[:, 0]).max()))
    size = np.array([(points[:, 0] + half).max(), points[:, 1].max() + MARGIN])
    states = [state for state in LOOKS if any(line.state == state for line in shown)]
    width, height = max(float(size[0]), 420.0), float(size[1]) + ROW * (len(states) + 1)
    at = dict(zip(parties, points, strict=True))
    degree = Counter(name for line in shown for name in (line.a, line.b))
    parts = [_line(line, at) for line in shown] + [_label(line, at) for line in shown]
    parts += [_party(name, at[name], degree[name]) for name in parties]
    parts += [_key(state, height - ROW * (len(states) - i)) for i, state in enumerate(states)]
    left = len(lines) - len(shown)
    heading = title + (f" ({left} more pairs are not drawn)" if left else "")
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
            f'height="{height:.0f}" font-family="system-ui, sans-serif" role="img"><title>{escape(heading)}</title>'
            f'<rect width="100%" height="100%" fill="#fff"/><text x="16" y="28" font-size="16" font-weight="600">'
            f'{escape(heading)}</text>{"".join(parts)}</svg>\n')


def _readable(lines: Sequence[ContactLine]) -> list[ContactLine]:
    degree = Counter(name for line in lines for name in (line.a, line.b))
    kept = {name for name, _ in sorted(degree.items(), key=lambda item: (-item[1], item[0]))[:MOST_PARTIES]}
    return [line for line in lines if line.a in kept and line.b in kept]


def _layout(parties: list[str], lines: Sequence[ContactLine]) -> Points:
    """Places by stress majorization over steps in the network (Gansner, Koren and North 2004), from a circle; in pixels."""
    n = len(parties)
    far = _steps(parties, lines)
    angles = 2 * np.pi * np.arange(n) / n
    places = np.stack([np.cos(angles), np.sin(angles)], axis=1) * max(1.0, n / 4)
    weights = 1 / np.maximum(far, 1e-9) ** 2
    np.fill_diagonal(weights, 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(200):
        apart = np.linalg.norm(places[:, None] - places[None], axis=2)
        ratio = np.where(apart > 1e-9, weights * far / np.maximum(apart, 1e-9), 0)
        places = inverse @ ((np.diag(ratio.sum(axis=1)) - ratio) @ places)
    places = _wide(places)
    scaled = places * UNIT
    pushed = _pushed(scaled - scaled.min(axis=0))
    result: Points = pushed - pushed.min(axis=0) + np.array([MARGIN, MARGIN * 0.9])
    return result


def _wide(places: Points) -> Points:
    """Turned so that the longest way lies across: labels are wide, windows too."""
    centred = places - places.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    turned = centred @ axes.T if len(places) > 2 else centred
    wide: Points = turned * np.array([1.35, 1.0])
    return wide


def _pushed(points: Points) -> Points:
    """Points whose names would lie on one another moved apart, up and down."""
    for _ in range(60):
        order = np.argsort(points[:, 1], kind="stable")
        moved = False
        for k, i in enumerate(order):
            for j in order[k + 1:]:
                if points[j, 1] - points[i, 1] < 38 and abs(points[j, 0] - points[i, 0]) < 120:
                    points[j, 1] += 10
                    moved = True
        if not moved:
            break
    return points


def _steps(parties: list[str], lines: Sequence[ContactLine]) -> NDArray[np.float64]:
    """How many lines lie between every two parties; those without a way are put a little beyond the longest one."""
    n, number = len(parties), {name: i for i, name in enumerate(parties)}
    far = np.full((n, n), np.inf)
    np.fill_diagonal(far, 0)
    for line in lines:
        far[number[line.a], number[line.b]] = far[number[line.b], number[line.a]] = 1
    for k in range(n):
        far = np.minimum(far, far[:, k:k + 1] + far[k:k + 1])
    longest = far[np.isfinite(far)].max()
    return np.where(np.isfinite(far), far, min(longest + 1, 4.0))


def _line(line: ContactLine, at: dict[str, Any]) -> str:
    colour, dashes, words = LOOKS[line.state]
    (x, y), (u, v) = at[line.a], at[line.b]
    about = escape(f"{line.a} – {line.b}: {VERBS[line.type]}, {words}, {line.day}. {line.reports[-1].text}")
    return (f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{u:.1f}" y2="{v:.1f}" stroke="{colour}" stroke-width="2.4" '
            f'stroke-dasharray="{dashes}" stroke-linecap="round"><title>{about}</title></line>')


def _label(line: ContactLine, at: dict[str, Any]) -> str:
    """Kind and day, in the middle of the line."""
    (x, y), (u, v) = (np.asarray(at[name]) for name in (line.a, line.b))
    where = f'x="{(x + u) / 2:.1f}" y="{(y + v) / 2 - 4:.1f}"'
    through = f" by {line.mediator}" if line.mediator else ""
    return (f'<text {where} font-size="10.5" text-anchor="middle" fill="{LOOKS[line.state][0]}" stroke="#fff" stroke-width="3" '
            f'paint-order="stroke">{escape(VERBS[line.type] + through)} {line.day}</text>')


def _party(name: str, place: Any, degree: int) -> str:
    x, y = float(place[0]), float(place[1])
    return (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{5 + min(degree, 8) * 0.9:.1f}" fill="#222"/><text x="{x:.1f}" y="{y + 22:.1f}" '
            f'font-size="13" text-anchor="middle" stroke="#fff" stroke-width="4" paint-order="stroke">{escape(name)}</text>')


def _key(state: str, y: float) -> str:
    colour, dashes, words = LOOKS[state]
    return (f'<line x1="16" y1="{y:.0f}" x2="60" y2="{y:.0f}" stroke="{colour}" stroke-width="2.4" stroke-dasharray="{dashes}" '
            f'stroke-linecap="round"/><text x="70" y="{y + 4:.0f}" font-size="12">{words}</text>')
