"""Hold the measured figures to `floors.json`: `python -m evaluation.floors [--data ../shared/data] [--raise]`.

What needs ../shared is measured only where that is present. A floor rises freely (--raise writes what was measured, less a
margin for rounding between machines); it falls only by hand, with the reason in the same commit.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from evaluation.measure import measure

FLOORS = Path(__file__).parent / "floors.json"
MARGIN = 0.3
"""Points: int8 arithmetic differs a little between processors."""


def broken(measured: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """A line for each figure below its floor, or that is no longer measured."""
    lines = []
    for group in floors:
        if group not in measured:
            continue
        for name, floor in floors[group].items():
            value = measured[group].get(name)
            if value is None or value < floor:
                lines.append(f"{group}: {name} is {value}, its floor {floor}")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--raise", dest="lift", action="store_true")
    args = parser.parse_args()
    measured = measure(args.data)
    print(json.dumps(measured, indent=1))
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    lines = broken(measured, floors)
    if args.lift:
        for group, figures in measured.items():
            floors[group] = {k: round(max(v - MARGIN, floors.get(group, {}).get(k, 0)), 1) for k, v in figures.items()}
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    if lines:
        sys.exit("\n".join(lines))


if __name__ == "__main__":
    main()
