"""E-mail: the release in it as a reader of the mail sees it."""

from base64 import b64encode

import pytest

from onrecord.errors import UnreadableRelease
from onrecord.manuscript import BlockKind
from onrecord.release import ReleaseId
from onrecord_index.loading import read_release
from onrecord_index.readers.mail import is_mail, read_mail

HEAD = "From: news@harbor.example\nDate: Wed, 07 May 2025 09:00:00 -0500\nMIME-Version: 1.0\n"
PLAIN = 'Content-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n'
BODY = "ELY, England =E2=80=93 Harbor Bell Corp. sells sho=\nes.\n"


def _texts(content: str | bytes) -> list[str]:
    raw = content.encode() if isinstance(content, str) else content
    manuscript = read_mail(raw, "a.eml")
    return [block.span.of(manuscript.text) for block in manuscript.blocks]


def test_reads_subject_date_and_decoded_body() -> None:
    mail = f"{HEAD}Subject: =?utf-8?q?Harbor_Bell_Opens_a_Caf=C3=A9?=\n{PLAIN}{BODY}"

    assert _texts(mail) == [
        "Harbor Bell Opens a Café",
        "date: 2025-05-07",
        "ELY, England – Harbor Bell Corp. sells shoes.",
    ]
    assert read_mail(mail.encode(), "a.eml").blocks[0].kind is BlockKind.HEADING


def test_a_subject_may_hold_its_letters_as_they_are() -> None:
    assert _texts(f"{HEAD}Subject: Sinéad opens a Café\n{PLAIN}{BODY}")[0] == "Sinéad opens a Café"


def test_gives_a_release_its_headline_and_date() -> None:
    mail = f"{HEAD}Subject: Fwd: Harbor Bell Opens a Shop\n{PLAIN}{BODY}"

    release = read_release(mail.encode(), source="a.eml", release_id=ReleaseId("a"))

    assert (release.headline, str(release.date)) == ("Harbor Bell Opens a Shop", "2025-05-07")


def test_says_a_headline_once_if_the_body_has_it_itself() -> None:
    mail = f"{HEAD}Subject: FW: Harbor Bell Opens a Shop\n\nHARBOR BELL OPENS A SHOP\n\nIt sells shoes."

    assert _texts(mail) == ["date: 2025-05-07", "HARBOR BELL OPENS A SHOP", "It sells shoes."]


def test_reads_the_page_of_a_mail_that_has_both_forms() -> None:
    page = b64encode(b"<p>It sells <b>shoes</b>.</p><ul><li>One</li><li>Two</li></ul>").decode()
    mail = (
        f"{HEAD}Subject: Harbor Bell\nContent-Type: multipart/alternative; boundary=x\n\n"
        f"--x\n{PLAIN}It sells.\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n{page}\n--x--\n"
    )

    assert _texts(mail)[2:] == ["It sells shoes.", "One", "Two"]


def test_joins_the_lines_that_a_mail_program_broke() -> None:
    mail = f"{HEAD}Content-Type: text/plain; format=flowed\n\nWe sell \nshoes.\n"

    assert _texts(mail)[1:] == ["We sell shoes."]


@pytest.mark.parametrize(
    "content",
    [
        f"{HEAD}Content-Type: application/pdf\n\nabc".encode(),
        f"{HEAD}Content-Type: multipart/mixed; boundary=x\n\n".encode(),
        f"{HEAD}Content-Type: text/plain; charset=unheard-of\n\n".encode(),
        f"{HEAD}Date: never\nSubject: =?x?q?=FF?=\n".encode(),
    ],
    ids=["attachment", "no parts", "no text", "broken header"],
)
def test_refuses_a_mail_without_text_in_one_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableRelease, match="e-mail without text"):
        read_mail(content, "a.eml")


def test_refuses_a_mail_of_parts_nested_without_end() -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(5_000))

    with pytest.raises(UnreadableRelease, match="more than 60 parts"):
        read_mail(f"{HEAD}{nested}".encode(), "a.eml")


def test_does_not_take_a_release_for_a_mail() -> None:
    assert not is_mail(b"Contact: Ann\nDate: May 7\n\nWe sell shoes.")
    assert not is_mail(b"From: Harbor Bell\nSubject: shoes\n\nWe sell shoes.")


@pytest.mark.parametrize("subject", ["=?utf-8?q?a?= " * 50_000, "a " * 500_000], ids=["encoded", "words"])
def test_cuts_a_subject_that_is_longer_than_any(subject: str) -> None:
    """Its parts were decoded for half a minute."""
    texts = _texts(f"{HEAD}Subject: {subject}\n\nIt sells shoes.")

    assert texts[-1] == "It sells shoes."
    assert len(texts[0]) <= 2_000
