"""A foreign CSV file as rows of text: encoding and delimiter found out, every size bounded."""

from __future__ import annotations

import codecs
import contextlib
import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from o365desk.domain.errors import AppError
from o365desk.domain.phrases import phrase
from o365desk.domain.values import clean_text

LARGEST_FILE_BYTES = 300 * 1024 * 1024
MOST_COLUMNS = 500
LONGEST_LINE = 1_000_000
_CHUNK_BYTES = 1024 * 1024
_FORMULA = re.compile(r"'+[\s\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n]")
_EXPORT_HINT = phrase("Save it again as 'CSV UTF-8' in your spreadsheet program, or export it anew.")


class CsvFile:
    """One open CSV file, its headings read. Use it through ``open_csv``.

    Attributes:
        headings: Each one once: a repeated one is numbered, an empty one is called ``Column N``.
        encoding: The encoding as shown to the technician.
    """

    def __init__(self, path: Path, stream: TextIO, encoding: str) -> None:
        self._path = path
        self.encoding = encoding
        first = stream.readline(LONGEST_LINE + 1)
        skipped = 0
        if match := re.fullmatch(r"\ufeff?\"?sep=(.)\"?\s*", first, re.IGNORECASE):  # Excel's own first line
            delimiter, skipped = match[1], 1
            first = ""
        else:
            delimiter = ""
        lines = _lines(path, stream, first)
        if not delimiter:
            delimiter = _delimiter_of(first)
        # No field can be larger than csv's own limit of 131,072 characters; it raises csv.Error.
        self._reader = csv.reader(lines, delimiter=delimiter, strict=False)
        self._skipped = skipped
        self.headings = self._read_headings()

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Each row that is not empty: the line where it begins (the heading is line 1), and its cells.

        Cells are cleaned: trimmed, without NUL and control characters, and without the apostrophe that
        keeps a spreadsheet from running a cell as a formula.

        Raises:
            AppError: A row breaks the bounds or a quote is never closed.
        """
        while True:
            line = self._reader.line_num + 1 + self._skipped
            cells = self._next(line)
            if cells is None:
                return
            cleaned = [_clean(cell) for cell in cells]
            if any(cleaned):
                yield line, cleaned

    def _next(self, line: int) -> list[str] | None:
        try:
            cells = next(self._reader, None)
        except csv.Error as error:
            raise AppError(
                f"{self._path.name} cannot be read at line {line}.",
                f"A value is longer than {csv.field_size_limit():,} characters, or a quotation mark is never "
                f"closed ({error}). Nothing was imported.",
                "Look at that line in a text editor; a quotation mark inside a value must be doubled.",
                code="csv_damaged",
            ) from error
        except UnicodeError as error:
            raise _not_text(self._path) from error
        if cells is not None and len(cells) > MOST_COLUMNS:
            raise AppError(
                f"{self._path.name} has too many columns.",
                f"Line {line} has {len(cells):,}; at most {MOST_COLUMNS} are read. Nothing was imported.",
                "Remove the columns that are not needed.",
                code="csv_columns",
            )
        return cells

    def _read_headings(self) -> tuple[str, ...]:
        cells = self._next(1) or []
        while cells and not cells[-1].strip():
            cells.pop()
        if not cells:
            raise AppError(
                f"{self._path.name} has no headings.",
                "The first line of the file must name the columns. Nothing was imported.",
                "Add a first line such as: organization,first_name,last_name,email",
                code="csv_empty",
            )
        headings: list[str] = []
        for number, cell in enumerate(cells, start=1):
            wanted = " ".join(_clean(cell).split()) or f"Column {number}"
            heading, repeats = wanted, 1
            while heading in headings:
                repeats += 1
                heading = f"{wanted} ({repeats})"
            headings.append(heading)
        return tuple(headings)


@contextlib.contextmanager
def open_csv(path: Path) -> Iterator[CsvFile]:
    """Opens a CSV file for reading.

    UTF-8 (with or without BOM) and UTF-16 with BOM are told by their bytes; anything else is taken for
    Windows-1252, which is said in ``CsvFile.encoding``. The delimiter (comma, semicolon or tab) is the one
    that the headings use most.

    Raises:
        AppError: The file is absent, no regular file, too large, not text, or breaks the bounds.
    """
    try:
        if not path.is_file():
            kind = "is not a file" if path.exists() else "does not exist"
            raise AppError(f"{path.name} {kind}.", str(path), "Choose a CSV file.", code="csv_absent")
        size = path.stat().st_size
        if size > LARGEST_FILE_BYTES:
            raise AppError(
                f"{path.name} is too large.",
                f"It has {size / 1e6:,.0f} MB; at most {LARGEST_FILE_BYTES / 1e6:,.0f} MB are read.",
                "Split it into several files, each with the headings.",
                code="csv_large",
            )
        codec, shown = _encoding_of(path)
        with path.open(encoding=codec, newline="") as stream:
            yield CsvFile(path, stream, shown)
    except OSError as error:
        raise AppError(
            f"{path.name} cannot be read.",
            f"{path}: {error.strerror or type(error).__name__}.",
            "Check the file's rights, and that no other program holds it.",
            code="csv_unreadable",
        ) from error


def _encoding_of(path: Path) -> tuple[str, str]:
    """The codec, and the encoding's name for the technician."""
    with path.open("rb") as file:
        head = file.read(4)
        if head.startswith(codecs.BOM_UTF8):
            codec, shown = "utf-8-sig", "UTF-8"
        elif head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            codec, shown = "utf-16", "UTF-16"
        else:
            codec, shown = "utf-8", "UTF-8"
        file.seek(0)
        decoder = codecs.getincrementaldecoder(codec)()
        try:
            while chunk := file.read(_CHUNK_BYTES):
                if codec != "utf-16" and b"\0" in chunk:
                    raise _not_text(path)
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            if codec != "utf-8":
                raise _not_text(path) from error
            return _windows_encoding_of(path)
    return codec, shown


def _windows_encoding_of(path: Path) -> tuple[str, str]:
    decoder = codecs.getincrementaldecoder("cp1252")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK_BYTES):
                if b"\0" in chunk:
                    raise _not_text(path)
                decoder.decode(chunk)
        except UnicodeDecodeError as error:
            raise _not_text(path) from error
    return "cp1252", "Windows-1252 (guessed: it is not UTF-8; check the accents)"


def _not_text(path: Path) -> AppError:
    return AppError(
        f"{path.name} is not a CSV file.",
        "It holds bytes that are no text in UTF-8, UTF-16 or Windows-1252. Nothing was imported.",
        _EXPORT_HINT,
        code="csv_not_text",
    )


def _lines(path: Path, stream: TextIO, first: str) -> Iterator[str]:
    line = first or stream.readline(LONGEST_LINE + 1)
    while line:
        if len(line) > LONGEST_LINE:
            raise AppError(
                f"{path.name} has a line that is too long.",
                f"A line has more than {LONGEST_LINE:,} characters. Nothing was imported.",
                _EXPORT_HINT,
                code="csv_line",
            )
        yield line
        line = stream.readline(LONGEST_LINE + 1)


def _delimiter_of(line: str) -> str:
    """The delimiter that the headings use most, outside quotation marks; comma if there is none."""
    outside = re.sub(r'"[^"]*"', "", line)
    return max(",;\t", key=outside.count)


def _clean(cell: str) -> str:
    text = clean_text(cell)
    return text[1:] if _FORMULA.match(text) else text
