"""The pages in Chromium: used as a person uses them, held against axe-core, at the width of a phone, and with hostile content."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from onrecord.document import Document, Skipped, content_id
from onrecord.questions import Record
from onrecord.reading import Reading
from onrecord.settling import Settler
from onrecord.speaker import Speaker
from onrecord.statement import Statement
from onrecord.web.settings import Settings
from tests.questions.coverage import MAUD, Story
from tests.web import track
from tests.web.conftest import fetch, read
from tests.web.hostile import PAYLOADS
from tests.web.serving import SECONDS, Visitor, axe, chromium, serving

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: the extra [test]")


playwright.expect.set_options(timeout=SECONDS * 1000)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        opened = started.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-dev-shm-usage"], timeout=4000 * SECONDS)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def base(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("browser") / "story.record"
    shutil.copy(filled, path)
    fill_hostile(path)
    track.fill(path)
    (path.parent / "ferry.yaml").write_text(track.QUESTION, encoding="utf-8")
    (path.parent / "hostile.yaml").write_text(hostile_question(), encoding="utf-8")
    with serving(Settings(str(path), read=read, fetch=fetch, settle=Settler, questions=(path.parent,))) as address:
        yield address


def fill_hostile(path: Path) -> None:
    """A document for each payload, with it wherever a document can have words."""
    with Record.open(path) as record:
        for number, payload in enumerate(PAYLOADS):
            record.add_reading(hostile(number, payload))
            record.add_skipped(Skipped(payload, f"{payload} {number}"))
        record.settle(record.unsettled(1000))


def hostile_question() -> str:
    """A question whose every word comes from an enemy."""
    first, second = PAYLOADS[0], PAYLOADS[2]
    return json.dumps({"id": "hostile", "question": first, "hypotheses": [{"name": first, "means": second}, {"name": second}],
                       "indicators": [{"name": first, "words": ["alert"], "because": second, "fit": {first: "consistent", second: "inconsistent"}}]})


def hostile(number: int, payload: str) -> Reading:
    """A reading whose every word comes from an enemy."""
    text = f"{payload} said {payload}.\n\n{number} {payload}"
    start, end = len(payload), len(payload) + 6
    document = Document(content_id("d", "hostile", str(number)), text, payload, payload if number % 2 else "javascript:alert(1)",
                        payload, f"{payload} {number}", "2022-12-01")
    speaker = Speaker(payload, "person", 0.9, payload, payload, payload)
    said = Statement(content_id("s", document.id), ((end, end + len(payload)),), ((start + 1, end - 1),), ((0, start),), "direct", 0.3,
                     speaker, Speaker(payload, "organization", 0.5), kinds=("claim", "warning"), addressee=payload, occasion=payload)
    return Reading(document, (said,), (), (Skipped(payload, payload, "statement"),))


@pytest.fixture
def visitor(browser: Any, base: str) -> Iterator[Visitor]:
    found = Visitor(browser, base)
    yield found
    found.context.close()
    assert found.problems == []


def ids(story: Story) -> dict[str, str]:
    """Every page of the story, by name."""
    return {"overview": "/", "search": "/search?q=rearm*", "people": "/people?name=Ellery", "divergences": "/divergences",
            "figures": "/figures", "topic": "/figures?about=soldiers+killed", "corrections": "/corrections", "skipped": "/skipped",
            "add": "/add", "article": f"/articles/{story.readings[0].document.id}", "statement": f"/statements/{story.cover}",
            "utterance": f"/utterances/u{story.cover[1:]}", "speaker": f"/speakers/{story.entry('wire', MAUD)}",
            "form": f"/speakers/{story.entry('wire', MAUD)}/form", "positions": "/positions?topic=ferry+plan", "contacts": "/contacts",
            "commitments": "/commitments", "questions": "/questions", "question": "/questions/ferry", "error": "/search?q=-"}


def test_reading_filtering_comparing_searching(visitor: Visitor, story: Story):
    page = visitor.page
    page.goto(f"/articles/{story.readings[0].document.id}")
    note = page.locator("#s1")
    note.locator("a.tag").click()
    assert page.url.endswith("#t1") and page.locator("mark.lit").count() == 1
    page.locator("mark.lit").click()
    assert page.url.endswith("#s1")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == "t2"
    page.get_by_role("link", name="warning 1").click()
    page.wait_for_url("**kind=warning*")
    assert page.get_by_role("status").inner_text().startswith("1 of 4 statements")
    page.locator("#s1").get_by_role("link", name="3 reports").click()
    page.get_by_role("heading", name="Where the reports part").wait_for()
    assert page.locator(".wording mark.differs").all_inner_texts() == ["is"]
    page.get_by_role("searchbox", name="Search what was said").fill("rearm*")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=rearm*")
    assert page.locator("mark.hit").count() == 2
    page.locator(".facets").get_by_role("link", name="Maud Ellery").click()
    page.wait_for_url("**speaker=p*")
    assert page.get_by_role("status").inner_text().startswith("2 utterances")


def test_adding_correcting_undoing(visitor: Visitor):
    page = visitor.page
    page.goto("/add")
    page.get_by_label("Text (or the HTML of a page)").fill("Ana Ruiz said the harbour would close. Bo Lind said it was safe.")
    page.get_by_label("Outlet").fill("Pier Post")
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("heading", name="Read, not kept yet").wait_for()
    assert page.locator(".note").count() == 2
    page.get_by_role("button", name="Keep it", exact=True).click()
    page.wait_for_url("**/articles/*")
    page.get_by_role("link", name="Look at or correct statement 1").click()
    page.get_by_text("What it does").click()
    page.get_by_label("prediction").check()
    page.locator("#by-kinds").fill("Ada Byron")
    page.get_by_role("button", name="Save the kinds").click()
    page.wait_for_url("**#corrections")
    assert "claim, prediction" in page.locator("section", has_text="Corrected").first.inner_text()
    assert page.locator("#by-span").input_value() == "Ada Byron"  # the name is remembered
    page.get_by_text("Which words").click()
    page.get_by_label("The words that are attributed").fill("the harbour would close")
    page.get_by_role("button", name="Save the words").click()
    page.locator("section[aria-labelledby=corrections] li").nth(1).wait_for()
    page.get_by_text("Who speaks").click()
    page.get_by_label("Speaker:").fill("Bo Lind")
    page.get_by_role("button", name="Save the speaker").click()
    page.get_by_role("heading", level=1, name="Bo Lind").wait_for()
    undo = page.locator("section[aria-labelledby=corrections] button")
    for left in (2, 1, 0):
        undo.first.click()
        playwright.expect(undo).to_have_count(left)
    page.get_by_role("heading", level=1, name="Ana Ruiz").wait_for()


def test_deciding_what_became_of_a_commitment_and_undoing_it(visitor: Visitor):
    page = visitor.page
    page.goto("/commitments?speaker=Holm")
    one = page.locator("section.stand", has_text="reopen the pier")
    one.get_by_text("Decide what became of it").click()
    one.get_by_label("State").select_option("kept")
    one.get_by_label("Why").fill("boats were seen")
    one.get_by_role("button", name="Decide").click()
    playwright.expect(one).to_contain_text("boats were seen")
    one.get_by_role("link", name="Greta Holm").click()
    page.wait_for_url("**/form")
    page.locator("section[aria-labelledby=decided] summary", has_text="kept").click()
    playwright.expect(page.locator("section[aria-labelledby=decided]")).to_contain_text("reopen the pier")
    page.go_back()
    one.get_by_role("button", name="Undo").click()
    playwright.expect(one).not_to_contain_text("boats were seen")


def test_working_in_a_matrix_with_the_keyboard(visitor: Visitor):
    page = visitor.page
    page.goto("/questions/ferry")
    page.locator("[data-cell='0,0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.cell") == "1,1"
    label = page.locator("[data-cell='1,1']").get_attribute("href")[1:]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == f"fit-{label}-2"
    item = page.locator(f"#{label}")
    page.keyboard.type("neutral")
    item.get_by_label("Why").fill("it may be another pier")
    item.get_by_role("button", name="Rate").click()
    page.wait_for_url(f"**#{label}")
    playwright.expect(item).to_contain_text("it may be another pier")
    playwright.expect(item).to_contain_text("rated")
    item.get_by_role("button", name="Undo").click()
    page.wait_for_url(f"**#{label}")
    playwright.expect(page.locator(f"#{label}")).not_to_contain_text("it may be another pier")
    page.get_by_role("button", name="keep this answer").click()
    playwright.expect(page.locator("section[aria-labelledby=history] tbody tr")).to_have_count(1)


def test_it_works_without_a_script(browser: Any, base: str, story: Story):
    visitor = Visitor(browser, base, java_script_enabled=False)
    page = visitor.page
    page.goto(f"/statements/{story.over}")
    page.get_by_text("What it does").click()
    page.get_by_label("denial").check()
    page.get_by_role("button", name="Save the kinds").click()
    page.locator("section[aria-labelledby=corrections] button").click()
    page.locator("section[aria-labelledby=corrections]").wait_for(state="detached")
    visitor.context.close()
    assert visitor.problems == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_grave(browser: Any, base: str, story: Story, scheme: str):
    visitor, script = Visitor(browser, base, color_scheme=scheme), axe()
    found = []
    for name, path in ids(story).items():
        visitor.page.goto(path)
        visitor.page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
        visitor.page.evaluate(script)
        result = visitor.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [(name, one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"][:300])
                  for one in result["violations"] if one["impact"] in ("serious", "critical")]
    visitor.context.close()
    assert found == []
    assert [one for one in visitor.problems if "400" not in one] == []


def test_a_phone_scrolls_one_way(browser: Any, base: str, story: Story):
    visitor = Visitor(browser, base, viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    pages = {**ids(story), "hostile people": "/people", "hostile search": "/search",
             **{f"hostile {n}": f"/articles/{hostile(n, PAYLOADS[n]).document.id}" for n in range(len(PAYLOADS) - 5, len(PAYLOADS))}}
    wide = {}
    for name, path in pages.items():
        visitor.page.goto(path)
        if over := visitor.overflow():
            wide[name] = over
    visitor.context.close()
    assert wide == {}


def test_nothing_hostile_runs(visitor: Visitor):
    page = visitor.page
    for number, payload in enumerate(PAYLOADS):
        one = hostile(number, payload)
        page.goto(f"/articles/{one.document.id}")
        assert page.locator("main .reader").count() == 1 and page.locator("footer.site").count() == 1
        assert page.evaluate("[...document.querySelectorAll('a')].every(a => ['http:', 'https:'].includes(a.protocol))")
    for path in ("/", "/people", "/search", "/skipped", "/skipped?inside=true", f"/statements/{one.statements[0].id}",
                 f"/utterances/u{one.statements[0].id[1:]}", "/commitments", "/contacts", "/positions?topic=alert", "/questions",
                 "/questions/hostile"):
        page.goto(path)
        assert page.locator("script").count() == 1 and page.locator("iframe, object, embed, base, meta[http-equiv]").count() == 0
    for payload in PAYLOADS[::3]:
        page.goto(f"/search?outlet={quote(payload)}&speaker={quote(payload)}")
        assert page.locator("#outlet").input_value() == payload.replace("\n", "").replace("\r", "")


def test_a_hostile_page_is_read_as_text(visitor: Visitor):
    page = visitor.page
    page.goto("/add")
    html = "".join(f"<p>Ana Ruiz said the pier {payload} was shut.</p>" for payload in PAYLOADS)
    page.get_by_label("Text (or the HTML of a page)").fill(f"<!doctype html><title>{PAYLOADS[0]}</title><body><article>{html}</article>")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/add/*")
    assert page.locator("script").count() == 1 and page.locator("footer.site").count() == 1
