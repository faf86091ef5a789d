"""How French questions are built: their time, what they count, and whether they lean on the one before."""

import re

from onrecord.languages.question_grammar import QuestionGrammar


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# Words that end what is named: the rest of the question says something of it.
_ENDS = (
    r"(?:est|sont|était|a|ont|sera|seront|fait|faut|de|du|des|d|en|dans|à|au|aux|par|pour|"
    r"sur|avec|qui|que|qu|il|elle|ils|"
    r"elles|on|nous|vous|le|la|les|l|un|une|cette|ce|ces|sa|son|ses|leur|leurs|et|ou|y|se|"
    r"compte|emploie|possède|exploite|"
    r"prévoit|comptent|emploient|avez|avons|travaillent|seront|ont-ils|a-t-il|a-t-elle|dont)"
)
_NAMED = rf"(?P<named>(?:(?!{_ENDS}\b)[\w’-]+[ \u00a0]?){{1,3}})"

GRAMMAR = QuestionGrammar(
    sum=_any(
        r"\bcombien (?:\w+[ -]){0,3}?(?:coût\w*|vaut|valent|paie\w*|pay\w*|dépens\w*|"
        r"investi\w*|lev\w*|rapport\w*|gagn\w*)|"
        r"\b(?:quel|quels|à quel) (?:\w+ ){0,3}?(?:prix|loyers?|tarifs?|salaires?|montant|coûts?)\b|"
        r"\bquelle (?:\w+ ){0,3}?(?:rémunération|somme|amende)\b"
    ),
    manner=_any(
        r"^\W*(?:et )?comment\b|\bque (?:fait|fera|deviendra)\b|\bà quoi (?:sert|servir\w+)\b|"
        r"\bque se passe\b"
    ),
    asks=_any(r"\b(?:combien|quels?|quelles?|quand|nombre|montant|date|pourcentage|où|depuis)\b"),
    yes_or_no=_any(
        r"^\W*(?:et |mais )?(?:est-ce que|est-ce qu['’]|avez-vous|êtes-vous|\w+-t?-?(?:il|elle|"
        r"on|vous|ils|elles)\b)"
    ),
    future=_any(
        r"\b(?:sera|seront|va|vont|allez|prévo\w+|prévu\w*|prévisions?|perspectives?|"
        r"objectifs?|cibles?|vise\w*|prochain\w*|futur\w*|"
        r"avenir|compte[zn]?\w*|projet\w*|bientôt|d['’]ici|intention|entend\w*|ambition\w*|"
        r"attend\w*|\w+(?:era|eront|rez|ira|iront)|"
        r"\w+(?:era|ira|dra|tra|vra)-t-(?:il|elle))\b"
    ),
    past=_any(
        r"\b(?:était|étaient|avait|a été|ont été|dernier|dernière|passé|précédent\w*|"
        r"auparavant|avant|déjà|histoire|a-t-(?:il|elle))\b"
    ),
    leans=_any(
        r"^\W*(?:et|mais|ou|alors|donc|puis|pourquoi(?: pas)?\W*$|quand\W*$|où\W*$|qui\W*$|"
        r"combien\W*$|vraiment|depuis quand\W*$|"
        r"qui d['’]autre|quoi d['’]autre|autre chose|lequel|laquelle|lesquels)\b"
    ),
    points_back=_any(
        r"\b(?:il|elle|ils|elles|lui|leur|celui-ci|celle-ci|ceux-ci|cela|ça|ceci|y|ce dernier|"
        r"cette dernière|le même|la même|"
        r"celui|celle|ceux)\b(?!-)(?<!-il)(?<!-elle)(?<!-ils)(?<!-elles)"
    ),
    counted=_any(rf"\bcombien (?:de |d['’])(?:nouveaux |nouvelles |autres )?{_NAMED}"),
    amount=_any(
        r"\b(?:quel|quelle|quels|quelles|à quel)(?: est| sont| était)?(?: le| la| les| l['’]| son| sa)? ?"
        r"(?P<named>prix|loyers?|salaires?|rémunération|tarifs?|dividendes?|amende|rançon|âge|"
        r"cours|primes?)\b"
    ),
    wanted=_any(rf"\bqui (?:est|sont|était|était)(?: le| la| les| l['’]| votre| son| sa| leur)? ?{_NAMED}"),
    anybody=frozenset("personne personnes homme femme gens nom".split()),
)
