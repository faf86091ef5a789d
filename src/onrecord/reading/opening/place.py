"""Places as datelines write them: "CUPERTINO, CA", "ANAHEIM, CA and LOUISVILLE, KY"."""

import re

from onrecord.languages.en.place_words import NOT_PLACES, OPENERS


def _listed(names: str) -> frozenset[str]:
    return frozenset(" ".join(name.lower().split()) for name in names.split("|"))


# States, provinces and countries, with their usual abbreviations but without their points.
_REGIONS = _listed(
    """
    Alabama|AL|Ala|Alaska|AK|Arizona|AZ|Ariz|Arkansas|AR|Ark|California|CA|Calif|Colorado|CO|Colo|
    Connecticut|CT|Conn|Delaware|DE|Del|District of Columbia|DC|Florida|FL|Fla|Georgia|GA|Hawaii|HI|Idaho|
    ID|Illinois|IL|Ill|Indiana|IN|Ind|Iowa|IA|Kansas|KS|Kan|Kentucky|KY|Louisiana|LA|Maine|ME|Maryland|MD|
    Massachusetts|MA|Mass|Michigan|MI|Mich|Minnesota|MN|Minn|Mississippi|MS|Miss|Missouri|MO|Montana|MT|
    Mont|Nebraska|NE|Neb|Nevada|NV|Nev|New Hampshire|NH|New Jersey|NJ|New Mexico|NM|New York|NY|
    North Carolina|NC|North Dakota|ND|Ohio|OH|Oklahoma|OK|Okla|Oregon|OR|Ore|Pennsylvania|PA|Penn|
    Rhode Island|RI|South Carolina|SC|South Dakota|SD|Tennessee|TN|Tenn|Texas|TX|Tex|Utah|UT|Vermont|VT|
    Virginia|VA|Washington|WA|Wash|West Virginia|WV|W Va|Wisconsin|WI|Wis|Wyoming|WY|Wyo|Puerto Rico|PR|
    British Columbia|BC|Alberta|AB|Alta|Saskatchewan|SK|Sask|Manitoba|MB|Man|Ontario|ON|Ont|Quebec|Québec|
    QC|PQ|New Brunswick|NB|Nova Scotia|NS|Newfoundland|Newfoundland and Labrador|NL|Prince Edward Island|
    PEI|PE|Yukon|YT|Northwest Territories|NT|NWT|Nunavut|NU|Western Australia|South Australia|Queensland|
    QLD|New South Wales|NSW|Victoria|VIC|Tasmania|TAS|Northern Territory|ACT|England|Scotland|Wales|
    Northern Ireland|Bavaria|Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|
    Azerbaijan|Bahamas|The Bahamas|Bahrain|Bangladesh|Barbados|Belgium|Belize|Bermuda|Bolivia|Botswana|
    Brazil|British Virgin Islands|BVI|Brunei|Bulgaria|Burkina Faso|Cambodia|Cameroon|Canada|Cayman Islands|
    Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba|Curaçao|Cyprus|Czech Republic|Czechia|Denmark|
    Dominican Republic|Ecuador|Egypt|El Salvador|Estonia|Ethiopia|Fiji|Finland|France|Gabon|Germany|Ghana|
    Gibraltar|Greece|Greenland|Guatemala|Guernsey|Guinea|Guyana|Honduras|Hong Kong|Hungary|Iceland|India|
    Indonesia|Iraq|Ireland|Isle of Man|Israel|Italy|Ivory Coast|Jamaica|Japan|Jersey|Jordan|Kazakhstan|
    Kenya|Korea|South Korea|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Liechtenstein|Lithuania|
    Luxembourg|Macau|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritius|Mexico|Moldova|Monaco|
    Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|The Netherlands|New Zealand|
    Nicaragua|Niger|Nigeria|North Macedonia|Norway|Oman|Pakistan|Panama|Papua New Guinea|Paraguay|Peru|
    Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|KSA|Senegal|Serbia|Seychelles|
    Sierra Leone|Singapore|Slovakia|Slovenia|South Africa|Spain|Sri Lanka|Sweden|Switzerland|Taiwan|
    Tanzania|Thailand|Tunisia|Turkey|Türkiye|Turkmenistan|Uganda|Ukraine|United Arab Emirates|UAE|
    United Kingdom|UK|United States|United States of America|US|USA|Uruguay|Uzbekistan|Vatican City|
    Venezuela|Vietnam|Zambia|Zimbabwe
    """
)
# Cities that wire style names without their region.
_CITIES = _listed(
    """
    Abu Dhabi|Addis Ababa|Adelaide|Amsterdam|Antwerp|Athens|Atlanta|Auckland|Baltimore|Bangkok|Barcelona|
    Beijing|Bengaluru|Berlin|Bogota|Boston|Bratislava|Brisbane|Brussels|Bucharest|Budapest|Buenos Aires|
    Cairo|Calgary|Cape Town|Chennai|Chicago|Cincinnati|Cleveland|Cologne|Copenhagen|Dallas|Davos|Denver|
    Detroit|Doha|Dubai|Dublin|Dusseldorf|Düsseldorf|Edinburgh|Edmonton|Fort Lauderdale|Frankfurt|Geneva|
    Glasgow|Gothenburg|Guadalajara|Guangzhou|Halifax|Hamburg|Hanoi|Helsinki|Ho Chi Minh City|Hong Kong|
    Honolulu|Houston|Hyderabad|Indianapolis|Istanbul|Jakarta|Jerusalem|Johannesburg|Kansas City|
    Kuala Lumpur|Kyiv|Lagos|Las Vegas|Lima|Lisbon|Ljubljana|London|Los Angeles|Luxembourg|Lyon|Madrid|
    Manila|Medellín|Melbourne|Mexico City|Miami|Milan|Milwaukee|Minneapolis|Minsk|Monterrey|Montevideo|
    Montreal|Montréal|Moscow|Mumbai|Munich|München|Nagoya|Nairobi|New Delhi|New Orleans|New York|
    New York City|Oklahoma City|Osaka|Oslo|Ottawa|Panama City|Paris|Perth|Philadelphia|Phoenix|Pittsburgh|
    Prague|Quito|Québec|Rio de Janeiro|Riyadh|Rome|Rotterdam|Sacramento|Salt Lake City|San Antonio|
    San Diego|San Francisco|Santiago|Sao Paulo|Saskatoon|Seattle|Seoul|Shanghai|Shenzhen|Silicon Valley|
    Singapore|St. Louis|Stockholm|Stuttgart|Sydney|São Paulo|Taipei|Tallinn|Tampa|Tel Aviv|Tokyo|Toronto|
    Valletta|Vancouver|Vienna|Vilnius|Warsaw|Washington|Washington DC|Wellington|Winnipeg|Zagreb|Zug|Zurich|
    Zürich
    """
)
_WORD = r"(?:[^\W\d_][\w.'’`\u0300-\u036f-]*)"
_SHAPE = re.compile(rf"{_WORD}(?:(?:\s+|,\s*|\s*[&/]\s*){_WORD})*\.?")
# Words inside the name of a place that carry no capital.
_SMALL = _listed("a|al|am|an|da|das|de|del|der|di|do|dos|du|el|en|im|in|la|las|le|les|los|of|on|sur|the|upon")
_ARTICLES = _listed("the|la|las|le|les|los|el")
_NO_PLACE = re.compile("|".join(rf"\b(?:{each.pattern})\b" for each in NOT_PLACES), re.IGNORECASE)
_OPENS_SENTENCE = re.compile(rf"(?:{'|'.join(OPENERS)})\b(?!,)", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|et|und|y)\s+|\s*[&/]\s*", re.IGNORECASE)
# "Borealis Pumps N.V.": with points it is the Dutch legal form, without them it may be Nevada.
_LEGAL_FORM = "N.V."
_MOST_WORDS_OF_A_NAME, _LONGEST = 4, 100


