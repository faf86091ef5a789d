"""Stems worked out beforehand are those of nltk, and nltk still stems what no list holds."""

import subprocess
import sys

import pytest
from nltk.stem.snowball import EnglishStemmer

from onrecord_index.languages.en.stems import make_stems, snowball_stem
from onrecord_index.languages.en.terms import terms_of
from tests.fakes.patience import PATIENCE_SECONDS


def test_every_prepared_stem_is_nltk_s() -> None:
    stemmer = EnglishStemmer()
    pairs = [line.split(" ") for line in make_stems().splitlines()]

    assert len(pairs) > 30_000
    assert [(word, stem) for word, stem in pairs if stemmer.stem(word) != stem] == []


@pytest.mark.parametrize(("word", "stem"), [("zorblings", "zorbl"), ("quaxified", "quaxifi")])
def test_a_word_of_no_list_is_stemmed_all_the_same(word: str, stem: str) -> None:
    assert snowball_stem(word) == stem


@pytest.mark.process
def test_a_first_answer_over_the_bundled_release_loads_no_nltk() -> None:
    script = (
        "import sys; from onrecord_bot.wiring import answerer_over; "
        "from onrecord_index.bundled import bundled_release; from onrecord.question import Question; "
        "answerer_over([bundled_release()]).answer(Question(text='who is the chief executive officer?')); "
        "sys.exit('nltk' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", script], timeout=PATIENCE_SECONDS, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("word", ["teu", "gpu", "kpi", "mou"])
def test_a_short_form_and_its_plural_are_one_term(word: str) -> None:
    assert terms_of(f"{word.upper()}s") == terms_of(word.upper())
