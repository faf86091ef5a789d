"""A row of a table in Telegram: the real bot, a release from a web page, the stand-in at the other end."""

import subprocess
from collections.abc import Iterator

import pytest

from tests.fakes.bot_api import BotApi
from tests.fakes.bot_process import clean_environment, onrecord, running_bot
from tests.fakes.patience import PATIENCE_SECONDS
from tests.fakes.tables import DAYS, HEADS, LINES, table_page
from tests.fakes.talking import ask, slices


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotApi]:
    home = tmp_path_factory.mktemp("home")
    (home / "northgate.html").write_bytes(table_page())
    subprocess.run(
        onrecord("add", "northgate.html"),
        env=clean_environment(home),
        cwd=home,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=True,
    )
    with BotApi() as started, running_bot(started.url, home):
        started.wait_for("getUpdates")
        yield started


def test_a_row_stands_under_its_caption_unit_and_column_heads_in_fixed_width(api: BotApi) -> None:
    call = ask(api, "what was gross profit?")

    assert slices(call.params, "pre")[0] == "\n".join((*LINES, "Gross profit\t2,240\t2,150\t6,700\t6,450"))


def test_the_column_asked_for_is_set_off(api: BotApi) -> None:
    call = ask(api, "what was gross profit in the third quarter?")

    assert f"{HEADS[0]} · {DAYS[0]}: 2,240" in slices(call.params, "bold")


def test_the_row_of_a_part_is_not_the_row_of_the_total(api: BotApi) -> None:
    part = ask(api, "what were sales of ropes?")
    whole = ask(api, "what were total sales?")

    assert "Ropes\t1,020" in slices(part.params, "pre")[0]
    assert "Total sales\t5,030" in slices(whole.params, "pre")[0]
