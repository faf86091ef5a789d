"""The templates: every sentence that they name is there, and nothing in them is inline."""

import re
from pathlib import Path

from onrecord_bot.replies import desk_texts

ROOM = Path(__file__).resolve().parents[3] / "bot" / "onrecord_bot"
TEMPLATES = [path.read_text(encoding="utf-8") for path in sorted((ROOM / "web" / "templates").glob("*.html"))]
SOURCES = [path.read_text(encoding="utf-8") for path in sorted((ROOM / "web").glob("*.py"))]
SOURCES.append((ROOM / "service" / "desk_links.py").read_text(encoding="utf-8"))


def _texts() -> set[str]:
    return {name for name, value in vars(desk_texts).items() if isinstance(value, str) and name.isupper()}


def test_every_sentence_is_said_somewhere_and_every_one_that_is_named_is_there() -> None:
    named = set(re.findall(r"\"([A-Z][A-Z_]+)\"|'([A-Z][A-Z_]+)'", "\n".join(TEMPLATES + SOURCES)))
    said = {one or other for one, other in named}
    said |= set(re.findall(r"desk_texts\.([A-Z_]+)", "\n".join(SOURCES)))
    families = ("STANDING_", "SAID_", "KIND_", "VERDICT_")

    assert not {name for name in _texts() if name not in said and not name.startswith(families)}
    called = set(re.findall(r"say\(\s*[\"']([A-Z_]+)[\"']\s*[,)]", "\n".join(TEMPLATES + SOURCES)))
    assert called
    assert called <= _texts()


def test_no_template_has_a_style_a_script_or_a_handler_of_its_own() -> None:
    for template in TEMPLATES:
        assert "style=" not in template
        assert "<style" not in template
        assert not re.search(r"\son\w+=", template)
        assert not re.findall(r"<script(?![^>]*\ssrc=\"/static/)", template)


def test_nothing_is_marked_safe_past_the_escaping() -> None:
    assert not [template for template in TEMPLATES if "|safe" in template.replace(" ", "")]
    assert all("http://" not in template and "https://" not in template for template in TEMPLATES)
