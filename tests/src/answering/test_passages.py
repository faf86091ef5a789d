"""From a sentence to the passage that makes it readable."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.answering.passages import widen_passage, widen_sentence
from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release
from tests.fakes.releases import make_release, releases

CONTACT = """Northgate Opens Mine

May 5, 2025 - Northgate Corp. opened the Red Creek mine today after three years of work.

Contact

Jane Poe, President
Phone: (604) 555-0100
Email: jane@example.com
"""


def _shown(release: Release, position: int) -> str:
    return widen_sentence(release, position).of(release.text)


def test_shows_the_neighbours_inside_the_paragraph_and_none_beyond() -> None:
    release = make_release([[("One.", False), ("Two.", False), ("Three.", False)], [("Four.", False)]])

    assert _shown(release, 2) == "One. Two. Three."
    assert _shown(release, 3) == "Two. Three."


def test_a_long_neighbour_gives_way() -> None:
    release = make_release([[("One " + "x" * 700, False), ("Two.", False), ("Three.", False)]])

    assert _shown(release, 2) == "Two. Three."


def test_a_telephone_number_comes_with_its_label_its_name_and_the_e_mail() -> None:
    release = read_release(CONTACT.encode(), source="a file", release_id=ReleaseId("north"))
    position = next(at for at, unit in enumerate(release.sentences) if unit.text.startswith("Phone"))

    assert _shown(release, position) == (
        "Contact\n\nJane Poe, President\nPhone: (604) 555-0100\nEmail: jane@example.com"
    )


def test_a_neighbour_that_a_quotation_would_be_cut_in_is_left_out() -> None:
    paragraph = [("“We sold more.", False), ("We thank you,” said Jane Poe.", False), ("Pay fell.", False)]
    release = make_release([paragraph])

    assert _shown(release, 3) == "Pay fell."


def test_a_sentence_that_opens_a_quotation_is_shown_to_its_closing_sign() -> None:
    paragraph = [("“One.", False), ("Two.", False), ("Three.", False), ("Four,” said Jane Poe.", False)]
    release = make_release([paragraph])

    assert _shown(release, 1) == "“One. Two. Three. Four,” said Jane Poe."


def test_a_quotation_that_goes_on_in_the_next_paragraph_is_cut_there_as_its_release_cuts_it() -> None:
    release = make_release([[("“One.", False), ("Two.", False)], [("“Three,” said Jane Poe.", False)]])

    assert _shown(release, 1) == "“One. Two."


@given(releases(), st.data())
def test_a_passage_holds_its_sentence_and_is_a_slice_of_the_release(
    release: Release, data: st.DataObject
) -> None:
    position = data.draw(st.integers(0, len(release.sentences) - 1))

    span = widen_sentence(release, position)

    assert span.holds(release.sentences[position].span)
    assert span.end <= len(release.text)


@given(releases(), st.data())
def test_more_context_never_shows_less(release: Release, data: st.DataObject) -> None:
    position = data.draw(st.integers(1, len(release.sentences) - 1))
    span = widen_sentence(release, position)

    wider = widen_passage(release, span)

    assert wider.meets(span)
    assert widen_passage(release, wider).end - widen_passage(release, wider).start >= wider.end - wider.start
