"""The sentence encoder that a setting names: what it changes, where it keeps, and what it leaves alone."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.answer import Answer, Verdict
from onrecord.errors import BadSettings
from onrecord.question import Question
from onrecord_bot.commands.doctor import examine
from onrecord_bot.examination.finding import State
from onrecord_bot.settings import Settings
from onrecord_bot.wiring import begin_archive, open_desk, open_releases
from onrecord_index.encoding.kept import KeptVectors
from tests.fakes.release_texts import release_text
from tests.fakes.tiny_encoder import tiny_encoder

RELEASE = b"""Halden Bakeries Corp. Opens a Bakery

OSLO, May 24, 2012 -- Halden Bakeries Corp. opened a bakery in Oslo today.

Halden trains bakers for the town. Halden teaches bakers for the county.

About Halden

Halden Bakeries Corp. bakes bread.
"""
ALIKE = ("county region district", "town city")
ASKED = "which bakers does Halden have for the region?"


def _settings(home: Path, encoder: Path | None) -> Settings:
    return Settings.model_validate({"ONRECORD_HOME": home, "ONRECORD_ENCODER": encoder})


def _keep(settings: Settings) -> str:
    archive = begin_archive(settings)
    held = archive.add(RELEASE, source="halden.txt", added_by="ida", now=datetime(2027, 1, 1, tzinfo=UTC))
    return str(held.id)


def _answer(settings: Settings, question: str = ASKED) -> Answer:
    return open_desk(settings, open_releases(settings)).answer(Question(text=question))


def test_of_two_sentences_with_the_same_words_the_one_that_means_the_same_comes_first(tmp_path: Path) -> None:
    without, with_it = _settings(tmp_path, None), _settings(tmp_path, tiny_encoder(tmp_path / "e", ALIKE))
    _keep(without)

    assert _answer(without).passages[0].sentence.text.startswith("Halden trains")
    assert _answer(with_it).passages[0].sentence.text.startswith("Halden teaches")


def test_what_is_shown_is_still_a_slice_and_the_verdict_that_of_the_words(tmp_path: Path) -> None:
    settings = _settings(tmp_path, tiny_encoder(tmp_path / "e", ALIKE))
    _keep(settings)

    passage = _answer(settings).passages[0]

    assert passage.release.text[passage.span.start : passage.span.end] == passage.text
    assert _answer(settings, "what is the region?").verdict is not Verdict.ANSWERED


def test_vectors_are_made_when_a_release_is_added_and_dropped_when_it_is_removed(tmp_path: Path) -> None:
    settings = _settings(tmp_path, tiny_encoder(tmp_path / "e", ALIKE))

    id_ = _keep(settings)

    archive = begin_archive(settings)
    edition = archive.release(id_).edition
    kept = _kept_vectors(settings)
    assert len(kept.of(edition, range(20))) >= 4
    archive.remove(id_)
    assert not kept.of(edition, range(20))


def test_the_vectors_of_copies_are_dropped_with_those_of_what_is_shown_for_them(tmp_path: Path) -> None:
    settings = _settings(tmp_path, tiny_encoder(tmp_path / "e", ALIKE))
    archive, now = begin_archive(settings), datetime(2024, 3, 5, 12, tzinfo=UTC)
    for name, wire in (("one", "/CNW/ -"), ("other", "(GLOBE NEWSWIRE) --")):
        content = release_text().replace("/CNW/ -", wire).encode()
        archive.add(content, source=f"{name}.txt", added_by="ida", now=now)
    edition, kept = archive.release("other").edition, _kept_vectors(settings)
    assert kept.of(edition, range(20))

    archive.remove("one")

    assert not kept.of(edition, range(20))


def test_of_files_that_are_kept_nowhere_no_vector_is_kept(tmp_path: Path) -> None:
    settings = _settings(tmp_path / "home", tiny_encoder(tmp_path / "e", ALIKE))
    (tmp_path / "halden.txt").write_bytes(RELEASE)

    answer = open_desk(settings, open_releases(settings, files=[tmp_path / "halden.txt"])).answer(
        Question(text=ASKED)
    )

    assert answer.passages[0].sentence.text.startswith("Halden teaches")
    assert not (tmp_path / "home" / "vectors").exists()


def test_a_folder_that_holds_no_encoder_is_said_before_anything_answers_and_by_the_doctor(
    tmp_path: Path,
) -> None:
    (tmp_path / "empty").mkdir()
    settings = _settings(tmp_path, tmp_path / "empty")

    with pytest.raises(BadSettings, match=r"ONRECORD_ENCODER: the folder holds no model.onnx"):
        open_desk(settings, open_releases(_settings(tmp_path, None)))
    faults = [found for found in examine(settings) if found.state is State.FAULT]
    assert [(found.check, found.words) for found in faults] == [
        ("encoder", "ONRECORD_ENCODER: the folder holds no model.onnx.")
    ]


def test_without_the_libraries_the_setting_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "onrecord_index.encoding.encoder", raising=False)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    settings = _settings(tmp_path, tiny_encoder(tmp_path / "another", ALIKE))

    with pytest.raises(BadSettings, match=r"pip install 'onrecord\[semantic\]'"):
        _answer(settings)


@pytest.mark.process
def test_without_an_encoder_neither_library_is_loaded() -> None:
    asked = (
        "import sys; from onrecord.question import Question; "
        "from onrecord_bot.settings import Settings; from onrecord_bot.wiring import open_desk, open_releases; "
        "settings = Settings(); desk = open_desk(settings, open_releases(settings)); "
        "desk.answer(Question(text='who is the CEO?')); "
        "sys.exit(bool({'onnxruntime', 'tokenizers'} & sys.modules.keys()))"
    )

    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


def _kept_vectors(settings: Settings) -> KeptVectors:
    (file,) = (settings.home / "vectors").glob("*.sqlite3")
    return KeptVectors(file)
