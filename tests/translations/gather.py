"""The texts of the program, from its syntax trees.

Qt's own ``lupdate`` files a text under the class it stands in and knows neither the sentences of the rooms
below the window nor constants that are translated where they are shown.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "o365desk"
PLACE = re.compile(r"(?<!\{)\{([a-z_][a-z0-9_]*)\}(?!\})")


class Gathered(Struct):
    """What stands in the source.

    Attributes:
        texts: English -> its form for exactly one, or "" where no number decides.
        sentences: Template -> the places that hold phrases.
        faults: "file:line: what is wrong", for a text that cannot be gathered.
    """

    texts: dict[str, str]
    sentences: dict[str, tuple[str, ...]]
    faults: list[str]


def gather() -> Gathered:
    """Read the whole program."""
    found = Gathered({}, {}, [])
    trees = {path: ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))}
    errors = _error_classes(trees.values())
    for path, tree in trees.items():
        room = path.relative_to(SOURCE).parts[0]
        where = path.relative_to(ROOT).as_posix()
        if room in {"ui", "app.py"}:
            _WindowTexts(found, where).visit(tree)
        if room not in {"cli", "sandbox", "__main__.py"}:
            _Sentences(found, where, errors).visit(tree)
    for template in found.sentences:
        found.texts.setdefault(template, "")
    return found


def _error_classes(trees: Iterable[ast.Module]) -> frozenset[str]:
    """``AppError`` and every class made from it."""
    made_from = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {"AppError"}
    while more := {name for name, bases in made_from.items() if bases & known} - known:
        known |= more
    return frozenset(known)


class _WindowTexts(ast.NodeVisitor):
    """``tr``, ``tr_n``, ``noop`` and the constants that are translated where they are shown."""

    def __init__(self, found: Gathered, where: str) -> None:
        self.found, self.where = found, where
        self.depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer, self.depth = self.depth, 0  # a class's body runs when it is defined
        for statement in node.body:
            match statement:
                case ast.Assign(
                    targets=[ast.Name(id="name" | "title" | "back_to")], value=ast.Constant(str(text))
                ):
                    self._take(text)
                case ast.AnnAssign(
                    target=ast.Name(id="name" | "title" | "back_to"), value=ast.Constant(str(text))
                ):
                    self._take(text)
        self.generic_visit(node)
        self.depth = outer

    def visit_Call(self, node: ast.Call) -> None:
        match _called(node):
            case "tr" | "noop" as name:
                self._marked(node, name)
            case "tr_n":
                self._counted(node)
            case "tr_text" | "tr_error" if not self.depth:
                self._fault(node, "is looked up before the language is known")
            case "Column":
                shown = [
                    *node.args[1:2],
                    *(one.value for one in node.keywords if one.arg in {"title", "help"}),
                ]
                self._all(shown)
            case "FilterBar" if node.args and isinstance(node.args[0], ast.Tuple | ast.List):
                self._all([one.elts[1] for one in node.args[0].elts if isinstance(one, ast.Tuple)])
        self.generic_visit(node)

    def _marked(self, node: ast.Call, name: str) -> None:
        if name == "tr" and not self.depth:
            self._fault(node, "tr(...) is called before the language is known: use noop(...)")
        for text in _choices(node.args[0]):
            match text:
                case ast.Constant(str(value)):
                    self._take(value)
                case ast.JoinedStr() | ast.BinOp():
                    self._fault(node, f"{name}(...) takes a literal with {{places}}")
                case ast.Constant():
                    self._fault(node, f"{name}(...) takes a text")

    def _counted(self, node: ast.Call) -> None:
        if not self.depth:
            self._fault(node, "tr_n(...) is called before the language is known")
        match node.args[1:3]:
            case [ast.Constant(str(one)), ast.Constant(str(many))]:
                self._take(many, one)
            case _:
                self._fault(node, "tr_n(...) takes two literals")

    def _all(self, nodes: list[ast.expr]) -> None:
        for node in nodes:
            for text in _choices(node):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    self._take(text.value)

    def _take(self, text: str, one: str = "") -> None:
        if text.strip() and (one or not self.found.texts.get(text)):
            self.found.texts[text] = one

    def _fault(self, node: ast.AST, why: str) -> None:
        self.found.faults.append(f"{self.where}:{getattr(node, 'lineno', 0)}: {why}")


class _Sentences(ast.NodeVisitor):
    """Arguments of errors, phrases, and the values of enumerations."""

    def __init__(self, found: Gathered, where: str, errors: frozenset[str]) -> None:
        self.found, self.where, self.errors = found, where, errors

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        if any(isinstance(base, ast.Name) and base.id == "StrEnum" for base in node.bases):
            for statement in node.body:
                match statement:
                    case ast.Assign(value=ast.Constant(str(text))) if text and "_" not in text:
                        self.found.sentences.setdefault(text, ())
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _called(node)
        if name == "phrase":
            for one in _choices(node.args[0]):
                self._take(one)
        elif name in self.errors:
            shown = [one.value for one in node.keywords if one.arg in {"title", "message", "hint"}]
            for argument in [*node.args, *shown]:
                for one in _choices(argument):
                    self._take(one)
        self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name == "__init__" and any(argument.arg == "hint" for argument in node.args.args):
            for default in node.args.defaults:
                self._take(default)
        self.generic_visit(node)

    def _take(self, node: ast.expr) -> bool:
        """Take a text; whether it is one."""
        made = _template(node)
        if made is None:
            return False
        text, phrases = made[0].strip(), made[1]
        if re.search(
            r"[^\W\d_]{2}", PLACE.sub("", text)
        ):  # a text of places and signs only is the same everywhere
            self.found.sentences[text] = phrases
        return True


def _called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """The texts an expression may be: both sides of ``a if b else c``, what stands in ``a or b``."""
    match node:
        case ast.IfExp(body=body, orelse=other):
            yield from _choices(body)
            yield from _choices(other)
        case ast.BoolOp(values=values):
            for value in values:
                yield from _choices(value)
        case _:
            yield node


def _template(node: ast.expr) -> tuple[str, tuple[str, ...]] | None:
    """A literal or f-string as (template, its places that hold phrases)."""
    match node:
        case ast.Constant(str(text)):
            return text, tuple(place for place in PLACE.findall(text) if place in _SAID)
        case ast.JoinedStr(values=values):
            pieces: list[str] = []
            names: list[str] = []
            phrases: list[str] = []
            for value in values:
                if isinstance(value, ast.FormattedValue):
                    name = _free(_place_name(value.value), names)
                    names.append(name)
                    pieces.append(f"{{{name}}}")
                    if name in _SAID or _holds_phrase(value):
                        phrases.append(name)
                elif isinstance(value, ast.Constant):
                    pieces.append(str(value.value).replace("{", "{{").replace("}", "}}"))
            return "".join(pieces), tuple(phrases)
    return None


_SAID = frozenset({"what", "why", "where", "reason", "reasons", "error", "beside", "told", "fate", "doubt"})
"""Places that hold phrases whatever their value is in the source."""


def _place_name(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name):
            return _plain(name)
        case ast.Attribute(value=inner, attr="value"):
            return _place_name(inner)
        case ast.Attribute(attr=name):
            return _plain(name)
        case ast.Call(func=ast.Name(id="len" | "phrase"), args=[inner]):
            return _place_name(inner)
        case ast.Call(func=ast.Attribute(value=inner)):
            return _place_name(inner)
        case ast.Call(func=ast.Name(id=name)):
            return _plain(name)
        case ast.Subscript(value=inner):
            return _place_name(inner)
    return "value"


def _plain(name: str) -> str:
    return name.lower().lstrip("_") or "value"


def _free(name: str, taken: list[str]) -> str:
    number = 1
    free = name
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    return free


def _holds_phrase(value: ast.FormattedValue) -> bool:
    match value.value:
        case ast.Attribute(attr="value"):
            return True
        case ast.Call(func=ast.Name(id="len" | "str" | "int" | "round" | "min" | "max" | "sum")):
            return False
        case ast.Call() | ast.IfExp():
            return True
    return False
