"""The technician's documentation of the estate: organizations and contacts with the usual dirt."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from o365desk.sandbox.dice import Dice
from o365desk.sandbox.estate import Estate
from o365desk.sandbox.fields import words
from o365desk.sandbox.names import Locale, ascii_fold
from o365desk.sandbox.people import LEFT, MEMBER, NAMESAKE, PEOPLE, User
from o365desk.sandbox.tenant import TRADING_NAME, UNDOCUMENTED, Tenant

_TWICE = 4
"""In each so many documented organizations one has a person twice."""
ORGANIZATION_FIELDS = words(
    "name short_name organization_type organization_status website phone address city state postal_code "
    "country notes"
)
CONTACT_FIELDS = words("organization first_name last_name title contact_type email email2 phone mobile notes")

Row = dict[str, str]


def write_documentation(estate: Estate, folder: Path) -> tuple[Path, Path]:
    """Write `organizations.csv` and `contacts.csv` (UTF-8, with heading) into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    files = folder / "organizations.csv", folder / "contacts.csv"
    _write(files[0], ORGANIZATION_FIELDS, organizations(estate))
    _write(files[1], CONTACT_FIELDS, contacts(estate))
    return files


def organizations(estate: Estate) -> list[Row]:
    """One row for each documented organization, in alphabetical order."""
    rows = [
        _organization_row(tenant, organization_name(tenant))
        for tenant in estate.documented
        if tenant.trait != UNDOCUMENTED
    ]
    rows += [_stranger_row(estate, number) for number in range(_strangers(estate))]
    if len(estate.customers) >= _TWICE:
        rows.append(_twin_row(estate))
    return sorted(rows, key=lambda row: row["name"].lower())


def organization_name(tenant: Tenant) -> str:
    """The name under which a tenant's company is documented: mostly the same, seldom to the letter."""
    name, locale = tenant.name, tenant.locale
    if tenant.trait == TRADING_NAME:
        brand = Dice(tenant.place.seed, tenant.place.key, "brand").pick(
            ("Bluebird", "Northstar", "Greengate")
        )
        return f"{brand} Trading"
    legal = next(
        (form for form in sorted(locale.legal, key=len, reverse=True) if name.endswith(f" {form}")), ""
    )
    bare = name.removesuffix(legal).strip()
    ways = (
        name,
        bare,
        f"{bare.upper()} {legal}",
        f"{bare.replace('&', 'and')}, {legal}",
        " ".join(locale.ascii(word).capitalize() if word != "&" else "&" for word in bare.split()),
        f"{bare} {legal.replace('.', '')}",
        f"{_typo(bare)} {legal}",
        f"{_abbreviated(bare)}",
    )
    return ways[(tenant.number + 1) % len(ways)]


def contacts(estate: Estate) -> list[Row]:
    """One row for each documented person, organization by organization."""
    rows: list[Row] = []
    for tenant in estate.documented:
        if tenant.trait != UNDOCUMENTED:
            rows += _Contacts(estate, tenant).rows()
    for number in range(_strangers(estate)):
        locale, name, slug = _stranger(estate, number)
        dice = Dice(estate.seed, "stranger contact", number)
        given, surname = locale.given(dice.below(30)), dice.pick(locale.surnames)
        mail = f"{locale.ascii(given)}.{locale.ascii(surname)}@{slug}.example"
        rows.append(_contact(name, given, surname, email=mail, title="Owner"))
    if len(estate.customers) >= _TWICE:
        rows.append({**rows[-1], "organization": _twin_row(estate)["name"], "title": "Managing Director"})
    return rows


