"""What stands before every page: the host's name, the token, the size and pace of bodies, forged forms, and the headers.

A page elsewhere on the web can make a visitor's browser send requests here. It cannot read the answers (no CORS), it cannot go
by another name (the Host header is checked), and it cannot change anything: a change wants the form's token, which belongs to
a cookie that other sites cannot send (SameSite), or a header that only programs and this site's pages can set.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, quote, unquote, urlsplit

from fastapi import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.answer import failed
from onrecord.web.settings import Settings

POLICY = ("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
          "frame-ancestors 'none'")
CHART_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""Charts have styles of their own and no scripts; nothing in them runs even when one is opened by itself."""
# Not "no-referrer": browsers then send "Origin: null" with this server's own forms.
HEADERS = {
    "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin", "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
SESSION, NAME, KEY = "onrecord_session", "onrecord_name", "onrecord_token"
"""Cookies: what a form's token belongs to, the visitor's name for corrections, the server's token once it was given."""
PROGRAM = "x-onrecord"
"""A header that browsers do not send across sites without asking; programs send it to change something."""
SAFE = ("GET", "HEAD", "OPTIONS")
YEAR = 31_536_000
logger = logging.getLogger("onrecord.web")


class RefusedError(Exception):
    """A request that goes no further."""

    def __init__(self, status: int, message: str) -> None:
        """The HTTP status and what to do."""
        super().__init__(message)
        self.status, self.message = status, message


class Guard:
    """Wraps the application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """`settings` say which hosts, which token, how large, how slow."""
        self._app, self._settings = app, settings
        self._secret = secrets.token_bytes(32)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        cookies = cookies_of(request)
        session = cookies.get(SESSION) or secrets.token_urlsafe(24)
        answering = _Answering(send, scope["method"] == "HEAD", scope["path"])
        scope["visitor"] = {"token": self._token(session), "name": unquote(cookies.get(NAME, ""))[:100]}
        scope["shown_path"] = scope["path"]
        as_json(scope)
        if session != cookies.get(SESSION):
            answering.set_cookie(SESSION, session)
        try:
            self._check_host(request)
            if given := self._check_token(request, cookies):
                answering.set_cookie(KEY, given)
                await RedirectResponse(str(request.url.remove_query_params("token")), 303)(scope, receive, answering)
                return
            body = await self._body(request, receive)
            if scope["method"] not in SAFE:
                form = self._check_forgery(request, body, session)
                if name := " ".join(form.get("by", [""])[0].split())[:100]:
                    answering.set_cookie(NAME, quote(name), YEAR)
        except RefusedError as refusal:
            await failed(request, refusal.status, refusal.message)(scope, receive, answering)
            return
        if scope["method"] == "HEAD":
            scope["method"] = "GET"
        try:
            await self._app(scope, replay(body, receive), answering)
        except Exception:  # whatever it is, a visitor gets an answer with all headers, and the log the whole story
            logger.exception("%s %s", scope["method"], scope["path"])
            if not answering.begun:
                answer = failed(request, 500, "this should not have happened; the server's log says more")
                await answer(scope, receive, answering)

    def _token(self, session: str) -> str:
        return hmac.new(self._secret, session.encode(), hashlib.sha256).hexdigest()

    def _check_host(self, request: Request) -> None:
        """Another name that leads here is another site's (DNS rebinding)."""
        try:
            name = urlsplit("//" + request.headers.get("host", "")).hostname or ""
        except ValueError:
            name = ""
        if self._settings.hosts and name not in self._settings.hosts:
            raise RefusedError(421, f"this server does not answer for {name[:60]!r}; start it with --allow-host {name[:60]}")

    def _check_token(self, request: Request, cookies: dict[str, str]) -> str | None:
        """Whoever has the token may come in; the token, where it came with the address, for a cookie."""
        wanted = self._settings.token
        if wanted is None:
            return None
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ").strip()
        asked = request.query_params.get("token", "") if request.method in SAFE else ""
        for given in (cookies.get(KEY, ""), bearer, asked):
            if hmac.compare_digest(given.encode(), wanted.encode()):
                return wanted if given == asked else None
        raise RefusedError(401, "open the address that `onrecord serve` printed, with its token, or send the token as "
                           "Authorization: Bearer")

    async def _body(self, request: Request, receive: Receive) -> bytes:
        """The whole body, no larger and no slower than allowed."""
        most, body = self._settings.most_bytes, bytearray()
        length = request.headers.get("content-length", "")
        try:
            async with asyncio.timeout(self._settings.body_seconds):
                while True:
                    message = await receive()
                    body += message.get("body", b"")
                    if len(body) > most or (length.isdigit() and int(length[:18]) > most):
                        raise RefusedError(413, f"at most {most / 1e6:g} MB may be sent at once; `onrecord add` takes more")
                    if message["type"] == "http.disconnect" or not message.get("more_body"):
                        return bytes(body)
        except TimeoutError:
            raise RefusedError(408, "the request took too long to arrive; try again") from None

    def _check_forgery(self, request: Request, body: bytes, session: str) -> dict[str, list[str]]:
        """A change must come from a page of this server or from a program; the form's fields."""
        origin = request.headers.get("origin")
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none") or (
                origin is not None and urlsplit(origin).netloc != request.headers.get("host", "")):
            raise RefusedError(403, "another site's page asked for this change; it was not made")
        form: dict[str, list[str]] = {}
        if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
            try:
                form = parse_qs(body.decode("utf-8", "replace"), max_num_fields=1000)
            except ValueError:
                raise RefusedError(413, "the form has too many fields") from None
        if request.headers.get(PROGRAM) or request.headers.get("authorization"):
            return form
        if not hmac.compare_digest(form.get("token", [""])[0].encode(), self._token(session).encode()):
            raise RefusedError(403, "the form is from before the server was started, or from elsewhere; load its page anew and "
                               f"send it again (programs: send the header {PROGRAM}: 1)")
        return form


