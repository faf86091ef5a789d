"""Who speaks in French: the words behind a quotation, in front of it, and between commas inside it."""

import re

from onrecord.languages.language import SpeechPatterns

_B = r"[\s\u00a0\u202f]"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŒ][\wÀ-ÿœ’'.-]*"
_PARTICLE = r"(?:de|du|des|d['’]|le|la|von|van|der|den|zu|ben|el|et)"
_HONORIFIC = r"(?:MM?\.|Mme|Madame|Monsieur|Mlle|M[eᵉ]|Dr|Dre|Pr|Pre|Prof\.?|Maître|Sœur)"
_HEAD = (
    r"(?:président|vice-président|directeur|directrice|chef|cheffe|administrat|fondat|"
    r"cofondat|gérant|associé|associée|"
    r"responsable|secrétaire|trésori|ministre|maire|mairesse|professeur|docteur|investigat|"
    r"ingénieur|géologue|médecin|"
    r"conseill|porte-parole|patron|patronne|dirigeant|dirigeante|chercheu|analyste|"
    r"économiste|agricult|représentant|"
    r"coordonnat|coordinat|préf[eè]t|député|sénat|délégué|déléguée|propriétaire|éleveu|pdg|"
    r"pdgère|numéro|doyen|rect|"
    r"capitaine|commandant|membre|avocat|notaire|architecte|infirmi|viticult|vigneron|"
    r"maraîch|entrepreneu|chargé|bourgmestre|échevin|syndic|commissaire|gouverneu|ambassad|amiral|colonel|officier|comptable|actuaire|biologiste|chimiste|hydrologue|pharmacien|vétérinaire|statisticien|épidémiologiste|juriste|sociologue|urbaniste|climatologue|contremaître|superviseu|inspect|vérificat|courtier|courtière|gestionnaire|auteur|autrice)"
)
# "Réjean Malenfant-Côté", "Wouter De Cleene", "J.-P. de la Roche"; after an honorific a surname alone.
_NAME = (
    rf"(?:(?P<honoured{{n}}>{_HONORIFIC}){_B}+)?"
    rf"(?!(?i:{_HEAD})|(?:Citation|Déclaration|Propos|Et|Mais|Or|Puis|Enfin|Selon|Pour|Les?|La|Une?|De|Du|Des|Aux?|En|À|Ce|Cette|Ils?|Elles?|Nous)\b)"
    rf"(?P<name{{n}}>{_CAPITAL}(?:{_B}+(?:{_PARTICLE}{_B}*)*{_CAPITAL}){{{{0,4}}}})"
)
# "le chef des finances,", "notre présidente", in front of the name.
_OFFICE = (
    rf"(?:(?:(?:[Ll]e|[Ll]a|[Ll]['’]|[Nn]otre|[Ss]on|[Ss]a|[Ll]eur){_B}*)?"
    rf"(?P<office{{n}}>(?i:{_HEAD})(?:[^,.;:«»\n]{{{{0,80}}}}(?=,)|[^,.;:«»\n]{{{{0,80}}}}?)),?{_B}+)?"
)
_CREDENTIAL = (
    r"(?:ing|géo|urb|agr|F?CPA|CFA|M\.?B\.?A|ASC|Ph\.?[\s\u00a0\u202f]?D|[MB]\.[\s\u00a0\u202f]?Sc|"
    r"P\.[\s\u00a0\u202f]?(?:[ÉéE]ng|G[ée]o))\b\.?"
)
# A title may go on with one more part that has a capital: "vice-président, Géologie".
_NO_TITLE = r"(?:a|ont|avait|qui|dont|est|se|s['’]|et|lors|dans|devant|au|à|en|pour|de son côté)\b"
_TITLE = (
    rf"(?:{_B}*[,(]{_B}*(?:{_CREDENTIAL},{_B}*)*"
    rf"(?:(?:son|sa|notre|leur|le|la|l['’]){_B}*(?={_HEAD}))?"
    rf"(?P<title{{n}}>(?!{_NO_TITLE})(?:(?i:{_HEAD}|chief|head of)|C[EFOT]O\b|DG\b|VP\b|"
    rf"[a-zà-ÿœ])[^.;:,«»()\n]*"
    rf"(?:\([^()\n]{{{{1,12}}}}\))?(?:,{_B}+(?={_HEAD})[^.;:,«»()\n]*(?:\([^()\n]{{{{1,12}}}}\))?(?=[,.]|$))*"
    rf"(?:,{_B}+[A-ZÀ-Þ][a-zà-ÿœ]+(?:{_B}+(?:et|de|des|du|d['’]|avec|les|la|à|"
    rf"aux)?{_B}*[\wÀ-ÿœ’'-]+){{{{0,5}}}}(?=[,.]))?)\)?)"
)
# Behind a name that already has its title in front, only another title is one.
_AFTER_OFFICE = (
    _TITLE.replace("|[a-zà-ÿœ])[^", "|(?(office{n})(?!)|[a-zà-ÿœ]))[^", 1)
    + rf"|{_B}*,{_B}*{_CREDENTIAL}(?=,|{_B}*$)"
)
_ADVERB = (
    r"(?:encore|aussi|également|notamment|ainsi|ensuite|enfin|alors|déjà|volontiers|d['’]emblée|"
    r"(?:de|pour) (?:son|sa|leur) (?:côté|part)|à (?:ce sujet|son tour|ce propos)|"
    r"en conclusion|[a-zà-ÿ]+ment)"
)
_PARTICIPLE = (
    r"(?:[a-zà-ÿœ]+(?:é|i|u|it|is|ert|eint|aint)e?s?|fait (?:valoir|savoir|remarquer|observer)|tenu à \w+)"
)
_PRESENT = r"(?:(?:s['’]|se |n['’]|l['’]|en |y )?[a-zà-ÿœ]{{2,}}(?:e|t|d|ut|it|ient|ent))"
_SAYS = (
    rf"(?:(?:(?:nous|leur|lui){_B}+)?(?:a|ont|avait|s['’]est){_B}+(?:{_ADVERB}{_B}+)*{_PARTICIPLE}|{_PRESENT.format()}|"
    rf"(?:de{_B}+|d['’])[a-zà-ÿœ]{{3,}}(?:er|ir|re))(?:{_B}+{_ADVERB})*"
)
_HE_SAYS = (
    rf"(?:(?:a|ont|avait|s['’]est)-(?:t-)?(?:il|elle)s?{_B}+(?:{_ADVERB}{_B}+)*{_PARTICIPLE}|"
    rf"(?:s['’]|se |n['’]|l['’])?[a-zà-ÿœ]{{2,}}-(?:t-)?(?:il|elle)s?)(?:{_B}+{_ADVERB})*"
)


_SPEAKS_OF = (
    rf"(?:(?:y|en|se){_B}+|s['’])?(?:parle|évoque|voit|salue|qualifie|juge|estime|décrit|regrette|promet|"
    r"assure|dit|reconnaît|observe|constate|dénonce|attend)"
)
_DASH = rf"[—–―-]+{_B}*[*_]*"
# "a ajouté la dirigeante": who spoke last.
_THE_SAME = (
    rf"(?:celui-ci|celle-ci|(?:le|la|l['’]){_B}*{_HEAD}[^,.;:«»\nA-ZÀ-Þ]{{0,60}}?"
    rf"(?=[.,]|$)(?!,{_B}*[A-ZÀ-Þ]))"
)


def _person(number: int) -> str:
    return "".join(part.format(n=number) for part in (_OFFICE, _NAME, f"(?:{_AFTER_OFFICE})?"))


def _titled(number: int) -> str:
    return "".join(part.format(n=number) for part in (_NAME, _TITLE))


# With a title that is one: "Hydro-Côte, actionnaire, a souligné que" names a firm.
_OF_OFFICE = _TITLE.replace("|[a-zà-ÿœ])[^", ")[^", 1)
_REPORTED = (
    r"(?:soulign|indiqu|précis|ajout|affirm|déclar|expliqu|rappel|estim|confirm|assur|annonc|not|relev|jug|insist|"
    r"signal|mentionn|observ|constat)é|promis|reconnu|admis|dit|conclu|soutenu|prévenu|averti|"
    r"fait (?:savoir|valoir|remarquer|observer)"
)
_REPORTS = (
    r"souligne|indique|précise|ajoute|affirme|déclare|explique|rappelle|estime|confirme|assure|annonce|note|relève|"
    r"juge|promet|reconnaît|admet|dit|conclut|soutient|prévient|avertit|fait (?:savoir|valoir|remarquer|"
    r"observer)"
)


def _reporter(number: int) -> str:
    named = "".join(part.format(n=number) for part in (_OFFICE, _NAME, f"(?:{_OF_OFFICE})?"))
    return rf"{named}(?(office{number})|(?(title{number})|(?(honoured{number})|(?!))))"


SPEECH = SpeechPatterns(
    # ", a déclaré Ann Roy, directrice", ", promet-elle", ", selon Ann Roy".
    behind=re.compile(
        rf"^{_B}*,?{_B}*(?:(?P<pronoun>{_HE_SAYS}(?!\w)|{_SAYS}{_B}+{_THE_SAME})|(?:{_SAYS}|"
        rf"selon|d['’]après)(?:,?{_B}+[a-zà-ÿœ’']+){{0,3}}?{_B}*,?{_B}+{_person(1)}|{_DASH}{_person(2)}|"
        rf"{_titled(3)}[*_.\s]*$)"
    ),
    # "Pour Ann Roy, directrice, «", "Ann Roy, directrice, a déclaré : «", "Elle ajoute : «".
    before=re.compile(
        rf"(?:^|\s)(?:(?:[Ss]elon|[Pp]our|[Dd]['’]après|[ÀA] en croire|"
        rf"[Aa]ux yeux de|(?:[Dd]e l['’]avis|[Cc]itation|[Dd]éclaration) (?:de(?=\s)|"
        rf"d['’])){_B}*{_person(1)}{_B}*,?{_B}*$"
        rf"|(?:[Cc]omme|[Aa]insi que){_B}+(?:l['’]|le{_B}+){_SAYS}{_B}+{_person(3)}{_B}*[,:]?{_B}*$"
        rf"|{_person(4)}{_B}*:{_B}*$"
        rf"|{_person(6)}{_B}*,?{_B}+{_SPEAKS_OF}\b[^«»:]{{0,80}}$"
        rf"|{_titled(5)}{_B}*,?{_B}+[a-zà-ÿœ’'][^«»:]{{0,160}}:{_B}*$"
        rf"|{_person(2)}{_B}*,?{_B}+(?:{_SAYS})\b[^«»]{{0,120}}?(?::|\bque|\bqu['’]|,){_B}*$"
        rf"|(?P<pronoun>(?:[Ee]t|[Pp]uis){_B}+(?:de{_B}+|d['’])[a-zà-ÿœ]+(?:er|ir|re){_B}*:{_B}*$|"
        rf"(?:Il|Elle)s?{_B}+(?:{_SAYS})\b[^«»]{{0,120}}?(?::|\bque|\bqu['’]){_B}*$))"
    ),
    # ", a-t-il ajouté,", ", poursuit Ann Roy."
    inside=re.compile(
        rf",{_B}*(?:(?P<pronoun>{_HE_SAYS}|{_SAYS}{_B}+{_THE_SAME})(?:{_B}[^,.«»]{{0,40}})?[,.]|"
        rf"(?:{_SAYS}){_B}+{_person(1)}{_B}*[,.])"
    ),
    # "— Ann Roy, directrice" or "Ann Roy, directrice" alone below.
    signed=re.compile(rf"{_B}*(?:{_DASH}{_person(1)}(?:,[^\n]{{0,120}})?|[*_]*{_titled(2)})[*_.\s]*"),
    # "La présidente, Ann Roy, a pour sa part souligné que le ratio recule."
    reported=re.compile(
        rf"(?:^|(?<=[.!?»]\s))(?P<sentence>(?:[A-ZÀ-Þ][^.!?«»\n,]{{0,60}},{_B}+)?{_reporter(1)}{_B}*,?{_B}+"
        rf"(?:(?:a|avait){_B}+(?:{_ADVERB}{_B}+)*(?:{_REPORTED})|(?:{_REPORTS})\b)"
        rf"[^.!?«»\n:]{{0,60}}?\bqu(?:e\b|['’])(?:[^.!?«»\n]|\.(?=\d)|(?<=\d)\.)*[.!?])",
        re.MULTILINE,
    ),
)
