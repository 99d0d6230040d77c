"""Which network addresses a host name stands for, and whether they are anyone's to reach."""

from __future__ import annotations

import ipaddress
import socket

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


class PrivateAddressError(Exception):
    """A host is inside a private network, on this machine, or in a range that no public server has."""


def look_up(host: str, port: int) -> list[str]:
    """The addresses of `host` in the order in which to try them; OSError where the name is unknown."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def find_public(host: str, port: int) -> list[str]:
    """The addresses of `host`; PrivateAddressError where one of them is not public, as a name set up to mislead has."""
    found = look_up(host, port)
    for address in found:
        if not is_public(address):
            raise PrivateAddressError(f"{host} is {address}")
    return found


def is_public(address: str) -> bool:
    """Whether an IP address is reachable by all, and so is the IPv4 address that it may carry inside."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast
