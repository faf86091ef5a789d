"""Where words of a release stand."""

from pathlib import Path

from onrecord.release import ReleaseId
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.storage.database import database_at
from onrecord_bot.storage.quotations import Quotation, Quotations

HERE = ChatPlace(chat=5, topic=3)
NORTH, SOUTH = ReleaseId("north"), ReleaseId("south")


def test_finds_the_messages_that_show_a_release_the_latest_first(tmp_path: Path) -> None:
    quotations = Quotations(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    quotations.show(HERE, 10, [NORTH, SOUTH], now=1.0, instead_of=())
    quotations.show(HERE, 11, [NORTH], now=2.0, instead_of=())

    assert [each.message for each in quotations.of_release(NORTH)] == [11, 10]
    assert quotations.of_release(SOUTH) == (Quotation(place=HERE, message=10),)


def test_the_row_of_the_record_behind_a_message_is_known_by_the_message(tmp_path: Path) -> None:
    quotations = Quotations(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    quotations.show(HERE, 10, [NORTH], now=1.0, instead_of=(), record=4)
    quotations.show(ChatPlace(chat=6), 10, [NORTH], now=1.0, instead_of=(), record=5)

    assert (quotations.record_of(5, 10), quotations.record_of(6, 10)) == (4, 5)
    assert quotations.record_of(5, 11) is quotations.record_of(7, 10) is None


def test_an_answer_that_replaces_another_is_noted_with_its_own_releases_only(tmp_path: Path) -> None:
    quotations = Quotations(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    quotations.show(HERE, 10, [NORTH], now=1.0, instead_of=())

    quotations.show(HERE, 10, [SOUTH], now=2.0, instead_of=[10])

    assert quotations.of_release(NORTH) == ()
    assert [each.message for each in quotations.of_release(SOUTH)] == [10]


def test_an_answer_noted_again_after_a_crash_is_noted_once(tmp_path: Path) -> None:
    quotations = Quotations(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    for now in (1.0, 2.0):
        quotations.show(HERE, 10, [NORTH], now=now, instead_of=())

    assert quotations.of_release(NORTH) == (Quotation(place=HERE, message=10),)


def test_what_is_marked_is_dropped_and_what_is_old_is_forgotten(tmp_path: Path) -> None:
    quotations = Quotations(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    quotations.show(HERE, 10, [NORTH], now=1.0, instead_of=())
    quotations.show(HERE, 11, [NORTH], now=1e9, instead_of=())

    quotations.drop(Quotation(place=HERE, message=11))
    quotations.forget_old(now=1e9)

    assert quotations.of_release(NORTH) == ()


def test_messages_that_others_sent_for_us_are_found_by_their_ids_until_they_are_marked_or_old(
    tmp_path: Path,
) -> None:
    quotations = Quotations(database_at(f"sqlite:///{tmp_path}/bot.sqlite3"))
    quotations.show_inline("old", [NORTH], now=1.0)
    for now in (1e9, 2e9):  # chosen, then a button is pressed
        quotations.show_inline("new", [NORTH, SOUTH], now=now, record=3)
    quotations.show_inline("nothing", [], now=1e9)

    assert quotations.inline_of_release(NORTH) == (("new", 3), ("old", None))
    quotations.forget_old(now=1e9)
    assert quotations.inline_of_release(NORTH) == (("new", 3),)
    quotations.drop_inline("new")
    assert quotations.inline_of_release(SOUTH) == ()
