"""Whether somebody came to harm, and who may not: what tells it comes first."""

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.answering.answerer import Answerer
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.wiring import answerer_over
from onrecord_index.loading import read_release
from onrecord_index.ranking.retriever import retriever_over

_TOP = """Holloway Recalls a Stairlift

LEEDS, England, 3 June 2025 - Holloway Lifts plc (LSE: HBW) said today that it is recalling 900 stairlifts.

If the brake slips, riders can fall, and a fall from the stairlift may kill somebody.

The stairlift is built in Leeds by sixty people.
"""
_TOLD = "\nTwo riders were bruised. No deaths have been reported.\n"
_WHO_MAY_NOT = (
    "\nThe ride on the new cable car is steep. Visitors who are expecting a child or have a heart condition "
    "should not board the cabin.\n"
)

_WHAT_TO_DO = (
    "\nStop using the stairlift. If the brake slips while somebody is riding, call the fire service at 999.\n\n"
    "The stairlift is not intended for children under 12.\n"
)


def _asked(question: str, told: str = "") -> Answer:
    release = read_release((_TOP + told).encode(), source="lift.txt", release_id=ReleaseId("lift"))
    return Answerer(releases=[release], retriever=retriever_over([release])).answer(Question(text=question))


@pytest.mark.parametrize(
    "question", ["has anyone died from this?", "did anybody die because of the stairlift?"]
)
def test_what_happened_comes_before_what_may(question: str) -> None:
    assert _asked(question, _TOLD).passages[0].sentence.text == "No deaths have been reported."


@pytest.mark.parametrize(
    "question", ["has anyone been hurt building the stairlift?", "did anybody die because of the stairlift?"]
)
def test_harm_that_nobody_tells_is_not_answered(question: str) -> None:
    assert _asked(question).verdict is not Verdict.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "im 5 months pregnant can i go on the cable car",
        "I have a bad heart, may I ride the cable car?",
        "can my wife use the cable car, she is pregnant?",
    ],
)
def test_who_may_not_is_shown_in_whatever_words_the_release_has(question: str) -> None:
    answer = _asked(question, _WHO_MAY_NOT)

    assert "expecting a child" in answer.passages[0].sentence.text
    assert answer.verdict is Verdict.CLOSEST


@pytest.mark.parametrize(
    ("question", "advice"),
    [
        ("my mother was riding when the brake slipped!! what do we do", "call the fire service"),
        ("what should owners of the stairlift do?", "Stop using the stairlift."),
        ("what do families have to do", "Stop using the stairlift."),
        ("what do the owners need to do now?", "Stop using the stairlift."),
        ("we have one of these at home, what now?", "Stop using the stairlift."),
    ],
)
def test_who_asks_what_to_do_is_shown_what_the_release_has_its_reader_do(question: str, advice: str) -> None:
    assert advice in _asked(question, _WHAT_TO_DO).passages[0].sentence.text


@pytest.mark.parametrize("question", ["can my 6 year old ride it?", "is it ok for a toddler?"])
def test_whether_children_may_is_told_in_whatever_words(question: str) -> None:
    assert _asked(question, _WHAT_TO_DO).passages[0].sentence.text.endswith("children under 12.")


def test_what_to_do_is_not_told_by_a_release_that_has_its_reader_do_nothing() -> None:
    assert _asked("we have one of these at home, what now?").verdict is Verdict.NOT_FOUND


def test_that_nobody_was_hurt_is_not_told_alone_where_somebody_was_hurt_elsewhere() -> None:
    told = "\nNobody was hurt in the fire at Dayton. Eleven workers were taken to hospital after the leak.\n"

    answer = _asked("was anyone hurt?", told)

    assert answer.verdict is Verdict.CLOSEST
    assert "hospital" in " ".join(passage.text for passage in answer.passages)


