"""Statements that older rules did not find, or found otherwise, are those that are found when a release is added."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, select, update

from onrecord.reading import compose
from onrecord.release import Release, ReleaseId, SectionKind
from onrecord_index.archive.archive import Archive
from onrecord_index.archive.database import open_database
from onrecord_index.archive.tables import ANALYSES, MARKS, ORIGINALS, RELEASES
from tests.fakes.older_rules import older_rules, rules_that_find
from tests.fakes.release_texts import release_text

NOW = datetime(2024, 3, 5, 12, tzinfo=UTC)
TITLED = release_text()
PLAIN = """Tarn Bakery Opens a Shop

KENDAL, March 2, 2024 - Tarn Bakery opened a shop in the old station today. It expects to open another in May.

What is said above about May is our hope and no promise: the date may change if the permit comes late.

Contact: Ann Roe, 604-555-0100
"""
PAGE = """<html><body><h1>Tarn Bakery Opens a Shop</h1><p>KENDAL, March 2, 2024 -- Tarn Bakery opened a shop today.</p>
<h2>Outlook</h2><p>Tarn expects to open another shop in May. This release contains forward-looking statements. Actual
results may differ materially from them.</p><p>Contact: Ann Roe, 604-555-0100</p></body></html>"""
FORMS = {"titled.txt": TITLED, "plain.txt": PLAIN, "page.html": PAGE}


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'onrecord.sqlite3'}"


def _archive(url: str) -> Archive:
    return Archive(open_database(url), clock=NOW.timestamp)


def _add(archive: Archive, text: str, name: str) -> ReleaseId:
    return archive.add(text.encode(), source=name, added_by="ida", now=NOW).id


def _kept(url: str, forms: dict[str, str], statement: str = "") -> None:
    with rules_that_find(statement):
        archive = _archive(url)
        for name, text in forms.items():
            _add(archive, text, name)


def _found_anew(url: str) -> Archive:
    archive = _archive(url)
    archive.judging.judge_all()
    return archive


def _everything(archive: Archive) -> tuple[object, ...]:
    tables = (select(table) for table in (RELEASES, ANALYSES, MARKS, ORIGINALS))
    return tuple(sorted(map(tuple, archive.rows(each))) for each in tables)


@pytest.mark.parametrize("statement", ["", "Jane Poe", "results may differ materially"])
def test_all_that_is_kept_is_as_if_they_were_added_now(url: str, tmp_path: Path, statement: str) -> None:
    _kept(url, FORMS, statement)
    added = _archive(f"sqlite:///{tmp_path / 'added.sqlite3'}")
    for name, text in FORMS.items():
        _add(added, text, name)
    assert _everything(_archive(url)) != _everything(added)

    archive = _found_anew(url)

    assert _everything(archive) == _everything(added)
    assert all(each.cautionary for each in archive.open_releases())
    assert archive.judging.waiting() == 0


def test_a_release_whose_statement_is_found_as_before_is_not_read_anew(url: str) -> None:
    """What else is found otherwise today, such as its headline, stays as people know it."""
    statement = TITLED[TITLED.index("Forward-Looking St") : TITLED.index("\n\nContact")].replace(
        "Actual\n", "Actual "
    )
    _kept(url, {"titled.txt": TITLED}, statement)
    with open_database(url).begin() as connection:
        connection.execute(update(RELEASES).values(headline="As it was read"))

    archive = _found_anew(url)

    assert archive.holding("titled").headline == "As it was read"


ORIGINALS_GONE = {
    "missing": lambda connection: connection.execute(delete(ORIGINALS)),
    "unreadable": lambda connection: connection.execute(update(ORIGINALS).values(content=b"")),
    "read as another text": lambda connection: connection.execute(
        update(ORIGINALS).values(content=TITLED.replace("Jane", "Joan").encode())
    ),
}


@pytest.mark.parametrize("damage", ORIGINALS_GONE)
def test_where_the_original_gives_the_text_no_longer_the_statement_is_found_in_the_text(
    damage: str, url: str, caplog: pytest.LogCaptureFixture
) -> None:
    _kept(url, {"titled.txt": TITLED})
    before = _archive(url).release("titled")
    with open_database(url).begin() as connection:
        ORIGINALS_GONE[damage](connection)

    archive = _found_anew(url)
    after = archive.release("titled")

    assert (after.text, after.edition) == (before.text, before.edition)
    assert not before.cautionary
    assert after.statements[0].startswith("Forward-Looking Statements\n\nThis news release contains")
    assert _told_apart(after)
    assert archive.judging.waiting() == 0
    told = ["titled cannot be read again (UnreadableRelease): its text is looked through"]
    assert [each.getMessage() for each in caplog.records[1:]] == (told if damage == "unreadable" else [])


def test_where_it_cannot_be_read_again_no_statement_is_taken_away(url: str) -> None:
    _kept(url, {"titled.txt": TITLED}, "The company expects to begin production at Red Creek in 2026.")
    with open_database(url).begin() as connection:
        connection.execute(delete(ORIGINALS))

    after = _found_anew(url).release("titled")

    assert [each.partition("\n")[0] for each in after.statements] == [
        "The company expects to begin production at Red Creek in 2026.",
        "Forward-Looking Statements",
    ]


def test_a_statement_of_which_only_a_part_is_found_today_stays_whole(url: str) -> None:
    whole = PLAIN[PLAIN.index("What is said") :].strip()
    _kept(url, {"plain.txt": PLAIN}, whole)

    after = _found_anew(url).release("plain")

    assert after.statements == (whole,)


def test_a_release_that_was_removed_and_is_quoted_on_record_has_its_statement(url: str) -> None:
    _kept(url, {"titled.txt": TITLED})
    archive = _archive(url)
    edition = archive.release("titled").edition
    archive.remove("titled", who="ida")

    found = archive.editions.release(edition)

    assert found
    assert len(found.cautionary) == 1
    assert _told_apart(found)


def test_what_waits_for_its_time_or_for_people_does_so_after_it(url: str) -> None:
    _kept(url, {"later.txt": "EMBARGOED UNTIL MARCH 1, 2034, 9:00 A.M. EASTERN TIME\n\n" + TITLED})
    before = _archive(url).holding("later")

    archive = _found_anew(url)

    assert archive.holding("later").opens_at == before.opens_at
    assert len(archive.open_releases()) == 0
    assert archive.release("later").cautionary


def _told_apart(release: Release) -> bool:
    """Whether each sentence stands within a statement or outside, and in the section that says so."""
    return all(
        (unit.section is SectionKind.CAUTIONARY) == any(span.holds(unit.span) for span in release.cautionary)
        for unit in release.sentences
    ) and all(unit.text == unit.span.of(release.text) for unit in release.sentences)


def test_statements_are_looked_for_only_where_the_rules_that_find_them_have_changed(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    with older_rules("one"):
        _add(_archive(url), TITLED, "titled.txt")
    holds = compose.has_the_statements_that_are_found

    def noted(release: Release) -> bool:
        looked.append(release.id)
        return holds(release)

    monkeypatch.setattr(compose, "has_the_statements_that_are_found", noted)
    _found_anew(url)
    assert looked == []

    with rules_that_find("Jane Poe"):
        _found_anew(url)
    _found_anew(url)

    assert looked == ["titled"] * 2


def test_a_release_never_loses_its_only_statement(url: str) -> None:
    """Another program found one where this one finds none: what was shown with an answer is shown still."""
    unsaid = PLAIN[PLAIN.index("What is said") : PLAIN.index("\n\nContact")]
    text = PLAIN.replace(unsaid, "Ann Roe thanks all who helped her.")
    _kept(url, {"plain.txt": text}, "Ann Roe thanks all who helped her.")
    before = _archive(url).release("plain")
    assert before.statements == ("Ann Roe thanks all who helped her.",)

    archive = _found_anew(url)
    after = archive.release("plain")

    assert after.statements == before.statements
    assert all(
        span.of(after.text) == told for span, told in zip(after.cautionary, after.statements, strict=True)
    )
    assert archive.judging.waiting() == 0
