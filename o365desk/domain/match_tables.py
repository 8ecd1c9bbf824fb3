"""Words that matching treats alike or lightly: cognates, small words, affixes of domain labels."""

from __future__ import annotations

_COGNATES = """
university universite universitat universidad universidade universita universiteit univ uni universitet
universitetet uniwersytet univerzita universities yliopisto
| institute institut instituto istituto instituut inst institutet instytut institucion
| hospital hopital hopitaux krankenhaus ospedale ziekenhuis klinikum klinik clinic clinica clinique hosp
hospitals sykehus sjukhus
| center centre centro zentrum centrum ctr cntr centers centres
| research recherche recherches forschung investigacion investigacao ricerca onderzoek badan forskning
investigaciones
| laboratory laboratories laboratoire laboratorio labor lab labs laboratorium
| national nationale nacional nazionale nationaal natl nationales nationaler
| science sciences wissenschaft wissenschaften ciencia ciencias scienze scientific nauk wetenschappen
| technology technologies technologie technologia tecnologia tech technologien teknologi technik technique
tecnologica technological
| department departement departamento dipartimento dept abteilung departement
| foundation fondation stiftung fundacion fundacao fondazione stichting fundacja stiftelse saatio fundacio
| association associates verein associacion associacao associazione vereniging assoc asociacion associations
verband
| society societe gesellschaft sociedad sociedade societa soc
| school schule escuela escola scuola ecole schools
| college kolleg colegio collegio coll
| medicine medizin medicina medecine medical medizinische medicale medico
| health sante gesundheit salud saude salute healthcare
| international internationale internacional internazionale intl internationales
| european europeen europaische europeo europeenne
| ministry ministerium ministere ministerio ministero
| academy akademie academia accademia academie
| council conseil rat consejo conselho consiglio
| services service servicio servicios servico servicos servizi dienst dienste
| engineering ingenierie ingenieria ingenieur engineers engenharia
| development desarrollo entwicklung developpement desenvolvimento
| environment umwelt medioambiente environmental ambiente environnement
| company companies co
| group groupe gruppe grupo gruppo groep
| holding holdings
| brothers bros gebruder hermanos freres
| saint st sankt sainte san santa santo
| mount mt | fort ft | county co cnty | township twp | borough boro | village vlg
| agency agence agentur agencia agenzia
| museum musee museo museu muzeum
| library bibliothek bibliotheque biblioteca
| bank banque banco banca
| insurance versicherung assurance assurances seguros assicurazioni
| consulting consultants consultancy beratung conseil consultores
| management mgmt | manufacturing mfg | systems system systeme sistemas | solutions solution
| america american | canada canadian | us usa
| building bau construction construcciones costruzioni
| industries industry industrie industria | products product produkte
| transport transports transportation spedition | trading trade handel | partners partner
| applied angewandte aplicada | physics physique physik fisica | chemistry chimie chemie quimica
| biology biologie biologia | city stadt ville ciudad ayuntamiento ajuntament municipality municipal comune
| police polizei | sheriff sheriffs
"""

_SMALL = """
of the for and in at on to a an by with de la le les du des d l et del della di dei delle dello da do das dos
e y el los las der die das fur und im am vom von zu van het voor en og i w z na och au aux
"""

LIGHT_WORDS = frozenset({"city", "town", "village", "borough", "municipality"})
"""Words for kinds of places: they tell two places of one name apart, but a name may lack them."""

SMALL_WORDS = frozenset(_SMALL.split())
"""Words that say nothing: left out while something else is left."""


def _canonical() -> dict[str, str]:
    table: dict[str, str] = {}
    for family in _COGNATES.split("|"):
        words = family.split()
        for word in words:
            table.setdefault(word, words[0])
    return table


CANONICAL = _canonical()
"""Word -> the word that stands for its family in all languages."""

LABEL_AFFIXES: tuple[str, ...] = (
    "group", "online", "global", "inc", "ltd", "llc", "corp", "company", "the", "official", "gmbh", "ag",
    "mail", "web", "hq", "team", "intl", "uk", "usa", "us", "eu", "de", "org", "gov", "corporate",
)  # fmt: skip
"""What domain labels have before or behind the name."""

US_STATES: dict[str, str] = {
    "al": "alabama", "ak": "alaska", "az": "arizona", "ar": "arkansas", "ca": "california",
    "co": "colorado", "ct": "connecticut", "de": "delaware", "fl": "florida", "ga": "georgia",
    "hi": "hawaii", "id": "idaho", "il": "illinois", "in": "indiana", "ia": "iowa", "ks": "kansas",
    "ky": "kentucky", "la": "louisiana", "me": "maine", "md": "maryland", "ma": "massachusetts",
    "mi": "michigan", "mn": "minnesota", "ms": "mississippi", "mo": "missouri", "mt": "montana",
    "ne": "nebraska", "nv": "nevada", "nh": "new hampshire", "nj": "new jersey", "nm": "new mexico",
    "ny": "new york", "nc": "north carolina", "nd": "north dakota", "oh": "ohio", "ok": "oklahoma",
    "or": "oregon", "pa": "pennsylvania", "ri": "rhode island", "sc": "south carolina",
    "sd": "south dakota", "tn": "tennessee", "tx": "texas", "ut": "utah", "vt": "vermont",
    "va": "virginia", "wa": "washington", "wv": "west virginia", "wi": "wisconsin", "wy": "wyoming",
}  # fmt: skip
"""Postal abbreviations: public bodies carry them at the end of their domain labels."""

STATE_CODES: dict[str, str] = {state: code for code, state in US_STATES.items()}
"""State -> its postal abbreviation."""
