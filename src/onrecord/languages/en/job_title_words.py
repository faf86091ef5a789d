"""What a person is called beside the name: titles told apart from firms, fields of work and credentials."""

import re
from collections.abc import Sequence

# A title has one of these as its noun. In front of a name only these count: "Chief Executive Ann Lee".
_HEADS = frozenset(
    """
    ceo cfo coo cto cmo cio cso cpo cro chro ciso cco evp svp vp avp president vice-president
    chairman chairwoman chairperson chair co-chair co-ceo co-president director co-director
    officer founder co-founder cofounder manager partner owner co-owner principal head chief
    executive secretary treasurer controller comptroller counsel attorney lawyer geologist
    geophysicist engineer scientist economist analyst strategist architect chemist biologist
    physicist professor researcher lecturer investigator author co-author editor publisher
    producer host co-host reporter minister premier governor mayor senator congressman
    congresswoman representative commissioner councillor councilor councilman councilwoman
    ambassador superintendent spokesperson spokesman spokeswoman spokespeople trustee
    administrator advisor adviser consultant coordinator specialist supervisor planner developer
    designer inventor creator physician surgeon dentist nurse psychologist therapist pharmacist
    artist actor actress singer musician composer conductor coach captain leader co-lead lead
    liaison entrepreneur investor broker realtor chef winemaker brewmaster organizer organiser
    curator instructor teacher visionary comedian editor-in-chief pastor rabbi cinematographer
    photographer filmmaker
    technologist evangelist educator reviewer critic
    président présidente vice-président vice-présidente directeur directrice fondateur fondatrice chef
    cofondateur cofondatrice
    """.split()
)
# These are nouns of titles too, but names as well: they count only after a name ("Ann Lee, Dean of Law").
_HEADS_AFTER_NAME = frozenset(
    """
    dean judge major general member fellow associate assistant agent guide sergeant lieutenant
    colonel bishop pastor rabbi graduate student resident customer client patient parent
    recipient winner volunteer veteran chairholder shareholder broker-owner psychotherapist
    """.split()
)
_HEAD_ENDINGS = re.compile(
    r"[a-z]{3,}(?:ologist|ician|ist|man|woman|person|maker|keeper|holder|(?:engin|volunt|pion)eer)$"
)
# They stand before the noun of a title and are not firm's name.
_MODIFIERS = frozenset(
    """
    chief executive co senior junior vice general managing assistant associate deputy acting
    interim founding lead principal global regional national international group corporate
    non-executive independent executive-vice former incoming outgoing honorary emeritus first
    state u.s. us federal provincial honourable and & / or of founder president operating
    financial technology technical information medical scientific commercial marketing revenue
    product people legal strategy strategic growth investment risk compliance security data
    digital sustainability experience brand innovation human resources creative board portfolio
    project program programme business development account general-counsel sales
    général générale exécutif exécutive principale premier première adjoint adjointe
    """.split()
)
# Fields of work and regions: "Director of Exploration", "Vice President, North America".
_FIELDS = frozenset(
    """
    direction lexploitation exploitation finances conseil dadministration développement
    accounting acquisition acquisitions administration advancement advertising affairs africa
    america americas analytics apac asia asia-pacific asset banking board brand branding
    business canada care channel clinical cloud commercial communications compliance community
    consumer content corporate creative customer cybersecurity data delivery demand design
    development digital directors discovery diversity ecosystem education emea engagement
    engineering enterprise environment environmental equity ethics europe events exploration
    external field finance financial foreign fundraising geology global government growth health
    human industry information infrastructure innovation insurance intellectual international
    investment investments investor investors ir it key labour legal liaison licensing logistics
    machine manufacturing marketing market media medical medicine membership merchandising
    metallurgy mergers mine mines mining natural network north oncology operations operational
    organic parks partnerships partner patient people permitting pharmacy philanthropy physics
    planning platform policy portfolio preclinical privacy process procurement product
    production products professional program programs project projects property public quality
    real regional regulatory relations research resource resources retail revenue risk safety
    sales science scientific security services social software solutions south special sports
    staff state strategic strategy studies supply surgery sustainability talent tax technical
    technology training transformation translational treasury user u.s. us usa west east writing
    """.split()
)
# Heads whose "of" names what they hold, not who employs them: "Mayor of Springfield", "professor of finance".
_OF_BELONGS = frozenset(
    """
    minister secretary mayor governor premier professor dean commissioner senator ambassador
    superintendent associate member fellow
    """.split()
)
# Heads whose "of" names a field or a firm: the words after it decide.
_OF_FIELD_OR_FIRM = frozenset(
    """
    director co-director head vp svp evp avp president chief manager officer counsel lead leader
    coordinator chair chairman chairwoman chairperson specialist engineer supervisor executive
    """.split()
)
_CREDENTIAL = re.compile(
    r"(?:Ph\.?\s?D|M\.?\s?D|J\.?\s?D|D\.?\s?O|Pharm\.?\s?D|D\.?Phil|Dr\.?P\.?H|DNP|Ed\.?D|Psy\.?D|"
    r"D\.?V\.?M|D\.?D\.?S|D\.?M\.?D|LL\.?[BM]|B\.?Sc?|M\.?Sc?|B\.?A|M\.?A|M\.?B\.?A|E?MBA|M\.?P\.?H|"
    r"M\.?B\.?B\.?S|MBChB|P\.?\s?Geo|P\.?\s?Eng|P\.?\s?E|P\.?\s?G|P\.?Geol|CPG|QP|CPA|CA|CFA|CFP®?|"
    r"CMA|CGA|CAIA|FCPA|ChFC|CLU|CIPM|CISSP|PMP|SHRM-\w+|RN|NP|PA-C|APRN|LCSW|LMFT|LPC|FA\w{2,3}|"
    r"F[A-Z]{2,5}|C\.?Eng|MAusIMM|MAIG|FAusIMM|ICD\.D|Q\.?C|K\.?C|Esq|OBE|MBE|CBE|CM|O\.?C|CRC|MCRP|"
    r"AIA|SIOR|CCIM|FACS|RPA|SE|Eur\.?\s?Geol|M\.?Eng|B\.?Eng|B\.?Comm?|BCom|MPA|MPP|Th\.?D|Hons?|"
    r"(?!U\.S\.|U\.K\.|E\.U\.)(?:[A-Z][a-z]{0,3}\.){2,})\.?"
)
_SIMPLE = re.compile(r"[^\w&/.\-]+")


