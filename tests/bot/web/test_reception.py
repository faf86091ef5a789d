"""Who comes in to the desk: people with a fresh link, once, and nobody else by any way."""

import html
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.web_desk import ADDRESS, IDA, Visitor, another, desk

PAGES = ["/", "/releases", "/releases/any", "/try", "/releases/any/printed/1.png"]
POSTS = ["/releases/add", "/releases/any/open", "/try", "/releases/any/withdraw"]


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Visitor]:
    with desk(tmp_path) as visitor:
        yield visitor


@pytest.mark.parametrize("path", PAGES)
def test_a_stranger_sees_no_page_but_the_one_that_says_how_to_sign_in(stranger: Visitor, path: str) -> None:
    response = stranger.client.get(path)

    assert (response.status_code, response.headers["location"]) == (303, "/sign-in")
    assert response.text == ""


@pytest.mark.parametrize("path", POSTS)
def test_a_stranger_does_nothing_by_a_post(stranger: Visitor, path: str) -> None:
    response = stranger.client.post(path, data={"guard": "x", "question": "who is the CEO?"})

    assert (response.status_code, response.headers["location"]) == (303, "/sign-in")


def test_a_link_lets_its_person_in(stranger: Visitor) -> None:
    page = stranger.signed_in(IDA).page("/releases")

    assert "Signed in as Telegram 4001" in page


def test_a_link_works_once(stranger: Visitor) -> None:
    token = stranger.house.links.make(IDA, now=stranger.house.clock())
    assert stranger.use(token).status_code == 303

    replayed = another(stranger).use(token)

    assert replayed.status_code == 403
    assert "does not work any more" in replayed.text


def test_to_look_at_a_link_uses_nothing_up(stranger: Visitor) -> None:
    """A preview, or a scanner of messages, fetches every address that it sees."""
    token = stranger.house.links.make(IDA, now=stranger.house.clock())
    another(stranger).client.get(f"/sign-in/{token}")

    assert stranger.use(token).status_code == 303


def test_a_link_of_eleven_minutes_ago_is_refused(stranger: Visitor) -> None:
    token = stranger.house.links.make(IDA, now=stranger.house.clock() - 660)

    assert stranger.use(token).status_code == 403


@pytest.mark.parametrize("token", ["x", "A" * 43, "%00", "..", "é"])
def test_a_forged_link_lets_nobody_in(stranger: Visitor, token: str) -> None:
    stranger.house.links.make(IDA, now=stranger.house.clock())

    response = stranger.use(token)

    assert response.status_code in {403, 404}
    assert "session" not in stranger.client.cookies


def test_a_link_works_only_in_the_browser_that_shows_its_button(stranger: Visitor) -> None:
    """Else somebody could have another person's browser signed in as somebody else."""
    token = stranger.house.links.make(IDA, now=stranger.house.clock())

    response = stranger.client.post("/sign-in", data={"token": token, "before": "made up"})

    assert response.status_code == 403
    assert stranger.use(token).status_code == 303


@pytest.mark.parametrize("token", ["", "x", "A" * 43])
def test_a_made_up_session_is_none(stranger: Visitor, token: str) -> None:
    stranger.client.cookies.set("session", token)

    assert stranger.client.get("/releases").status_code == 303


def test_a_session_ends_when_somebody_signs_out_and_its_cookie_is_worth_nothing(stranger: Visitor) -> None:
    ida = stranger.signed_in()
    token = ida.client.cookies["session"]

    ida.post("/sign-out")
    ida.client.cookies.set("session", token)

    assert ida.client.get("/releases").status_code == 303


def test_a_session_ends_after_an_hour_without_a_page_and_after_twelve_in_any_case(tmp_path: Path) -> None:
    with desk(tmp_path) as stranger:
        sessions, now = stranger.house.sessions, 1_000_000.0
        idle, busy = (sessions.begin(IDA, now=now) for _ in range(2))
        for hour in range(23):
            assert sessions.of(busy, now=now + hour * 1800 + 1) is not None

        assert sessions.of(idle, now=now + 3601) is None
        assert sessions.of(busy, now=now + 12 * 3600) is None


def test_who_is_no_administrator_any_more_is_out_at_once(tmp_path: Path) -> None:
    with desk(tmp_path) as stranger:
        token = stranger.house.sessions.begin(IDA, now=stranger.house.clock())
        link = stranger.house.links.make(IDA, now=stranger.house.clock())
    with desk(tmp_path, ONRECORD_ADMINS="4002") as later:
        later.client.cookies.set("session", token)

        assert later.client.get("/releases").status_code == 303
        assert later.use(link).status_code == 403


