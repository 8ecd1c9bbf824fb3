"""Tables behind the names of people and the kinds of accounts. Everything here is lower case and folded.

The given names are a compact table made by hand from general knowledge of the countries' habits. Between two
bars stands one name with the forms that are used for the same person; a short form may stand in several
(``alex``), two full names in one are spellings of one (``catherine katherine``).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHORT_FORMS = """
# English
abigail abby abbie gail | abraham abe bram | adam ad | agnes aggie | albert al bert bertie albie
alexander alex al alec sandy sasha lex xander | alexandra alex sandra sandy sasha lexi
alfred alf fred alfie | alison allison ali | amanda mandy | andrew andy drew | angela angie
ann anne anna annie nan nancy | anthony tony ant | arthur art artie | barbara barb babs barbie
bartholomew bart | benjamin ben benny benji | bernard bernie | beverly bev | bradley brad | bridget biddy
calvin cal | cameron cam | carolyn caroline carol carrie | cassandra cass cassie
catherine katherine kathryn catharine kate kathy cathy katie kat kit kitty | cecilia cissy celia
charles charlie chuck chas chaz | charlotte charlie lottie | christian chris
christina christine chris tina chrissie | christopher chris kit topher | clifford cliff | constance connie
curtis curt | cynthia cindy | daniel dan danny | danielle dani | david dave davey | deborah debra deb debbie
dennis denny | dominic dom nic | donald don donnie | dorothy dot dottie dolly | douglas doug
edward edwin eduard ed eddie ted ned teddy | edmund ed eddie | eleanor elinor ellie nell nora lena
elizabeth elisabeth liz lizzie beth betty betsy bess eliza elsie libby | emily emma em emmy
eric erik rick ricky | ernest ernie | eugene gene | evelyn evie eve | florence flo flossie
frances fran francie frankie | francis frank fran frankie | franklin frank
frederick fredrick frederik fred freddie freddy | gabriel gabe | geoffrey jeffrey geoff jeff
george georgie | gerald gerard gerry jerry | gertrude trudy gert | gilbert gil | gordon gord | grace gracie
graham graeme | gregory greg | gwendolyn gwen | harold harry hal | harriet hattie | harrison harry
helen helena nell | henry harry hank hal | herbert herb bert | howard howie | hubert hugh bert | hugh hughie
ian iain | isaac ike | isabella isabel isobel isabelle bella izzy belle | jacob jake | jacqueline jackie
james jim jimmy jamie jem | janet jan | janice jan | jason jay | jeremy jerry jez | jennifer jen jenny jenn
jessica jess jessie | joan joanie | joanna joanne jo | john jack johnny jon
jonathan jonathon jon jonny nathan | joseph joe joey jos | josephine jo josie | joshua josh | joyce joy
judith judy judi | julia julie jules | julian jules | katelyn kate katie | kathleen kath kathy katie
kenneth ken kenny | kimberly kim | kristen kristin kris | laurence lawrence larry laurie
leonard leo len lenny | leslie les | lillian lily lil | linda lindy | louis lewis lou louie | louise lou
lucille lucy | lynda lynn | madeleine madeline maddie | marcus mark marc
margaret maggie meg peggy marge margie madge greta rita | marilyn mary | marjorie marge | martha marty patty
martin marty | mary molly polly mae | matilda tilly mattie | matthew matt mat | maureen mo
maurice morris mo | maxwell max | melanie mel | melissa mel missy | melvin mel
michael mike mick mickey mikey | michelle shelly chelle | mildred millie | miranda mandy | mitchell mitch
montgomery monty | nancy nan | natalie nat nattie | nathaniel nathan nat nate
nicholas nicolas nick nicky nico | nicole nicola nicky nikki | norman norm | oliver ollie | olivia liv livvy
oscar ossie | pamela pam | patricia pat patty trish tricia | patrick pat paddy rick | penelope penny
peter pete | philip phillip phil pip | phyllis phyl | priscilla cilla | rachel rachael rach | randall randy
raymond ray | rebecca becky becca beck | reginald reg reggie | richard rick rich richie dick ricky ritchie
robert rob bob bobby robbie bert | roberta bobbie | roderick rod | rodney rod | roger rog | roland rollo
ronald ron ronnie | rosemary rose rosie | russell russ rusty | samantha sam sammy | samuel sam sammy
sandra sandy | sarah sara sally sadie | sidney sydney sid | simon si | solomon sol | spencer spence
stanley stan | stephanie steph | stephen steven steve | stuart stewart stu
susan suzanne susanne sue suzy susie | sylvester sly | sylvia silvia | tabitha tabby
terence terrance terry | theodore ted teddy theo | theresa teresa terry tess tessa | thomas tom tommy
timothy tim timmy | tobias toby | valerie val | vanessa nessa | veronica ronnie | victor vic
victoria vicky tori vikki | vincent vince vinny | virginia ginny | vivian viv | walter walt wally
wendell wendy | wesley wes | wilfred wilf fred | william will bill billy willie liam | winifred winnie
winston win | yvonne vonnie | zachary zach zack
# German
achim joachim jochen | adalbert bert | adelheid heidi | adolf adi | agathe agi | alexander alex sascha lexi
alexandra alex sandra | alfons fonsi | alois loisl | andreas andi andy andre | angelika geli
anneliese anni liesl | annemarie annemie | anton toni | antonia toni | august gustl | barbara babsi babs
bartholomaus bartl | bernhard bernd berni | bernadette berni | brigitte gitte gitta biggi | christian chris
christina christine christiane chris tina christl | christoph chris stoffel | dagmar daggi | daniela dani
dieter didi | dietrich dirk dieter | dominik dom nik | dorothea doro thea dorle | eberhard ebi
edeltraud traudl | edmund edi | elfriede friedl | elisabeth lisa lisi else elsbeth lisbeth sissi liesl betti
emanuel manu | ernst erni | ferdinand ferdi | florian flo flori | franz franzl | franziska franzi
friederike rike fritzi | friedrich fritz fred friedl | gabriele gabriela gabi gaby | georg schorsch jorg
gerhard gerd gert gerry | gerlinde linde | gertrud gerti trude traudl | gisela gisi | gottfried friedl
gregor greg | gunther gunter guenther | gustav gustl | hannelore hanne lore
hans johann johannes hannes hansi | heinrich heinz heini heiner | helmut heli | helga helgi | hermann hermi
hildegard hilde | hubert hubsi | ignaz nazi | ingeborg inge | irmgard irmi | jakob jakl
johanna hanna hanni | johannes johann hannes hans jan | josef joseph sepp jupp pepi josi
josefine josephine josefa finni pepi | julia juli | juliane jule | jurgen jorg | karl carl
karoline caroline karo | katharina catharina kathrin katrin kathi kati kathe katja
klaus claus nikolaus niko nico | konrad conrad conny kurt | konstantin kosta konsti
kornelia cornelia conny nele | leonhard leo hartl | leopold leo poldi | lorenz lenz
ludwig lutz luggi wiggerl | magdalena magda lena leni | manfred manni fred mandi | manuela manu ela
margarethe margarete margaretha margret grete greta gretel gretl marga rita | maria marie mia mitzi
marianne jane mari | marion mari | markus marcus mark max | martina tina | mathilde tilda
matthias mathias matthaus hias matze matti | maximilian max maxi | melanie mel melly
michael michi michel mike | michaela michi ela | monika moni | nikolaus niko nico klaus claus nick
norbert nobby bert | oskar ossi | ottilie tilli | patrick pat | peter pit | philipp philip phil
rainer reiner | reinhard reini hardy | reinhold reini | renate nate reni | roland roli | rosemarie rosi rose
rosina rosi | rudiger rudi | rudolf rudi rolf | ruprecht rupert | sabine bine sabi
sebastian basti bastian seb wastl | siegfried siggi sigi fred | sigrid siggi | stefan stephan steffen stef
stefanie stephanie steffi stef | susanne susi sanne | theodor theo | theresa theresia therese resi tess
thomas tom tommi | tobias tobi | ulrich uli ulli | ulrike uli rike ulli | ursula uschi ursel ulla
valentin vali | veronika vroni vera | viktoria viki vicky | waltraud traudl | werner wern
wilhelm willi willy wim helm | wilhelmine minna helmine | wolfgang wolf wolfi | xaver xavi
# French
alexandre alex | alexandrine alex | andre dede | antoine tony toine | aurelie lili | benoit ben
bernadette bernie | bertrand bert | brigitte bri gigi | caroline caro | catherine cathy kate | celine celi
charles charlie charlot | christelle chris | christophe chris tof | clementine clem | clement clem
corinne coco | dominique dom do | edouard ed doudou | elisabeth babeth lise elise | emmanuel manu
emmanuelle manu | etienne tienne | fabrice fab | florence flo | francois fanfan | francoise fanfan
frederic fred | frederique fred | gabrielle gaby | genevieve ginette | georges jojo | gerard gege
gilbert gil | guillaume gui guigui | henri riton | isabelle isa | jacqueline jacquie | jacques jacquot
jean jeannot | jean-baptiste jb | jeanne jeannette | joseph jo | laurence laure lolo | laurent lolo
louis loulou | madeleine mado | marguerite margot | marie-claude mc | mathieu matthieu mat | mathilde thilde
maximilien max | michel mimi | michele mimi | nathalie nath | nicolas nico | olivier oli | pascale pas
patrice pat | philippe phil | pierre pierrot | raphael raph | sebastien seb | solange soso | sophie so
stephane steph | stephanie steph | suzanne suzie suzon | sylvain syl | sylvie syl | therese tete
valentine val | valerie val | veronique vero | victoire vic | vincent vince | virginie ninie | xavier xav
yves yvon
# Spanish and Portuguese
adrian adri | alberto beto berto | alejandra ale jandra sandra | alejandro alex ale jandro
alfonso poncho fonsi | alfredo fredo | ana anita | andres andy | antonia tona | antonio tono toni antonito
beatriz bea betty | carlos carlitos | carmen carmela | carolina caro | catalina cata | cayetano tano
concepcion concha conchita | consuelo chelo | cristina cris tina | cristobal tobal | daniel dani
daniela dani | dolores lola loli | eduardo edu lalo | emilio milo | encarnacion encarna
enrique quique kike | ernesto neto | esperanza espe | eugenia euge | fernanda fer nanda | fernando fer nando
federico fede | florencia flor | francisca paca paqui fran | francisco paco pancho curro fran kiko chico
gabriel gabi | gerardo gera | gonzalo gonza | gregorio goyo | guadalupe lupe lupita | guillermo guille memo
gustavo gus | hector tito | ignacio nacho | inmaculada inma | isabel isa chabela | javier javi xavi
jesus chus chuy | joao joaozinho | joaquin quino | jorge coco | jose pepe jose | josefa pepa pepi fina
josefina pepa fina | juan juanito | juana juani | julian juli | leonardo leo | leticia leti | lourdes lulu
luis lucho | luisa lu | magdalena magda malena | manuel manny manolo manu | manuela manoli manuela manu
margarita marga rita | maria mari | maria-jose majo | maria-luisa marisa | maria-teresa maite
mercedes merche | miguel migue | montserrat montse | natalia nati | nicolas nico | patricia patri pati
pedro perico | pilar pili | rafael rafa | raimundo ray | ramon moncho | remedios reme | ricardo ricky richi
roberto beto rober | rodrigo rodri | rosario charo | salvador salva chava | santiago santi chago
sebastian sebas | sergio checo | silvia sil | sofia sofi | susana susi | teresa tere | tomas tomy
valentina vale | vicente chente | victoria vicky | yolanda yoli
# Dutch
adriaan adrianus ad adri arie | adriana ad adri | alexander alex sander lex | anna anneke annie
antonius anton ton toon teun | arnoldus arnold nol | augustinus guus | bartholomeus bart
bernardus bernard ben | catharina toos trijn cato ineke | christiaan chris | cornelia corrie nel neeltje
cornelis cor kees cees nelis | elisabeth els betsy liesbeth lies bep | engelbert bert | ferdinand ferry
franciscus frans | frederik fred frits | gerardus gerard gerrit ger | gijsbert gijs | hendrik henk hein rik
hendrika hennie rika | hubertus huub bert | jacobus jaap jacob ko koos sjaak | jacoba coba
johanna hanna jo joke anneke | johannes jan johan hans joop hannes | josephus jos jef joep
lambertus bert lambert | laurens lau | leendert leen | leonardus leo | lodewijk lode
maarten martinus martijn tinus | margaretha greet griet | maria marie mieke ria marijke rietje
matthijs mathijs thijs ties | michiel giel | nicolaas klaas nico nic | petrus peter piet
petronella nel petra | pieter piet peter | roelof roel | theodorus theo dorus | thomas tom
vincentius vincent | wilhelmina willemien mien wil | wilhelmus willem wim wil pim
# Italian
alberto berto | alessandra ale sandra | alessandro ale sandro alex | alfonso fonzo | angela angelina
antonella nella | antonio tonino toni nino | bartolomeo meo | beatrice bea bice | carmela melina
caterina cate rina | daniele dani | domenico mimmo nico | elisabetta betta elisa lisa | emanuele lele
enrico rico | eleonora nora | federica fede | federico fede chicco | filippo pippo | filomena mena
francesca franca fra checca | francesco franco checco ciccio | gabriele lele | gaetano tano | giacomo mino
gian-luca gianluca | giovanna gianna vanna | giovanni gianni nanni vanni | giuseppe beppe pino peppe peppino
giuseppina pina giusy | giulia giuli | giulio giulietto | gregorio rino | ignazio nazario | isabella isa
leonardo leo | lorenzo renzo lollo | luigi gigi gino | margherita rita marghe | maddalena lena
massimiliano max massimo | massimo max | matteo teo | michele lele | nicola nico | pasquale lino
pietro piero | raffaele lello | roberto robi | rosario saro | salvatore toto salvo turi
sebastiano seba nello | stefano ste | teresa tere | tommaso maso tommi | valentina vale
vincenzo enzo vince | vittoria vicky | vittorio vito
# Polish, Czech, Slovak and others of the region
adam adas | agnieszka aga agusia | aleksander olek alek | aleksandra ola olka
aleksey alexei alexey aleksei alyosha lyosha | alicja ala | andrzej jedrek andrew | anastasia nastya
anna ania anka asia anya | antoni antek | barbara basia baska | bartlomiej bartek | bartosz bartek
beata beatka | bogdan bodek | boguslaw bogus | boleslaw bolek | bozena bozenka | czeslaw czesiek
danuta danka | dariusz darek | dmitri dmitry dmitriy dima mitya | dorota dorotka | edward edek
elzbieta ela elka | ewa ewka | ekaterina yekaterina katya | eugeniusz genek | filip filipek
franciszek franek | frantisek franta | grzegorz grzesiek grzes | gabriela gabrysia | halina halinka
henryk heniek | ireneusz irek | jacek jacus | jadwiga jadzia | jakub kuba | jan janek jas | jaroslav jarda
jaroslaw jarek | jerzy jurek | jiri jirka | joanna asia aska joasia | jozef jozek josef | josef pepa
julia julka | justyna justa | katarzyna kasia kaska | karolina karola | kazimierz kazik
krzysztof krzysiek krzys | krystyna krysia | leszek lech | lukasz luki | maciej maciek
magdalena magda madzia lena | malgorzata gosia malgosia | marek mareczek | maria marysia maryla masha
mariusz mario | mateusz mati | mieczyslaw mietek | mikhail misha | mikolaj miki | miroslaw mirek
miroslav mirek | monika monia | natalia natalya natalka natasha | nikolai kolya | olga olya | patrycja patka
pavel pasha | piotr piotrek | przemyslaw przemek | radoslaw radek | rafal rafalek | ryszard rysiek
sergey sergei sergiy seryozha | slawomir slawek | stanislav standa | stanislaw stan staszek stach
stefan stefek | svetlana sveta | szymon szymek | tadeusz tadek | tatiana tanya | teresa terenia
tomasz tomek | tomas tom | urszula ula | vaclav vasek | vladimir vova volodya vlad vladi | waldemar waldek
wanda wandzia | wieslaw wiesiek | wladyslaw wladek | wlodzimierz wlodek | wojciech wojtek
yevgeny evgeny evgeniy zhenya | yuri yuriy yura | zbigniew zbyszek | zofia zosia | zuzanna zuza zuzia
# Swedish, Danish, Norwegian, Finnish
albert abbe | alexander alex alle | anders ante | andreas adde andy | anna-karin annika | anton anttila
axel acke | bengt bengan | bernt berra | birgitta gittan britta | birgit bibi | carl-johan calle
carl karl kalle calle | caroline carro | charlotta charlotte lotta | christina kristina kicki stina tina
elisabeth elsa lisa lisbeth bettan | ellinor elin | emanuel manne | erik eric erke jerker | ernst erna
eva evis | filip fille | frederik fredrik fredde frede freddy | gabriel gabbe | gunnar nunne
gustaf gustav gurra gosta | hans hasse | heikki heka | helena lena | henrik henke | ingegerd inga
ingrid inga | jakob jacob jocke | jan janne | joakim jocke kim | johan johannes janne jojje | jonas jonte
jorgen jorn | jukka juha | kaarina kaisa | katarina catarina kattis kajsa kata | kenneth kenta
kjell kjelle | kristian krille | lars lasse | leif leffe | lennart lelle | leonard leo | magnus mange
malin mallan | margareta greta maggan | maria mia maja | marianne mia | marie mia | martin matte
mathias mattias matte | mats matte | mikael micke mika | niels nils nisse | nikolaj niko
olof olov olle ola | oskar oscar ogge | patrik patric patte | per pelle | pernilla nilla
peter petter pekka | pertti pera | ragnar ragge | rasmus rasse | robert robban | roger rogge
sebastian sebbe | sofia sofie fia | stefan steffe | susanne sussi | sven svenne | thomas tomas tompa
tobias tobbe | torbjorn tobbe | ulrika ulla | ulf uffe | viktor vicke | wilhelm ville
# Arabic and Turkish spellings
abdul abdel abdal | ahmed ahmad ahmet | ali aly | fatima fatma fatme | hassan hasan
hussein husein hossein huseyin | ibrahim ebrahim | khaled khalid | mehmet memo
mohammed mohamed muhammad mohammad muhammed mo mehmet | mustafa mostafa | omar omer | osama usama
youssef yousef yusuf josef
"""

HONORIFICS = _words("""
    mr mrs ms miss mx sir dame lord lady dr drs prof professor rev fr hon herr frau hr fru dhr mevr mw
    mevrouw m mme mlle monsieur madame me maitre sr sra srta don dona dott dottssa dssa sig sigra ing ir
    arch avv rag geom dipl diplom mag magister med jur phil rer nat hc habil pan pani mgr inz lic lek bsc
    msc ba ma mba mbe obe phd md dds dvm cpa esq bc mudr judr phdr llm rn pe pmp cissp
