"""What the command line prints: tables for people, plain columns for pipes, JSON for programs."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO

import msgspec

from o365desk.domain.errors import AppError


def printable(text: str) -> str:
    """Foreign text on one line without anything that a terminal would obey.

    Control characters (escape sequences begin with one) and bidirectional overrides become blanks.
    """
    return "".join(
        " " if unicodedata.category(char) in ("Cc", "Cs") or char in _BIDI else char for char in text
    )


_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def local_time(at: datetime | None) -> str:
    """A time for people: in the local zone, to the minute."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M") if at is not None else ""


class Output:
    """Where answers go. Answers on stdout; progress, remarks and errors on stderr.

    Args:
        as_json: Print one JSON document per command instead of text.
        out: Where answers go.
        err: Where everything else goes.
    """

    def __init__(self, *, as_json: bool, out: TextIO | None = None, err: TextIO | None = None) -> None:
        self.as_json = as_json
        self._out = out or sys.stdout
        self._err = err or sys.stderr

    @property
    def is_terminal(self) -> bool:
        """Whether a person reads the answers."""
        return self._out.isatty()

    def json(self, value: object) -> None:
        """Print one JSON document; times are ISO 8601 in UTC."""
        self._out.write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n")

    def line(self, text: str = "") -> None:
        """Print one line of an answer."""
        self._out.write(printable(text) + "\n")

    def remark(self, text: str) -> None:
        """Say something beside the answer."""
        self._err.write(printable(text) + "\n")
        self._err.flush()

    def error(self, error: AppError) -> None:
        """Print an expected error: JSON on stdout, or lines on stderr."""
        if self.as_json:
            self.json({"error": error_value(error)})
            return
        self.remark(f"Error: {error.title}")
        for part in (*error.message.splitlines(), error.hint, error.link):
            if part:
                self.remark(f"  {part}")

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], *, empty: str) -> None:
        """Print a table: framed on a terminal, plain aligned columns elsewhere.

        Args:
            headings: One per column.
            rows: Cells as text.
            empty: What to say when there are no rows.
        """
        if not rows:
            self.remark(empty)
            return
        cells = [[printable(cell) for cell in row] for row in rows]
        if self.is_terminal:
            self._rich_table(headings, cells)
            return
        widths = [max(len(heading), *(len(row[i]) for row in cells)) for i, heading in enumerate(headings)]
        for row in ([heading.upper() for heading in headings], *cells):
            line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            self._out.write(line.rstrip() + "\n")

    def facts(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Print label and value, one pair a line; blank values are left out."""
        shown = [(label, value) for label, value in pairs if value]
        width = max((len(label) for label, _ in shown), default=0)
        for label, value in shown:
            self.line(f"{label.ljust(width)}  {value}")

    def _rich_table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        # Imported here: a pipe and --help need no rich.
        from rich import box
        from rich.console import Console
        from rich.table import Table
        from rich.text import Text

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for heading in headings:
            table.add_column(Text(heading), overflow="fold")
        for row in rows:
            table.add_row(*(Text(cell) for cell in row))
        Console(file=self._out, highlight=False).print(table)


def error_value(error: AppError) -> Mapping[str, str]:
    """An expected error as the JSON output shows it."""
    return {
        "title": error.title,
        "message": error.message,
        "hint": error.hint,
        "link": error.link,
        "code": error.code,
    }


def program() -> str:
    """How the technician calls this program: as installed, or from a checkout."""
    if not Path(sys.argv[0]).name.startswith("__main__"):
        return "o365desk"
    checkout = Path(__file__).resolve().parents[2] / "dev.py"
    return "python dev.py run" if checkout.exists() else "python -m o365desk"
