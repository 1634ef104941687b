"""JSON-LD: schema.org claims with an appearance a report, and PROV-O."""

import io
import json

from onrecord.export import export


def graph(record):
    out = io.BytesIO()
    export(record, "jsonld", out)
    document = json.loads(out.getvalue())
    assert set(document) == {"@context", "@graph"}
    return document["@context"], {node["@id"]: node for node in document["@graph"]}


def test_every_utterance_is_a_claim_with_an_appearance_a_report(record, story):
    _, nodes = graph(record)
    claims = [node for node in nodes.values() if "Claim" in node["@type"]]
    assert len(claims) == record.counts().utterances
    cover = next(node for node in claims if f"urn:onrecord:{story.cover}" in node["appearance"])
    assert set(cover["appearance"]) == {f"urn:onrecord:{one}" for one in (story.cover, story.cover_copy, story.cover_bell)}
    assert sum(len(node["appearance"]) for node in claims) == record.counts().statements
    assert cover["author"] == f"urn:onrecord:{record.statement(story.cover).person}"


def test_reports_are_quoted_from_their_article_and_attributed(record, story):
    _, nodes = graph(record)
    talk = nodes[f"urn:onrecord:{story.talk}"]
    assert talk["@type"] == ["Quotation", "prov:Entity"]
    assert nodes[talk["prov:wasQuotedFrom"]]["@type"] == ["NewsArticle", "prov:Entity"]
    assert nodes[talk["prov:wasAttributedTo"]]["name"] == "Maud Ellery"
    assert talk["spokenByCharacter"] == talk["prov:wasAttributedTo"]
    indirect = nodes[f"urn:onrecord:{story.cover}"]
    assert indirect["@type"] == ["CreativeWork", "prov:Entity"]
    assert "spokenByCharacter" not in indirect


def test_no_reference_leads_nowhere(record):
    context, nodes = graph(record)
    links = [name for name, how in context.items() if isinstance(how, dict) and how.get("@type") == "@id"]
    for node in nodes.values():
        for name in links:
            for target in node[name] if isinstance(node.get(name), list) else [node.get(name)]:
                assert target is None or target in nodes or target.startswith("http")
        passed = node.get("onrecord:passedOnBy")
        assert passed is None or passed["@id"] in nodes


def test_people_carry_names_and_wikidata(record, tmp_path):
    register = tmp_path / "people.csv"
    register.write_text("name,aliases,kind,role,body,country,from,until,wikidata\nMaud Ellery,,person,,,,,,Q1\n")
    record.import_register(register)
    _, nodes = graph(record)
    maud = next(node for node in nodes.values() if node.get("name") == "Maud Ellery")
    assert maud["@type"] == ["Person", "prov:Person"]
    assert maud["sameAs"] == "http://www.wikidata.org/entity/Q1"
    assert maud["alternateName"] == ["Ellery"]
