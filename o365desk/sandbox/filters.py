"""The part of OData `$filter` that Graph takes on users, as a test of one user."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from o365desk.sandbox.answers import bad_request
from o365desk.sandbox.fields import PROPERTIES, words
from o365desk.sandbox.people import Props

Test = Callable[[Props], bool]

_TOKEN = re.compile(
    r"\s*(?:(?P<str>'(?:[^']|'')*')|(?P<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
    r"|(?P<date>\d{4}-\d\d-\d\dT[\d:.]+Z)|(?P<num>-?\d+)"
    r"|(?P<name>[A-Za-z_$][\w$]*(?:/[A-Za-z_$][\w$]*)*)|(?P<op>[(),:]))"
)
_EXACT = {name.lower(): name for name in PROPERTIES}
_NOT_FILTERABLE = frozenset(
    words(
        "aboutMe birthday hireDate interests mailboxSettings mySite onPremisesDistinguishedName "
        "passwordProfile pastProjects preferredName responsibilities schools signInSessionsValidFromDateTime "
        "skills streetAddress"
    )
)
_STARTS = frozenset(
    words(
        "businessPhones city companyName country department displayName employeeId employeeType faxNumber "
        "givenName imAddresses jobTitle mail mailNickname mobilePhone officeLocation "
        "onPremisesSamAccountName "
        "onPremisesUserPrincipalName otherMails postalCode preferredLanguage proxyAddresses state "
        "streetAddress surname usageLocation userPrincipalName"
    )
)


@dataclass(slots=True)
class Filter:
    """A read filter: its test, the properties it names, and whether it needs the advanced query form."""

    test: Test
    fields: set[str]
    advanced: bool


def read_filter(text: str) -> Filter:
    """Read a `$filter` on users.

    Raises:
        GraphError: 400 for what Graph does not take.
    """
    reader = _Reader(text)
    test = reader.any_of()
    if reader.peek()[1]:
        raise _broken(text)
    return Filter(test, reader.fields, reader.advanced)


def _broken(text: str) -> Exception:
    return bad_request(f"Invalid filter clause: Syntax error in '{text}'.", "BadRequest")


class _Reader:
    """Recursive descent; `scope` is the variable of an `any()`."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[tuple[str, str]] = []
        self._at = 0
        self.fields: set[str] = set()
        self.advanced = False
        at = 0
        while at < len(text.rstrip()):
            found = _TOKEN.match(text, at)
            if found is None or found.lastgroup is None:
                raise _broken(text)
            self._tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()

    def peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("", "")

    def _take(self, wanted: str = "") -> tuple[str, str]:
        token = self.peek()
        if not token[0] or (wanted and token[1].lower() != wanted):
            raise _broken(self._text)
        self._at += 1
        return token

    def any_of(self) -> Test:
        tests = [self._all_of()]
        while self.peek() == ("name", "or"):
            self._take()
            tests.append(self._all_of())
        return tests[0] if len(tests) == 1 else lambda props: any(test(props) for test in tests)

    def _all_of(self) -> Test:
        tests = [self._one()]
        while self.peek() == ("name", "and"):
            self._take()
            tests.append(self._one())
        return tests[0] if len(tests) == 1 else lambda props: all(test(props) for test in tests)

    def _one(self) -> Test:
        kind, word = self.peek()
        if word == "not":
            self._take()
            self.advanced = True
            inner = self._one()
            return lambda props: not inner(props)
        if word == "(":
            self._take()
            inner = self.any_of()
            self._take(")")
            return inner
        if kind != "name":
            raise _broken(self._text)
        self._take()
        if word.lower() in ("startswith", "endswith"):
            return self._function(word.lower())
        if word.endswith("/any"):
            return self._any(word.removesuffix("/any"))
        if word.endswith("/$count"):
            return self._count(word.removesuffix("/$count"))
        return self._compare(word)

    def _property(self, word: str) -> str:
        name = _EXACT.get(word.split("/")[0].lower())
        if name is None:
            raise bad_request(
                f"Invalid filter clause: Could not find a property named '{word}' on type "
                "'microsoft.graph.user'.",
                "BadRequest",
            )
        if name in _NOT_FILTERABLE:
            raise _unsupported(name)
        self.fields.add(name)
        return name

    def _function(self, function: str) -> Test:
        self._take("(")
        name = self._property(self._take()[1])
        self._take(",")
        wanted = _text(self._take(), self._text).lower()
        self._take(")")
        if self.peek()[1] == "eq":
            self._take()
            self._take("true")
        if function == "endswith":
            self.advanced = True
            if name not in ("mail", "otherMails", "proxyAddresses", "userPrincipalName"):
                raise _unsupported(name)
            return lambda props: str(props.get(name) or "").lower().endswith(wanted)
        if name not in _STARTS:
            raise _unsupported(name)
        return lambda props: str(props.get(name) or "").lower().startswith(wanted)

    def _any(self, word: str) -> Test:
        name = self._property(word)
        if not PROPERTIES[name]:
            raise _unsupported(name)
        self._take("(")
        if self.peek()[1] == ")":
            self._take()
            return lambda props: bool(props.get(name))
        variable = self._take()[1]
        self._take(":")
        if self.peek()[1].lower() == "startswith":
            self._take()
            self._take("(")
            self._take(variable)
            self._take(",")
            start = _text(self._take(), self._text).lower()
            self._take(")")
            self._take(")")
            return lambda props: any(str(item).lower().startswith(start) for item in _items(props, name))
        path = self._take()[1]
        operator = self._take()[1]
        if operator != "eq" or path.split("/")[0] != variable:
            raise _unsupported(name)
        wanted = _value(self._take(), self._text)
        self._take(")")
        field = path.partition("/")[2]
        return lambda props: any(
            _same(item.get(field) if isinstance(item, dict) else item, wanted) for item in _items(props, name)
        )

    def _count(self, word: str) -> Test:
        name = self._property(word)
        self.advanced = True
        operator = self._take()[1]
        wanted = _value(self._take(), self._text)
        if operator not in ("eq", "ne") or not isinstance(wanted, int):
            raise _unsupported(name)
        if operator == "ne":
            return lambda props: len(_items(props, name)) != wanted
        return lambda props: len(_items(props, name)) == wanted

    def _compare(self, word: str) -> Test:
        name = self._property(word)
        field = word.partition("/")[2]
        operator = self._take()[1]
        if PROPERTIES[name]:
            raise _unsupported(name)
        if operator == "in":
            self._take("(")
            wanted = [_value(self._take(), self._text)]
            while self.peek()[1] == ",":
                self._take()
                wanted.append(_value(self._take(), self._text))
            self._take(")")
            return lambda props: any(_same(props.get(name), value) for value in wanted)
        value = _value(self._take(), self._text)
        if operator == "eq":
            return lambda props: _same(_get(props, name, field), value)
        if operator == "ne":
            self.advanced = True
            return lambda props: not _same(_get(props, name, field), value)
        if operator in ("ge", "le") and isinstance(value, str):
            if operator == "ge":
                return lambda props: str(_get(props, name, field) or "") >= value
            return lambda props: "" < str(_get(props, name, field) or "") <= value
        raise _unsupported(name)


def _unsupported(name: str) -> Exception:
    return bad_request(
        f"Unsupported or invalid query filter clause specified for property '{name}' of resource 'User'."
    )


def _items(props: Props, name: str) -> list[object]:
    value = props.get(name)
    return value if isinstance(value, list) else []


def _get(props: Props, name: str, field: str) -> object:
    value = props.get(name)
    return value.get(field) if field and isinstance(value, dict) else value


def _same(found: object, wanted: object) -> bool:
    if isinstance(found, str) and isinstance(wanted, str):
        return found.lower() == wanted.lower()
    return found == wanted


def _text(token: tuple[str, str], whole: str) -> str:
    if token[0] != "str":
        raise _broken(whole)
    return token[1][1:-1].replace("''", "'")


def _value(token: tuple[str, str], whole: str) -> object:
    kind, word = token
    if kind == "str":
        return _text(token, whole)
    if kind in ("guid", "date"):
        return word
    if kind == "num":
        return int(word)
    if word in ("true", "false", "null"):
        return {"true": True, "false": False, "null": None}[word]
    raise _broken(whole)
