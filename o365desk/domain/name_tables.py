"""Tables behind the folding of names and domains. Everything here is lower case and already folded."""

from __future__ import annotations


def _words(text: str) -> list[str]:
    """The words of a table that is easier to read and keep as running text."""
    return text.split()


TRAILING_FORMS: tuple[str, ...] = (
    # English-speaking countries
    "ltd", "limited", "llc", "inc", "incorporated", "corp", "corporation", "co", "company", "and co",
    "and company", "plc", "llp", "lp", "lllp", "pllc", "pc", "pty", "pty ltd", "pty limited",
    "proprietary limited", "pvt ltd", "private limited", "public limited company",
    "limited liability company", "unlimited", "dac", "clg", "cic", "cio", "scio", "nfp", "pbc",
    "sdn bhd", "bhd", "pte", "pte ltd", "ulc", "ltee", "limitee", "cyf", "rf", "soc ltd", "npc",
    # German-speaking countries
    "gmbh", "gmbh and co kg", "gmbh and co kgaa", "gmbh and co ohg", "ag and co kg", "ag and co kgaa",
    "ggmbh", "mbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "ug haftungsbeschrankt", "ev", "eg", "ek",
    "ekfm", "partgmbb", "se", "se and co kg", "se and co kgaa", "ges mbh", "gesmbh", "gesellschaft mbh",
    "eingetragener verein",
    # Romance languages
    "sarl", "sas", "sasu", "sa", "sa nv", "nv sa", "eurl", "snc", "sci", "scop", "selarl", "spa", "srl",
    "srls", "sapa", "snc di", "onlus", "scarl", "scrl", "coop", "sl", "slu", "slne", "sau", "sll",
    "sa de cv", "srl de cv", "sab de cv", "sapi de cv", "s de rl de cv", "de cv", "lda", "ltda",
    "limitada", "eireli", "epe", "sad", "asbl", "aisbl", "ivzw", "asfl", "cia", "y cia", "and cia",
    "cia ltda", "eirl",
    # Benelux
    "bv", "bvba", "nv", "vof", "vzw", "cvba", "commv",
    # Nordic and Baltic countries
    "ab", "ab publ", "oy", "oyj", "oy ab", "abp", "as", "asa", "aps", "amba", "ivs", "hf", "ehf", "ry",
    "kb", "hb", "uab", "sia", "ou", "mtu",
    # Central, eastern and southern Europe
    "sp zoo", "sp z oo", "spzoo", "spolka z oo", "sp zoo sp k", "sp j", "sp k", "sro", "spol sro",
    "as cr", "vos", "zs", "ops", "kft", "zrt", "nyrt", "bt", "kkt", "doo", "dd", "jdoo", "dno", "ooo",
    "oao", "zao", "pao", "ojsc", "pjsc", "cjsc", "jsc", "eood", "ood", "ead", "tov", "ike", "epe", "ae",
    "ltd sti", "as tic", "ltd s ti", "sti", "ооо", "оао", "зао", "пао", "ао", "тов", "αε", "επε", "ικε",
    # Asia, Africa
    "kk", "gk", "kabushiki kaisha", "co ltd", "tbk", "jsc", "fze", "fzco", "fz llc", "wll", "llc fz",
    "saog", "dmcc", "株式会社", "有限会社", "合同会社", "有限公司", "股份有限公司",
    "有限责任公司", "주식회사",
)  # fmt: skip
"""Legal forms as they stand behind a name. ``sp. z o.o.`` reads ``sp zoo``: runs of letters are joined."""

LEADING_FORMS: tuple[str, ...] = (
    "sarl", "sas", "sasu", "eurl", "sci", "snc", "selarl", "gie", "ab", "oy", "uab", "sia", "ou", "pt",
    "ooo", "oao", "zao", "pao", "jsc", "pjsc", "ojsc", "cjsc", "tov", "kk", "kabushiki kaisha", "pty",
    "firma", "fa", "as cr", "ооо", "оао", "зао", "пао", "тов", "株式会社", "有限会社", "合同会社", "주식회사",
)  # fmt: skip
"""Legal forms that also stand before a name. ``sa`` and ``as`` are not here: SA Health, AS Roma."""

GLUED_FORMS: tuple[str, ...] = ("GmbH", "gGmbH", "Ltd", "LLC", "Inc", "PLC", "Limited", "Corp")
"""Forms that are found glued to a CamelCase name (``ContosoGmbH``), spelled as there."""

