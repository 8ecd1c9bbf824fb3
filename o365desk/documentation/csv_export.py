"""Tables as CSV files that any spreadsheet program opens, and that it cannot be tricked with.

Cells that a spreadsheet would run as a formula get an apostrophe in front, also phone numbers such as
``+44 20 7946 0000``: ``+1+1`` is a formula to Excel, and telling the two apart is not worth one mistake.
``csv_import`` takes that apostrophe away again.
"""

from __future__ import annotations

import contextlib
import csv
import errno
import glob
import os
import re
import secrets
import time
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from o365desk.domain.errors import AppError

# A sign after blanks counts too: some programs trim. So does one after apostrophes, so that the import, which
# takes one apostrophe away, gives back what was written. Full-width signs are formulas to East Asian Excel.
_FORMULA = re.compile(r"(?:'*[\s\u200b\ufeff]*[=+\-@＝＋－＠])|(?:'*[\t\r\n])")
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_STALE_S = 3600.0
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC})


def write_csv(
    path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]], *, mark: bool = True
) -> int:
    """Writes a table as CSV: UTF-8 with BOM (Excel needs it), commas, CRLF, formulas made harmless.

    The file is replaced whole, readable for its owner only (0600): a full disk leaves the old one.

    Args:
        path: The file.
        headings: The headings.
        rows: Rows of as many cells.
        mark: Begin with a BOM, which Excel needs and scripts stumble over.

    Returns:
        How many rows were written.

    Raises:
        AppError: The file cannot be written; the old one, if there was one, is untouched.
    """
    if os.name == "nt" and _RESERVED.fullmatch(path.name):
        raise AppError(
            f"Windows reserves the name {path.name}.", "Nothing was written.", "Choose another name."
        )
    count = 0
    with _faults_named(path), _draft_of(path, "utf-8-sig" if mark else "utf-8") as stream:
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow([harmless(heading) for heading in headings])
        for row in rows:
            writer.writerow([harmless(cell) for cell in row])
            count += 1
    return count


def harmless(text: str) -> str:
    """The text so that no spreadsheet runs it and every encoding can hold it."""
    text = _UNWRITABLE.sub("", text)
    return f"'{text}" if _FORMULA.match(text) else text


def safe_file_name(text: str, suffix: str = ".csv") -> str:
    """A file name made of foreign text: no folder, no reserved name, at most 100 characters.

    Args:
        text: For instance an organization's name.
        suffix: What the name ends in.
    """
    plain = unicodedata.normalize("NFC", _UNWRITABLE.sub("", text))
    plain = re.sub(r"[<>:\"/\\|?*\s]+|[^\w.()&+, -]", " ", plain)
    plain = " ".join(plain.split())[:100].strip(". -")
    if not plain or _RESERVED.fullmatch(plain):
        plain = f"export {plain}".strip()
    return plain + suffix


@contextlib.contextmanager
def _draft_of(path: Path, encoding: str) -> Iterator[TextIO]:
    """A new file beside ``path`` that takes its place when all is written and lies on the disk."""
    target = Path(os.path.realpath(path))  # through a link, so that the link stays one
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "the file is read-only")
    if target.exists() and not target.is_file():  # /dev/stdout
        with target.open("w", encoding=encoding, newline="") as stream:
            yield stream
        return
    _clear_stale(target)
    draft = target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with open(descriptor, "w", encoding=encoding, newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _clear_stale(target: Path) -> None:
    """Remove drafts of this file that killed processes left; one still at work is younger."""
    for stale in target.parent.glob(f".{glob.escape(target.name[:100])}.*.new"):
        with contextlib.suppress(OSError):
            if time.time() - stale.stat().st_mtime > _STALE_S:
                stale.unlink()


@contextlib.contextmanager
def _faults_named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        full = error.errno in _DISK_FULL
        raise AppError(
            f"The disk is full: {path.name} was not written." if full else f"{path.name} cannot be written.",
            f"{path}: {error.strerror or type(error).__name__}. A file that was there before is untouched.",
            "Free some space, or choose another place."
            if full
            else "Choose another place, or close the program that has the file open.",
            code="disk_full" if full else "export_unwritable",
        ) from error
