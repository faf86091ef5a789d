"""A PostgreSQL server of the tests' own, where its programs are at hand; else a reason to skip."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

_NAMED = "ONRECORD_TEST_DATABASE_URL"


class NoServer(Exception):
    """No server is named, and none can be started."""


@contextmanager
def postgres_url() -> Iterator[str]:
    """The URL of an empty database; skips the test where there is no server and none can be started."""
    with ExitStack() as stack:
        try:
            url = stack.enter_context(postgres_server())
        except NoServer as missing:
            pytest.skip(str(missing))
        yield url


@contextmanager
def postgres_server() -> Iterator[str]:
    """The URL of an empty database. Raises NoServer."""
    named = os.environ.get(_NAMED)
    if named:
        yield named
        return
    programs, user = _programs(), _unprivileged_user()
    if programs is None or user is None:
        raise NoServer(f"PostgreSQL is not at hand (its programs and a user to run it, or {_NAMED})")
    # Not under pytest's own folder: another user must get there, and a socket's path has 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, user)
        yield from _served(programs, folder, user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _served(programs: Path, folder: Path, user: str) -> Iterator[str]:
    data = folder / "data"
    _run(programs / "initdb", "-D", str(data), "-U", "onrecord", "--auth=trust", "--no-sync", user=user)
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    _run(
        programs / "pg_ctl",
        "-D",
        str(data),
        "-l",
        str(folder / "log"),
        "-w",
        "-o",
        options,
        "start",
        user=user,
    )
    try:
        name = f"t{uuid4().hex}"
        _run(programs / "createdb", "-h", str(folder), "-U", "onrecord", name, user=user)
        yield f"postgresql://onrecord@/{name}?host={folder}"
    finally:
        _run(programs / "pg_ctl", "-D", str(data), "-m", "immediate", "stop", user=user)


def _run(*command: Path | str, user: str) -> None:
    subprocess.run(
        list(map(str, command)),
        cwd="/",
        user=user if os.geteuid() == 0 else None,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _programs() -> Path | None:
    """The folder of PostgreSQL's programs: Debian keeps them off the path."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    on_path = [Path(folder) for folder in os.get_exec_path()]
    wanted = ("initdb", "pg_ctl", "createdb")
    return next((f for f in (*debian, *on_path) if all((f / name).is_file() for name in wanted)), None)


def _unprivileged_user() -> str | None:
    """Who runs the server: it refuses root."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid()).pw_name
    known = {user.pw_name for user in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in known), None)