def plain(word: str) -> str:
    """The word in lower case without the punctuation around it."""
    return _SIMPLE.sub("", word.replace("\u2011", "-")).strip(".").lower()


def is_head(word: str, *, after_name: bool = False) -> bool:
    """Whether this is the noun of a title; after a name more words can be one."""
    bare = plain(word)
    if bare in _HEADS or any(part in _HEADS for part in bare.split("/")):
        return True
    if bare.startswith("co-") and bare[3:] in _HEADS:
        return True
    return after_name and (bare in _HEADS_AFTER_NAME or bool(_HEAD_ENDINGS.match(bare)))


def is_modifier(word: str) -> bool:
    """Whether this is a word of a title that is not its noun and no firm's name."""
    return plain(word) in _MODIFIERS or plain(word) in _FIELDS


def is_rank(word: str) -> bool:
    """Whether this is the words that only grade a title: "Interim", "Founding", "Co"."""
    return plain(word) in _MODIFIERS


def is_field(word: str) -> bool:
    """Whether this is a field of work or a region, as it follows "Director of" or "Vice President,"."""
    return plain(word) in _FIELDS


def is_credential(word: str) -> bool:
    """Whether this is letters after a name: "Ph.D.", "P.Geo.", "CPA"."""
    return bool(_CREDENTIAL.fullmatch(word.strip("(),;")))


def of_belongs(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the "of" between the words of a title and those that follow it goes on with the title.

    "Director of Exploration" goes on, "Director of Northgate Minerals" ends at Director.
    """
    heads = [plain(word) for word in before if is_head(word, after_name=True)]
    if not heads or not after:
        return False
    if after[0].lower() == "the":
        return len(after) > 1 and plain(after[1]) in {"board", "writing"}
    if heads[-1] in _OF_BELONGS:
        return True
    if heads[-1] not in _OF_FIELD_OR_FIRM:
        return False
    if heads[-1] == "president" and not any(plain(word) in {"vice", "executive"} for word in before):
        return False
    return after[0].islower() or is_field(after[0])
