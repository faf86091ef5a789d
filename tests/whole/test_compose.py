"""deploy/compose.yaml: the whole on one machine, checked as text, since no engine for it is at hand in the gate."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from onrecord_bot.addresses import address_from
from onrecord_bot.settings import Settings, setting_names
from onrecord_index.cluster.address import search_address
from tests.fakes.web_desk import desk

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "deploy" / "compose.yaml").read_text(encoding="utf-8")
WHOLE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, dict[str, Any]] = WHOLE["services"]
BOTS = [name for name in SERVICES if name.startswith("bot-")]
OURS = [*BOTS, "desk"]
SEARCH = [name for name in SERVICES if name.startswith("search-")]
_VARIABLE = re.compile(r"\$\{([A-Z_]+)(?::[?-][^}]*)?\}")
_GIVEN = {
    "TELEGRAM_BOT_TOKEN": "1234567:AAAA-BBBB",
    "ONRECORD_WEBHOOK_URL": "https://bot.example.com/hook",
    "ONRECORD_WEBHOOK_SECRET": "a-secret",
    "ONRECORD_ADMINS": "7",
    "ONRECORD_DESK_URL": "https://desk.example.com",
}


def _filled(value: str) -> str:
    """A value as it is once the variables in it are set."""
    return _VARIABLE.sub(lambda found: _GIVEN.get(found[1], f"word{found[1].replace('_', '')}"), value)


def test_it_is_two_bots_the_desk_a_database_and_three_search_servers() -> None:
    assert (len(BOTS), len(SEARCH)) == (2, 3)
    assert SERVICES.keys() == {*OURS, *SEARCH, "database"}


def test_every_image_is_built_here_or_named_by_its_digest() -> None:
    for name, service in SERVICES.items():
        if name in OURS:
            assert "PYTHON_DIGEST" in service["build"]["args"]
            built = ROOT / "deploy" / service["build"]["context"] / service["build"]["dockerfile"]
            assert built.is_file()
        else:
            assert re.fullmatch(r"[a-z/]+@\$\{[A-Z]+_DIGEST:\?[^}]+\}", service["image"])


@pytest.mark.parametrize("name", OURS)
def test_the_settings_of_a_process_of_ours_are_settings_that_it_takes(name: str, tmp_path: Path) -> None:
    given = {key: _filled(value) for key, value in SERVICES[name]["environment"].items()}
    assert given.keys() <= setting_names().keys()
    ca = tmp_path / "ca.pem"
    ca.touch()

    settings = Settings.model_validate({**given, "ONRECORD_SEARCH_CA": ca})

    assert settings.search_url is not None
    address = search_address(settings.search_url.get_secret_value())
    assert {host for host, _ in address.hosts} == set(SEARCH)
    assert address.is_secure
    assert address.replicas < len(SEARCH)
    assert urlsplit(settings.database).hostname == "database"
    assert given["ONRECORD_SEARCH_CA"] == f"/run/secrets/{SERVICES[name]['secrets'][0]}"
    assert SERVICES[name]["secrets"][0] in WHOLE["secrets"]


def test_no_secret_stands_in_it_and_none_has_a_default() -> None:
    for service in SERVICES.values():
        for key, value in service["environment"].items():
            if re.search(r"TOKEN|SECRET|PASSWORD", key):
                assert re.fullmatch(r"\$\{[A-Z_]+:\?[^}]+\}", value)
            for user_and_password in re.findall(r"://([^@/]+)@", value):
                assert re.fullmatch(r"onrecord:\$\{[A-Z]+_PASSWORD:\?[^}]+\}", user_and_password)


def test_only_what_is_ours_is_reached_from_outside_and_only_from_this_machine() -> None:
    outside: set[str] = set()
    for name, service in SERVICES.items():
        assert bool(service.get("ports")) == (name in OURS)
        for port in service.get("ports", []):
            host, published, inside = port.split(":")
            kind = "DESK" if name == "desk" else "WEBHOOK"
            assert host == "127.0.0.1"
            assert int(inside) == address_from(service["environment"][f"ONRECORD_{kind}_LISTEN"])[1]
            outside.add(published)
    assert len(outside) == len(OURS)


def test_the_desk_serves_its_pages_and_is_given_no_token() -> None:
    assert SERVICES["desk"]["command"] == ["desk"]
    assert not [name for name in SERVICES["desk"]["environment"] if re.search("TOKEN|SECRET|WEBHOOK", name)]
    assert (
        SERVICES["desk"]["environment"]["ONRECORD_DESK_URL"]
        == SERVICES["bot-1"]["environment"]["ONRECORD_DESK_URL"]
    )


def test_the_check_of_the_desk_s_health_sees_a_desk_that_serves(tmp_path: Path) -> None:
    listen = SERVICES["desk"]["environment"]["ONRECORD_DESK_LISTEN"]
    (path, host) = re.findall(
        r"8080(/[\w-]+)'.*'Host': '([^']+)'", SERVICES["desk"]["healthcheck"]["test"][-1]
    )[0]
    with desk(tmp_path, ONRECORD_DESK_LISTEN=listen, ONRECORD_DESK_URL="https://desk.example.com") as visitor:
        assert visitor.client.get(path, headers={"Host": host}).status_code == 200
        assert visitor.client.get(path, headers={"Host": "127.0.0.1:8080"}).status_code == 421


def test_every_process_is_bounded_and_what_is_ours_can_write_its_own_folder_alone() -> None:
    for name, service in SERVICES.items():
        assert service["restart"] == "always"
        assert service["mem_limit"]
        assert "no-new-privileges:true" in service["security_opt"]
        if name in OURS:
            assert service["read_only"]
            assert service["cap_drop"] == ["ALL"]
            assert service["volumes"] == [f"{name}:/data"]
            assert int(service["stop_grace_period"].removesuffix("s")) > 8


def test_what_is_named_is_there() -> None:
    volumes = {
        volume.partition(":")[0]
        for service in SERVICES.values()
        for volume in service["volumes"]
        if not volume.startswith("$")
    }
    assert volumes == WHOLE["volumes"].keys()
    awaited = {other for name in OURS for other in SERVICES[name]["depends_on"]}
    assert all("healthcheck" in SERVICES[other] for other in awaited)


def test_the_search_servers_know_one_another_and_speak_tls() -> None:
    for name in SEARCH:
        environment = SERVICES[name]["environment"]
        assert environment["node.name"] == SERVICES[name]["hostname"] == name
        assert environment["discovery.seed_hosts"].split(",") == SEARCH
        assert environment["cluster.initial_cluster_manager_nodes"].split(",") == SEARCH
        assert environment["plugins.security.ssl.http.enabled"] == "true"
        assert environment["DISABLE_INSTALL_DEMO_CONFIG"] == "true"
        files = [value for key, value in environment.items() if key.endswith("_filepath")]
        assert all(file.startswith("certificates/") for file in files)
        assert sum("/config/certificates:ro" in volume for volume in SERVICES[name]["volumes"]) == 1


def test_the_guide_says_what_every_variable_of_it_is() -> None:
    guide = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")

    unsaid = [name for name in sorted({*_VARIABLE.findall(TEXT)}) if f"`{name}`" not in guide]

    assert not unsaid
