"""Word lists of the resolver: English function words, titles and head nouns. Written for it. Gender comes from the
article's own pronouns and titles; a first name counts only where the article has neither."""

from __future__ import annotations

from onrecord.speakers import first_names, vocations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE_TITLES = _words("mr sir lord king prince mister brother father count baron duke "
    "monsieur herr señor signor senhor")
FEMALE_TITLES = _words("mrs ms miss dame lady queen princess sister madam mme baroness duchess "
    "madame mademoiselle frau señora signora senhora")
TITLES = MALE_TITLES | FEMALE_TITLES | _words(
    "dr prof professor rev reverend sen senator rep representative gov governor president vice secretary gen general col "
    "colonel maj major capt captain lt lieutenant sgt sergeant cmdr commander adm admiral judge justice pope cardinal "
    "archbishop bishop imam rabbi sheikh chancellor premier minister prime foreign deputy ambassador mayor councilman "
    "councilwoman congressman congresswoman chairman chairwoman chair speaker attorney detective officer inspector chief "
    "director sheriff delegate del hon honorable sens reps messrs sec pres emir sultan king queen st former ex then "
    "president-elect cllr supt insp pc cpl")
"""Words before a name that are no part of it."""

SUFFIXES = _words("jr sr ii iii iv")
PARTICLES = _words("de van von der den bin bint al el la le du da di dos das del ben ibn ter ten y e abu ould ul ur uz ag "
    "ould av af zu zur vom des della delle dalla degli lo te tot til ap ní ni nic mac ó abd san santa bar")

MALE = _words("he him his himself")
FEMALE = _words("she her hers herself")
NEUTER = _words("it its itself")
PLURAL = _words("they them their theirs themselves both all neither either each these those")
FIRST = _words("i me my mine myself we us our ours ourselves")
RELATIVE = _words("who whom whose which that where")
PERSONAL = MALE | FEMALE | NEUTER | _words("they them their theirs themselves")
PRONOUNS = PERSONAL | PLURAL | FIRST | RELATIVE | _words("this self another others other")
GENERIC = _words(
    "you your one everyone everybody anyone anybody nobody someone somebody people some many few no none reader readers "
    "world folks")
"""Bare sources that are nobody in particular."""

ARTICLES = _words("a an the one this these that those only by")
DETERMINERS = _words(
    "a an the this these those that some any many several few most all both each every no another other such various "
    "numerous certain one two three four five six seven eight nine ten dozens hundreds thousands more fellow half "
    "two-thirds only just nearly about at least other others")
POSSESSIVES = _words("his her its their my our your whose")
PREPOSITIONS = _words(
    "of for from in on at to with by who which that whose under over about against between among inside outside within "
    "near after before during including such like as familiar close briefed based where when while because led backed "
    "conducted released published taken surveyed obtained, known named called whom if without into through across behind "
    "around than according via")
"""What ends the first noun group of a source."""
NUMBERS = _words("two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousands")

