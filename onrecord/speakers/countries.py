"""Peoples, countries and capitals: "the Swede" is a person, "Swedish" and "Sweden" say of whom. Written for the resolver."""

from __future__ import annotations

_TABLE = """
british,briton,brit:britain,uk,england|english,englishman,englishwoman:england,britain|scottish,scot,scotsman:scotland,britain
welsh,welshman:wales,britain|irish,irishman,irishwoman:ireland|french,frenchman,frenchwoman:france|german:germany
american:america,us,usa|russian:russia|turkish,turk:turkey,türkiye|polish,pole:poland|ukrainian:ukraine|chinese:china
israeli:israel|iranian:iran|mexican:mexico|canadian:canada|spanish,spaniard:spain|basque:basque,euskadi|catalan:catalonia
italian:italy|greek:greece|dutch,dutchman,dutchwoman:netherlands,holland|belgian:belgium|norwegian:norway
swedish,swede:sweden|danish,dane:denmark|finnish,finn:finland|icelandic,icelander:iceland|japanese:japan|indian:india
pakistani:pakistan|bangladeshi:bangladesh|nepali:nepal|sri:lanka|syrian:syria|iraqi:iraq|egyptian:egypt|saudi:saudi,arabia
yemeni:yemen|emirati:emirates,uae|qatari:qatar|kuwaiti:kuwait|korean:korea|australian:australia|brazilian:brazil
hungarian:hungary|czech:czechia|slovak:slovakia|slovene,slovenian:slovenia|swiss:switzerland|austrian:austria
portuguese:portugal|kenyan:kenya|nigerian:nigeria|ghanaian:ghana|senegalese:senegal|ivorian:ivory|malian:mali
cameroonian:cameroon|congolese:congo|rwandan:rwanda|ugandan:uganda|tanzanian:tanzania|zambian:zambia|zimbabwean:zimbabwe
angolan:angola|mozambican:mozambique|tunisian:tunisia|algerian:algeria|moroccan:morocco|libyan:libya|afghan:afghanistan
cuban:cuba|jamaican:jamaica|haitian:haiti|filipino,filipina:philippines|vietnamese:vietnam|thai:thailand
indonesian:indonesia|malaysian:malaysia|singaporean:singapore|burmese:burma,myanmar|cambodian:cambodia|mongolian:mongolia
kazakh:kazakhstan|uzbek:uzbekistan|georgian:georgia|armenian:armenia|azerbaijani,azeri:azerbaijan|lebanese:lebanon
jordanian:jordan|palestinian:palestine,gaza|ethiopian:ethiopia|eritrean:eritrea|somali:somalia|sudanese:sudan
chilean:chile|argentine,argentinian:argentina|colombian:colombia|venezuelan:venezuela|peruvian:peru|bolivian:bolivia
ecuadorean,ecuadorian:ecuador|uruguayan:uruguay|paraguayan:paraguay|tongan:tonga|samoan:samoa|fijian:fiji|maori:maori
zealander:zealand|serbian,serb:serbia|croatian,croat:croatia|bosnian:bosnia|albanian:albania|kosovan,kosovar:kosovo
macedonian:macedonia|bulgarian:bulgaria|romanian:romania|moldovan:moldova|belarusian:belarus|lithuanian:lithuania
latvian:latvia|estonian:estonia|cypriot:cyprus|maltese:malta|kurdish,kurd:kurdistan|tibetan:tibet|taiwanese:taiwan
texan:texas|californian:california|londoner:london|parisian:paris|corsican:corsica|sicilian:sicily|bavarian:bavaria
"""
_GROUPS = [tuple(part.split(",") for part in entry.split(":")) for entry in _TABLE.replace("\n", "|").split("|") if entry]
PLACES: dict[str, tuple[str, ...]] = {word: (*people, *lands) for people, lands in _GROUPS for word in (*people, *lands)}
"""A people's adjective or noun, or a country -> all of these words for it: "swede" -> "swedish", "swede", "sweden"."""
PEOPLES = frozenset(word for people, _ in _GROUPS for word in people)
_MANY = ("ish", "nch", "lsh", "tch", "ese", "ss")
_NO_PEOPLE = frozenset(["taliban", "vatican", "klan", "nazi"])


_CAPITALS = """
moscow,kremlin:russia|kyiv,kiev:ukraine|washington:us,united states,america|london:britain,uk,united kingdom
paris:france|berlin:germany|rome:italy|madrid:spain|lisbon:portugal|warsaw:poland|prague:czechia|budapest:hungary
vienna:austria|bern:switzerland|athens:greece|ankara:turkey|tehran:iran|baghdad:iraq|damascus:syria|beirut:lebanon
amman:jordan|cairo:egypt|riyadh:saudi arabia|doha:qatar|kabul:afghanistan|islamabad:pakistan|delhi,new delhi:india
dhaka:bangladesh|beijing:china|taipei:taiwan|tokyo:japan|seoul:south korea,korea|pyongyang:north korea|hanoi:vietnam
bangkok:thailand|manila:philippines|jakarta:indonesia|canberra:australia|ottawa:canada|brasilia:brazil
caracas:venezuela|bogota:colombia|havana:cuba|nairobi:kenya|abuja:nigeria|pretoria:south africa|tripoli:libya
oslo:norway|stockholm:sweden|helsinki:finland|copenhagen:denmark|brussels:belgium|dublin:ireland|minsk:belarus
tbilisi:georgia|yerevan:armenia|baku:azerbaijan|belgrade:serbia|zagreb:croatia|sofia:bulgaria|bucharest:romania
"""
CAPITALS: dict[str, frozenset[str]] = {
    capital: frozenset((*capitals, *lands)) for entry in _CAPITALS.strip().replace("\n", "|").split("|")
    for capitals, lands in [[part.split(",") for part in entry.split(":")]] for capital in capitals}
"""A town (or fortress) that stands for a government, in small letters -> all words for it: "moscow" -> "kremlin", "russia"."""


def one_government(a: str, b: str) -> bool:
    """Are two names those of a capital and its country, or two for one government ("Moscow", "the Kremlin")?"""
    a, b = a.lower(), b.lower()
    return b in CAPITALS.get(a, ()) or a in CAPITALS.get(b, ())


def is_compatriot(word: str, creed: bool) -> bool:
    """May "the" and this word be one person: "the Swede", "the Belgian", not "the French"? `creed`: the model's class."""
    known = word in PEOPLES or (creed and word.endswith(("ian", "ean", "an", "i")) and len(word) > 4)
    return known and not word.endswith(_MANY) and word not in _NO_PEOPLE


def countries_of(words: set[str], peoples: dict[str, str]) -> set[str]:
    """All words for the countries that these words name: "french" -> "french", "france"; others stay as they are.
    `peoples`: those of countries that only the article knows."""
    return {name for word in words for name in PLACES.get(word, (word, peoples.get(word, word)))}