CJK_FORMS: tuple[str, ...] = (
    "株式会社",
    "有限会社",
    "合同会社",
    "股份有限公司",
    "有限责任公司",
    "有限責任公司",
    "有限公司",
    "주식회사",
)
"""Forms that are written without a blank, longest first where one holds another."""

AND_WORDS = frozenset({"and", "und", "et", "y", "och", "og"})

LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŧ": "t",
    "ŋ": "n", "ĸ": "k", "ſ": "s", "ß": "ss", "ʼ": "'", "’": "'", "‘": "'", "´": "'", "`": "'", "ʻ": "'",
})  # fmt: skip
"""Letters that no decomposition takes apart, and the apostrophes."""

TOP_LEVEL_DOMAINS = frozenset(
    _words("""
        com net org info biz io ai app dev cloud tech online site store shop agency global group company
        solutions services consulting digital systems software studio media design health care clinic
        dental law legal finance capital energy solar events gmbh ltd llc inc eu us uk ca au nz ie de at
        ch fr es pt it nl be lu dk se no fi is pl cz sk hu ro bg gr hr si rs ba mk al lt lv ee ua by md
        ru tr il ae sa qa kw in pk bd lk cn hk tw jp kr sg my th vn ph id za ng ke gh eg ma tn br ar cl
        co pe mx uy ve cr gov edu mil int coop museum school church cat berlin london tv me cc fm
        example test
    """)
)
"""Endings that make a name without blanks domain-like: ``contoso.com`` but not ``Node.js``."""

SECOND_LEVELS = frozenset(
    _words("""
        co com org net ac gov edu or ne go gob gouv govt mil sch nhs ltd plc me police k12 gv asn id nom
        web in firm gen ind res adv eng med jus leg
    """)
)
"""Labels that, before a two-letter ending, belong to the public suffix: ``co.uk``, ``com.au``, ``ac.jp``."""

PUBLIC_MAIL_DOMAINS = frozenset(
    _words("""
        gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com
        ymail.com rocketmail.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com
        pm.me gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.com
        mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com rambler.ru zoho.com fastmail.com fastmail.fm
        tutanota.com tuta.io hey.com hushmail.com comcast.net verizon.net att.net sbcglobal.net
        bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net rogers.com shaw.ca
        sympatico.ca telus.net bell.net videotron.ca btinternet.com btopenworld.com sky.com talktalk.net
        virginmedia.com virgin.net ntlworld.com tiscali.co.uk blueyonder.co.uk o2.co.uk orange.fr
        wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr libero.it virgilio.it tin.it alice.it
        tiscali.it telefonica.net terra.es sapo.pt telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl
        planet.nl xs4all.nl home.nl hetnet.nl chello.nl bluewin.ch hispeed.ch sunrise.ch aon.at
        chello.at telia.com telia.se comhem.se bredband.net online.no broadpark.no mail.dk jubii.dk
        kolumbus.fi elisanet.fi luukku.com wp.pl onet.pl o2.pl interia.pl op.pl seznam.cz centrum.cz
        email.cz azet.sk freemail.hu citromail.hu abv.bg mail.bg bigpond.com bigpond.net.au
        optusnet.com.au iinet.net.au internode.on.net xtra.co.nz qq.com 163.com 126.com sina.com
        foxmail.com naver.com daum.net hanmail.net nate.com rediffmail.com uol.com.br bol.com.br
        terra.com.br ig.com.br
    """)
)
"""Mail providers for everybody: an address there says nothing about an organization."""

PUBLIC_MAIL_BRANDS = frozenset({"yahoo", "hotmail", "outlook", "live", "gmx", "yandex", "aol"})
"""Providers with one domain per country (``yahoo.co.uk``, ``hotmail.fr``)."""

ROUTING_SUFFIXES: tuple[str, ...] = (
    "onmicrosoft.com", "onmicrosoft.us", "onmicrosoft.cn", "partner.onmschina.cn", "onmschina.cn",
    "microsoftonline.com", "sharepoint.com", "mail.protection.outlook.com", "exclaimer.cloud",
    "exclaimer.net", "codetwo.online", "smarsh.cloud", "mimecast.com", "pphosted.com",
    "teams.microsoft.com", "call2teams.com", "sbc.call2teams.com", "msteams.link",
    "operatorconnect.com", "azurewebsites.net", "cloudapp.net",
)  # fmt: skip
"""Domains that Microsoft, mail filters, signature and calling services put into tenants for routing only."""
