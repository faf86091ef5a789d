"""What the settings decide, and how a wrong one is reported."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from onrecord.errors import BadSettings
from onrecord_bot.settings import load_settings, setting_names

TOKEN = "123456:AAEhBOweik6ad9r_QXMENQjcrGbqCr4K-bc"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def nobody_s_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and an environment without anybody's settings."""
    monkeypatch.chdir(tmp_path)
    for name in setting_names():
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def _given(monkeypatch: pytest.MonkeyPatch, settings: Mapping[str, str]) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)


def _faults() -> tuple[str, ...]:
    with pytest.raises(BadSettings) as refused:
        load_settings()
    return refused.value.faults


def test_every_setting_has_a_default() -> None:
    settings = load_settings()

    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.home.name == "onrecord"
    assert settings.admins == ()
    assert settings.max_file_bytes == 20_000_000


def test_the_example_file_is_the_defaults(tmp_path: Path) -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    defaults = load_settings()

    (tmp_path / ".env").write_text(example, encoding="utf-8")

    assert load_settings() == defaults
    assert [line.partition("=")[0] for line in example.splitlines() if line and line[0] != "#"] == list(
        setting_names()
    )


def test_an_empty_value_means_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    defaults = load_settings()

    _given(monkeypatch, dict.fromkeys(setting_names(), ""))

    assert load_settings() == defaults


def test_the_environment_comes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("ONRECORD_ADMINS=1\nexport ONRECORD_MAX_FILE_MB=5\n")
    _given(monkeypatch, {"ONRECORD_ADMINS": "2, 3,"})

    settings = load_settings()

    assert settings.admins == (2, 3)
    assert settings.max_file_bytes == 5_000_000


def test_the_api_s_address_may_end_with_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    _given(monkeypatch, {"TELEGRAM_API_URL": "http://localhost:8081/api/"})

    assert load_settings().telegram_api_url == "http://localhost:8081/api"


def test_a_tilde_is_the_home_folder_though_no_shell_reads_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".env").write_text("ONRECORD_HOME=~/kept\n")

    assert load_settings().home == tmp_path / "kept"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_settings().max_file_mb = 3


def test_the_token_is_in_no_text_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    _given(monkeypatch, {"TELEGRAM_BOT_TOKEN": TOKEN})
    settings = load_settings()

    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == TOKEN
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


