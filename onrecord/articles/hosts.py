"""Which internet addresses may be fetched from: public ones only, judged on the very address that is then connected to.

A name is looked up once, every address that it has is judged, and the connection goes to one of those, so that a name which
answers differently the second time (DNS rebinding) gains nothing. TLS still checks the certificate against the name.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore

from onrecord.errors import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], list[str]]
"""Host and port to the addresses that the name has, as text."""

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
MOST_ADDRESSES = 4
"""Addresses of one name that are tried."""


def system_addresses(host: str, port: int) -> list[str]:
    """The addresses of a host by the system's resolver, in its order. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def is_public(text: str) -> bool:
    """Whether an address is a public one: not private, loopback, link-local, reserved, multicast, nor IPv6 around such."""
    try:
        address = ipaddress.ip_address(text.split("%", 1)[0])
    except ValueError:
        return False
    return all(part.is_global and not part.is_multicast and not part.is_reserved for part in parts(address))


def parts(address: Address) -> list[Address]:
    """The address that counts: the IPv4 one inside a mapped, 6to4, Teredo or NAT64 address, else itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address.teredo:
        return list(address.teredo)
    if address in NAT64:
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    inside = address.ipv4_mapped or address.sixtofour
    return [inside] if inside else [address]


class PublicNetwork(httpcore.NetworkBackend):
    """httpcore's network, to public addresses only and until a moment in time (`time.monotonic`)."""

    def __init__(self, resolve: Resolve, inner: httpcore.NetworkBackend, deadline: float) -> None:
        """`resolve` and `inner` are what tests replace."""
        self.resolve = resolve
        self.inner = inner
        self.deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to one of the host's addresses. Raises FetchError where one of them is not public."""
        failure: Exception | None = None
        for address in self.public_addresses(host, port)[:MOST_ADDRESSES]:
            try:
                left = remaining(self.deadline, timeout)
                stream = self.inner.connect_tcp(address, port, left, local_address, socket_options)
                return TimedStream(stream, self.deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError("no address")

    def public_addresses(self, host: str, port: int) -> list[str]:
        """The host's addresses, all judged. Raises FetchError."""
        try:
            addresses = self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise FetchError(f"the host {host} is not known; check the address and the connection") from error
        if not addresses or not all(map(is_public, addresses)):
            raise FetchError(f"the host {host} is not on the public internet, and only public addresses are fetched")
        return addresses


class TimedStream(httpcore.NetworkStream):
    """A connection that ends at the deadline, however slowly the other side drips."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
        """`deadline` by `time.monotonic`."""
        self.inner = inner
        self.deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes as they come. Raises httpcore.ReadTimeout."""
        return self.inner.read(max_bytes, remaining(self.deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes. Raises httpcore.WriteTimeout."""
        self.inner.write(buffer, remaining(self.deadline, timeout))

    def close(self) -> None:
        """Close the connection."""
        self.inner.close()

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The connection under TLS, checked against the host's name."""
        left = remaining(self.deadline, timeout)
        return TimedStream(self.inner.start_tls(ssl_context, server_hostname, left), self.deadline)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a connection."""
        return self.inner.get_extra_info(info)


def remaining(deadline: float, timeout: float | None) -> float:
    """Seconds that one step may take. Raises httpcore.ReadTimeout after the deadline."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("deadline")
    return left if timeout is None else min(left, timeout)
