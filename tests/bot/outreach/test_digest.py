"""A digest lists releases, and shows no headline that looks forward."""

from onrecord.release import Release, ReleaseId
from onrecord_bot.outreach.digest import digest_of
from onrecord_bot.replies.language import use_language
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
