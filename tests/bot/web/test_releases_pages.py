"""Releases on the desk: added, looked at, opened by the right person at the right time, withdrawn."""

import html
import re
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.manuscript import BlockKind
from onrecord_index.archive.acts import Deed
from onrecord_index.archive.archived_release import ReleaseStatus
from onrecord_index.readers.builder import Piece
from tests.fakes.fresh_releases import fresh_text
from tests.fakes.printing import pdf_of
from tests.fakes.release_texts import release_text
from tests.fakes.web_desk import BEN, IDA, Visitor, another, desk

TEXT = release_text().encode()
EMBARGOED = f"EMBARGOED UNTIL JANUARY 5, 2099, 7:00 A.M. EASTERN TIME\n\n{release_text()}".encode()
ATTACK = "<script>alert(1)</script>"


@pytest.fixture
def ida(tmp_path: Path) -> Iterator[Visitor]:
    with desk(tmp_path) as visitor:
        yield visitor.signed_in()


def add(visitor: Visitor, content: bytes = TEXT, name: str = "red-creek.txt") -> str:
    """Send a file, and return the id of the release in it."""
    response = visitor.post("/releases/add", files={name: content})
    assert response.status_code == 200, response.text
    return name.partition(".")[0]


def standing(visitor: Visitor, id_: str) -> ReleaseStatus:
    return visitor.house.newsroom.archive.holding(id_).standing


def test_a_file_waits_until_somebody_opens_it_and_then_answers(ida: Visitor) -> None:
    id_ = add(ida)
    assert standing(ida, id_) is ReleaseStatus.PENDING

    assert ida.said(f"/releases/{id_}/open") == "OPENED"

    assert [release.id for release in ida.house.newsroom.releases] == [id_]


def test_who_did_what_is_on_record_by_the_person_who_signed_in(ida: Visitor) -> None:
    id_ = add(ida)
    ida.said(f"/releases/{id_}/open")
    ida.said(f"/releases/{id_}/hold")
    ida.said(f"/releases/{id_}/withdraw", {"sure": "yes"})

    acts = ida.house.newsroom.archive.acts.after(0)

    assert [act.deed for act in acts] == [Deed.ADDED, Deed.OPENED, Deed.HELD, Deed.WITHDRAWN]
    assert {act.who for act in acts} == {IDA}


def test_with_approvers_nobody_opens_what_they_added(tmp_path: Path) -> None:
    with desk(tmp_path, ONRECORD_APPROVERS="4001,4002") as stranger:
        ida, ben = stranger.signed_in(IDA), another(stranger).signed_in(BEN)
        id_ = add(ida)

        assert "Somebody else must open it" in ida.page(f"/releases/{id_}")
        assert ida.said(f"/releases/{id_}/open", {"typed": id_}) == "ANOTHER"
        assert ida.said(f"/releases/{id_}/resume") == "ANOTHER"
        assert standing(ida, id_) is ReleaseStatus.PENDING
        assert ben.said(f"/releases/{id_}/open") == "OPENED"


def test_an_account_at_a_shell_is_no_approver_by_a_number_and_a_number_none_by_an_account(
    tmp_path: Path,
) -> None:
    with desk(tmp_path, ONRECORD_APPROVERS="4001,counsel") as stranger:
        ida, account = stranger.signed_in(IDA), another(stranger).signed_in("4001")
        id_ = add(ida)

        assert account.said(f"/releases/{id_}/open") == "ANOTHER"
        assert another(stranger).signed_in("counsel").said(f"/releases/{id_}/open") == "OPENED"


def test_before_its_time_a_release_opens_only_if_its_id_is_typed_back(ida: Visitor) -> None:
    id_ = add(ida, EMBARGOED)
    page = ida.page(f"/releases/{id_}")
    assert "January 5, 2099" in page
    assert "Open at its time" in page
    assert "Open to questions" not in page
    assert "Not before January 5, 2099, 12:00 UTC" in ida.page("/releases")

    assert ida.said(f"/releases/{id_}/open", {"early": "yes", "typed": "another"}) == "NOT_SURE"
    assert ida.said(f"/releases/{id_}/open", {"at": "2098-01-01 07:00 America/Toronto"}) == "EARLY"
    assert ida.said(f"/releases/{id_}/open", {"at": "soon"}) == "NO_TIME"
    assert standing(ida, id_) is ReleaseStatus.PENDING
    assert ida.said(f"/releases/{id_}/open") == "SCHEDULED"
    assert "Open at its time" not in ida.page(f"/releases/{id_}")
    assert "Opens January 5, 2099, 12:00 UTC" in ida.page("/releases")
    assert ida.house.newsroom.archive.open_releases().ids == ()
    assert ida.said(f"/releases/{id_}/open", {"early": "yes", "typed": id_}) == "OPENED"


