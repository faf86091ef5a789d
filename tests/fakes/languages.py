"""The languages that have a folder, so that a new one is held to every rule about tables."""

from pathlib import Path

import onrecord.languages
from onrecord.languages import by_code

_ROOM = Path(onrecord.languages.__file__).parent
LANGUAGES = tuple(by_code(path.parent.name) for path in sorted(_ROOM.glob("*/__init__.py")))
