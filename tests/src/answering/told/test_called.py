"""Who of those quoted is called by some words."""

import pytest

from onrecord.answering.told.called import speakers_called
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release

_RELEASE = """Morning Mills Reports a Fire at Its Selby Mill

LEEDS, England, 3 June 2025 - Morning Mills plc (LSE: MMLL) said today that a fire stopped its mill in Selby.

"We lost a week of flour," said Ann Roe, Chief Executive.

"The sprinkler was shut for repairs," said Bo Dahl, Vice President of Safety.

"The men had asked for a second door," said Cy Poe, who represents the millers in Local 9.

"Rye cost us a fifth more than a year ago," said Di Moe, Finance Director.

"I heard the bell and ran," said Ed Foe, whose son works at the mill.

"Her burns will heal," said Fay Lund, a physician at Selby Hospital.
"""


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("the boss", "Ann Roe"),
        ("the boss of Morning Mills", "Ann Roe"),
        ("the safety boss", "Bo Dahl"),
        ("the safety chief at Morning Mills", "Bo Dahl"),
        ("the head of safety", "Bo Dahl"),
        ("the union guy", "Cy Poe"),
        ("the man from the union", "Cy Poe"),
        ("the money man", "Di Moe"),
        ("the finance chief", "Di Moe"),
        ("the father", "Ed Foe"),
        ("the doctor", "Fay Lund"),
        ("the lady from the hospital", "Fay Lund"),
        ("Mr Dahl", "Bo Dahl"),
    ],
)
def test_is_called_by_a_post_in_plain_words_or_by_an_institution(who: str, name: str) -> None:
    release = read_release(_RELEASE.encode(), source="mill.txt", release_id=ReleaseId("mill"))

    assert speakers_called(who, [release]) == {name}


@pytest.mark.parametrize("who", ["the marketing boss", "the mayor", "the woman"])
def test_nobody_is_called_by_what_no_speaker_is(who: str) -> None:
    release = read_release(_RELEASE.encode(), source="mill.txt", release_id=ReleaseId("mill"))

    assert not speakers_called(who, [release])


@pytest.mark.parametrize(
    ("who", "title"),
    [
        ("the woman from the union", "convener of the Allied Millers"),
        ("the union man", "regional organiser of the Bakers"),
        ("the guy who runs the mill", "Manager of the Selby mill"),
    ],
)
def test_somebody_is_called_by_what_the_post_is_for(who: str, title: str) -> None:
    text = f"{_RELEASE.split('said Bo Dahl', maxsplit=1)[0]}said Gus Hay, {title}.\n".replace(
        "Local 9", "Hull"
    )
    release = read_release(text.encode(), source="mill.txt", release_id=ReleaseId("mill"))

    assert speakers_called(who, [release]) == {"Gus Hay"}


def test_nobody_speaks_for_a_union_because_of_a_post_that_is_spelt_like_one() -> None:
    said = (
        "“It is so,” said Cy Poe, organizational development director.\n\n“No,” said Di Gray, shop steward."
    )
    text = f"Mill Opens\n\nLEEDS, England, 3 June 2025 - Mill plc opened a mill.\n\n{said}\n"
    release = read_release(text.encode(), source="mill.txt", release_id=ReleaseId("mill"))

    assert speakers_called("the woman from the union", [release]) == {"Di Gray"}


@pytest.mark.parametrize(
    ("who", "name"),
    [("the finance chief", "Gil Hay"), ("the man who speaks for the islanders", "Hal Joy")],
)
def test_is_called_by_the_short_form_of_a_post_or_by_those_somebody_speaks_for(who: str, name: str) -> None:
    told = _RELEASE.replace("Di Moe, Finance Director", "Gil Hay, CFO") + (
        '\n"The boat is late," said Hal Joy, chair of the Corrie Community Council.\n'
    )
    release = read_release(told.encode(), source="mill.txt", release_id=ReleaseId("mill"))

    assert speakers_called(who, [release]) == {name}
