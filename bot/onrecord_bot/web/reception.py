"""Who comes in: signing in and out, and what every page asks of a request before it does anything."""

import asyncio
import hmac
import secrets
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor
from contextvars import copy_context
from typing import TypeAlias
from urllib.parse import urlsplit

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from onrecord_bot.entrance.sessions import Session
from onrecord_bot.replies.language import LANGUAGES, use_language
from onrecord_bot.web.house import Asked, House, Upload, say, shown_to_anybody, to

Page: TypeAlias = Callable[[Asked], Response]
_SESSION, _BEFORE, _TONGUE = "session", "before", "language"
_MOST_FILES, _MOST_FIELDS = 50, 50
_A_YEAR = 365 * 24 * 3600


class Reception:
    """Knows people by their sessions, and lets nobody else in."""

    def __init__(self, house: House) -> None:
        self._house = house

    def page(
        self, answer: Page, *, threads: Executor | None = None
    ) -> Callable[[Request], Awaitable[Response]]:
        """An endpoint for those who are signed in. What is posted must come from a page of their session.

        What takes long has `threads` of its own.
        """

        async def endpoint(request: Request) -> Response:
            language = speak(request)
            session = await asyncio.to_thread(self._session, request)
            if session is None:
                return to("/sign-in")
            form: Mapping[str, str] = {}
            files: tuple[Upload, ...] = ()
            if request.method == "POST":
                given = await request.form(max_files=_MOST_FILES, max_fields=_MOST_FIELDS)
                form, files = await _taken(given)
                if not (_is_from_here(request) and _same(form.get("guard"), session.guard)):
                    return refused(language)
            asked = Asked(
                session=session,
                language=language,
                path={name: str(value) for name, value in request.path_params.items()},
                query=dict(request.query_params),
                form=form,
                files=files,
                is_part=request.headers.get("hx-request") == "true",
            )
            ours, loop = copy_context(), asyncio.get_running_loop()
            return await loop.run_in_executor(threads, lambda: ours.run(answer, asked))

        return endpoint

    async def sign_in(self, request: Request) -> Response:
        """Say how to sign in."""
        return shown_to_anybody("sign_in.html", speak(request), said=None, token=None, before=None)

    async def open_link(self, request: Request) -> Response:
        """Show a button: what only looks at a link, as a preview does, uses nothing up."""
        language, before = speak(request), secrets.token_urlsafe(24)
        token = str(request.path_params["token"])
        response = shown_to_anybody("sign_in.html", language, said=None, token=token, before=before)
        self._set(response, _BEFORE, before, seconds=900)
        return response

    async def use_link(self, request: Request) -> Response:
        """Sign in. The link is used up, and the browser that showed the button is the one let in."""
        language = speak(request)
        form, _ = await _taken(await request.form(max_files=0, max_fields=4))
        before = request.cookies.get(self._name(_BEFORE))
        if not (before and _is_from_here(request) and _same(form.get("before"), before)):
            return refused(language)
        now = self._house.clock()
        who = await asyncio.to_thread(self._house.links.redeem, form.get("token", ""), now=now)
        if who is None or not self._house.admits(who):
            said = say("SIGN_IN_REFUSED")
            return shown_to_anybody("sign_in.html", language, status=403, said=said, token=None, before=None)
        token = await asyncio.to_thread(self._house.sessions.begin, who, now=now)
        response = to("/")
        self._set(response, _SESSION, token)
        response.delete_cookie(self._name(_BEFORE))
        return response

    async def sign_out(self, request: Request) -> Response:
        """End the session, on the server and in the browser."""
        language = speak(request)
        session = await asyncio.to_thread(self._session, request)
        form, _ = await _taken(await request.form(max_files=0, max_fields=4))
        if session is None or not (_is_from_here(request) and _same(form.get("guard"), session.guard)):
            return refused(language)
        await asyncio.to_thread(self._house.sessions.end, request.cookies.get(self._name(_SESSION), ""))
        said = say("SIGNED_OUT")
        response = shown_to_anybody("sign_in.html", language, said=said, token=None, before=None)
        response.delete_cookie(self._name(_SESSION))
        return response

    async def choose_language(self, request: Request) -> Response:
        """Keep a language. A link elsewhere that leads here harms nobody."""
        wanted = str(request.path_params["language"])
        response = to("/")
        if wanted in {"en", *LANGUAGES}:
            self._set(response, _TONGUE, wanted, seconds=_A_YEAR)
        return response

    def _session(self, request: Request) -> Session | None:
        token = request.cookies.get(self._name(_SESSION))
        found = self._house.sessions.of(token, now=self._house.clock()) if token else None
        return found if found and self._house.admits(found.who) else None

    def _name(self, cookie: str) -> str:
        """The name of a cookie; with this prefix browsers take it from this host alone, encrypted."""
        return f"__Host-{cookie}" if self._house.is_encrypted else cookie

    def _set(self, response: Response, name: str, value: str, *, seconds: int | None = None) -> None:
        key = name if name == _TONGUE else self._name(name)
        response.set_cookie(
            key,
            value,
            max_age=seconds,
            httponly=True,
            samesite="strict",
            secure=self._house.is_encrypted,
        )


def refused(language: str) -> Response:
    """What was posted does not come from a page of the person's own."""
    told = say("REFUSED_FORM")
    return shown_to_anybody("refused.html", language, status=403, told=told)


def speak(request: Request) -> str:
    """Speak the language that the person chose, or that their browser asks for first."""
    first = request.headers.get("accept-language", "").partition(",")[0].partition(";")[0]
    wanted = request.cookies.get(_TONGUE) or first.strip().lower().partition("-")[0]
    language = wanted if wanted in LANGUAGES else "en"
    use_language(language)
    return language


async def _taken(form: FormData) -> tuple[Mapping[str, str], tuple[Upload, ...]]:
    """The fields of a form, and its files, read whole: the guard bounds them all together."""
    fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    sent = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
    files = [Upload(name=each.filename or "", content=await each.read()) for each in sent]
    await form.close()
    # A browser sends one without a name if none was chosen; one that was chosen may be empty.
    return fields, tuple(each for each in files if each.name)


def _is_from_here(request: Request) -> bool:
    """Whether a post comes from a page of ours, as far as the browser says."""
    if request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()


def _same(given: str | None, expected: str) -> bool:
    """Compared in constant time."""
    return given is not None and hmac.compare_digest(given.encode(), expected.encode())
