"""Where a French sentence ends, and where only an abbreviation does."""

import pytest

from onrecord_index.languages.fr.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ("M. Roy a signé.", "Mme Côté, de Halden inc., a vendu."),
        ("Selon l’art. 53 RC, le prix est de 3 M$.", "Il est connu."),
        ("La vente, p. ex. celle d’oct. 2025, est close.", "Le no 4 reste."),
        ("« Nous vendons. »", "« Nous achetons. »"),
        ("Qui vend ?", "Halden vend !", "Elle achète…"),
    ],
)
def test_cuts_a_paragraph_into_its_sentences(sentences: tuple[str, ...]) -> None:
    text = " ".join(sentences)

    assert tuple(span.of(text) for span in split_sentences(text)) == sentences


def test_covers_every_character_that_is_not_a_blank() -> None:
    text = "  Halden a vendu 3 scies à M. Roy.\u00a0 Elle en\u202fvend\u00a0: p. ex. des rouges.  "

    covered = {place for span in split_sentences(text) for place in range(span.start, span.end)}

    assert all(place in covered or letter.isspace() for place, letter in enumerate(text))
