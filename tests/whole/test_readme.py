"""The README's commands run, and its settings are the settings."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord_bot.settings import setting_names
from tests.fakes.bot_process import clean_environment
from tests.fakes.patience import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _shown_commands() -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ onrecord")]


@pytest.mark.parametrize("command", _shown_commands())
def test_a_shown_command_prints_what_is_shown(command: str, tmp_path: Path) -> None:
    shown = README.split(f"$ {command}\n")[1].split("```")[0]

    printed = subprocess.run(
        [sys.executable, "-m", "onrecord_bot.cli", *shlex.split(command)[1:]],
        capture_output=True,
        env=clean_environment(tmp_path),
        cwd=tmp_path,
        timeout=PATIENCE_SECONDS,
        check=False,
    ).stdout.decode()

    for line in shown.splitlines():
        for piece in line.split("[...]"):
            assert piece.strip() in printed


def test_the_commands_of_the_table_exist() -> None:
    named = set(re.findall(r"`onrecord ([a-z]+)", README.split("## The command line")[1].split("##")[0]))
    helped = subprocess.run(
        [sys.executable, "-m", "onrecord_bot.cli", "--help"],
        capture_output=True,
        check=True,
        timeout=PATIENCE_SECONDS,
    ).stdout.decode()

    assert all(re.search(rf"^\W*{name}\b", helped, re.MULTILINE) for name in named)


def test_the_make_targets_it_names_exist() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert set(re.findall(r"(?:^|`)make ([\w-]+)", named, re.MULTILINE)) <= targets


def test_every_setting_has_its_line_in_the_guide_for_operators() -> None:
    guide = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")

    assert not [
        name for name in setting_names() if not re.search(rf"^\| `{name}` \| \S", guide, re.MULTILINE)
    ]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs").rglob("*.md")) + sorted(ROOT.glob("*.md")), ids=lambda p: p.name
)
def test_a_link_to_a_file_of_the_project_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))

    assert not [link for link in links if not (path.parent / link).exists()]


def test_every_setting_stands_in_the_example_with_what_it_is_for() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    keys = {
        line.partition("=")[0]: lines[at - 1] for at, line in enumerate(lines) if re.match(r"[A-Z_]+=", line)
    }

    assert keys == {name: f"# {purpose}" for name, purpose in setting_names().items()}
