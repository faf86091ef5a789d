"""The three verdicts (law 3): never yes or no."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from onrecord.answer import Verdict
from onrecord.answering.demand import Demand
from onrecord.answering.ports import Hit
from onrecord.languages.en.tense import PAST_VERB
from onrecord.letters import words_of
from onrecord.questions.periods import Agreement
from onrecord.questions.shown import is_caption
from onrecord.reading.opening.company_name import are_of_one_company
from onrecord.release import Release, SectionKind, SentenceKind

# Calibrated on questions to other companies' releases as much as on answerable ones (benchmarks/README.md).
_STRENGTH_SHARE = 0.3
_ANSWERED = 0.45
_CLOSEST = 0.16
# What a question seems to name and the releases never mention may be an idiom ("bank on it"), or told in
# words that nobody foresaw: a paragraph that holds so much of the rest is shown, as the closest.
_SPOKEN_OF = 0.5
# "What is Jane Poe's salary" is not answered by a paragraph that holds her name alone.
_LEAST_MATTER = 0.05
_MOST_STRENGTH, _MOST_MARGIN = 2.5, 0.5
# A hit without a second leads by nothing that could be measured.
_LONE_MARGIN = 0.15
# A hit rivals the best one from this share of its score on; from so many on it makes no difference.
_RIVALS, _MOST_RIVALS = 0.8, 5
# So few releases are not a crowd, as one and the next one are not; beyond so many, more make no difference.
_FEW_RELEASES, _MOST_RELEASES = 2, 6
# One thing may be told by a word that only sometimes means it: a lead counts for less if so much lacks.
_LEAD_OF_ONE, _LACKS_MUCH = 0.5, 0.3
# What lacks so much of the matter tells too little for the rest to be let off.
_LACKS_MOST = 0.6
_WEAK = 2.0
# From this coverage on a paragraph holds a question well enough.
_WELL_TOLD = 0.6
# So many sentences lead a release.
_LEAD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Assurance:
    """How sure the best hit is: what speaks for it, and what against.

    Fitted by logistic regression to 871 labelled questions about 63 releases, answerable and not; a release
    that was fitted to was never measured on (benchmarks/README.md).
    """

    start: float = 0.3
    strength: float = 0.5
    margin: float = 2.85  # how far it is before the second
    form: float = 0.5  # it shows the forms asked for
    subject: float = 0.9  # it opens with what the question names
    yes_or_no: float = 0.65  # whether something is so is answered by what speaks of it
    lacking: float = -0.9  # the share of the matter that the sentence lacks
    names_lacking: float = -0.6  # the share of the names that the sentence lacks
    named: float = -0.2  # each thing that the question names must be told
    far: float = -0.9  # how far what is asked for stands from what the question names
    misses: float = -1.05  # it tells the subject, and not what is asked of it
    lead: float = -0.6  # the opening sentences hold a word of everything
    caption: float = -2.75  # it is a caption or a heading
    elsewhere: float = -2.15
    unfit: float = -4  # no figure or date, though one is asked for
    without_it: float = -0.65
    nobody: float = -0.85
    more: float = -1.35
    rivals: float = -0.2  # each that scores nearly as well, up to five, if another might be meant
    alone_lacking: float = -1.2  # the same share, where the sentence is the only one found
    unsaid_lacking: float = -1  # the same share, where one asks whether something is so
    one_lacking: float = -1  # the same share, where the question names one thing
    unsaid_one: float = -4  # the same share, where one asks whether there is that one thing
    one_weak: float = -0.5  # it is found by little, and the question names one thing
    # Where what was found is of many releases, none of them chosen: the same share, and that nobody is named.
    several_lacking: float = -4
    several_nobody: float = -2
    half_told: float = -0.3  # its paragraph holds little of the question
    awaits: float = -1.6
    unspoken: float = -2
    tabled: float = 1.5  # a row that is found tells its figure; not fitted
    settled: float = 1  # whether anybody was hurt is said; not fitted
    aside: float = -2
    which: float = -1.3  # "which" and "where" ask more closely than most releases tell
    where: float = -1.05
    # Of the releases of an archive chance brings much near to the best: there a lead counts double, and it
    # counts against a release that another one is as likely to be meant.
    chosen: float = -0.4
    chosen_margin: float = 2.85
    as_likely: float = -1


_WEIGHTS = Assurance()


def judge_hits(hits: Sequence[Hit], *, demand: Demand | None = None, unmentioned: bool = False) -> Verdict:
    """How far the hits answer the question they were found for.

    `unmentioned`: it names a thing of the field that the releases never mention, so none of them answers it.
    """
    if not hits or (unmentioned and hits[0].coverage < _SPOKEN_OF):
        return Verdict.NOT_FOUND
    best = hits[0]
    evidence = best.coverage + _STRENGTH_SHARE * best.strength
    in_time = best.period in {None, Agreement.SAME}
    demand = demand or Demand()
    sure = (
        _assurance_of(hits)
        + _assurance_in_crowd(hits, demand)
        + _assurance_by(demand, best, rivals=_rivals_in(hits))
    )
    told = in_time and not unmentioned and not (demand.contrary or demand.anothers)
    told = told and not (demand.untold or _is_told_with_other_figures(hits) or _names_nothing_asked(hits))
    if demand.on_matter is None:
        told = told and not (demand.yes_or_no and best.misses) and not demand.awaits
        direct = told and best.matter >= _LEAST_MATTER and sure >= 0
    else:
        direct = told and demand.on_matter
    if evidence >= _ANSWERED and direct:
        return Verdict.ANSWERED
    return Verdict.CLOSEST if evidence >= _CLOSEST else Verdict.NOT_FOUND


def _assurance_of(hits: Sequence[Hit]) -> float:
    """Return what speaks for the best hit, whatever the form of the question, less what speaks against it."""
    best, weights, margin = hits[0], _WEIGHTS, _margin_of(hits)
    is_one = best.named <= 1
    return (
        weights.start
        + weights.strength * min(best.strength, _MOST_STRENGTH)
        + weights.margin * margin
        + _assurance_of_choice(best, margin)
        + weights.form * best.form
        + weights.subject * best.subject
        + weights.lacking * best.lacking
        + weights.named * (best.named - best.light * (best.lacking < _LACKS_MOST))
        + weights.far * best.far
        + weights.misses * best.misses
        + weights.alone_lacking * (best.lacking if len(hits) == 1 else 0.0)
        + is_one * (weights.one_lacking * best.lacking + weights.one_weak * (best.strength < _WEAK))
        + weights.half_told * (best.coverage < _WELL_TOLD)
        + weights.lead * _leads_before_more(hits)
        + weights.caption * is_caption(best.sentence)
        + weights.unfit * (not best.fits)
    )


def _assurance_in_crowd(hits: Sequence[Hit], demand: Demand) -> float:
    """Return what speaks against the best hit where others are of many releases, none of them chosen.

    Of many, chance brings much near.
    """
    best, weights = hits[0], _WEIGHTS
    if best.as_likely is not None:
        return 0.0
    found_in = len({hit.release.id for hit in hits})
    crowd = min(max(found_in - _FEW_RELEASES, 0) / (_MOST_RELEASES - _FEW_RELEASES), 1.0)
    return crowd * (weights.several_lacking * best.lacking + weights.several_nobody * demand.nobody)


def _assurance_of_choice(best: Hit, margin: float) -> float:
    """Return what the choice of its release speaks for the best hit, less what it speaks against it.

    Names that it was chosen for need not stand in the sentence, nor what its opening tells.
    """
    weights = _WEIGHTS
    if best.as_likely is None:
        return weights.names_lacking * best.names_lacking
    given = weights.chosen - weights.named * best.given
    return given + weights.chosen_margin * margin + weights.as_likely * best.as_likely


def _margin_of(hits: Sequence[Hit]) -> float:
    """Return how far the best hit is before the next one, as a share of its score."""
    best, others = hits[0], _others_in(hits)
    margin = _LONE_MARGIN
    if others:
        margin = (best.score - others[0].score) / abs(best.score) if best.score else 0.0
    margin = min(margin, _MOST_MARGIN)
    return _LEAD_OF_ONE * margin if best.named <= 1 and best.lacking > _LACKS_MUCH else margin


def _others_in(hits: Sequence[Hit]) -> list[Hit]:
    """Return the hits after the best one, without what other releases say in the same words."""
    best = hits[0]
    words = words_of(best.sentence.text)
    return [
        hit for hit in hits[1:] if hit.release.id == best.release.id or words_of(hit.sentence.text) != words
    ]


def _assurance_by(demand: Demand, best: Hit, *, rivals: int) -> float:
    """Return what the form of the question speaks for, less what it speaks against."""
    weights = _WEIGHTS
    unsaid = weights.unsaid_lacking + weights.unsaid_one * (best.named <= 1)
    return (
        weights.elsewhere * demand.elsewhere
        + weights.without_it * demand.without_it
        + weights.nobody * demand.nobody
        + weights.more * demand.more
        + weights.awaits * demand.awaits
        + weights.unspoken * demand.unspoken
        + weights.aside * demand.aside
        + weights.rivals * (0 if demand.yes_or_no or demand.settled else rivals)
        + (weights.yes_or_no + unsaid * best.lacking) * demand.yes_or_no
        + weights.settled * demand.settled
        + weights.tabled * demand.tabled
        + weights.which * demand.which
        + weights.where * demand.where
    )


def _rivals_in(hits: Sequence[Hit]) -> int:
    """Return how many hits rival the best one; none if that is of the period asked about."""
    best = hits[0]
    if best.period is Agreement.SAME:
        return 0
    return min(sum(hit.score >= _RIVALS * best.score for hit in _others_in(hits)), _MOST_RIVALS)


def _names_nothing_asked(hits: Sequence[Hit]) -> bool:
    """Whether the best of several companies' hits names nothing of what is asked: another price."""
    return hits[0].names_nothing_asked and not are_of_one_company(
        {hit.release.id: hit.release for hit in hits}.values()
    )


