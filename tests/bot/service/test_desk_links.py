"""/desk leaves nothing open behind it, however often a link is asked for."""

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

    assert not [name for name in _opened() if name.startswith(str(tmp_path))]


def _opened() -> list[str]:
    """The files that this process has open."""
    return [str(each.readlink()) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
