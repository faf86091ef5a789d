"""The release that ships inside the package, so that a fresh machine answers with nothing set up."""

from importlib.resources import files

from onrecord.release import Release, ReleaseId
from onrecord_index.loading import read_release

BUNDLED_ID = ReleaseId("alexco-2012-05-24")


def bundled_release() -> Release:
    """Alexco's release of May 24, 2012, as read."""
    name = f"{BUNDLED_ID}.txt"
    content = files("onrecord_index.bundled").joinpath(name).read_bytes()
    return read_release(content, source=name, release_id=BUNDLED_ID)
