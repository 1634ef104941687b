import json

from evaluation.floors import FLOORS, broken


def test_a_figure_below_its_floor_is_told() -> None:
    floors = {"set": {"full F1": 70.0, "alpha": 60.0}}
    assert broken({"set": {"full F1": 70.0, "alpha": 61.0}}, floors) == []
    assert broken({"set": {"full F1": 69.9, "alpha": 61.0}}, floors) == ["set: full F1 is 69.9, its floor 70.0"]
    assert broken({"set": {"alpha": 61.0}}, floors) == ["set: full F1 is None, its floor 70.0"]
    assert broken({}, floors) == []


def test_every_set_in_the_repository_has_floors() -> None:
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert {"dispatches tuning", "dispatches apart", "polnear dev"} <= set(floors)
    assert all(0 < value <= 100 for figures in floors.values() for value in figures.values())
