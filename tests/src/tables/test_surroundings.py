"""What stands above a bullet or a row, and lends it its words."""

from onrecord.release import Release, ReleaseId
from onrecord.tables.surroundings import surroundings_of, texts_above
from onrecord_index.loading import read_release

_RESULTS = """# Northgate Reports Second Quarter Results

OSLO, May 4, 2021 – Northgate makes sails and reports what it sold in the quarter to shops at home.

During the second quarter the company recorded:

- Sales of $4 million
- Profit of $1 million

Northgate is content with both of these figures and thanks everyone who works in the sail loft.

| | Q2 2021 | Q2 2020 |
|---|---|---|
| Sails | 40 | 30 |
"""


def _release() -> Release:
    return read_release(_RESULTS.encode(), source="northgate.md", release_id=ReleaseId("northgate"))


def _above(release: Release, words: str) -> tuple[str, ...]:
    position = next(at for at, unit in enumerate(release.sentences) if words in unit.text)
    return texts_above(release, position, surroundings_of(release)[position])


def test_a_bullet_stands_under_its_lead_in() -> None:
    release = _release()

    assert _above(release, "Profit of")[0] == "During the second quarter the company recorded:"


def test_a_row_stands_under_the_title_of_its_group_and_not_under_that_of_another() -> None:
    text = (
        "# Northgate Tests Two Sails\n\nOSLO, May 4, 2021 – Northgate tested two sails at sea in a gale.\n\n"
        "Results at noon\n\n               New sail    Old sail\nTRIAL-1\nMean speed          10.8         6.1\n"
        "TRIAL-2\nMean speed          10.3         5.9\n"
    )
    release = read_release(text.encode(), source="trials.txt", release_id=ReleaseId("trials"))

    assert "TRIAL-2" in _above(release, "10.3")[0]
    assert "TRIAL-2" not in " ".join(_above(release, "10.8"))


def test_a_row_stands_under_its_column_heads() -> None:
    assert "Q2 2021" in _above(_release(), "Sails")[2]


def test_a_sentence_after_a_list_stands_under_no_lead_in() -> None:
    assert _above(_release(), "is content")[0] == ""


def test_a_caption_that_reads_as_a_sentence_and_does_not_end_as_one_stands_above_its_rows() -> None:
    text = (
        "# Northgate Tests a Vaccine\n\nOSLO, May 4, 2021 – Northgate tested a vaccine in four towns.\n\n"
        "It was well received in all of them.\n\n"
        "Reactions within seven days of any dose that was given (per cent of participants)\n\n"
        "| Reaction | NV-8 | Control |\n|---|---|---|\n| Fever | 4 | 1 |\n"
    )
    release = read_release(text.encode(), source="trials.md", release_id=ReleaseId("trials"))

    assert "per cent of participants" in _above(release, "Fever")[0]
    assert "It was well received" not in " ".join(_above(release, "Fever"))