def test_a_release_is_opened_at_a_time_with_its_zone(ida: Visitor) -> None:
    id_ = add(ida)

    assert ida.said(f"/releases/{id_}/open", {"at": "2099-11-30 07:00 America/Toronto"}) == "SCHEDULED"

    assert ida.house.newsroom.archive.holding(id_).opens_at == datetime(2099, 11, 30, 12, tzinfo=UTC)


def test_nothing_is_withdrawn_unless_it_is_meant(ida: Visitor) -> None:
    id_ = add(ida)
    ida.said(f"/releases/{id_}/open")

    assert ida.said(f"/releases/{id_}/withdraw") == "NOT_SURE"

    assert standing(ida, id_) is ReleaseStatus.OPEN


def test_what_was_opened_is_not_discarded(ida: Visitor) -> None:
    id_ = add(ida)
    ida.said(f"/releases/{id_}/open")

    assert ida.said(f"/releases/{id_}/discard") == "NOT_SURE"
    assert standing(ida, id_) is ReleaseStatus.OPEN


def test_a_file_that_is_no_release_is_named_with_its_reason_and_one_that_is_there_too(ida: Visitor) -> None:
    add(ida)

    page = ida.post("/releases/add", files={"list.txt": b"Milk. Eggs. Bread.", "again.txt": TEXT}).text

    assert "list.txt: not taken." in page
    assert "again.txt: already here." in page


def test_a_file_that_is_not_taken_is_named_without_an_option_of_the_shell_and_one_that_is_empty_too(
    ida: Visitor,
) -> None:
    page = ida.post("/releases/add", files={"list.txt": b"Milk. Eggs. Bread.", "empty.pdf": b""}).text

    assert "--anyway" not in page
    assert "empty.pdf: not taken. The file is empty." in page


def test_who_uploads_a_correction_is_told_what_it_corrects(ida: Visitor) -> None:
    old = add(ida)
    head, _, rest = TEXT.decode().partition("\n")

    page = ida.post("/releases/add", files={"again.txt": f"CORRECTION: {head}\n{rest}".encode()}).text

    assert f"It looks like a correction of {old}." in page
    assert f"/supersede {old} again" in page


def test_an_upload_that_is_too_large_is_refused_and_nothing_of_it_is_taken(tmp_path: Path) -> None:
    with desk(tmp_path, ONRECORD_MAX_FILE_MB="0.3") as stranger:
        ida = stranger.signed_in()

        response = ida.post("/releases/add", files={"huge.txt": TEXT + b" " * 600_000})

        assert response.status_code == 413
        assert ida.house.newsroom.archive.kept_releases() == ()


def test_a_body_without_a_length_is_refused_as_soon_as_it_grows_too_large(ida: Visitor) -> None:
    async def body() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"x" * 100_000

    response = ida.client.post(
        "/try", content=body(), headers={"content-type": "application/x-www-form-urlencoded"}
    )

    assert response.status_code == 413


def test_a_form_that_is_too_long_is_refused(ida: Visitor) -> None:
    assert ida.post("/try", {"question": "x" * 300_000}).status_code == 413


def test_html_in_a_headline_a_name_and_a_source_is_shown_and_never_run(ida: Visitor) -> None:
    content = release_text(company=f"Northgate{ATTACK} Corp.").encode()
    id_ = add(ida, content, name="bad.txt")
    pages = ida.page("/releases") + ida.page(f"/releases/{id_}") + ida.page(f"/releases?q={ATTACK}")
    pages += ida.post("/releases/add", files={f"{ATTACK}.txt": b"no release"}).text

    assert "&lt;script&gt;" in pages
    assert ATTACK not in pages