def reads_as_place(words: str) -> bool:
    """Whether the words have the form of a place; a person's or a product's name may have it too."""
    if not words or len(words) > _LONGEST or not _SHAPE.fullmatch(words) or _OPENS_SENTENCE.match(words):
        return False
    parts = _parts_of(words)
    if not all(_is_name(part) for part in parts):
        return False
    return any(_is_known(part) for part in parts[1:]) or not _NO_PLACE.search(words)


def is_known_place(words: str) -> bool:
    """Whether the words read as a place and one of its parts is a known region, country or great city."""
    return reads_as_place(words) and any(_is_known(part) for part in _parts_of(words))


def _parts_of(words: str) -> list[str]:
    return [part.strip() for side in _AND.split(words) for part in side.split(",") if part.strip()]


def _is_name(part: str) -> bool:
    """Whether this is a few capitalised words, or a region written without its capital ("Dallas, tx")."""
    words = part.split()
    if _is_known(part):
        return True
    if len(words) > _MOST_WORDS_OF_A_NAME or words[0].lower() in _SMALL - _ARTICLES:
        return False
    return words[0][0].isupper() and all(word[0].isupper() or word.lower() in _SMALL for word in words)


def _is_known(part: str) -> bool:
    """Whether this is a region, a great city, or a city with its region and no comma ("Concord NC")."""
    lowered = " ".join(part.lower().split())
    if lowered in _CITIES or lowered.replace(".", "") in _REGIONS:
        return True
    _, _, last = part.rpartition(" ")
    is_region = last.isupper() and last.lower().replace(".", "") in _REGIONS
    return last not in {part, _LEGAL_FORM} and is_region