PERSON_NOUNS = _words(
    "pm agent schoolgirl schoolboy teenager landlord tenant trustee baker butcher man woman person boy girl child guy "
    "gentleman lady husband wife father mother son daughter brother sister parent uncle aunt cousin nephew niece friend "
    "colleague neighbor neighbour rival opponent ally partner successor predecessor counterpart boss president prime "
    "minister premier chancellor king queen prince princess pope leader secretary governor senator congressman "
    "congresswoman representative lawmaker legislator mayor councilman councilwoman councillor politician candidate "
    "nominee contender hopeful front-runner frontrunner runner incumbent ambassador envoy diplomat official spokesman "
    "spokeswoman spokesperson aide adviser advisor strategist consultant manager director chief head chairman chairwoman "
    "chair commissioner executive ceo founder co-founder owner mogul billionaire millionaire businessman businesswoman "
    "entrepreneur tycoon developer investor banker economist analyst expert scientist researcher professor scholar "
    "historian author writer novelist poet columnist journalist reporter correspondent editor anchor host moderator "
    "interviewer broadcaster commentator pundit blogger judge justice attorney lawyer prosecutor counsel solicitor "
    "barrister defendant plaintiff suspect witness victim survivor officer policeman policewoman detective sheriff "
    "inspector sergeant captain commander colonel general admiral lieutenant soldier marine veteran fighter doctor "
    "physician surgeon neurosurgeon nurse psychiatrist psychologist therapist dentist patient teacher principal student "
    "pupil dean pastor priest bishop archbishop cardinal rabbi imam evangelist actor actress singer rapper musician "
    "comedian comic filmmaker producer artist designer model celebrity star coach player captain striker goalkeeper "
    "keeper midfielder cyclist athlete champion referee driver pilot skipper master farmer fisherman worker employee "
    "resident citizen voter supporter critic activist advocate organizer organiser protester demonstrator donor "
    "volunteer member delegate democrat republican conservative liberal socialist tory libertarian progressive "
    "independent insider source whistleblower informant narrator caller questioner participant attendee observer user "
    "passenger customer mother-in-law teammate roommate classmate steward technician engineer surveyor coroner negotiator "
    "mediator strongman dictator ruler monarch heir grandson granddaughter grandfather grandmother widow fiance fiancee "
    "boyfriend girlfriend mp mep treasurer speaker whip deputy undersecretary inspector auditor accountant trader broker "
    "realtor contractor builder guard bodyguard inmate prisoner refugee migrant immigrant native newcomer outsider "
    "newsman firebrand maverick figure statistician pollster native gunman hopeful veteran publicist lobbyist heavyweight "
    "demographer ecologist biologist geologist seismologist volcanologist astronomer physicist chemist pathologist "
    "epidemiologist climatologist meteorologist virologist captain mate crewman mechanic") | (
    vocations.PERSONS | vocations.FEMALE | vocations.MALE)
ORGANIZATION_NOUNS = _words(
    "company firm corporation business bank agency department ministry office bureau commission committee council court "
    "panel board government administration regime parliament congress senate house cabinet party campaign team "
    "organization organisation group union association federation league club foundation charity institute university "
    "college school hospital church network channel station newspaper paper magazine tabloid journal website site outlet "
    "publication broadcaster publisher airline carrier manufacturer maker retailer chain startup giant state country "
    "nation city county kingdom republic army military navy police force militia coalition alliance bloc regulator "
    "watchdog authority tribunal jury legislature assembly fund treasury embassy conglomerate consortium operator utility "
    "studio lab laboratory museum centre center think-tank tank brewery yard shipyard legion brigade junta front movement "
    "lobby service") | vocations.BODIES
PLACE_NOUNS = _words("country state nation city county kingdom republic town province region")
DOCUMENT_NOUNS = _words(
    "poll survey study report analysis data statistics figures research paper article story editorial book memoir novel "
    "documentary film movie video clip ad advertisement advert commercial spot ruling decision opinion order verdict law "
    "bill act statute constitution amendment rule rules regulation regulations guidance policy treaty agreement accord "
    "deal convention resolution document documents memo memorandum letter email emails e-mail e-mails message messages "
    "tweet tweets post posts statement transcript transcripts record records filing filings complaint lawsuit suit "
    "petition brief indictment affidavit report findings finding results result survey census audit review inquiry "
    "investigation evidence chart graph map website page platform proposal plan budget estimate forecast index average "
    "averages polling polls surveys studies reports papers articles books ads videos slide sign signs placard placards "
    "banner song poem headline caption profile biography speech interview release missive communique dossier ledger "
    "ledgers tape recording audio footage image photograph photo number numbers measure measures test tests model models "
    "simulation standard standards trend trends history theory logic narrative rhetoric legislation provision clause "
    "contract note notice warning label logbook log diary entry")
GROUP_NOUNS = _words(
    "people men women children folks police couple pair duo trio crowd audience public majority minority electorate media "
    "press staff crew family community leadership elite establishment population opposition group trio jury half third "
    "quarter percent everybody everyone others authorities youth locals team-mates congressmen congresswomen spokesmen "
    "policemen businessmen lawmakers troops base personnel royalty clergy")

STOP = PREPOSITIONS | ARTICLES | PRONOUNS | _words(
    "and or but nor so not is are was were be been has have had do does did will would can could may might must shall "
    "should said says say , . ; :")