def _is_told_with_other_figures(hits: Sequence[Hit]) -> bool:
    """Whether another release says the best sentence with figures of its own, and no period tells which.

    What is so now ("has 1,048 employees", "it costs $4") is as the newest of a company's releases says it.
    What happened is told by each: the hole that "returned 5 grams" last may not be the one asked about.
    """
    best = hits[0]
    words, happened = _words_beside_figures(best.sentence.text), bool(PAST_VERB.search(best.sentence.text))
    return best.period is None and any(
        hit.release.id != best.release.id
        and (happened or not _is_newer_of_one_company(best.release, hit.release))
        and hit.score >= _RIVALS * best.score
        and _words_beside_figures(hit.sentence.text) == words
        and words_of(hit.sentence.text) != words_of(best.sentence.text)
        for hit in hits[1:]
    )


def _is_newer_of_one_company(newer: Release, older: Release) -> bool:
    """Whether a company published one release after another."""
    if not (newer.date and older.date and newer.issuer):
        return False
    return newer.date > older.date and are_of_one_company((newer, older))


def _words_beside_figures(text: str) -> list[str]:
    return [word for word in words_of(text) if not any(map(str.isdigit, word))]


def _leads_before_more(hits: Sequence[Hit]) -> bool:
    """Whether the best hit leads its release, and has rivals or lacks something asked for.

    The dateline's sentence leads, and so do the first sentences.
    """
    best = hits[0]
    if len(hits) == 1 and best.lacking == 0:
        return False
    if best.sentence.section is SectionKind.DATELINE:
        return True
    before = (best.release.sentences[at] for at in range(best.position))
    prose = (unit for unit in before if unit.kind is SentenceKind.SENTENCE)
    return sum(1 for _ in islice(prose, _LEAD)) < _LEAD