""")
"""Titles before and degrees behind a name. Single letters and names (``don``, ``dona``) count only where
something is left without them."""

GENERATIONS = {
    "jr": "junior", "jnr": "junior", "junior": "junior", "filho": "junior", "hijo": "junior",
    "fils": "junior", "sr": "senior", "snr": "senior", "senior": "senior", "sen": "senior", "pere": "senior",
    "ii": "second", "iii": "third", "iv": "fourth", "neto": "grandson",
}  # fmt: skip
"""Words behind a last name that tell father from son, and what they mean."""

PARTICLES = _words("""
    van von vom vander vanden de den der des del dela della dei degli di da dal das do dos du la le les lo
    los las el al af av ten ter te tot het zu zum zur und y e i auf op aan in bin ibn ben abu mac mc san
    santa st t s o d l
""")
"""Small words of a last name that people write, glue or leave out: van den Berg, Berg, van, Vandenberg."""

FUNCTIONS = _words("""
    info information office reception receptie rezeption empfang accueil front desk sales vertrieb verkauf
    ventes vendas accounts account accounting accountant payable receivable buchhaltung compta comptabilite
    administratie administracja finance finanzen billing invoices invoice rechnung rechnungen facturen
    facture factures fakturor hr personal personnel payroll lohn jobs careers recruitment bewerbung support
    helpdesk help hilfe it edv marketing press presse media news newsletter contact kontakt contacto
    contatto mail email mailbox postfach post orders order bestellung bestellungen purchasing einkauf inkoop
    achats logistics logistik warehouse lager magazijn shipping versand dispatch service customer customers
    kunden kundenservice klantenservice client clients team group board meeting conference room raum zaal
    salle sala main general head management manager director direction geschaftsleitung sekretariat
    secretary secretariat secretaria shop store workshop werkstatt atelier kitchen kuche bar canteen
    security facility facilities hausmeister maintenance training schulung school events event bookings
    booking reservations reservation web webmaster website hello hallo everyone staff shared common public
    temp guest legal compliance privacy datenschutz quality enquiries inquiries feedback claims returns
""")
"""Words that name a function and no person."""

SERVICES = _words("""
    svc service services srv srvc admin adm admins administrator administrateur noreply donotreply
    nepasrepondre scanner scan scans scantomail scan2mail printer printers print copier kopierer drucker mfp
    mfd multifunction fax efax backup backups sync syncing sync365 daemon bot robot system systems sys
    sysadmin root postmaster mailer smtp relay ldap sql api automation alert alerts alerting monitor
    monitoring notification notifications voicemail kiosk breakglass emergency teamsroom mtr surfacehub crm
    erp sharepoint exchange migration migrationwiz skykick journaling archive test testuser tester dummy
""")
"""Words that name a machine, a program or an administrative account."""
