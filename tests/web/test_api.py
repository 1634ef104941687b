"""Schemathesis against the description: whatever is sent, the server answers, and not with an error of its own."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from starlette.testclient import TestClient

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed: the extra [test]")
EXAMPLES = int(os.environ.get("ONRECORD_API_EXAMPLES", "4"))
"""For each operation; by hand with more."""


def test_nothing_breaks_the_server(client: TestClient):
    schema = schemathesis.openapi.from_dict(client.get("/openapi.json").json())
    broken: list[tuple[object, ...]] = []
    quick = settings(max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, phases=(Phase.generate,),
                     suppress_health_check=list(HealthCheck))
    for found in schema.get_all_operations():
        quick(given(case=found.ok().as_strategy())(sent(client, broken)))()
    assert broken == []


def sent(client: TestClient, broken: list[tuple[object, ...]]) -> Callable[..., None]:
    """What sends a case and notes an error of the server's own."""
    def send(case) -> None:
        form = case.body if isinstance(case.body, dict) else None
        answer = client.request(case.method, case.formatted_path, params=case.query, data=form, follow_redirects=False)
        if answer.status_code >= 500:
            broken.append((case.method, case.formatted_path, case.query, form, answer.status_code))

    return send