ABBREVIATIONS = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor",
                 "prof": "professor",
                 "pres": "president", "sec": "secretary", "lt": "lieutenant", "col": "colonel", "capt": "captain",
                 "rev": "reverend", "adm": "admiral", "sgt": "sergeant", "atty": "attorney",
                 "cllr": "councillor", "supt": "superintendent", "insp": "inspector"}
"""Titles before a name, spelt out."""
KIN_TERMS = {"senator": ("lawmaker", "congressman", "legislator", "politician"), "representative": ("lawmaker", "congressman",
             "congresswoman", "legislator"), "congressman": ("lawmaker", "representative", "legislator"),
             "congresswoman": ("lawmaker", "representative", "legislator"), "doctor": ("physician", "surgeon"),
             "surgeon": ("doctor", "physician", "neurosurgeon"), "president": ("leader", "chief", "head"),
             "premier": ("leader", "minister"), "minister": ("leader", "premier", "secretary"), "chancellor": ("leader",),
             "spokesman": ("spokesperson", "official"), "spokeswoman": ("spokesperson", "official"),
             "businessman": ("mogul", "billionaire", "tycoon", "developer"), "mogul": ("billionaire", "tycoon", "businessman"),
             "billionaire": ("mogul", "tycoon", "businessman", "developer"), "nominee": ("candidate", "front", "standard"),
             "candidate": ("nominee", "contender", "hopeful"), "lawyer": ("attorney", "counsel"),
             "attorney": ("lawyer", "counsel"),
             "professor": ("scholar", "academic", "expert"), "chief": ("head", "boss", "director"), "actor": ("star",),
             "actress": ("star",), "author": ("writer",), "writer": ("author",), "reporter": ("journalist", "correspondent"),
             "journalist": ("reporter", "correspondent"), "captain": ("skipper",), "expert": ("professor", "analyst")}
"""What else a holder of the office may be called."""
FEMALE_NOUNS = _words(
    "actress woman girl lady wife mother daughter sister aunt niece queen princess businesswoman chairwoman congresswoman "
    "councilwoman spokeswoman policewoman grandmother granddaughter widow girlfriend") | vocations.FEMALE
MALE_NOUNS = _words(
    "man boy gentleman husband father son brother uncle nephew king prince grandfather grandson widower boyfriend "
    "businessman policeman") | vocations.MALE
"""Descriptions that tell the sex; "spokesman", "chairman" do not."""
PAIRS = _words("both two couple pair duo twins neither either")
MALE_NAMES = _words(
    "aaron adam adrian ahmed alan albert alejandro alexander alfred ali allen andrew andy anthony antonio arthur barack "
    "barry ben benjamin bernard bernie bill bob boris brad brian bruce bryan carl carlos charles charlie chris "
    "christopher chuck clarence clark craig dan daniel dave david dean dennis derek dick don donald doug douglas dwight "
    "ed eddie edward emmanuel enrique eric ernest eugene evan felix francis francisco frank fred gary gene geoffrey "
    "george gerald gerard giovanni glenn gordon graham greg gregory hans harold harry hassan henry herbert howard hugh "
    "hugo ian ibrahim igor ivan jack jacob jake james jared jason javier jay jeb jeff jeffrey jeremy jerry jesus jim "
    "jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan justin karl keith ken kenneth kevin "
    "khalid kyle larry lawrence leo leon leonard lewis lindsey lloyd louis luis luke marco marcus mario mark martin "
    "marvin matt matthew max michael miguel mike mikhail mitch mitt mohamed mohammed muhammad nathan ned neil newt "
    "nicholas nick nigel norman oleg oliver omar oscar otto owen patrick paul pedro pete peter phil philip pierre rafael "
    "ralph rand raymond reince rex richard rick rob robert roberto rodrigo roger ron ronald ross roy rudy russ russell "
    "ryan sam samuel scott sean sergei seth simon spencer stanley stephen steve steven stuart ted terry thomas tim "
    "timothy todd tom tommy tony travis trey troy tyler victor vincent vladimir volodymyr walter warren wayne wesley will "
    "william xavier yusuf zachary")
