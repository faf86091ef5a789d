"""What says that something comes or may come: "will", "could", "should"."""

from onrecord.languages.en.patterns import VERB, WHO
from onrecord.languages.rule import Rule, Weight, phrase

MODALS = (
    Rule(
        name="will",
        source="Muslu 2015",
        weight=Weight.CERTAIN,
        phrases=(
            phrase(r"(?:we|they|it|you|i|that|he|she|there|who|this)'ll\b", "We'll open a second bakery."),
            phrase(r"will\b(?![ -]power)", "The mill will reach its full rate in autumn."),
            phrase(r"won't\b", "The plant won't close."),
            phrase(r"shall\b", "The fund shall invest in timber."),
            phrase(rf"(?:going|gonna) to {VERB}", "It's going to be a strong year."),
        ),
    ),
    Rule(
        name="may, could, would",
        source="Li 2010",
        weight=Weight.POSSIBLE,
        phrases=(
            phrase(
                rf"(?:may|might|could|should|would)(?: (?:also|not|then|well|only|\w+ly))* {VERB}",
                "Production could rise by a third.",
            ),
            phrase(rf"(?:we|they|it|i|you)'d {VERB}", "We'd reopen the second kitchen."),
            phrase(rf"ought to {VERB}", "Margins ought to widen as freight gets cheaper."),
            phrase(
                r"(?<!what\s)(?<!how\s)(?<!your\s)(?<!so\s)(?<!a\s)(?:we|company|group|bank|team|brand|business|"
                r"project|mine|partnership|programme|campaign|venture) can (?:\w+ly )?(?:expand|grow|"
                r"scale|double|triple|accelerate|become|reach|achieve|capture|"
                r"generate|advance|build on|move forward)\b",
                "With the right help, this brand can grow fast.",
                but_not=("Readers can grow roses from seed.", "It shows what we can achieve."),
            ),
            phrase(
                rf"(?:{WHO}|industry|sector|market|demand|margins?|prices) (?:must|ha(?:s|ve) to) "
                rf"(?:\w+ly |also )?{VERB}",
                "The company must accelerate its repairs.",
                "We have to hire fifty bakers.",
                but_not=("The mill needs repairs.",),
            ),
        ),
    ),
)
