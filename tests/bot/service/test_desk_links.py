"""/desk leaves nothing open behind it, however often a link is asked for."""

import os
from pathlib import Path

from onrecord_bot.service.desk_links import DeskLinks
from tests.fakes.doors import ADMIN, door
from tests.fakes.web_desk import settings_of


async def test_a_link_leaves_no_connection_to_its_database_open(tmp_path: Path) -> None:
    """Each link opened the database anew, and nothing closed it."""
    async with door() as at:
        desk = DeskLinks(at.services, settings_of(tmp_path))
        for _ in range(3):
            at.api.push_text("/desk", chat_id=ADMIN)
            await at.do(desk.desk)

    files = Path("/proc/self/fd").iterdir()
    opened = [os.readlink(each) for each in files if each.exists()]
    assert not [each for each in opened if each.startswith(str(tmp_path))]
