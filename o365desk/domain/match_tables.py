"""Words that matching treats alike or lightly: cognates, small words, affixes of domain labels."""

from __future__ import annotations

_COGNATES = """
university universite universitat universidad universidade universita universiteit univ uni universitet
universitetet uniwersytet univerzita universities yliopisto | institute institut instituto istituto
instituut inst institutet instytut institucion | hospital hopital hopitaux krankenhaus ospedale
ziekenhuis klinikum klinik clinic clinica clinique hosp hospitals sykehus sjukhus | center centre centro
zentrum centrum ctr cntr centers centres | research recherche recherches forschung investigacion
investigacao ricerca onderzoek badan forskning investigaciones | laboratory laboratories laboratoire
laboratorio labor lab labs laboratorium | national nationale nacional nazionale nationaal natl
nationales nationaler | science sciences wissenschaft wissenschaften ciencia ciencias scienze scientific
nauk wetenschappen | technology technologies technologie technologia tecnologia tech technologien
teknologi technik technique tecnologica technological | department departement departamento dipartimento
dept abteilung departement | foundation fondation stiftung fundacion fundacao fondazione stichting
fundacja stiftelse saatio fundacio | association associates verein associacion associacao associazione
vereniging assoc asociacion associations verband | society societe gesellschaft sociedad sociedade
societa soc | school schule escuela escola scuola ecole schools | college kolleg colegio collegio coll |
medicine medizin medicina medecine medical medizinische medicale medico | health sante gesundheit salud
saude salute healthcare | international internationale internacional internazionale intl internationales
| european europeen europaische europeo europeenne | ministry ministerium ministere ministerio ministero
ministerstvo ministerstwo
| academy akademie academia accademia academie | council conseil rat consejo conselho consiglio |
services service servicio servicios servico servicos servizi dienst dienste | engineering ingenierie
ingenieria ingenieur engineers engenharia | development desarrollo entwicklung developpement
desenvolvimento | environment umwelt medioambiente environmental ambiente environnement | company
companies co | group groupe gruppe grupo gruppo groep | holding holdings | brothers bros gebruder
hermanos freres | saint st sankt sainte san santa santo | mount mt | fort ft | county co cnty | township
twp | borough boro | village vlg | agency agence agentur agencia agenzia | museum musee museo museu
muzeum | library bibliothek bibliotheque biblioteca | bank banque banco banca | insurance versicherung
assurance assurances seguros assicurazioni | consulting consultants consultancy beratung conseil
consultores | management mgmt | manufacturing mfg | systems system systeme sistemas | solutions solution
| america american | canada canadian | us usa | building bau construction construcciones costruzioni |
industries industry industrie industria | products product produkte | transport transports
transportation spedition | trading trade handel | partners partner | applied angewandte aplicada |
physics physique physik fisica | chemistry chimie chemie quimica | biology biologie biologia | city
stadt ville ciudad ayuntamiento ajuntament municipality municipal comune | police polizei | sheriff
sheriffs | government gobierno gouvernement governo regierung overheid regering | principality
principado principaute | province provincia provinz provincie | region regional regionale regione
regionaal | district distrito bezirk | federal federale bundes federaal | public publique publico
pubblico offentlich offentliche | central centrale zentral zentrale centraal | general generale
allgemeine algemeen | education educacion educacao educazione bildung onderwijs utdanning | training
formation ausbildung formacion | doctors physicians medecins arzte medicos medici | emergency urgence
urgences urgencias notfall | nursing pflege soins | cancer krebs cancro tumor oncology oncologie
onkologie oncologia | heart coeur herz cardiology cardiologie kardiologie cardiac | children kinder
enfants ninos bambini child | women frauen femmes mujeres donne | youth jugend jeunesse juventud | risk
risks risque risques risiko risiken riesgos rischi | crisis crises krise krisen | quality qualite
qualitat calidad qualita | food lebensmittel alimentos alimentaire alimentation nutrition ernahrung
nutricion | water wasser eau agua acqua | energy energie energia energetics | animal animaux tiere
animals animales | plant plants pflanzen plantes | agriculture landwirtschaft agricultura agricole
agricultural agronomique agrarian | veterinary tierarztliche veterinaire veterinaria | forest forestry
foret wald forestal | sea marine meer mer mar maritime | ocean oceanographic oceanography
oceanographique | space espace weltraum espacio spazio | air luft aire aria | army armee ejercito
esercito | force forces streitkrafte | history histoire geschichte historia storia | art arts kunst arte
artes | music musik musique musica | law droit recht derecho diritto direito | political politique
politik politica politics | economics economic economie wirtschaft economia okonomie | social sozial
sociale soziale sociales | computer computing informatics informatique informatik informatica | image
images bild bilder imagen | information informacion informations | language languages sprache langue
langues lenguas linguistics | mathematics mathematical mathematique mathematiques mathematik matematica
matematicas math maths | statistics statistique statistik estadistica | mechanics mechanical mecanique
mechanik mecanica | materials material materiaux materialien materiales | earth erde terre tierra
geology geological geologie | north nord norte northern | south sud sur sul sued southern | east ost est
este eastern | west ouest oeste western | new neu neue nouveau nouvelle nueva nuevo novo nova | higher
hohere superior superieure superieur | applied angewandt appliquee appliquees | federation foderation
federacion federacao verbund | union union unione | office bureau amt buro oficina ufficio | chamber
kammer chambre camara camera | court gericht tribunal | church kirche eglise iglesia chiesa | archives
archiv archivo archivio archive | protection schutz proteccion | improvement verbesserung | safety
sicherheit securite seguridad security | netherlands dutch nederland nederlands nederlandse niederlande |
germany german deutschland deutsch deutsche deutscher deutsches allemagne allemand alemania | france french
francais francaise frankreich francia | switzerland swiss schweiz schweizer schweizerische schweizerischer
schweizerisches suisse svizzera svizzero | austria austrian osterreich osterreichische osterreichischer
autriche | italy italian italia italiano italiana italien italie | spain spanish espana espanol espanola
spanien espagne | portugal portuguese portugues portuguesa | belgium belgian belgie belgique belge belgien
belgisch | denmark danish danmark dansk danske danemark | sweden swedish sverige svensk svenska svenskt
schweden suede | norway norwegian norge norsk norske norwegen norvege | finland finnish suomi suomen
finnland finlande | poland polish polska polski polskie polen pologne | czechia czech ceska cesky ceske |
hungary hungarian magyar ungarn hongrie | romania romanian romana rumanien roumanie | ireland irish irland
irlande eire | greece greek hellenic griechenland grece | russia russian russland russie | brazil brazilian
brasil brasileiro brasileira | mexico mexican mexicano mexicana | japan japanese nippon nihon | china
chinese | india indian | australia australian | britain british | scotland scottish | wales welsh cymru |
england english angleterre | lisbon lisboa lisbonne lissabon | vienna wien vienne | munich munchen | cologne
koln | geneva geneve genf ginevra | prague praha prag | warsaw warszawa warschau | brussels bruxelles
brussel | copenhagen kobenhavn kopenhagen | rome roma | milan milano mailand | venice venezia venedig |
florence firenze florenz | turin torino | naples napoli | seville sevilla | antwerp antwerpen anvers | ghent
gent gand | basel basle bale | bern berne berna | krakow cracow | gothenburg goteborg | catalonia catalan
catala catalunya cataluna | bavaria bavarian bayern bayerische bayerisches | saxony sachsen | flanders
flemish vlaanderen vlaamse | register registry registration | football futebol futbol fussball calcio
fotball voetbal | sport sports deporte deportes | kraj krai | federal federalny | house haus
maison casa huis | theatre theater teatro | parish pfarrei paroisse parroquia parrocchia | cathedral dom
cathedrale catedral | monastery kloster monastere monasterio | press verlag editions edizioni ediciones |
railway railways bahn chemins ferrovie ferrocarriles | airport flughafen aeroport aeropuerto aeroporto |
harbour harbor hafen porto puerto haven | radio rundfunk | newspaper zeitung journal giornale periodico |
savings sparkasse epargne ahorros risparmio | cooperative genossenschaft cooperativa cooperatie |
pharmacy apotheke pharmacie farmacia apteka | farm bauernhof ferme granja fattoria | brewery brauerei
brasserie cerveceria birrificio brouwerij
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

PLACE_AFFIXES: tuple[str, ...] = (
    "county", "city", "town", "twp", "boro", "village", "gov", "co", "pd", "fd", "so", "sd", "isd", "usd",
)  # fmt: skip
"""What public bodies write behind a place in their domain labels, before the state."""

KINDS: dict[str, str] = {
    **{word: word for word in (
        "university", "college", "school", "academy", "hospital", "institute", "foundation", "association",
        "society", "museum", "library", "ministry", "department", "agency", "council", "county", "township",
        "court", "police", "sheriff", "fire", "bank", "insurance", "church", "federation", "office",
        "city", "town", "village", "borough", "friends",
    )},
}  # fmt: skip
"""Words (of their families) that say what kind of body a name is."""

BODIES = frozenset(
    {
        "university",
        "college",
        "school",
        "hospital",
        "museum",
        "library",
        "county",
        "township",
        "court",
        "police",
        "sheriff",
        "fire",
        "bank",
        "insurance",
        "church",
    }
)
"""Kinds that make a name another body's, not another way to say the same: a county is not its sheriff."""

PARENTS = frozenset({"university", "department", "ministry", "institute", "council", "academy", "college"})
"""Kinds of bodies that write their name before that of a part of theirs."""

PLACES = frozenset({"county", "township"})
"""Bodies that others bear in their names: a county's sheriff."""

GENERIC_WORDS = frozenset({
    "association", "society", "foundation", "federation", "group", "holding", "company", "technology",
    "solutions", "services", "service", "system", "international",
})  # fmt: skip
"""Words (of their families) that a name may have or lack when its domain says all the rest."""

KIND_CODES: dict[str, str] = {
    "co": "county", "cty": "county", "cnty": "county", "twp": "township", "boro": "borough",
    "pd": "police department", "fd": "fire district", "so": "sheriff office", "sd": "school district",
    "isd": "independent school district", "usd": "unified school district",
}  # fmt: skip
"""What the codes of public bodies stand for when they end a label, or stand before its state."""

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

JOINED_STATES: dict[str, str] = {state.replace(" ", ""): state.title() for state in STATE_CODES}
"""State written together, as in labels -> its name."""
