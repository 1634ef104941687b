"""Relations between figures, with their arithmetic."""

from __future__ import annotations

from onrecord.figures import reconcile, relations, sums
from tests.figures.made import found, made


def test_the_article_that_the_system_was_born_from() -> None:
    text = (
        "According to the adviser, up to 13,000 Ukrainian soldiers have been killed since Russia invaded in February. "
        "However, Ukraine previously said that between 100 and 200 of its forces were dying a day on the battlefield."
    )
    stock, rate = found(text, "2022-12-03")
    relation = reconcile(stock, rate)
    assert relation.relation == "inconsistent"
    assert relation.factor is not None
    assert round(relation.factor[0], 2) == 2.17
    for shown in ("282 days", "28,200 to 56,400", "65 to 130 days", "1 February 2022", "28 February 2022"):
        assert shown in relation.arithmetic
    assert any("24 February 2022 is assumed" in assumption for assumption in relation.assumptions)


def test_a_start_known_only_by_month_gives_a_pair() -> None:
    stock = made(None, 9500, hedge="up to", start="2024-04", as_of="2024-11-20")
    relation = reconcile(stock, made(80, 150, measure="rate", per="day", as_of="2024-09-02"))
    assert relation.relation == "inconsistent"
    assert relation.factor is not None
    assert [round(end, 2) for end in relation.factor] == [1.72, 1.96]


def test_superseded_needs_the_same_claimant() -> None:
    first, later = made(22, None, hedge="at least", claimant="Fadi Bora"), made(40, 40, as_of="2024-03-02", claimant="Bora")
    assert reconcile(later, first).relation == "superseded"
    assert reconcile(later, first).a == first.id
    assert (
        reconcile(made(22, 22, claimant="Fadi Bora"), made(40, 40, as_of="2024-03-02", claimant="state television")).relation
        == "consistent"
    )


def test_a_growing_count_that_shrinks_does_not_fit() -> None:
    relation = reconcile(made(60, 60, claimant="army"), made(40, 40, as_of="2024-03-05", claimant="union"))
    assert (relation.relation, relation.factor) == ("inconsistent", (1.5, 1.5))


def test_containment() -> None:
    part = reconcile(made(12, 12, counted="children killed"), made(40, 40))
    assert (part.relation, part.a) == ("part of total", made(12, 12, counted="children killed").id)
    assert reconcile(made(50, 50, counted="children killed"), made(40, 40)).relation == "inconsistent"
    assert reconcile(made(9, 9, counted="people killed or wounded"), made(4, 4)).relation == "part of total"


def test_a_larger_part_by_name_only_is_another_thing() -> None:
    whole, part = made(40, 40, counted="people killed | Lund in Veld"), made(50, 50, counted="people killed | Lund")
    assert reconcile(whole, part).relation != "inconsistent"


def test_a_guess_at_what_is_counted_is_not_called_inconsistent() -> None:
    sure, guess = made(40, 40, claimant="army"), made(12, 12, claimant="rebels", confidence=0.3)
    assert reconcile(sure, made(12, 12, claimant="rebels")).relation == "inconsistent"
    unsure = reconcile(sure, guess)
    assert unsure.relation == "not comparable"
    assert "not sure enough" in unsure.reason


def test_a_body_speaks_through_whom_the_text_introduces() -> None:
    words = "The ministry's spokesman Tor Beck gave the number of dead as 31."
    later = made(31, 31, as_of="2024-03-02", claimant="Tor Beck", sentence_text=words)
    assert reconcile(made(23, 23, claimant="ministry"), later).relation == "superseded"


def test_not_comparable() -> None:
    for counted in ("people wounded", "tanks destroyed", "people killed forecast"):
        assert reconcile(made(40, 40), made(90, 90, counted=counted)).relation == "not comparable"
    assert (
        reconcile(made(40, 40, counted="soldiers killed"), made(90, 90, counted="civilians killed")).relation
        == "not comparable"
    )
    assert reconcile(made(40, 40, unit="USD"), made(90, 90, unit="EUR")).relation == "not comparable"
    assert (
        reconcile(made(1, 1, counted="aid pledged", unit="USD"), made(2, 2, counted="aid delivered", unit="USD")).relation
        == "not comparable"
    )
    january, june = (
        {"start": f"2024-{m}-01", "end": f"2024-{m}-28", "counted": "inflation", "measure": "level", "unit": "percent"}
        for m in ("01", "06")
    )
    assert reconcile(made(3, 3, **january), made(9, 9, **june)).relation == "not comparable"


def test_corrections() -> None:
    right, wrong = found("The toll was 14 dead, not 40, the mayor said.")
    relation = reconcile(wrong, right)
    assert (relation.relation, relation.a, relation.b) == ("corrects", right.id, wrong.id)


def test_sums_over_three() -> None:
    parts = made(1412, 1412, counted="people killed | Sarova"), made(96, 96, counted="people killed | Ilmark")
    for total, holds in ((1508, True), (1608, False)):
        whole = made(total, total, counted="people killed | Sarova and Ilmark")
        assert [s.holds for s in sums([*parts, whole])] == [holds]


def test_one_claimant_in_one_text_does_not_contradict_himself() -> None:
    rivals = made(40, 40, document="d", claimant="army"), made(90, 90, document="d", claimant="union")
    assert reconcile(*rivals).relation == "inconsistent"
    same = made(40, 40, document="d"), made(90, 90, document="d")
    assert reconcile(*same).relation == "not comparable"


def test_the_words_make_a_part() -> None:
    part, total = found("He had missed 40 of the 52 deadlines, the court found.")
    assert (reconcile(part, total).relation, reconcile(part, total).a) == ("part of total", part.id)


def test_relations_compare_only_what_is_alike() -> None:
    figures = (made(40, 40), made(60, 60), made(3, 3, counted="inflation", unit="percent", measure="level"))
    assert [r.relation for r in relations(figures)] == ["inconsistent"]


def test_the_same_figure_twice_is_consistent() -> None:
    assert reconcile(made(40, 40), made(40, 40, document="e")).relation == "consistent"


def test_unsure_is_not_inconsistent() -> None:
    unknown = reconcile(made(10, 10, counted="unknown", claimant="army"), made(20, 20, counted="unknown", claimant="union"))
    assert unknown.relation == "not comparable"
    part = reconcile(made(90, 90, claimant="army"), made(40, 40, counted="people killed | Dalen hospital", claimant="union"))
    assert part.relation != "inconsistent"
    far = [made(n, n, counted="debt", unit="EUR", claimant=who, as_of=day, published=day)
           for n, who, day in ((10, "bank", "2024-01-01"), (20, "union", "2024-03-01"))]
    assert reconcile(*far).relation == "not comparable"
    july = made(50, 50, measure="rate", per="day", start="2024-02-01", end="2024-02-10", claimant="army")
    assert reconcile(july, made(900, 900, start="2023-12-01", claimant="army")).relation == "not comparable"


def test_a_larger_count_of_the_same_claimant_supersedes() -> None:
    first, later = (made(n, n, counted="signatures", claimant="organisers", as_of=day, id=day) for n, day in ((33, "2024-03-01"), (51, "2024-03-04")))
    relation = reconcile(first, later)
    assert (relation.relation, relation.a) == ("superseded", first.id)


def test_a_correction_reaches_the_number_that_it_names() -> None:
    right = made(151, 151, id="r", replaces="w", claimant="government", as_of="2024-03-05",
                 sentence_text="The government corrected its toll: 151 died, not 167.", document="later")
    wrong = made(167, 167, id="x", words="167", claimant="civil defence", document="earlier")
    assert reconcile(right, wrong).relation == "corrects"
