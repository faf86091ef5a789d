"""A digest lists releases, and shows no headline that looks forward."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from onrecord.release import Release, ReleaseId
from onrecord_bot.messages.incoming import ChatPlace
from onrecord_bot.messages.outgoing import LIMIT_UTF16_UNITS, utf16_units
from onrecord_bot.outreach.delivering import Delivering
from onrecord_bot.outreach.digest import digest_of
from onrecord_bot.replies.language import use_language
from onrecord_bot.storage.news.deliveries import Delivery, DeliveryKind
from onrecord_index.loading import read_release
from tests.fakes.fresh_releases import fresh_text


def _read(headline: str, id_: str) -> Release:
    return read_release(fresh_text(headline=headline).encode(), source="a", release_id=ReleaseId(id_))


def test_names_each_release_in_order_and_leaves_out_a_headline_that_looks_forward() -> None:
    plain, coming = (
        _read("Northgate Opens a Mine", "one"),
        _read("Northgate Will Double Output in 2032", "two"),
    )

    message = digest_of([plain, coming], count=2)

    assert message.text.startswith("2 new releases:\n• one: Northgate Opens a Mine, ")
    assert "Double Output" not in message.text
    assert "• two: " in message.text
    assert message.releases == {"one", "two"}


def test_says_how_many_more_there_are_in_the_language_of_who_gets_it() -> None:
    use_language("fr")
    try:
        message = digest_of([_read("Northgate Opens a Mine", "one")], count=30)
    finally:
        use_language(None)

    assert message.text.startswith("30 nouveaux communiqués :")
    assert "et 29 de plus" in message.text


def test_of_long_headlines_it_lists_as_many_as_fit_and_counts_the_others() -> None:
    releases = [_read(f"Northgate Opens {'a Very Deep ' * 30}Mine", f"r{number}") for number in range(20)]

    message = digest_of(releases, count=25)

    assert utf16_units(message.text) <= LIMIT_UTF16_UNITS
    listed = message.text.count("• ")
    assert 0 < listed < 20
    assert f"and {25 - listed} more" in message.text
    assert message.text.endswith("Ask me about any of them.")
    assert message.releases == {f"r{number}" for number in range(listed)}


@pytest.mark.parametrize(("answering", "is_kept"), [({"two"}, True), (set[str](), False)])
def test_a_digest_is_not_given_up_for_one_of_its_releases(answering: set[str], *, is_kept: bool) -> None:
    openings = SimpleNamespace(answering_among=lambda ids: answering & set(ids), hides=lambda _: None)
    delivering = object.__new__(Delivering)
    delivering._archive = cast("Any", SimpleNamespace(openings=openings))
    place = ChatPlace(chat=7)
    digest = Delivery(kind=DeliveryKind.DIGEST, subject="s", about="a", release="one\ntwo", place=place)

    assert delivering._may_leave_later(digest) is is_kept