def test_no_secret_is_in_any_text_of_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    secrets = {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "ONRECORD_WEBHOOK_SECRET": "Hunter2_secret",
        "ONRECORD_DATABASE_URL": "postgresql://ida:Hunter2@host/news",
    }
    listening = {"ONRECORD_WEBHOOK_URL": "https://bot.example/", "ONRECORD_WEBHOOK_LISTEN": "127.0.0.1:8080"}
    _given(monkeypatch, secrets | listening)
    settings = load_settings()

    said = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"

    assert TOKEN not in said
    assert "Hunter2" not in said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "hunter2"),
        ("TELEGRAM_BOT_TOKEN", f"{TOKEN}\n"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "https://api.telegram.org/?secret=1"),
        ("ONRECORD_ADMINS", "ida"),
        ("ONRECORD_ADMINS", "-5"),
        ("ONRECORD_MAX_FILE_MB", "0"),
        ("ONRECORD_MAX_FILE_MB", "inf"),
        ("ONRECORD_MAX_FILE_MB", "many"),
        ("ONRECORD_THESAURUS", "nowhere.txt"),
        ("ONRECORD_THESAURUS", "."),
        ("ONRECORD_LOG_LEVEL", "loud"),
    ],
)
def test_reports_a_wrong_value_by_the_name_of_its_setting(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _given(monkeypatch, {name: value})

    (fault,) = _faults()

    assert fault.startswith(f"{name}: ")
    assert value.strip() not in fault or len(value) < 2


def test_reports_all_faults_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text("ONRECORD_ADMIN=3\nONRECORD_LOG_LEVEL=loud\n")
    _given(monkeypatch, {"TELEGRAM_BOT_TOKEN": "hunter2", "ONRECORD_ADMINS": "ida", "onrecord_hom": "x"})

    faults = _faults()

    assert sorted(fault.partition(":")[0] for fault in faults) == [
        "ONRECORD_ADMIN",
        "ONRECORD_ADMINS",
        "ONRECORD_HOM",
        "ONRECORD_LOG_LEVEL",
        "TELEGRAM_BOT_TOKEN",
    ]


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("ONRECORD_THESARUS", "ONRECORD_THESAURUS"),
        ("ONRECORD_MAX_FILE_BYTES", "ONRECORD_MAX_FILE_MB"),
        ("TELEGRAM_TOKEN", "TELEGRAM_BOT_TOKEN"),
        ("TELEGRAM_BOT_TOKN", "TELEGRAM_BOT_TOKEN"),
    ],
)
def test_suggests_the_right_name_for_a_misspelt_setting(
    misspelt: str, meant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _given(monkeypatch, {misspelt: TOKEN})

    assert _faults() == (f"{misspelt}: there is no such setting; did you mean {meant}?",)


def test_reports_a_setting_that_is_unlike_any_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    _given(monkeypatch, {"ONRECORD_QQQQ": "x"})

    assert _faults() == ("ONRECORD_QQQQ: there is no such setting",)


@pytest.mark.parametrize("name", ["TELEGRAM_API_ID", "TELEGRAM_API_HASH", "TELEGRAM_CHAT_ID"])
def test_ignores_the_telegram_keys_of_other_programs(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _given(monkeypatch, {name: "x"})

    assert load_settings().telegram_bot_token is None


def test_reports_a_settings_file_that_is_not_text(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"ONRECORD_ADMINS=\xff\xfe\n")

    assert _faults() == (".env: cannot be read as text",)


def test_a_line_that_is_not_a_setting_is_a_fault_with_its_number(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".env").write_text("# mine\nONRECORD_LOG_LEVEL=INFO\nthis is no line\n= nothing\n")

    faults = _faults()

    assert faults == (
        ".env: line 3 is not of the form NAME=value",
        ".env: line 4 is not of the form NAME=value",
    )
    assert capfd.readouterr().err == ""


def test_reports_every_fault_of_a_webhook_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    _given(
        monkeypatch,
        {
            "ONRECORD_WEBHOOK_URL": "http://bot.example/hook",
            "ONRECORD_WEBHOOK_LISTEN": "nowhere",
            "ONRECORD_WEBHOOK_SECRET": "not one!",
        },
    )

    faults = _faults()

    assert [fault.partition(":")[0] for fault in faults] == [
        "ONRECORD_WEBHOOK_URL",
        "ONRECORD_WEBHOOK_LISTEN",
        "ONRECORD_WEBHOOK_SECRET",
    ]
    assert "not one!" not in " ".join(faults)


def test_a_webhook_needs_an_address_to_listen_at_and_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    _given(monkeypatch, {"ONRECORD_WEBHOOK_URL": "https://bot.example/hook"})

    assert len(_faults()) == 2


def test_plain_http_is_only_for_your_own_bot_api_server(monkeypatch: pytest.MonkeyPatch) -> None:
    _given(
        monkeypatch,
        {
            "TELEGRAM_API_URL": "http://localhost:8081",
            "ONRECORD_WEBHOOK_URL": "http://localhost:9/hook",
            "ONRECORD_WEBHOOK_LISTEN": "127.0.0.1:9",
            "ONRECORD_WEBHOOK_SECRET": "s",
        },
    )

    assert load_settings().webhook_url == "http://localhost:9/hook"


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ONRECORD_KEEP_DAYS", "abc", "ONRECORD_KEEP_DAYS: must be a number, for example 30"),
        ("ONRECORD_KEEP_DAYS", "0", "ONRECORD_KEEP_DAYS: must be greater than 0"),
        ("ONRECORD_RATE_PER_CHAT", "99999", "ONRECORD_RATE_PER_CHAT: must be at most 10000"),
        ("ONRECORD_GUEST_MODE", "perhaps", "ONRECORD_GUEST_MODE: must be true or false"),
        ("ONRECORD_THESAURUS", "/nowhere", "ONRECORD_THESAURUS: there is no such file"),
        (
            "ONRECORD_WEBHOOK_URL",
            "https://example.org/hook",
            "ONRECORD_WEBHOOK_LISTEN: is needed if ONRECORD_WEBHOOK_URL is set",
        ),
    ],
)
def test_says_by_its_own_name_what_a_setting_must_be(
    name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value)

    with pytest.raises(BadSettings) as fault:
        load_settings()

    assert said in fault.value.faults


@pytest.mark.parametrize(
    "settings",
    [
        {"ONRECORD_DESK_URL": "http://desk.example"},
        {"ONRECORD_DESK_URL": "https://desk.example/under"},
        {"ONRECORD_DESK_URL": "desk.example"},
        {"ONRECORD_DESK_LISTEN": "0.0.0.0:8080"},
    ],
)
def test_the_desk_s_address_is_encrypted_unless_it_is_this_machine_s(
    settings: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _given(monkeypatch, settings)

    (fault,) = _faults()

    assert fault.startswith("ONRECORD_DESK_URL: ")


def test_behind_a_proxy_the_desk_has_an_address_for_people(monkeypatch: pytest.MonkeyPatch) -> None:
    behind = {"ONRECORD_DESK_LISTEN": "0.0.0.0:8080", "ONRECORD_DESK_URL": "https://desk.example/"}
    _given(monkeypatch, behind)

    assert load_settings().desk_url == "https://desk.example"
