"""Reads the credential that a form names. Off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from o365desk.domain.errors import AppError

_MAX_PEM = 200_000


def read_credential(secret: str, certificate: Path | None) -> str:
    """The credential itself: the secret, or the PEM file's text. Runs off the GUI thread.

    Raises:
        AppError: The file cannot be read or is no PEM text.
    """
    if certificate is None:
        return secret
    try:
        with certificate.open("rb") as file:
            data = file.read(_MAX_PEM + 1)
        text = data.decode("ascii")
    except OSError as error:
        raise AppError(
            f"The certificate file cannot be read: {certificate.name}",
            error.strerror or "",
            "Choose another file.",
        ) from error
    except UnicodeDecodeError as error:
        raise AppError(
            f"{certificate.name} is not a PEM file.",
            "PEM files are text that begins with -----BEGIN.",
            "Convert a .pfx file with: openssl pkcs12 -in file.pfx -nodes -out file.pem",
        ) from error
    if len(data) > _MAX_PEM:
        raise AppError(f"{certificate.name} is too long for a certificate.", hint="Choose another file.")
    return text
