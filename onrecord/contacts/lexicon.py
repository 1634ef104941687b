"""Words that the contact rules know, beside those of speakers/lexicon.py: who may be a party, and what stands around one."""

# ruff: noqa: E501 - word lists and patterns are read a phrase at a time.
from __future__ import annotations

from onrecord.speakers import lexicon


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PEOPLE = lexicon.PERSON_NOUNS | _words(
    "abbot abbess abbess archbishop arbitrator bishop bookkeeper cleric clerk cleaner creditor curator custodian dancer diver "
    "composer conductor emissary go-between headmaster headmistress insurer intermediary lender merchant miner monk notary nun "
    "ombudsman overseer patriarch peer playwright quartermaster rebel regent sculptor shareholder shipowner shipbuilder "
    "superintendent tribesman vicar warden warlord weaver financier guild-master arbiter archivist astronaut baron buyer "
    "seller supplier delegate delegation dissident elder exile guest heiress hostage kidnapper hacker mentor minder patron "
    "prelate scout sponsor stepson stepmother stepfather godfather godmother vice-president vice-chairman nuncio "
    "taoiseach sultan emir shah tsar admiral brigadier commodore corporal constable magistrate provost rector bursar "
    "chaplain deacon consul attache attaché minister-president tenant landowner landlady publican cook chef butler")
"""Nouns that are a person. A party may be named by one ("the rebel commander", "her lawyers")."""
KIN = _words("mother father brother sister wife husband son daughter widow uncle aunt cousin nephew niece friend grandson "
             "granddaughter grandmother grandfather family parents")
BODIES = (lexicon.ORGANIZATION_NOUNS - {"office", "page", "site", "outlet", "city", "county", "town", "village", "museum", "station"}) | _words(
    "abbey academy airport alliance archive assembly ballet bishopric brotherhood cabinet choir circus collective commune "
    "congregation convent co-operative cooperative crew diocese embassy faction festival foundry gallery garrison guild "
    "harbour hospice hospital household insurgency kremlin leadership library management mission monastery mosque opera "
    "opposition orchestra order palace parish pentagon port quarry rebels refinery regiment residents squad staff sultanate "
    "syndicate synagogue synod temple theatre tribe trust troupe union unit village vatican workforce zoo delegation "
    "secretariat presidency chancellery government exchequer treasury")
PLURALS = _words("police people men women workforce staff management crew leadership opposition authorities families clergy "
                 "both townspeople troops")
NO_PARTY = _words(
    "state service force centre station channel network page site outlet model figure native master post tank guide star "
    "member head chief figure volunteer minor professional whip champion target campaign order mission unit press media media "
    "user party house board team base team keeper school college church hospital court prison museum library airport port "
    "harbour palace village city town county theatre")
"""Nouns of the lists that are no party unless something stands before them ("the party", "Dray's board")."""
NOT_BARE = _words("heads chairs hosts guards masters pilots models fathers clubs parties stars figures members states forces "
                  "services posts orders units boards teams villages cities towns ships channels campaigns natives champions "
                  "mothers houses schools whips fellows judges partners coaches captains leads rivals numbers others matters "
                  "quarters letters papers waters rumors rumours harbors harbours doors floors colors colours powers errors "
                  "terms orders offers suppers dinners corners shoulders borders papers answers computers weathers factors "
                  "sectors mirrors meters centers centres tempers flowers towers rivers showers winters summers ministers' "
                  "headquarters chapters fingers doctors' sisters tears years hours users mayors' barriers headers motors")
ENDINGS = ("ers", "ors", "ists", "men", "women", "ians", "ees", "ants")
SINGULAR_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "master", "ess")

TITLES = lexicon.TITLES | PEOPLE | _words("leader mr mrs ms mx dame señor señora herr frau monsieur madame don doña")
MODIFIERS = lexicon.RANKS | _words(
    "prime vice trade finance defence defense interior home health culture justice economy economics energy education "
    "transport labour labor farm fisheries press presidential parliamentary national local regional federal general "
    "executive managing non-executive artistic musical creative technical financial union rebel opposition government "
    "state city county town village army navy air police military naval peace special chief senior junior joint common "
    "shadow space security intelligence human rights human-rights water power rail port harbour dock mine steel school "
    "hospital tribal exiled ousted elected newly new old late then outgoing incoming acting interim ruling main western "
    "eastern northern southern central european african asian american arab latin other neighbouring neighboring trade "
    "string wind brass private personal company club league team party council parish temple grain fishing shipping works "
    "land estate election campaign second first third sports football rugby cricket gallery station pit dam canal "
    "sea river ship yard factory plant hotel bank market stock student teachers' nurses' veteran young elderly rival fellow")