class _Contacts:
    """The contacts of one tenant's organization."""

    def __init__(self, estate: Estate, tenant: Tenant) -> None:
        self._tenant = tenant
        self._nicknames = estate.names.work.nicknames
        self._organization = organization_name(tenant)
        self._initial = Dice(estate.seed, tenant.place.key, "documentation")

    def rows(self) -> list[Row]:
        """All of them."""
        rows: list[Row] = []
        population = self._tenant.roster.population
        for index in range(self._tenant.roster.first_size):
            if population.kind(index) in PEOPLE:
                rows += self._of(population.user(index))
        left = self._tenant.locale
        given, surname = left.given(37), left.surnames[-2]
        rows.append(
            _contact(
                self._organization,
                given,
                surname,
                email=f"{left.ascii(given)}.{left.ascii(surname)}@{self._tenant.place.domain}",
                title="Office Manager",
                notes="Left the company last year.",
            )
        )
        return rows

    def _of(self, user: User) -> list[Row]:
        dice = Dice(self._tenant.place.seed, self._tenant.place.key, user.index, "documented")
        if user.kind == NAMESAKE:
            return [
                self._plain(user, email="")
            ]  # Two contacts of one name, and no address to tell them apart.
        if user.index == 3:
            return [self._plain(user)]
        if user.kind == LEFT and dice.chance(50):
            return []
        way = user.index if user.index < 8 else dice.below(60)
        return self._dirty(user, way, dice)

    def _dirty(self, user: User, way: int, dice: Dice) -> list[Row]:
        row = self._plain(user)
        given, surname = row["first_name"], row["last_name"]
        addresses = user.props["proxyAddresses"]
        assert isinstance(addresses, list)
        aliases = [text[5:] for text in addresses if text.startswith("smtp:")]
        if way == 1 and aliases:
            row["email"] = aliases[-1]
        elif way == 2:
            row["email"] = ""
        elif way == 4:
            row["first_name"], row["last_name"] = surname, given
        elif way == 5 and self._tenant.number % _TWICE == _TWICE - 1:
            return [row, self._again(row, user)]
        elif way == 5:
            return [row, {**row, "notes": "Entered twice.", "phone": ""}]
        elif way in (6, 8):  # The name before the wedding; the address of then is gone.
            maiden = dice.pick(self._tenant.locale.surnames)
            row["last_name"] = maiden
            row["email2"] = f"{ascii_fold(given)}.{ascii_fold(maiden)}@{self._tenant.place.domain}"
        elif way in (7, 9, 10, 11):
            row["first_name"] = self._nicknames.get(given, given)
        elif way in (12, 13):
            row["email"] = row["email"].upper()
        elif way in (14, 15):
            row["first_name"], row["last_name"] = (
                ascii_fold(given).capitalize(),
                ascii_fold(surname).capitalize(),
            )
        elif way in (16, 17, 18, 19, 20, 21):
            return []  # Nobody documented this one.
        elif way == 22:
            row["email"], row["phone"], row["mobile"] = "", "", ""
        if given in self._nicknames and user.index % 3 == 0:
            row["first_name"] = self._nicknames[given]
        return [row]

    def _again(self, row: Row, user: User) -> Row:
        """The same person, entered by somebody who did not look; an import does not see it."""
        given, surname = row["first_name"], row["last_name"]
        private = f"{ascii_fold(given)}.{ascii_fold(surname)}@mail.example".lower().replace(" ", "")
        short = self._nicknames.get(given, f"{given[0]}.")
        number = row["phone"] or row["mobile"]
        return {
            **self._plain(user, private),
            "first_name": short,
            "phone": number.replace("-", " "),
            "mobile": "",
            "title": "",
            "notes": "Likes to be called in the morning.",
        }

    def _plain(self, user: User, email: str | None = None) -> Row:
        props = user.props
        phones = props["businessPhones"]
        assert isinstance(phones, list)
        return _contact(
            self._organization,
            str(props["givenName"]),
            str(props["surname"]),
            email=str(props.get("mail") or "") if email is None else email,
            title=str(props.get("jobTitle") or ""),
            phone=phones[0].replace(" ", "-")
            if phones and user.index % 4 == 0
            else (phones[0] if phones else ""),
            mobile=str(props.get("mobilePhone") or "") if user.index % 2 else "",
            contact_type="Decision Maker" if user.index == 0 and user.kind == MEMBER else "End User",
        )


def _contact(organization: str, first_name: str, last_name: str, **fields: str) -> Row:
    row = dict.fromkeys(CONTACT_FIELDS, "")
    row.update(organization=organization, first_name=first_name, last_name=last_name, **fields)
    return row


def _organization_row(tenant: Tenant, name: str) -> Row:
    locale, domain = tenant.locale, tenant.place.domain
    city, state, postal = locale.cities[0]
    row = dict.fromkeys(ORGANIZATION_FIELDS, "")
    row.update(
        name=name,
        short_name="".join(word[0] for word in name.split() if word[0].isalnum()).upper()
        if tenant.number % 3 == 0
        else "",
        organization_type="Customer" if tenant.number >= 0 else "Internal",
        organization_status="Active",
        # Of a trading name only the contacts' addresses tell whose it is: that is for a technician to decide.
        website=(f"https://www.{domain}/", domain, f"http://{domain}", "")[
            3 if tenant.trait == TRADING_NAME else tenant.number % 4
        ],
        phone=locale.phone.format(0),
        address=f"{locale.streets[0]} 1",
        city=city,
        state=state,
        postal_code=postal,
        country=locale.country,
        notes="Prefers calls before noon." if tenant.number % 4 == 1 else "",
    )
    return row


def _strangers(estate: Estate) -> int:
    return 3 + len(estate.customers) // 20


def _stranger(estate: Estate, number: int) -> tuple[Locale, str, str]:
    return estate.maker.company(("stranger", number))


def _stranger_row(estate: Estate, number: int) -> Row:
    locale, name, slug = _stranger(estate, number)
    row = dict.fromkeys(ORGANIZATION_FIELDS, "")
    row.update(
        name=name,
        organization_type="Customer" if number else "Vendor",
        organization_status="Active" if number != 1 else "Inactive",
        website=f"https://{slug}.example",
        city=locale.cities[-1][0],
        country=locale.country,
    )
    return row


def _twin_row(estate: Estate) -> Row:
    """The last of the strangers, documented once more by somebody who did not look."""
    row = _stranger_row(estate, _strangers(estate) - 1)
    words = row["name"].split()
    return {
        **row,
        "name": " ".join(words[:-1] if len(words) > 2 else [*words, "Group"]).upper(),
        "website": row["website"].removeprefix("https://"),
        "phone": "+44 20 7946 0321",
        "notes": "Invoices go to the head office.",
    }


def _typo(name: str) -> str:
    """Two neighbouring letters swapped in the middle of the longest word."""
    word = max(name.split(), key=len)
    middle = max(1, len(word) // 2)
    wrong = word[:middle] + word[middle : middle + 2][::-1] + word[middle + 2 :]
    return name.replace(word, wrong)


def _abbreviated(name: str) -> str:
    """The last word cut short with a full stop: `Turner Log.`."""
    words = name.split()
    if len(words[-1]) > 5:
        words[-1] = words[-1][:4] + "."
    return " ".join(words)


def _write(path: Path, fields: Sequence[str], rows: Iterable[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=fields)
        writer.writeheader()
        writer.writerows(rows)
