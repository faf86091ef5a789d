"""The desk's pages in this process, over a home of the test's own, and people who visit them."""

import asyncio
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
from starlette.types import ASGIApp

from onrecord_bot.settings import Settings
from onrecord_bot.web.app import build_app
from onrecord_bot.web.house import House
from onrecord_bot.web.server import open_house

IDA, BEN = "Telegram 4001", "Telegram 4002"
ADDRESS = "http://127.0.0.1:8080"


class Client:
    """A browser without a screen: it keeps cookies, and follows nothing by itself."""

    def __init__(self, app: ASGIApp, address: str) -> None:
        self._app = app
        self._address = address
        self.cookies = httpx.Cookies()

    def get(self, path: str, **more: Any) -> httpx.Response:
        """What a page answers."""
        return asyncio.run(self._send("GET", path, **more))

    def post(self, path: str, **more: Any) -> httpx.Response:
        """What a form answers."""
        return asyncio.run(self._send("POST", path, **more))

    async def _send(self, method: str, path: str, **more: Any) -> httpx.Response:
        through = httpx.ASGITransport(app=self._app)
        async with httpx.AsyncClient(
            transport=through, base_url=self._address, cookies=self.cookies
        ) as client:
            response = await client.request(method, path, **more)
            self.cookies = client.cookies
        return response


class Visitor:
    """Somebody with a browser of their own."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.client = Client(build_app(house), house.settings.desk_url)

    def signed_in(self, who: str = IDA) -> "Visitor":
        """The same, after they used a link."""
        token = self.house.links.make(who, now=self.house.clock())
        response = self.use(token)
        assert response.status_code == 303
        return self

    def use(self, token: str) -> httpx.Response:
        """Open a link, and press the button."""
        page = self.client.get(f"/sign-in/{token}")
        before = re.findall(r'name="before" value="([^"]+)"', page.text)
        return self.client.post("/sign-in", data={"token": token, "before": before[0] if before else ""})

    def page(self, path: str, **headers: str) -> str:
        """What a page shows."""
        response = self.client.get(path, headers=headers)
        assert response.status_code == 200, response.status_code
        return response.text

    def guard(self) -> str:
        """What the forms of this session carry."""
        return str(re.findall(r'name="guard" value="([^"]+)"', self.page("/try"))[0])

    def post(
        self, path: str, fields: Mapping[str, str] = {}, files: Mapping[str, bytes] = {}
    ) -> httpx.Response:
        """Send a form of a page of theirs."""
        sent = [("files", (name, content)) for name, content in files.items()]
        return self.client.post(path, data={"guard": self.guard(), **fields}, files=sent or None)

    def said(self, path: str, fields: Mapping[str, str] = {}) -> str:
        """What came of a form, as the address to which it leads says it."""
        location = str(self.post(path, fields).headers["location"])
        return location.rpartition("=")[2]


def settings_of(home: Path, **more: object) -> Settings:
    """Settings with two administrators; whatever the environment says is overruled."""
    given: dict[str, object] = {
        "ONRECORD_HOME": home,
        "ONRECORD_ADMINS": "4001,4002",
        "ONRECORD_DESK_LISTEN": "127.0.0.1:8080",
    }
    return Settings(**(given | more))  # type: ignore[arg-type]


@contextmanager
def desk(home: Path, *, now: float | None = None, **more: object) -> Iterator[Visitor]:
    """A stranger before the desk of a home; `now` is what its clock says, if not the time."""
    house = open_house(settings_of(home, **more))
    yield Visitor(house if now is None else replace(house, clock=lambda: now))


def another(visitor: Visitor) -> Visitor:
    """Somebody else before the same desk."""
    return Visitor(visitor.house)
