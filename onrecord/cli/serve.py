"""`onrecord serve`: the record in a browser, and as an API."""

from __future__ import annotations

import secrets
import socket
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from onrecord.cli.adding import LazyReader, came_from, confidence_option, merging, open_fetcher, record_option
from onrecord.document import Document, Skipped
from onrecord.errors import MissingExtraError, OnrecordError

if TYPE_CHECKING:
    from onrecord.web.settings import Settings

LOOPBACK = ("127.0.0.1", "localhost", "::1")
PORT = 8750


@click.command()
@record_option
@click.option("--host", default="127.0.0.1", show_default=True, metavar="HOST",
              help="Where to listen. Anywhere but on this machine itself, visitors need the token.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes a free one.")
@click.option("--token", envvar="ONRECORD_TOKEN", metavar="TOKEN",
              help="What visitors need to know; made up where HOST wants one and none is given. Also from $ONRECORD_TOKEN.")
@click.option("--allow-host", "names", multiple=True, metavar="NAME", help="A name by which the server may be called.")
@click.option("--questions", multiple=True, type=click.Path(exists=True, path_type=Path), metavar="PATH",
              help="A question file, or a folder of them (docs/questions.md); may be given twice.")
@confidence_option
def serve(address: str, host: str, port: int, token: str | None, names: tuple[str, ...],
          questions: tuple[Path, ...], least_confidence: float) -> None:
    """Show a record in a browser, and answer as an API.

    Listens on this machine alone unless told otherwise. Ctrl-C ends it; what was answered as saved is saved.
    """
    if host not in LOOPBACK and not token:
        token = secrets.token_urlsafe(24)
    start(replace(settings_of(address, host, token, names, least_confidence), questions=questions), host, port)


def settings_of(address: str, host: str, token: str | None, names: tuple[str, ...], least_confidence: float) -> Settings:
    """What the server is started with. Raises MissingExtraError."""
    try:
        from onrecord.web.settings import Settings
    except ImportError as error:
        raise missing(error) from error
    everywhere = host in ("0.0.0.0", "::", "")
    hosts = (*LOOPBACK, *names) if not everywhere or names else ()
    if not everywhere and host not in hosts:
        hosts = (*hosts, host)
    return Settings(address, token, hosts, read=LazyReader(least_confidence).read, fetch=fetch, settle=merging)


def missing(error: ImportError) -> MissingExtraError:
    """What to do where the extra is not installed."""
    return MissingExtraError(f'pages need more packages ({error.name}): pip install "onrecord[web]"')


def fetch(url: str) -> Document | Skipped:
    """The article at an address; a feed or archive is not one."""
    from onrecord.articles import load
    from onrecord.articles.load import ADDRESS

    if not ADDRESS.match(url):
        return Skipped("not an address; it should look like https://example.org/article", url)
    found = load([url], fetcher=open_fetcher())
    first = next(found, None)
    if first is None:
        return Skipped("there is no article at this address", url)
    return Skipped("more than one article is at this address; add it with `onrecord add`", url) if next(found, None) else first


def start(settings: Settings, host: str, port: int) -> None:
    """Listen until Ctrl-C. Raises OnrecordError where the port is taken, RecordError."""
    try:
        import uvicorn

        from onrecord.web.app import make_app
    except ImportError as error:
        raise missing(error) from error
    app = make_app(settings)
    config = uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False, date_header=False,
                            timeout_keep_alive=10, limit_concurrency=200, h11_max_incomplete_event_size=32_768,
                            proxy_headers=False, timeout_graceful_shutdown=5)
    try:
        sock = config.bind_socket()
        # uvicorn's own sockets are not told, so a page's head and body, two packets, would stand 40 ms apart.
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.listen(128)  # so that whoever opens the address at once waits instead of being refused
    except SystemExit:
        taken = f"cannot listen on {host}, port {port}; it is taken or not allowed: choose another with --port"
        raise OnrecordError(taken) from None
    shown = f"[{host}]" if ":" in host else host
    token = f"/?token={settings.token}" if settings.token else "/"
    click.echo(f"onrecord: http://{shown}:{sock.getsockname()[1]}{token}  (Ctrl-C ends it)")
    with suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[sock])


def serve_sources(sources: tuple[str, ...], questions: tuple[Path, ...], port: int, least_confidence: float) -> None:
    """Read sources into a record that lasts as long as the server, and show it."""
    from onrecord.articles import load
    from onrecord.evidence import read_question
    from onrecord.evidence.answer import kept_answer
    from onrecord.meaning import catch_up
    from onrecord.questions import Record
    from onrecord.record.adding import Adder

    with TemporaryDirectory() as folder:
        address = str(Path(folder) / "demo.record")
        settings = replace(settings_of(address, "127.0.0.1", None, (), least_confidence), questions=questions)
        with Record.open(address, create=True) as record:
            Adder(record, settings.read, came_from(sources[0]), merging()).add(load(sources))
            catch_up(record)
            for file in questions:
                kept_answer(record, read_question(file))
        start(settings, "127.0.0.1", port)
