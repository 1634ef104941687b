"""A server that is killed while corrections are saved; run by test_kill.py: record, port."""

from __future__ import annotations

import sys

import uvicorn

from onrecord.web.app import make_app
from onrecord.web.settings import Settings

if __name__ == "__main__":
    uvicorn.run(make_app(Settings(sys.argv[1], user="tester")), host="127.0.0.1", port=int(sys.argv[2]), log_level="error")
