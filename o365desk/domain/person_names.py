"""Names of people: display names taken apart, nicknames, likely duplicates."""

from __future__ import annotations

from o365desk.domain.names import fold_person, fold_text

_NICKNAMES = """
alexander alexandra alex al sandy sasha lex | alfred fred alf | andrew andy drew | andreas andi andy
| anthony tony | antonio toni tony | anna ann anne anita annie | barbara barb babs | benjamin ben benny
| bernard bernie | bernhard bernd | bradley brad | catherine katherine kathryn catharina katharina kate
kathy cathy katie kat kathrin katrin | charles charlie chuck chas | charlotte charlie lotte
| christian chris | christina christine chris tina | christopher chris kit | daniel dan danny
| david dave davey | deborah deb debbie | dennis denny | donald don | dorothy dot dottie
| douglas doug | edward ed eddie ted ned | eleanor ellie nell | elizabeth elisabeth liz lizzie beth
betty lisa eliza elise | emily emma em | emmanuel manny manu | eugene gene | ferdinand ferdi
| francis frank fran | frances fran francie | franziska franzi | francisco paco pancho curro
| frederick frederik fred freddie | friedrich fritz fred | gabriel gabe | gabriele gabi
| geoffrey jeffrey jeff geoff | george georgie | georg schorsch | gerald gerry jerry | gerhard gerd
| giuseppe beppe pino | giovanni gianni nanni | gregory greg | guillaume gui | harold harry hal
| heinrich heinz heini | helena helen lena | henry harry hank | herbert herb bert | hubert hugh
| ignacio nacho | isabella isabel bella izzy | jacob jakob jake | jacqueline jackie | james jim jimmy jamie
| janet jan | jennifer jen jenny | jeremy jerry | jessica jess jessie | joanna joanne jo
| johannes hannes hans jan | john jack johnny jon | jonathan jon jonny | jorge coco | jose pepe
| josef joseph joe joey sepp jupp jos | joshua josh | judith judy | julia julie jules
| julian jules | karl carl charles | kenneth ken kenny | kimberly kim | konstantin kosta
| lawrence laurence larry | leonard leo len lenny | leonardo leo | louis lou louie | ludwig lutz
| magdalena magda lena | manuel manny manolo | margaret maggie meg peggy marge margie greta
| margarethe margret grete greta gretel | maria marie mary mia | mario marius | mark marc marcus markus
| martha marty | martin marty | matthew matt | matthias matthaus hias matze | maximilian max
| melanie mel melly | melissa mel | michael mike mick mickey mikey michi | michelle shelly
| miguel migue | miroslav mirek | mohammed mohamed muhammad mo | monika moni | nathaniel nathan nat nate
| nicholas nicolas nikolaus nick nico niko klaus claus | nicole nicky nikki | oliver ollie oli
| pamela pam | patricia pat patty tricia | patrick pat paddy | pedro perico | peter pete | philip phillip phil
| rachel rach | raymond ray | rebecca becky becca | reginald reg reggie | reinhard reini
| richard rick rich richie dick ricky | robert rob bob bobby robbie bert | roberto beto | roland roli
| ronald ron ronnie | rosemary rose rosie | rudolf rudi | russell russ | samantha sam sammy
| samuel sam sammy | sandra sandy | santiago santi | sebastian seb basti bastian | sergey sergei serge
| sophia sofia sophie | stanislaw stan staszek | stephanie steph steffi | stephen steven stefan stephan
steve steffen | susan susanne susanna sue suzy susi | sylvia silvia | tadeusz tadek | terence terry
| teresa theresa terry tess resi | theodore ted teddy theo | therese resi | thomas tom tommy | timothy tim
| tomasz tomek | tobias tobi | ulrich uli | ulrike uli rike | valerie val | veronica veronika vroni ronnie
| victor viktor vic | victoria vicky tori | vincent vince vinny | vladimir vova volodya | walter walt wally
| wilhelm willi willy wim | william will bill billy liam willie | wolfgang wolf | yevgeny evgeny zhenya
| zachary zach zack | zbigniew zbyszek
"""


def _families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, family in enumerate(_NICKNAMES.split("|")):
        for name in family.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


_FAMILIES = _families()
_NO_FAMILY: frozenset[int] = frozenset()


def split_display_name(display_name: str) -> tuple[str, str]:
    """First and last name out of a display name: ``Last, First`` or ``First Middle Last``.

    A bracketed remark behind (``Ann Lee (Finance)``) is left out; a single word is the last name's place
    empty, as it is rather a first name or a function.
    """
    bare = display_name.split("(")[0].split("|")[0].strip() or display_name.strip()
    last, comma, first = bare.partition(",")
    if comma and first.strip() and last.strip():
        return first.strip(), last.strip()
    words = bare.replace(",", " ").split()
    if len(words) < 2:
        return bare.replace(",", " ").strip(), ""
    return " ".join(words[:-1]), words[-1]


def nickname_of(one: str, other: str) -> bool:
    """Whether two folded first names are commonly used for one person: ``bob`` and ``robert``."""
    return one != other and bool(_FAMILIES.get(one, _NO_FAMILY) & _FAMILIES.get(other, _NO_FAMILY))


def likeness(given: str, surname: str, other_given: str, other_surname: str) -> str:
    """Why two differently written names may be one person, or an empty string.

    Nicknames, swapped order and initials count. Equal names give an empty string: they are no likeness.
    """
    first, last = fold_text(given), fold_text(surname)
    other_first, other_last = fold_text(other_given), fold_text(other_surname)
    if not (first and last) or fold_person(given, surname) == fold_person(other_given, other_surname):
        return ""
    if (first, last) == (other_last, other_first) or f"{last} {first}" == f"{other_first} {other_last}":
        return "first and last name swapped"
    if last != other_last or not other_first:
        return ""
    one, two = first.split()[0], other_first.split()[0]
    if one == two:
        return "same last name, the first names differ only in a further name"
    if nickname_of(one, two):
        return "same last name, and the first name is a short form"
    if one[0] == two[0] and 1 in (len(one), len(two)):
        return "same last name, and the first name is an initial"
    return ""