@pytest.mark.parametrize("guard", ["", "x", "A" * 43])
def test_a_post_without_the_session_s_token_is_refused(stranger: Visitor, guard: str) -> None:
    ida = stranger.signed_in()

    response = ida.client.post("/try", data={"guard": guard, "question": "who is the CEO?"})

    assert response.status_code == 403
    assert "CEO" not in response.text


def test_the_token_of_another_session_does_not_do(stranger: Visitor) -> None:
    theirs = another(stranger).signed_in("Telegram 4002").guard()

    assert stranger.signed_in().client.post("/try", data={"guard": theirs}).status_code == 403


@pytest.mark.parametrize(
    "header", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}]
)
def test_a_post_from_a_page_elsewhere_is_refused_whatever_it_carries(
    stranger: Visitor, header: dict[str, str]
) -> None:
    ida = stranger.signed_in()

    response = ida.client.post("/try", data={"guard": ida.guard(), "question": "hello"}, headers=header)

    assert response.status_code == 403


def test_a_request_for_another_host_is_refused(stranger: Visitor) -> None:
    """A name of somebody else's may point here: their page would then be of our origin."""
    response = stranger.client.get("/sign-in", headers={"host": "evil.example"})

    assert response.status_code == 421


def test_cookies_are_out_of_reach_of_scripts_and_of_other_sites(stranger: Visitor) -> None:
    token = stranger.house.links.make(IDA, now=stranger.house.clock())
    cookie = stranger.use(token).headers["set-cookie"].lower()

    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_over_https_cookies_never_leave_it(tmp_path: Path) -> None:
    with desk(tmp_path, ONRECORD_DESK_URL="https://desk.example") as stranger:
        response = stranger.use(stranger.house.links.make(IDA, now=stranger.house.clock()))

        assert response.headers["set-cookie"].startswith("__Host-session=")
        assert "; secure" in response.headers["set-cookie"].lower()
        assert "max-age" in response.headers["strict-transport-security"]


@pytest.mark.parametrize("path", ["/sign-in", "/releases", "/static/desk.css", "/nowhere"])
def test_every_response_forbids_frames_foreign_sources_and_inline_scripts(
    stranger: Visitor, path: str
) -> None:
    headers = stranger.client.get(path).headers
    policy = headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] in {"no-store", "no-cache"}


def test_only_digests_of_tokens_are_kept(stranger: Visitor, tmp_path: Path) -> None:
    link = stranger.house.links.make(IDA, now=stranger.house.clock())
    session = stranger.house.sessions.begin(IDA, now=stranger.house.clock())

    kept = b"".join(file.read_bytes() for file in tmp_path.glob("desk.sqlite3*"))

    assert kept
    assert link.encode() not in kept
    assert session.encode() not in kept


def test_speaks_the_browser_s_language_and_then_the_one_that_was_chosen(stranger: Visitor) -> None:
    french = stranger.page("/sign-in", **{"accept-language": "fr-CA,fr;q=0.9,en;q=0.8"})
    stranger.client.get("/language/en")
    english = stranger.page("/sign-in", **{"accept-language": "fr-CA"})

    assert '<html lang="fr">' in french
    assert "Se connecter" in french
    assert "Sign in" in english


def test_the_address_of_a_desk_on_this_machine_is_known_by_both_of_its_names(stranger: Visitor) -> None:
    assert stranger.client.get("/sign-in", headers={"host": "localhost:8080"}).status_code == 200
    assert stranger.house.settings.desk_url == ADDRESS


@pytest.mark.parametrize("path", ["/record/7/{}", "/unanswered/7/{}/take", "/releases/a/printed/{}.png"])
def test_a_number_of_thousands_of_digits_leads_nowhere(stranger: Visitor, path: str) -> None:
    assert stranger.client.get(path.format("9" * 5000)).status_code == 414


def test_an_address_that_leads_nowhere_gives_a_page_that_says_so(tmp_path: Path) -> None:
    with desk(tmp_path) as stranger:
        response = stranger.client.get("/nothing")

    assert response.status_code == 404
    assert "<h1>There is no such page.</h1>" in response.text


def test_a_refusal_speaks_the_language_of_the_browser(tmp_path: Path) -> None:
    with desk(tmp_path) as stranger:
        ida = stranger.signed_in()
        french = {"accept-language": "fr-CA,fr;q=0.9"}
        missing = ida.client.get("/nothing", headers=french)
        too_long = ida.client.post("/try", data={"question": "x" * 300_000}, headers=french)

    assert (missing.status_code, too_long.status_code) == (404, 413)
    assert "Cette page n'existe pas." in html.unescape(missing.text)
    assert 'lang="fr"' in too_long.text