@pytest.mark.parametrize(
    "question",
    [
        "how many people got hurt?",
        "was anyone injured?",
        "did any rider get hurt?",
        "who was hurt?",
        "has a passenger been harmed?",
        "did it hurt anybody?",
    ],
)
def test_what_happened_to_a_body_tells_who_was_hurt_in_whatever_words(question: str) -> None:
    told = "\nA man in Hull broke his wrist. The stairlift is safe to keep in the house.\n"

    assert _asked(question, told).passages[0].sentence.text == "A man in Hull broke his wrist."


@pytest.mark.parametrize("told", ["Holloway cut its costs.", "Sales fell and hurt the year's result."])
def test_what_happened_to_a_firm_s_figures_is_no_harm(told: str) -> None:
    assert _asked("has anyone been hurt?", f"\n{told}\n").verdict is not Verdict.ANSWERED


def test_an_age_asked_about_is_told_by_ages() -> None:
    told = "\nKeep the stairlift away from children while it moves. It may be used by children aged six and older.\n"

    shown = _asked("my five-year-old wants to ride, may she?", told).passages[0].sentence.text

    assert shown == "It may be used by children aged six and older."


@pytest.mark.parametrize("question", ["was anyone hurt?", "has anybody been injured?", "who was hurt?"])
def test_who_was_hurt_is_told_where_the_line_of_the_date_says_so(question: str) -> None:
    """The first sentence stands behind place and date, where harm was not looked for."""
    text = (
        "Holloway Reports a Fire\n\nLEEDS, England, 3 June 2025 -- Two workers were killed on Sunday in a "
        "fire at Holloway Lifts plc.\n\nNobody in the town was hurt. The works are shut.\n"
    )
    release = read_release(text.encode(), source="fire.txt", release_id=ReleaseId("fire"))
    desk = Answerer(releases=[release], retriever=retriever_over([release]))

    answer = desk.answer(Question(text=question))

    assert answer.verdict is not Verdict.ANSWERED or "killed" in answer.passages[0].sentence.text
    assert "killed" in " ".join(passage.text for passage in answer.passages)


@pytest.mark.parametrize(
    "told",
    [
        "The stairlift was examined by a doctor of physics.",
        "It broke a leg in transport.",
        "The seat was bruised in the post.",
    ],
)
def test_what_happened_to_a_thing_is_no_harm(told: str) -> None:
    assert _asked("did it burn anyone?", f"\n{told}\n").verdict is not Verdict.ANSWERED


@pytest.mark.parametrize(
    "told",
    ["Two were treated in hospital.", "Ann Roe of Hull broke her arm.", "A boy was seen by a doctor."],
)
def test_what_happened_to_somebody_is_harm(told: str) -> None:
    assert _asked("was anyone hurt?", f"\n{told}\n").passages[0].sentence.text == told


@pytest.mark.parametrize(
    "told",
    [
        "A welder, Ann Roe of Hull, lost her life on the night shift.",
        "Three miners lost their lives in the shaft.",
        "The cook was found dead in the cold store.",
        "One of the two skippers did not survive.",
        "The fire claimed the lives of two tenants.",
        "A diver passed away before help came.",
    ],
)
@pytest.mark.parametrize("question", ["did anybody die?", "how many people died?", "was someone killed?"])
def test_a_death_is_told_in_whatever_words(question: str, told: str) -> None:
    answer = _asked(question, f"\nTwo riders were bruised.\n\n{told}\n")

    assert answer.passages[0].sentence.text == told


@pytest.mark.parametrize(
    "told",
    [
        "The second quarter hurt, and nobody here denies it.",
        "The weather hurt our sales.",
        "He lost his life savings in the shares.",
    ],
)
def test_a_period_or_a_result_comes_to_no_harm(told: str) -> None:
    assert _asked("has anyone been hurt?", f"\n{told}\n").verdict is not Verdict.ANSWERED
    assert _asked("did anybody die?", f"\n{told}\n").verdict is not Verdict.ANSWERED


