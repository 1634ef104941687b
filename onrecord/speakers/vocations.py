"""What people are called by their work, age or kinship, which of these words may name one person, and endings of such words."""

from __future__ import annotations

PERSONS = frozenset("""
    winger defender forward swimmer sprinter boxer jockey skier gymnast hurdler batsman bowler wicketkeeper hooker flanker
    fullback quarterback pitcher rider racer wrestler golfer rower sailor climber mountaineer footballer player scorer
    manager teammate conductor composer soprano tenor baritone violinist cellist pianist dancer choreographer playwright
    sculptor painter curator archivist librarian critic presenter screenwriter soloist dramatist headmistress headmaster
    headteacher lecturer tutor provost rector academic graduate undergraduate intern trainee apprentice assistant matron
    midwife paramedic superintendent registrar gp vet veterinarian pharmacist medic clinician paediatrician pediatrician
    magistrate clerk bailiff advocate jurist client accused appellant claimant complainant convict detainee juror foreperson
    foreman shareholder financier shopkeeper publican hotelier restaurateur chef cook waiter waitress barista fishmonger
    greengrocer grocer supervisor receptionist actuary alderman burgomaster commissar taoiseach statesman stateswoman regent
    attaché consul ombudsman arbiter peer backbencher frontbencher vicar monk nun friar abbot abbess cleric mullah ayatollah
    chaplain preacher brigadier corporal cadet sniper trooper airman sapper miner docker welder plumber electrician
    carpenter bricklayer firefighter fireman lifeguard postman trucker herder shepherd rancher grower beekeeper ferryman
    boatman weaver potter tailor nanny cleaner janitor caretaker porter bartender barber hairdresser grandparent stepfather
    stepmother twin sibling spouse bride groom orphan toddler teen pensioner retiree genius guru hero heroine oligarch exile
    dissident rebel hostage captive hijacker fugitive culprit thief smuggler poacher bomber hacker vlogger influencer
    visitor tourist traveller commuter motorist hiker bystander onlooker spectator fan alumnus mentor protégé superior
    subordinate compatriot namesake centrist populist nationalist islamist lead-author co-author chief-of-staff widower
    godfather fiancé fiancée marshal commandant warden headman chieftain emir sultan mufti seer oracle astronaut cosmonaut
    aviator navigator bosun helmsman stewardess hostess seamstress shepherdess landowner homeowner leaseholder stallholder
    trader vendor hawker peasant smallholder winemaker filmmaker policymaker shoemaker dressmaker watchmaker newsreader
    weatherman lodger houseguest tipster bookmaker mariner diver surfer skater biker walker runner marathoner keeper ranger
    gamekeeper zookeeper groundsman gardener trainer physio umpire chairperson figurehead spymaster paymaster quartermaster
    """.split())
BODIES = frozenset("""
    employer lender insurer carmaker chipmaker drugmaker brewer exporter importer supplier distributor utility trust hotel
    theatre theater opera orchestra gallery cooperative co-operative society diocese parish secretariat inspectorate
    directorate exchange clinic observatory academy ngo syndicate guild supermarket refinery smelter newsroom daily weekly
    constabulary squad side newspaper rail railway port airport
    """.split())
FEMALE = frozenset("""
    headmistress waitress heroine matron midwife nun abbess bride stepmother stateswoman stewardess hostess seamstress
    shepherdess soprano duchess countess baroness mum mom grandma godmother fiancée fiancee frenchwoman englishwoman
    irishwoman dutchwoman sportswoman horsewoman alderwoman saleswoman filipina schoolgirl
    """.split())
MALE = frozenset("""
    headmaster monk friar groom stepfather widower dad grandpa godfather fiancé frenchman englishman irishman dutchman
    scotsman welshman strongman baritone tenor schoolboy
    """.split())

