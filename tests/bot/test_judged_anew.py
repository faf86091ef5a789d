"""After an upgrade a release that older rules judged answers with its cautionary statement."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.answer import Answer
from onrecord.question import Question
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import begin_archive, open_desk, open_releases
from tests.fakes.older_rules import older_rules, rules_that_find
from tests.fakes.release_texts import release_text

ASKED = Question(text="When does production begin at Red Creek?")


def _keep_two(settings: Settings) -> None:
    archive = begin_archive(settings)
    for number in range(2):
        content = release_text(day=number + 1, ounces=number).encode()
        archive.add(content, source=f"r{number}.txt", added_by="ida", now=datetime(2024, 3, 5, tzinfo=UTC))


def _answer(settings: Settings) -> Answer:
    return open_desk(settings, open_releases(settings)).answer(ASKED)


@pytest.mark.parametrize("search", ["memory", "disk"])
def test_what_an_older_version_took_for_a_fact_goes_out_with_its_statement(
    search: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings.model_validate({"ONRECORD_HOME": tmp_path, "ONRECORD_SEARCH": search})
    with older_rules():
        _keep_two(settings)
        before = _answer(settings)

    after = _answer(settings)
    again = _answer(settings)

    assert [passage.sentence.text for passage in after.passages] == [
        passage.sentence.text for passage in before.passages
    ]
    assert not before.cautionary
    assert len(after.cautionary) == 1
    assert again.cautionary == after.cautionary
    assert [each.getMessage() for each in caplog.records if "rules" in each.getMessage()] == [
        "this version has other rules for cautionary statements and for what looks forward: before anything is"
        " answered it looks once through the 2 releases that are kept"
    ]


@pytest.mark.parametrize("search", ["memory", "disk"])
def test_what_an_older_version_found_no_statement_of_goes_out_with_the_one_that_is_found_now(
    search: str, tmp_path: Path
) -> None:
    settings = Settings.model_validate({"ONRECORD_HOME": tmp_path, "ONRECORD_SEARCH": search})
    with rules_that_find():
        _keep_two(settings)
        before = _answer(settings)

    after = _answer(settings)

    assert not before.cautionary
    assert [each.text.partition("\n")[0] for each in after.cautionary] == ["Forward-Looking Statements"]
    assert after.passages[0].text == before.passages[0].text
