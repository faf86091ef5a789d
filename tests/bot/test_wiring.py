"""Which releases are asked."""

import gc
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from onrecord.answer import NoteKind
from onrecord.errors import UnknownRelease
from onrecord.question import Question
from onrecord.release import ReleaseId
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import answerer_over, begin_archive, open_desk, open_releases
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.bundled import BUNDLED_ID
from onrecord_index.loading import read_release
from tests.fakes.companies import company_release
from tests.fakes.release_texts import release_text

ROOT = Path(__file__).resolve().parents[2]
RELEASE = """{company} Opens {mine}

May 5, 2025 - {company} Corp. opened its office today. {company} will open the {mine} mine in June 2027.

This news release contains forward-looking statements. They may fail, and {company} need not update them.
"""


def _write(path: Path, company: str, mine: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(RELEASE.format(company=company, mine=mine), encoding="utf-8")
    return path


def test_asks_the_bundled_release_if_no_file_is_named() -> None:
    assert [release.id for release in open_releases(Settings())] == [BUNDLED_ID]


@pytest.mark.parametrize("standing", [ReleaseStatus.HELD, ReleaseStatus.PENDING])
def test_says_that_the_example_answers_if_none_of_what_was_kept_is_open(
    tmp_path: Path, standing: ReleaseStatus
) -> None:
    settings, question = (
        Settings.model_validate({"ONRECORD_HOME": tmp_path}),
        Question(text="who is the CEO?"),
    )
    untouched = open_desk(settings, open_releases(settings))
    archive = begin_archive(settings)
    text = RELEASE.format(company="Acme", mine="Red")
    archive.add(text.encode(), source="a.txt", added_by="ida", now=datetime.now(UTC), standing=standing)

    answer = open_desk(settings, open_releases(settings)).answer(question)

    assert answer.remarks[-1].kind is NoteKind.EXAMPLE
    assert not untouched.answer(question).remarks


def test_files_are_asked_alone_in_the_order_given_each_once(tmp_path: Path) -> None:
    north = _write(tmp_path / "north.txt", "Acme", "Red")
    south = _write(tmp_path / "south.txt", "Bolt", "Blue")

    assert [one.id for one in open_releases(Settings(), files=[south, north, south])] == ["south", "north"]


def test_two_files_of_one_name_are_two_releases_each_with_its_own_statement(tmp_path: Path) -> None:
    """Both once had the id "q1": one statement replaced the other."""
    files = [
        _write(tmp_path / "a" / "q1.txt", "Acme", "Red"),
        _write(tmp_path / "b" / "q1.txt", "Bolt", "Blue"),
    ]
    releases = open_releases(Settings(), files=files)

    answer = open_desk(Settings(), releases).answer(
        Question(text="which mine will Acme and Bolt open in June 2027?")
    )

    assert [release.id for release in releases] == ["q1", "q1-2"]
    assert {passage.release.id for passage in answer.passages} == {"q1", "q1-2"}
    assert len({statement.text for statement in answer.cautionary}) == 2


def test_an_id_chooses_among_the_files(tmp_path: Path) -> None:
    files = [_write(tmp_path / "north.txt", "Acme", "Red"), _write(tmp_path / "south.txt", "Bolt", "Blue")]

    assert [one.id for one in open_releases(Settings(), files=files, ids=["south"])] == ["south"]


def test_an_unknown_id_is_named_with_those_that_are_known() -> None:
    with pytest.raises(UnknownRelease) as refused:
        open_releases(Settings(), ids=["nobody"])

    assert refused.value.known == (BUNDLED_ID,)


def test_the_id_of_a_copy_means_what_is_shown_for_it(tmp_path: Path) -> None:
    settings = Settings.model_validate({"ONRECORD_HOME": tmp_path})
    archive = begin_archive(settings)
    for name, wire in (("one", "/CNW/ -"), ("other", "(GLOBE NEWSWIRE) --")):
        text, now = release_text().replace("/CNW/ -", wire), datetime(2024, 3, 5, tzinfo=UTC)
        archive.add(text.encode(), source=f"{name}.txt", added_by="ida", now=now, standing=ReleaseStatus.OPEN)

    assert [one.id for one in open_releases(settings, ids=["other"])] == ["one"]
    assert [one.id for one in open_releases(settings, ids=["one", "other"])] == ["one"]


def test_of_two_equal_sentences_the_newer_release_s_is_shown() -> None:
    older = read_release(release_text().encode(), source="a file", release_id=ReleaseId("older"))
    newer = replace(older, id=ReleaseId("newer"), date=date(2026, 3, 3))

    answer = answerer_over([older, newer]).answer(Question(text="how many grams of silver per tonne?"))

    assert [passage.release.id for passage in answer.passages] == ["newer"]


@pytest.mark.process
def test_a_desk_made_ready_has_loaded_what_words_of_no_list_need() -> None:
    """The first question with an unknown word waited a fifth of a second for the stemmer."""
    program = (
        "import sys\n"
        "from onrecord_bot.wiring import answerer_over, make_ready\n"
        "from onrecord_index.bundled import bundled_release\n"
        "make_ready(answerer_over([bundled_release()]))\n"
        "print('nltk.stem.snowball' in sys.modules)\n"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "True"


@pytest.mark.process
def test_a_question_after_a_desk_is_made_ready_waits_for_no_pattern() -> None:
    """Over an archive a third of a second was left for the first questions."""
    program = (
        "from onrecord import late_patterns\n"
        "from onrecord.question import Question\n"
        "from onrecord_bot.wiring import answerer_over, make_ready\n"
        "from tests.fakes.companies import company_release\n"
        "desk = answerer_over([company_release(each) for each in ('bell', 'foods')])\n"
        "make_ready(desk)\n"
        "made = len(late_patterns._MADE)\n"
        "desk.answer(Question(text='How much was the net income of Brasso Bell?'))\n"
        "print(len(late_patterns._MADE) - made, sum(each._compiled is None for each in late_patterns._MADE))\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.split() == ["0", "0"]


def test_a_fact_is_offered_inline_though_no_sentence_has_a_word_of_the_question() -> None:
    """It once broke the inline query: what a company is was found by its place, and the search found nothing."""
    desk = answerer_over([company_release(each) for each in ("bell", "foods")])

    apart = desk.answers_apart(Question(text="who is Brasso Bell?"), most=5)

    assert apart


def test_a_desk_over_a_few_releases_goes_without_the_collector() -> None:
    releases = [company_release("bell")]
    questions = [Question(text="What was the revenue of Bell?"), Question(text="Who is the chief executive?")]

    def ask() -> None:
        desk = answerer_over(releases)
        for question in questions:
            desk.answer(question)

    ask()  # what is loaded and kept for all desks comes about now
    gc.collect()
    gc.disable()
    try:
        ask()
        assert gc.collect() == 0
    finally:
        gc.enable()
