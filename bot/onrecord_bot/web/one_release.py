"""One release as it was read: its words, what looks forward and why, the statement, the printed page."""

from functools import lru_cache

from starlette.responses import Response

from onrecord.errors import UnknownRelease, UnreadableRelease
from onrecord.forward_looking import number_not_judged
from onrecord.languages import by_code
from onrecord.reading.likeness import doubt_about
from onrecord.release import UNTIL_SET
from onrecord_bot.web.house import Asked, House, shown
from onrecord_bot.web.reading import parts_of
from onrecord_bot.web.releases import Releases, missing, told_of
from onrecord_index.readers.pdf.pdf import PageImage, is_pdf, page_image

_A_PAGE = 250  # units
_IMAGES_KEPT, _MOST_PRINTED = 16, 300


class OneRelease:
    """The page of a release, and the pictures of its printed pages."""

    def __init__(self, house: House, releases: Releases) -> None:
        self._archive = house.newsroom.archive
        self._releases = releases
        self._image = lru_cache(_IMAGES_KEPT)(self._drawn)

    def show(self, asked: Asked) -> Response:
        """The page: a long release in several."""
        try:
            holding = self._archive.holding(asked.path["id"])
            release = self._archive.release(holding.id)
        except UnknownRelease:
            return missing(asked)
        count = len(release.sentences)
        number = asked.number("page", most=max(1, -(-count // _A_PAGE)))
        start = _A_PAGE * (number - 1)
        said = asked.query.get("said", "")
        return shown(
            "release.html",
            asked,
            page="releases",
            holding=holding,
            release=release,
            parts_of_text=parts_of(release, start=start, most=_A_PAGE),
            number=number,
            has_more=start + _A_PAGE < count,
            doubt=doubt_about(release),
            is_judged=by_code(release.language).has_rules and not number_not_judged(release),
            may_open=self._releases.may_open(asked.who, holding),
            is_early=self._archive.openings.is_early(holding.id, None),
            has_time=holding.opens_at not in {None, UNTIL_SET},
            printed=asked.number("printed", most=_MOST_PRINTED) if self._is_printed(holding.id) else None,
            said=told_of(said),
        )

    def printed(self, asked: Asked) -> Response:
        """The picture of a printed page with a way to the others; or of the page on which a unit stands."""
        id_, unit = asked.path["id"], asked.query.get("unit", "")
        number = 0 if unit else asked.number("printed", most=_MOST_PRINTED)
        image = self._image_of(id_, number, unit)
        # As a part it stands in the page of the release, which has the statements.
        statements = self._archive.release(id_).statements if image and not asked.is_part else ()
        return shown(
            "printed.html",
            asked,
            page="releases",
            id=id_,
            unit=unit,
            image=image,
            statements=statements,
            lacks_statement=bool(image) and not asked.is_part and not statements,
        )

    def picture(self, asked: Asked) -> Response:
        """The picture itself, with a unit in a box if one is wanted."""
        number = asked.path["number"]
        image = None
        if len(number) < 4 and int(number):
            image = self._image_of(asked.path["id"], int(number), asked.query.get("unit", ""))
        if image is None:
            return missing(asked)
        return Response(image.png, media_type="image/png")

    def _image_of(self, id_: str, number: int, unit: str) -> PageImage | None:
        """The picture, or None for what there is not."""
        try:
            words = self._archive.release(id_).sentences[int(unit)].text if unit else ""
            return self._image(id_, number, words)
        except (UnknownRelease, UnreadableRelease, ValueError, IndexError):
            return None

    def _drawn(self, id_: str, number: int, words: str) -> PageImage:
        return page_image(self._archive.original(id_), number, source=id_, words=words)

    def _is_printed(self, id_: str) -> bool:
        return is_pdf(self._archive.original(id_))
