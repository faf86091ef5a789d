"""What is shipped to run the bot on a server: checked as text, since no engine is at hand in the gate."""

import re
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "deploy" / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")


@pytest.fixture(scope="module")
def unit() -> ConfigParser:
    parser = ConfigParser(strict=True, interpolation=None, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # systemd's keys have capitals
    lines = (ROOT / "deploy" / "onrecord.service").read_text(encoding="utf-8").splitlines()
    # A key may stand twice in a unit; here each gets a number, so that none is lost.
    parser.read_string(
        "\n".join(re.sub(r"^Environment=", f"Environment{at}=", line) for at, line in enumerate(lines))
    )
    return parser


def test_the_lock_pins_every_package_with_its_hashes_and_names_no_host() -> None:
    pins = re.split(r"\n(?=\S)", LOCK.strip())

    assert all(
        re.match(r"[a-z0-9][\w.-]*(?:\[[\w,]+\])?==\S+", pin) and "--hash=sha256:" in pin for pin in pins
    )
    assert "://" not in LOCK
    assert not re.search(r"^--(?:index|extra|find)", LOCK, re.MULTILINE)


def test_the_lock_holds_every_dependency() -> None:
    named = re.search(
        r"^dependencies = \[\n(.*?)^\]", (ROOT / "pyproject.toml").read_text(), re.MULTILINE | re.DOTALL
    )
    assert named is not None

    wanted = set(re.findall(r'"([\w-]+)', named[1]))

    assert wanted <= set(re.findall(r"^([\w-]+)", LOCK, re.MULTILINE))


def test_the_service_does_not_restart_if_that_would_not_help(unit: ConfigParser) -> None:
    assert unit["Service"]["Restart"] == "always"
    assert unit["Service"]["RestartPreventExitStatus"] == "2 78"


def test_the_service_gives_the_bot_time_to_drain(unit: ConfigParser) -> None:
    assert int(unit["Service"]["TimeoutStopSec"]) > 8


def test_the_service_can_write_its_own_folder_alone(unit: ConfigParser) -> None:
    service = unit["Service"]

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
def test_the_service_is_given_nothing_that_it_does_not_need(unit: ConfigParser, key: str, value: str) -> None:
    assert unit["Service"][key] == value


def test_the_service_names_no_secret_that_everybody_may_read() -> None:
    """A unit, and a command line, are open to every user of the machine; the file of settings is not."""
    text = (ROOT / "deploy" / "onrecord.service").read_text(encoding="utf-8")

    assert not re.search(r"^(?:ExecStart|Environment)=.*(?:TOKEN|SECRET|DATABASE_URL)", text, re.MULTILINE)
    assert "EnvironmentFile=/etc/onrecord.env" in text
    assert "install -m 600 .env /etc/onrecord.env" in text


def test_the_image_runs_as_nobody_over_a_root_that_may_be_read_only() -> None:
    last_stage = DOCKERFILE.rpartition("FROM ")[2]

    assert re.search(r"^USER [1-9]\d+$", last_stage, re.MULTILINE)
    assert "--read-only" in DOCKERFILE
    assert "--cap-drop ALL" in DOCKERFILE
    assert "no-new-privileges" in DOCKERFILE
    assert "ONRECORD_HOME=/data" in last_stage
    assert re.search(r"^VOLUME /data$", last_stage, re.MULTILINE)


def test_the_image_has_a_health_check() -> None:
    assert re.search(r"^HEALTHCHECK .*/healthz", DOCKERFILE, re.MULTILINE)


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