def test_the_list_is_searched_by_headline_company_and_id_and_a_sign_is_a_sign(ida: Visitor) -> None:
    add(ida)
    add(ida, release_text(company="Zephyr 100% Energy Inc.").encode(), name="zephyr.txt")

    assert "Northgate Reports" in ida.page("/releases?q=NORTHGATE")
    assert "Zephyr Reports" not in ida.page("/releases?q=NORTHGATE")
    assert "Zephyr Reports" in ida.page("/releases?q=100%25")
    assert "Nothing fits" in ida.page("/releases?q=__")
    assert "Zephyr Reports" in ida.page("/releases?q=zephyr&standing=pending")
    assert "Nothing fits" in ida.page("/releases?standing=open")


def test_the_list_comes_in_pages(ida: Visitor) -> None:
    files = {f"r{number:02}.txt": release_text(ounces=1000 + number).encode() for number in range(51)}
    for start in range(0, 51, 25):
        some = dict(list(files.items())[start : start + 25])
        assert ida.post("/releases/add", files=some).status_code == 200

    first = ida.page("/releases")
    second = ida.page(f"/releases{_link(first, 'next')}")
    again = ida.page(f"/releases{_link(second, 'prev')}")

    assert _titles(first) + _titles(second) == [f"r{number:02}" for number in range(50, -1, -1)]
    assert len(_titles(second)) == 1
    assert _titles(again) == _titles(first)
    assert "Newer" not in first
    assert "Older" not in second


def test_the_newest_stands_first_on_a_page_however_it_was_added(ida: Visitor) -> None:
    for id_, day in (("third", 3), ("first", 1), ("second", 2)):
        add(ida, release_text(day=day, ounces=400 + day).encode(), name=f"{id_}.txt")

    assert _titles(ida.page("/releases")) == ["third", "second", "first"]


def test_a_search_is_paged_from_where_one_is(ida: Visitor) -> None:
    files = {f"r{number:02}.txt": release_text(ounces=1000 + number).encode() for number in range(53)}
    for start in range(0, 53, 25):
        ida.post("/releases/add", files=dict(list(files.items())[start : start + 25]))
    page = ida.page("/releases?q=r&standing=pending&before=3")

    assert _titles(page) == ["r01", "r00"]
    newer = ida.page(f"/releases{_link(page, 'prev')}")
    assert _titles(newer) == [f"r{number:02}" for number in range(51, 1, -1)]
    assert _link(newer, "prev") == "?q=r&standing=pending&after=52"
    assert _titles(ida.page("/releases?before=nonsense"))[0] == "r52"


def _link(page: str, rel: str) -> str:
    return html.unescape(re.findall(rf'rel="{rel}" href="([^"]+)"', page)[0])


def _titles(page: str) -> list[str]:
    return re.findall(r'class="row-title" href="/releases/([^"]+)"', page)


def test_a_release_is_shown_with_what_looks_forward_its_cue_and_its_statement(ida: Visitor) -> None:
    page = ida.page(f"/releases/{add(ida)}")

    assert "<mark" in page
    assert "<u>expects to</u>" in page or "<u>expects</u>" in page
    assert "Every marked sentence goes out with this statement, whole." in page
    assert "Jane Poe, President of Northgate" in page


def test_the_list_leaves_out_a_headline_that_looks_forward(ida: Visitor) -> None:
    text = fresh_text(headline="Northgate Expects to Double Its Silver in 2031")
    id_ = add(ida, text.encode(), name="double.txt")

    listed = ida.page("/releases")

    assert "Expects to Double" not in listed
    assert "(headline not shown in lists, since it speaks of the future" in listed
    shown = ida.page(f"/releases/{id_}")
    assert "Expects to Double" in shown
    assert "This news release contains forward-looking statements" in shown


@pytest.mark.process
def test_a_printed_page_by_itself_has_the_statement_below_it(ida: Visitor) -> None:
    blocks = [
        Piece(kind=BlockKind.PARAGRAPH, text=" ".join(each.split())) for each in fresh_text().split("\n\n")
    ]
    id_ = add(ida, pdf_of(blocks), name="printed.pdf")
    statement = "This news release contains forward-looking statements"

    assert statement in ida.page(f"/releases/{id_}/printed")
    assert statement not in ida.page(f"/releases/{id_}/printed", **{"HX-Request": "true"})
    assert statement in ida.page(f"/releases/{id_}")