FEMALE_NAMES = _words(
    "abigail agnes alice alicia allison amanda amber amy ana andrea angela anita ann anna anne annie april ashley barbara "
    "beatrice becky beth betsy betty beverly bonnie brenda brooke caitlin camille candace carla carly carmen carol "
    "caroline carolyn catherine cathy charlotte chelsea cheryl christina christine cindy claire claudia condoleezza "
    "connie cynthia dana danielle daryna dawn deborah debbie debra denise diana diane dianne dolores donna doris dorothy "
    "edith eileen elaine eleanor elena elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona florence "
    "frances gabriela gail gina gladys gloria grace greta hannah harriet heather heidi helen hillary holly hope huma ida "
    "ingrid irene iris isabel ivana ivanka jacqueline jan jane janet janice jean jeanne jennifer jenny jessica jill joan "
    "joanna joyce judith judy julia julie karen karin kate katherine kathleen kathy katie katrina kelly kellyanne kim "
    "kimberly kirsten kristen laura lauren leila leslie lillian linda lisa lois loretta lori louise lucy lynn madeleine "
    "margaret maria marie marilyn marina marine marion marjorie martha mary maureen megan melania melissa mercedes meryl "
    "michelle mildred miriam molly monica nadia nancy naomi natalie natasha nicola nicole nina nora norma olga olivia "
    "pamela patricia paula pauline peggy penelope petra phyllis priscilla rachel rebecca regina renee rita roberta rosa "
    "rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah sharon sheila sherry shirley silvia simone sofia "
    "sonia sophia sophie stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya tara teresa theresa tiffany "
    "tina tracy ursula valerie vanessa vera veronica victoria virginia vivian wanda wendy yolanda yvonne zainab zoe")
"""First names with their usual gender: a weak sign, used only while the article has no pronoun or title for the person."""
OFFICES = _words(
    "president minister premier chancellor secretary governor senator congressman congresswoman mayor councillor "
    "ambassador envoy spokesman spokeswoman spokesperson adviser advisor manager director chief chairman chairwoman chair "
    "commissioner executive ceo founder owner economist analyst judge justice attorney prosecutor coach captain king "
    "queen pope bishop professor editor inspector negotiator coroner speaker treasurer general admiral colonel")
"""Nouns that are an office or a post, for a person's role."""
RANKS = _words("chief deputy senior former prime foreign vice acting general top retired ex interim assistant executive")
"""Adjectives before an office."""
MALE_NAMES |= first_names.MALE | _words(
    "ray abdul abdullah akira amir anders andrei antoine arjun bashir bjorn bo cem colm dmitri einar emre enzo erik fabio "
    "farid fernando giorgio goran gunnar hamid henrik hiroshi imran ismail jan-erik jean-luc jens jorge jurgen kemal "
    "kenji klaus kofi lars lech luca luigi marek mateusz matteo milan miroslav mustafa nikolai nils omer paolo pavel per "
    "piotr rahul raj rajesh ramon ravi reza ricardo salman sanjay selim sigurd stefan sven takeshi tariq tomasz vikram "
    "viktor wei yannis youssef yuri")
FEMALE_NAMES |= first_names.FEMALE | _words(
    "corinne agnieszka aisha aleksandra amina anja annika anneke astrid aung ayesha birgit bridget chiara chloe clara "
    "colette daniela delphine dilma elif emine eleni fatma francesca freya gabrielle giulia gro gudrun hanna hannelore "
    "helga helle hilde indira ines ingeborg isabella isabelle jasmine johanna katarina khadija lena leyla liv lotte lucia "
    "lucie magdalena maja malala marta martina mathilde mei mette mila mirjam monique nadine nargis natalia nisha paola "
    "priya rosa sanna selin sigrid silje simona siobhan sunita svetlana tatiana teodora ulrike vesna yasmin yulia zofia")
CREEDS = _words(
    "democratic gop muslim islamic christian catholic jewish arab european african asian hispanic latino black white")
"""Adjectives for what a person may be besides being of a country; the nouns for parties are among PERSON_NOUNS."""