DETERMINERS = _words("the a an this these those any some no his her its their my our your another each every all such")
OWNERS = _words("his her its their my our your")
COUNTED = _words("two three four five six seven eight nine ten both other several many all most few some former dozen "
                 "hundred")
PERSONAL = _words("he she him her it they them we us i me himself herself themselves itself myself ourselves")
PLURAL_PRONOUNS = _words("they them themselves")
TIME_WORDS = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december christmas easter ramadan lent advent")

STOP = (lexicon.PREPOSITIONS - {"banned", "like"}) | lexicon.PRONOUNS | _words(
    "and or but nor so not is are was were be been being am has have had having do does did done will would can could may might "
    "must shall should said says say told tells tell that if whether when where why how what there here then now again also "
    "only just even still yet already never ever always often soon later earlier once twice both either neither as than too "
    "very much more most less least up down out off away back over together apart ago since until till while because although "
    "though unless despite after before during yesterday today tomorrow tonight last next this no yes please pictured "
    "photograph photo picture breaking exclusive analysis opinion reports report rumours rumors negotiations talks meeting "
    "meetings nobody somebody everybody anyone someone everyone none nothing something anything let had asked according "
    "seeking sources officials' behind first it's instead however meanwhile perhaps maybe indeed moreover finally "
    "met meet meets saw see seen sees sat sit sits rang ring rings call calls called phone phoned phones telephone "
    "telephoned telephones wrote write writes written spoke speak speaks spoken talk talked refuse refused refuses agreed "
    "agree agrees offered offer offers invited invite invites visited visit visits received receive receives hosted "
    "welcomed cancelled canceled cancel postponed negotiated negotiate mediated mediate brokered chaired went go goes came "
    "come comes flew fly flies travelled traveled travels sent send sends kept keep keeps held hold holds broke break cut "
    "severed ended end stopped stop denied deny denies declined rejected contacted contact contacts summoned joined "
    "confronted answered answer replied reply texted emailed e-mailed e-mail letter letters call message messages note "
    "dialogue conversation lunch dinner breakfast tea coffee wants want wanted expects became become left leave made make "
    "took take takes taken gave give given got get put turned walked ran run hopes hope plans plan planned shook shakes "
    "shake dined discussed brought bring brings shuttled expelled led carried relayed resumed reopened reached accepted "
    "announced added insisted confirmed warned claimed promised signed proposed requested sought opposite beside besides alongside toward towards onto upon off amid except beyond versus expelled "
    "let lets letting replied")
"""What ends a noun phrase. The verbs are those that the frames know, and the commonest of the rest."""
NEVER_NAMES = STOP | TIME_WORDS | DETERMINERS | COUNTED | PERSONAL | _words(
    "yes no dear well officials negotiation talk supply demand one two three talking meeting speaking photos mr.")
PARTICLES = lexicon.PARTICLES - {"e", "y"}
MALE = lexicon.MALE_NAMES
FEMALE = lexicon.FEMALE_NAMES
MALE_NOUNS = lexicon.MALE_NOUNS | lexicon.MALE_TITLES | _words("abbot monk headmaster tribesman landlord")
FEMALE_NOUNS = lexicon.FEMALE_NOUNS | lexicon.FEMALE_TITLES | _words("abbess nun headmistress heiress landlady")


def singular(word: str) -> str:
    """The singular of a noun that the lists know, else the word."""
    known = PEOPLE | BODIES | KIN
    if word in known:
        return word
    for ending, other in (("ies", "y"), ("men", "man"), ("es", ""), ("s", "")):
        if word.endswith(ending) and word[:-len(ending)] + other in known:
            return word[:-len(ending)] + other
    return word


def plural(word: str) -> bool:
    """Is a noun of a party in the plural?"""
    return word in PLURALS or singular(word) != word or (word.endswith(ENDINGS) and word not in PEOPLE | BODIES)


def is_party_noun(word: str) -> bool:
    """May the noun be the head of what names a party?"""
    return singular(word) in PEOPLE | BODIES | KIN or (len(word) > 5 and word.endswith(ENDINGS) and word not in NOT_BARE)