@pytest.mark.process
def test_a_page_of_a_pdf_is_shown_as_it_is_printed(ida: Visitor) -> None:
    paragraphs = [
        Piece(kind=BlockKind.PARAGRAPH, text=" ".join(each.split())) for each in release_text().split("\n\n")
    ]
    id_ = add(ida, pdf_of(paragraphs), name="printed.pdf")

    shown = ida.page(f"/releases/{id_}/printed")
    picture = ida.client.get(f"/releases/{id_}/printed/1.png")

    assert f"/releases/{id_}/printed/1.png" in shown
    assert picture.headers["content-type"] == "image/png"
    assert picture.content.startswith(b"\x89PNG")
    assert ida.client.get(f"/releases/{id_}/printed/9.png").status_code == 404
    assert "cannot be shown" in ida.page(f"/releases/{id_}/printed?printed=9")


@pytest.mark.process
def test_a_sentence_that_looks_forward_is_boxed_on_the_page_where_it_stands(ida: Visitor) -> None:
    text = release_text().replace(
        "About Northgate", "Nothing else is new here.\n\n" * 60 + "About Northgate", 1
    )
    text = text.replace("explores for silver in Yukon.", "expects to explore for silver in Yukon in 2027.")
    blocks = [Piece(kind=BlockKind.PARAGRAPH, text=" ".join(each.split())) for each in text.split("\n\n")]
    id_ = add(ida, pdf_of(blocks), name="long.pdf")
    units = dict(
        re.findall(r"<mark[^>]*>(.*?)</mark> <a[^>]*printed\?unit=(\d+)", ida.page(f"/releases/{id_}"))
    )
    unit = next(number for words, number in units.items() if "Yukon in 2027" in words)

    shown = ida.page(f"/releases/{id_}/printed?unit={unit}")
    (number,) = re.findall(rf"printed/(\d+)\.png\?unit={unit}", shown)
    plain, boxed = (
        ida.client.get(f"/releases/{id_}/printed/{number}.png{query}").content
        for query in ("", f"?unit={unit}")
    )

    assert int(number) > 1
    assert plain != boxed
    assert "cannot be shown" in ida.page(f"/releases/{id_}/printed?unit=99999")
    assert "cannot be shown" in ida.page(f"/releases/{id_}/printed?unit=x")


@pytest.mark.parametrize("path", ["/releases/none", "/releases/none/printed/1.png", "/try?release=none"])
def test_what_is_not_there_is_said_to_be_missing(ida: Visitor, path: str) -> None:
    assert ida.client.get(path).status_code == 404


@pytest.mark.parametrize("act", ["open", "remove", "x"])
def test_an_act_on_nothing_or_of_no_name_does_nothing(ida: Visitor, act: str) -> None:
    id_ = add(ida)

    assert ida.post(f"/releases/none/{act}").status_code == 404
    if act != "open":
        assert ida.said(f"/releases/{id_}/{act}") == "NOT_SURE"
        assert standing(ida, id_) is ReleaseStatus.PENDING


def test_a_copy_says_what_is_shown_for_it_and_what_is_done_with_it_is_done_there(ida: Visitor) -> None:
    """Its page said that it was open to questions, while the release that is shown for it was on hold."""
    first, copy = add(ida), add(ida, TEXT + b"\n", "again.txt")
    page = ida.page(f"/releases/{copy}")
    listed = ida.page("/releases")
    went = ida.post(f"/releases/{copy}/open").headers["location"]

    assert "It is the same as another release" in page
    assert f'href="/releases/{first}"' in page
    assert "Open to questions" not in page
    assert listed.count("A copy") == 1
    assert went == f"/releases/{first}?said=OPENED"
    assert (standing(ida, first), standing(ida, copy)) == (ReleaseStatus.OPEN, ReleaseStatus.PENDING)
    assert ida.post(f"/releases/{copy}/discard").headers["location"] == f"/releases/{copy}?said=DISCARDED"
    assert standing(ida, first) is ReleaseStatus.OPEN
