"""What is shipped to run the bot on a server: checked as text, since no engine is at hand in the gate."""

import re
import subprocess
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest

from onrecord_bot.commands.faults import INPUT_ERROR

ROOT = Path(__file__).resolve().parents[2]
LOCKS = {
    name: (ROOT / name).read_text(encoding="utf-8")
    for name in ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")


@pytest.fixture(scope="module", params=["onrecord.service", "onrecord-desk.service"])
def each(request: pytest.FixtureRequest) -> ConfigParser:
    """The unit of the bot, and that of the desk."""
    return _unit(str(request.param))


@pytest.fixture(scope="module")
def unit() -> ConfigParser:
    return _unit("onrecord.service")


def _unit(name: str) -> ConfigParser:
    parser = ConfigParser(strict=True, interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # systemd's keys have capitals
    lines = (ROOT / "deploy" / name).read_text(encoding="utf-8").splitlines()
    # A key may stand twice in a unit; here each gets a number, so that none is lost.
    parser.read_string(
        "\n".join(re.sub(r"^Environment=", f"Environment{at}=", line) for at, line in enumerate(lines))
    )
    return parser


def _pins(lock: str) -> dict[str, set[str]]:
    """The versions that a lock pins, by package; another Python may get another one."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"^([a-z0-9][\w.-]*)(?:\[[\w,]+\])?==(\S+)", lock, re.MULTILINE):
        found.setdefault(name, set()).add(version)
    return found


def _names(wanted: list[str]) -> set[str]:
    return {re.split(r"[^\w-]", each)[0] for each in wanted} - {"onrecord"}


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_pin_every_package_with_its_hashes_and_name_no_host(name: str) -> None:
    pins = re.split(r"\n(?=\S)", LOCKS[name].strip())

    assert all(
        re.match(r"[a-z0-9][\w.-]*(?:\[[\w,]+\])?==\S+", pin) and "--hash=sha256:" in pin for pin in pins
    )
    assert "://" not in LOCKS[name]
    assert not re.search(r"^--(?:index|extra|find)", LOCKS[name], re.MULTILINE)


def test_each_lock_holds_every_dependency() -> None:
    extras = PROJECT["project"]["optional-dependencies"]

    assert _names(PROJECT["project"]["dependencies"]) <= _pins(LOCKS["requirements.lock"]).keys()
    assert _names(PROJECT["build-system"]["requires"]) <= _pins(LOCKS["requirements-build.lock"]).keys()
    assert "editables" in _pins(LOCKS["requirements-build.lock"])  # what `make bot` installs itself with
    assert _names(extras["dev"]) <= _pins(LOCKS["requirements-dev.lock"]).keys()


@pytest.mark.parametrize("name", ["requirements-build.lock", "requirements-dev.lock"])
def test_what_builds_and_what_tests_is_what_is_deployed(name: str) -> None:
    deployed, other = _pins(LOCKS["requirements.lock"]), _pins(LOCKS[name])

    assert {package: other[package] for package in other.keys() & deployed.keys()} == {
        package: deployed[package] for package in other.keys() & deployed.keys()
    }
    if name == "requirements-dev.lock":
        assert deployed.keys() <= other.keys()


def _commands(name: str) -> list[str]:
    """What a file has a shell run, one command each; of the Makefile what the gate and the bot need."""
    if name == "Makefile":
        dry = ["make", "--dry-run", "--always-make", "VENV=made", "check", "bot"]
        text = subprocess.run(dry, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    else:
        text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return [command for line in text.splitlines() for command in line.split("&&")]


@pytest.mark.process
@pytest.mark.parametrize("name", ["Makefile", ".ci/run", "deploy/Dockerfile", "deploy/onrecord.service"])
def test_nothing_is_installed_or_built_with_what_no_lock_pins(name: str) -> None:
    installs = re.compile(r"\bpip\b.* (?:install|wheel) --(?!.*\)$)|^\"\$\{pip\[@\]\}")
    found = [each for each in _commands(name) if installs.search(each)]

    assert found
    for command in found:
        is_locked = "--require-hashes" in command and "--only-binary :all:" in command
        assert is_locked or ("--no-index" in command and "--no-deps" in command), command
        assert " wheel " not in command or "--no-build-isolation" in command
        assert " --editable " not in command or "--no-build-isolation" in command
    assert all("--no-isolation" in each for each in _commands(name) if "-m build " in each)


def test_the_image_is_built_from_a_base_named_by_its_digest() -> None:
    """Without the argument the build ends with this sentence: a tag may name another image tomorrow."""
    named = re.search(r'^ARG PYTHON="\S+@\$\{PYTHON_DIGEST:\?([^}]+)\}"$', DOCKERFILE, re.MULTILINE)

    assert re.search(r"^ARG PYTHON_DIGEST$", DOCKERFILE, re.MULTILINE)
    assert named is not None
    assert "docs/operating.md" in named[1]
    assert "'" not in named[1]  # the builder takes it for an opening quote
    assert re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE) == ["${PYTHON}", "${PYTHON}"]
    assert "PYTHON_DIGEST" in (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")


def test_the_service_does_not_restart_if_that_would_not_help(unit: ConfigParser) -> None:
    assert unit["Service"]["Restart"] == "always"
    assert unit["Service"]["RestartPreventExitStatus"] == "78"
    assert unit["Unit"]["StartLimitIntervalSec"] == "0"


def test_the_service_watches_that_the_bot_answers_and_bounds_it(unit: ConfigParser) -> None:
    service = unit["Service"]

    assert service["Type"] == "notify"
    assert service["TimeoutStartSec"] == "infinity"
    assert int(service["WatchdogSec"]) >= 2 * 150  # a bot is deaf after that many seconds
    assert service["WatchdogSignal"] == "SIGTERM"
    assert service["MemoryMax"] == "2G"
    assert int(service["TasksMax"]) <= 256


def test_the_service_gives_the_bot_time_to_drain(unit: ConfigParser) -> None:
    assert int(unit["Service"]["TimeoutStopSec"]) > 8


def test_the_service_can_write_its_own_folder_alone(each: ConfigParser) -> None:
    service = each["Service"]

    assert service["DynamicUser"] == service["ProtectHome"] == service["NoNewPrivileges"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert f"ONRECORD_HOME=/var/lib/{service['StateDirectory']}" in service.values()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("StateDirectoryMode", "0700"),
        ("UMask", "0077"),
        ("CapabilityBoundingSet", ""),
        ("SystemCallFilter", "@system-service"),
        ("SystemCallArchitectures", "native"),
        ("RestrictAddressFamilies", "AF_INET AF_INET6 AF_UNIX"),
        *(
            (key, "yes")
            for key in (
                "PrivateTmp",
                "PrivateDevices",
                "ProtectKernelTunables",
                "ProtectKernelModules",
                "ProtectKernelLogs",
                "ProtectControlGroups",
                "ProtectClock",
                "ProtectHostname",
                "RestrictNamespaces",
                "RestrictRealtime",
                "RestrictSUIDSGID",
                "LockPersonality",
            )
        ),
        ("ProtectProc", "invisible"),
    ],
)
def test_the_service_is_given_nothing_that_it_does_not_need(each: ConfigParser, key: str, value: str) -> None:
    assert each["Service"][key] == value


@pytest.mark.parametrize("name", ["onrecord.service", "onrecord-desk.service"])
def test_the_service_names_no_secret_that_everybody_may_read(name: str) -> None:
    """A unit, and a command line, are open to every user of the machine; the file of settings is not."""
    text = (ROOT / "deploy" / name).read_text(encoding="utf-8")

    assert not re.search(r"^(?:ExecStart|Environment)=.*(?:TOKEN|SECRET|DATABASE_URL)", text, re.MULTILINE)
    assert "EnvironmentFile=/etc/onrecord.env" in text
    if name == "onrecord.service":
        assert "install -m 600 .env /etc/onrecord.env" in text


def test_bot_and_desk_are_one_user_over_one_folder_with_one_file_of_settings(unit: ConfigParser) -> None:
    desk = _unit("onrecord-desk.service")["Service"]
    shared = ("User", "DynamicUser", "StateDirectory", "EnvironmentFile")

    assert {key: desk[key] for key in shared} == {key: unit["Service"][key] for key in shared}
    assert desk["ExecStart"].removesuffix(" desk") == unit["Service"]["ExecStart"].removesuffix(" bot")


def test_the_desk_restarts_unless_a_setting_is_wrong_and_finishes_its_pages() -> None:
    desk = _unit("onrecord-desk.service")

    assert desk["Service"]["Restart"] == "always"
    assert desk["Service"]["RestartPreventExitStatus"] == str(INPUT_ERROR)
    assert desk["Unit"]["StartLimitIntervalSec"] == "0"
    assert int(desk["Service"]["TimeoutStopSec"]) > 5
    assert desk["Service"]["MemoryMax"] == "2G"
    assert int(desk["Service"]["TasksMax"]) <= 256


def test_the_image_runs_as_nobody_over_a_root_that_may_be_read_only() -> None:
    last_stage = DOCKERFILE.rpartition("FROM ")[2]

    assert re.search(r"^USER [1-9]\d+$", last_stage, re.MULTILINE)
    assert "--read-only" in DOCKERFILE
    assert "--cap-drop ALL" in DOCKERFILE
    assert "no-new-privileges" in DOCKERFILE
    assert "ONRECORD_HOME=/data" in last_stage
    assert re.search(r"^VOLUME /data$", last_stage, re.MULTILINE)


def test_the_check_of_the_image_s_health_sees_a_deaf_bot() -> None:
    assert re.search(r"^HEALTHCHECK .*/readyz", DOCKERFILE, re.MULTILINE)


def test_the_image_copies_no_secret_and_only_what_is_there() -> None:
    copied = [
        path
        for line in re.findall(r"^COPY (?!--from)(.*)$", DOCKERFILE, re.MULTILINE)
        for path in line.split()[:-1]
    ]

    assert copied
    assert all((ROOT / path).exists() for path in copied)
    assert ".env" in (ROOT / ".dockerignore").read_text().splitlines()
    assert "TOKEN" not in DOCKERFILE