KINSHIP: tuple[frozenset[str], ...] = tuple(frozenset(group.split()) for group in (
    "boss chief head director president chairman chairwoman chair chairperson executive ceo manager superintendent governor "
    "principal leader founder owner commissioner rector dean",
    "envoy ambassador diplomat negotiator mediator emissary representative consul",
    "judge justice magistrate jurist", "minister secretary premier chancellor politician deputy",
    "politician lawmaker mp senator councillor alderman legislator mayor candidate congressman congresswoman deputy member",
    "player star striker forward winger midfielder defender captain skipper footballer athlete goalkeeper scorer",
    "coach manager trainer boss", "athlete runner sprinter champion cyclist rider swimmer star medallist",
    "scientist researcher professor academic author expert scholar biologist ecologist geologist physicist chemist "
    "historian economist epidemiologist climatologist",
    "lawyer attorney counsel solicitor barrister advocate prosecutor", "doctor physician surgeon medic gp consultant clinician",
    "officer detective inspector superintendent policeman policewoman sergeant constable",
    "writer author novelist poet columnist playwright journalist reporter correspondent editor",
    "musician singer conductor composer pianist violinist maestro soprano tenor",
    "teacher headmistress headmaster headteacher principal tutor lecturer", "spokesman spokeswoman spokesperson official aide",
    "priest bishop archbishop vicar cleric pastor cardinal", "general commander colonel admiral captain brigadier soldier",
    "witness neighbour resident local", "owner proprietor landlord shopkeeper trader",
    "study paper research report findings", "ruling judgment verdict decision order", "letter memo email note",
    "release statement communique", "poll survey",
    "bank lender", "company firm business group corporation maker manufacturer conglomerate", "airline carrier operator",
    "newspaper paper daily weekly tabloid magazine", "broadcaster network channel station", "court tribunal panel",
    "club side team", "hospital trust clinic", "university college school institute academy",
    "regulator watchdog agency authority inspectorate", "ministry department office", "union federation association guild",
    "council authority board", "charity organisation organization foundation group ngo"))
"""Words that the same person, body or thing may be called by."""
_KIN_OF: dict[str, frozenset[int]] = {
    word: frozenset(i for i, group in enumerate(KINSHIP) if word in group) for word in frozenset().union(*KINSHIP)}
_ENDINGS = ("ist", "ologist", "eer", "ess", "monger", "smith", "keeper", "grapher", "player", "ster", "wright", "master",
            "mistress", "worker", "holder", "owner", "maker", "er", "or", "ian", "ant")
_NO_ENDINGS = ("paper", "maker", "tower", "ater", "ower", "eather", "acker", "nter", "etter", "lder", "actor", "ector",
               "error", "ness", "less", "ress", "cess", "plant", "grant")
_NO_PERSONS = frozenset("""
    water river order letter paper number matter power tower weather winter summer chapter computer server tracker counter
    router poster banner border corner offer answer murder disorder factor sector error mirror tenor manor vapor vapour
    labor labour harbor harbour color colour favor favour humor humour rumor rumour other another either neither former
    latter business process access success congress progress press fortress witness illness list twist wrist restaurant
    warrant quadrant variant covenant center centre theater december november october september quarter engineer-corps
    disaster register cluster filter shelter master-plan cancer danger anger hunger wonder dinner
    """.split())


def akin(noun: str, words: set[str]) -> bool:
    """Is one of the words another one for a holder of the office that the noun names?"""
    own = _KIN_OF.get(noun)
    return own is not None and any(own & _KIN_OF[w] for w in words if w in _KIN_OF)


def ends_like_a_person(noun: str) -> bool:
    """Does an unknown singular noun end as words for people do ("tanner", "flautist", "attendant")?"""
    if noun in _NO_PERSONS or len(noun) < 5 or not noun.endswith(_ENDINGS):
        return False
    return noun.endswith(("keeper", "worker", "holder", "owner")) or not noun.endswith(_NO_ENDINGS)