def _of_two(question: str) -> Answer:
    texts = {
        "newer": "Bolt Sums Up Its Quarter\n\nLEEDS, 3 June 2025 - Bolt plc told of its quarter.\n\n"
        "The quarter hurt, Bolt says.\n",
        "older": "Bolt Tells of a Crash\n\nLEEDS, 3 May 2025 - Bolt plc told of a crash.\n\n"
        "Two drivers lost their lives.\n",
    }
    releases = [
        read_release(text.encode(), source=f"{name}.txt", release_id=ReleaseId(name))
        for name, text in texts.items()
    ]
    desk = Answerer(releases=releases, retriever=retriever_over(releases))
    return desk.answer(Question(text=question))


def test_harm_that_another_release_tells_is_near_where_nothing_but_harm_is_asked() -> None:
    answer = _of_two("has anyone been hurt?")

    assert answer.passages[0].sentence.text == "Two drivers lost their lives."


def test_harm_in_a_release_that_lacks_the_name_asked_for_is_not_told() -> None:
    answer = _of_two("was anyone hurt at the mill in Tarn?")

    assert all("lost their lives" not in passage.sentence.text for passage in answer.passages)


@pytest.mark.parametrize("question", ["did anyone die?", "who died?", "Who died at Holloway?"])
def test_the_month_of_may_is_no_possibility(question: str) -> None:
    answer = _asked(question, "\nIn May one of our fitters lost his life on a stairlift.\n")
    assert answer.passages[0].sentence.text == "In May one of our fitters lost his life on a stairlift."


_UNSAFE = (
    "\nThe lift was shown at a fair in May, and people liked it.\n\nOwners should stop using the Glide 4 stairlift.\n\n"
    "Two riders received an electric shock. Neither was badly hurt.\n"
)


@pytest.mark.parametrize(
    "question",
    [
        "is the stairlift safe?",
        "my stairlift is a Glide 4, is it safe to use",
        "are these stairlifts dangerous?",
    ],
)
def test_what_warns_comes_first_if_one_asks_whether_a_thing_is_safe(question: str) -> None:
    assert (
        _asked(question, _UNSAFE).passages[0].sentence.text
        == "Owners should stop using the Glide 4 stairlift."
    )


def test_what_warns_comes_before_what_a_newer_release_says() -> None:
    """Sales of a stairlift had begun again with a new brake: its owners were not shown to stop using theirs."""
    older = read_release((_TOP + _UNSAFE).encode(), source="lift.txt", release_id=ReleaseId("lift"))
    text = "Holloway Resumes Sales\n\nLEEDS, England, 3 September 2025 - Holloway Lifts plc (LSE: HBW) said so.\n\n"
    again = f"{text}It has resumed sales of the Glide 4 with a new brake.\n"
    newer = read_release(again.encode(), source="again.txt", release_id=ReleaseId("again"))
    releases = [newer, older]
    desk = Answerer(releases=releases, retriever=retriever_over(releases))

    answer = desk.answer(Question(text="can I still use my Glide 4?"))

    assert answer.passages[0].sentence.text == "Owners should stop using the Glide 4 stairlift."


def test_a_shock_is_harm() -> None:
    answer = _asked("did anybody get hurt by the stairlift?", _UNSAFE)

    assert "Two riders received an electric shock." in {each.sentence.text for each in answer.passages}


def test_a_day_that_is_asked_for_is_no_leave_that_is_asked_for() -> None:
    told = "\nOwners should unplug the stairlift. Money is given back for each stairlift until 31 January 2026.\n"

    assert (
        "31 January"
        in _asked("until when can I get my money back for the stairlift", told).passages[0].sentence.text
    )


def test_whether_anybody_was_injured_is_not_told_by_what_was_long_ago() -> None:
    text = """# Fire at the Plant

SABINE BEND, Texas, June 11, 2026 - A fire broke out at the plant of Verrick Chemicals Inc. today.

The last fire at the plant was in 2014, when nobody was injured.
"""
    release = read_release(text.encode(), source="fire.md", release_id=ReleaseId("fire"))

    assert answerer_over([release]).answer(Question(text="anyone injured?")).verdict is not Verdict.ANSWERED
