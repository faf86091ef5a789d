"""Who writes, by all that a release says of itself."""

import pytest

from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

NEWS = (
    "The works will close on Friday. Forty people were told this morning, and all of them are offered another "
    "place nearby."
)


def _read(text: str) -> Release:
    return read_release(text.encode(), source="a", release_id=ReleaseId("a"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Hollin Road: we are not going ahead\n\n4 May 2030\n\n{NEWS} At Marland Ports we are sorry.", "Marland Ports"),
        (f"Northgate Theatre, 4 Stage Lane, Ely\n\nNo play this year\n\n{NEWS}", "Northgate Theatre"),
        (f"Marland Ports | MLP | Trading update\n\nFewer ships came\n\n{NEWS} Marland Ports owns four harbours.", "Marland Ports"),
        (f"Beds to close\n\n{NEWS}\n\n“It is sad,” said Jo Poe, chief executive of Marland Ports.\n\nmedia@marlandports.example", "Marland Ports"),
        (f"Beds to close\n\n{NEWS} The board of Marland Hospital has decided so.\n\nMarland Hospital, Press, 061 555 0130", "Marland Hospital"),
        (f"Beds to close\n\n{NEWS}\n\nIssued 4 May 2030 by Marland Care Ltd, Ely", "Marland Care Ltd"),
    ],
)  # fmt: skip
def test_names_the_company_that_several_signs_speak_for(text: str, name: str) -> None:
    assert _read(text).issuer == name


@pytest.mark.parametrize(
    "text",
    [
        f"After ten years Jo Poe leaves\n\nJo Poe will step down. Jo Poe said so on Monday to Jo Poe's friends. {NEWS}",
        f"Hollin Road: works to close\n\n{NEWS} It is near Hollin Road. They met in Hollin Road and at Hollin Road.",
        f"Works to close\n\n{NEWS} It was built by Marland Builders.",
        f"Works to close\n\n{NEWS}",
    ],
)
def test_names_nobody_where_only_a_person_a_place_or_another_firm_is_told(text: str) -> None:
    assert _read(text).issuer is None


def test_takes_the_name_that_a_page_gives_its_publisher() -> None:
    page = (
        "<html><head><title>Works to close | News | Marland Ports</title></head><body><nav><a href='/'>Home</a>"
        f"<a href='/n'>News</a></nav><main><h1>Works to close</h1><p>{NEWS}</p></main></body></html>"
    )

    assert (_read(page).issuer, _read(page).headline) == ("Marland Ports", "Works to close")


@pytest.mark.parametrize("letterhead", ["Marland Theatre", "Marland Theatre\nRegistered charity no. 1234567"])
def test_a_line_that_only_names_who_writes_is_their_letterhead(letterhead: str) -> None:
    release = _read(f"{letterhead}\n\nThe old hall is to close\n\n{NEWS}")

    assert (release.issuer, release.headline) == ("Marland Theatre", "The old hall is to close")


def test_a_question_above_the_text_is_its_headline() -> None:
    release = _read(f"Will the outpatient car park be free again?\n\nYes, from Monday. {NEWS}")

    assert release.headline == "Will the outpatient car park be free again?"
