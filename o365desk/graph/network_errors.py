"""Faults of the network between here and Microsoft, in words for the technician."""

from __future__ import annotations

from o365desk.domain.phrases import phrase
from o365desk.graph.errors import BUG, LATER
from o365desk.graph.transport import Fault

_TLS_FIX = phrase(
    "If a company proxy inspects traffic, its CA must be in the operating system's store. For a local cloud "
    "choose its current CA file."
)
NETWORK: dict[Fault, tuple[str, str]] = {
    Fault.NAME: (phrase("The name {host} could not be resolved."),
                 phrase("Check the network connection and DNS.")),
    Fault.CONNECT: (phrase("{host} cannot be reached."),
    phrase("Check the network connection, firewall and proxy setting.")),
    Fault.TLS: (phrase("The certificate of {host} is not trusted ({detail}); nothing was sent."), _TLS_FIX),
    Fault.PROXY: (phrase("The proxy did not let the request through."), phrase("Check the proxy setting.")),
    Fault.SILENCE: (phrase("{host} stopped answering."), LATER),
    Fault.DEADLINE: (phrase("The answer of {host} took too long and was cut off."), LATER),
    Fault.SIZE: (phrase("The answer of {host} is larger than expected and was cut off ({detail})."), BUG),
    Fault.CUT: (phrase("The connection to {host} broke off."), LATER),
    Fault.ENCODING: (phrase("The answer of {host} was damaged."), LATER),
}  # fmt: skip
