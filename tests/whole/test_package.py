"""What is built is what is in the tree: a forgotten file is silently not shipped."""

import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import onrecord
import onrecord_bot
import onrecord_index
from tests.fakes.patience import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]
# Made by the build hook, so that a first start need not.
PREPARED = {"onrecord_index/languages/en/stems.tsv", "onrecord_index/wording/rule_index.tsv"}
ROOMS = (ROOT / "src", ROOT / "index", ROOT / "bot")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, and the wheel that is built from it."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
    )
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> zipfile.ZipFile:
    return zipfile.ZipFile(next(built.glob("*.whl")))


@pytest.mark.process
def test_one_version_stands_in_the_project_the_changelog_the_program_and_all_that_is_built(
    built: Path, wheel: zipfile.ZipFile
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = project["version"]
    metadata = Parser().parsestr(wheel.read(f"onrecord-{version}.dist-info/METADATA").decode())
    command = [sys.executable, "-m", "onrecord_bot.cli", "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE_SECONDS)

    assert {path.name for path in built.iterdir()} == {
        f"onrecord-{version}.tar.gz",
        f"onrecord-{version}-py3-none-any.whl",
    }
    assert (metadata["Name"], metadata["Version"]) == ("onrecord", version)
    assert {re.split(r"[^\w-]", each)[0] for each in metadata.get_all("Requires-Dist", [])} >= {
        re.split(r"[^\w-]", each)[0] for each in project["dependencies"]
    }
    assert said.stdout == f"onrecord {version}\n"
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$", changes, re.MULTILINE)[0] == version


@pytest.mark.process
def test_the_source_distribution_holds_what_builds_tests_and_deploys_it(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as sources:
        names = {name.partition("/")[2] for name in sources.getnames()}

    wanted = {"CHANGELOG.md", "LICENSE", "Makefile", "deploy/Dockerfile", "docs/operating.md"}
    locks = {path.name for path in ROOT.glob("requirements*.lock")}
    databases = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("tests/**/databases/*.sql")}
    assert len(locks) == 3
    assert databases
    assert wanted | locks | databases <= names


def test_the_wheel_holds_every_file_of_the_rooms_and_what_was_prepared_and_nothing_else(
    wheel: zipfile.ZipFile,
) -> None:
    tree = {
        path.relative_to(room).as_posix()
        for room in ROOMS
        for path in room.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.parent != room
    }
    shipped = {name for name in wheel.namelist() if ".dist-info/" not in name}

    assert shipped == tree | PREPARED


@pytest.mark.process
def test_what_the_wheel_prepared_is_fresh_so_a_first_answer_writes_nothing_and_loads_no_nltk(
    wheel: zipfile.ZipFile, tmp_path: Path
) -> None:
    installed, cache = tmp_path / "installed", tmp_path / "cache"
    wheel.extractall(installed)
    cache.mkdir()
    script = (
        "import sys, onrecord_index; from onrecord_bot.wiring import answerer_over; "
        "from onrecord_index.bundled import bundled_release; from onrecord.question import Question; "
        "answerer_over([bundled_release()]).answer(Question(text='who is the chief executive officer?')); "
        "print(onrecord_index.__file__, 'nltk' in sys.modules)"
    )

    told = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(installed), "XDG_CACHE_HOME": str(cache), "HOME": str(cache)},
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_SECONDS,
    ).stdout

    assert told.split() == [str(installed / "onrecord_index" / "__init__.py"), "False"]
    assert list(cache.iterdir()) == []


def test_the_wheel_ships_the_bundled_release_and_the_licences(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()

    assert "onrecord_index/bundled/alexco-2012-05-24.txt" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "onrecord_index/languages/en/english-LICENSE.txt" in names


def test_what_is_published_as_source_holds_no_settings_of_anybody(tmp_path: Path) -> None:
    """A stray .env beside the sources would be published with the token in it."""
    shipped = (
        "src",
        "index",
        "bot",
        "docs",
        "deploy",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        ".gitignore",
    )
    tree, out = tmp_path / "tree", tmp_path / "out"
    for name in shipped:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        tree.mkdir(exist_ok=True)
        copy(ROOT / name, tree / name)
    for stray in (".env", "src/onrecord/.env", "bot/onrecord_bot/bot-1.sqlite3"):
        (tree / stray).write_text("TELEGRAM_BOT_TOKEN=1:hunter2")

    subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(out), str(tree)],
        check=True,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
    )

    with (
        tarfile.open(next(out.glob("*.tar.gz"))) as sources,
        zipfile.ZipFile(next(out.glob("*.whl"))) as wheel,
    ):
        names = [*sources.getnames(), *wheel.namelist()]
    assert any(name.endswith("onrecord_bot/cli.py") for name in names)
    assert not [name for name in names if name.endswith((".env", ".sqlite3"))]


@pytest.mark.parametrize("package", [onrecord, onrecord_index, onrecord_bot])
def test_a_package_s_front_door_does_nothing(package: object) -> None:
    """Importing a room must read no file and start nothing: its __init__ holds a docstring alone."""
    names = {name for name in vars(package) if not name.startswith("__")}

    assert all(getattr(vars(package)[name], "__name__", "").startswith("onrecord") for name in names)


def test_importing_the_core_imports_no_engine() -> None:
    script = "import sys, onrecord.answering.answerer, onrecord.reading.compose; print([m for m in ('nltk', 'telegram', 'rank_bm25', 'asyncio') if m in sys.modules])"

    loaded = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, timeout=PATIENCE_SECONDS
    ).stdout

    assert loaded.strip() == b"[]"