class _Answering:
    """Sends an answer with the headers that every page has."""

    def __init__(self, send: Send, head: bool, path: str) -> None:
        self._send, self._head, self._path = send, head, path
        self._cookies: list[bytes] = []
        self.begun = False

    def set_cookie(self, name: str, value: str, seconds: int | None = None) -> None:
        """Set a cookie that scripts cannot read and other sites cannot send."""
        age = f"; Max-Age={seconds}" if seconds else ""
        self._cookies.append(f"{name}={value}; Path=/; HttpOnly; SameSite=Strict{age}".encode("latin-1", "replace"))

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            headers = message.setdefault("headers", [])
            sort = next((value for name, value in headers if name == b"content-type"), b"")
            policy = CHART_POLICY if sort.startswith(b"image/svg") else POLICY
            headers += [(name.encode(), value.encode()) for name, value in HEADERS.items()]
            headers.append((b"content-security-policy", policy.encode()))
            if not any(name == b"cache-control" for name, _ in headers):
                headers.append((b"cache-control", b"no-cache, private"))
            if not self._path.startswith("/static/"):
                headers += [(b"set-cookie", cookie) for cookie in self._cookies]
        elif self._head and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await self._send(message)


def cookies_of(request: Request) -> dict[str, str]:
    """The request's cookies; none where the header is broken."""
    try:
        return {name: morsel.value for name, morsel in SimpleCookie(request.headers.get("cookie", "")).items()}
    except CookieError:
        return {}


def as_json(scope: Scope) -> None:
    """Take ".json" from an address and remember that JSON is wanted; /index.json is the overview's."""
    path = scope["path"]
    if path.endswith(".json") and path != "/openapi.json":
        scope["path"] = "/" if path == "/index.json" else path.removesuffix(".json")
        scope["json"] = True


def replay(body: bytes, receive: Receive) -> Receive:
    """The body that was read, once, then what comes after it."""
    sent = False

    async def give() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return give
