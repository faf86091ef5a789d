"""A cluster of three search servers of the tests' own, each a process; else a reason to skip.

The servers are OpenSearch itself, put together by Maven from what tests/cluster/pom.xml names.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.patience import PATIENCE_SECONDS

_HERE = Path(__file__).resolve().parents[1] / "cluster"
_NODES = 3
_FETCH_SECONDS = 240
SOURCE = _HERE / "ClusterNode.java"
JAVA = ("java", "-Xms256m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")


class NoCluster(Exception):
    """The programs are not here, or what they need cannot be fetched."""


class Cluster:
    """Three servers on this machine, or as many as are wanted, each stopped and started alone."""

    def __init__(self, folder: Path, libraries: str, *, nodes: int = _NODES) -> None:
        self._folder, self._libraries = folder, libraries
        ports = free_ports(2 * nodes)
        self.ports, self._between = ports[:nodes], ports[nodes:]
        self._processes: dict[int, subprocess.Popen[bytes]] = {}

    @property
    def hosts(self) -> str:
        """All servers, as a URL names them."""
        return ",".join(f"127.0.0.1:{port}" for port in self.ports)

    def url(self, prefix: str, **options: int) -> str:
        """What ONRECORD_SEARCH_URL would be."""
        given = "&".join(f"{name}={value}" for name, value in options.items())
        return f"http://{self.hosts}/{prefix}" + (f"?{given}" if given else "")

    def start(self, node: int) -> None:
        """Starts a server, counted from 0."""
        home = self._folder / str(node)
        home.mkdir(exist_ok=True)
        settings = {
            "cluster.name": self._folder.name,
            "node.name": f"node-{node}",
            "path.home": home,
            "network.host": "127.0.0.1",
            "http.port": self.ports[node],
            "transport.port": self._between[node],
            "discovery.seed_hosts": ",".join(f"127.0.0.1:{port}" for port in self._between),
            "cluster.initial_cluster_manager_nodes": ",".join(f"node-{at}" for at in range(len(self.ports))),
            # A disk of this machine that is nearly full is not the tests' affair.
            "cluster.routing.allocation.disk.threshold_enabled": "false",
        }
        command = [*JAVA, "-cp", self._libraries, str(SOURCE)]
        with (self._folder / f"{node}.log").open("ab") as log:
            self._processes[node] = subprocess.Popen(
                [*command, *(f"{name}={value}" for name, value in settings.items())],
                stdin=subprocess.PIPE,  # it ends with us
                stdout=log,
                stderr=log,
                cwd=home,
            )

    def kill(self, node: int) -> None:
        """Ends a server without a word."""
        _end(self._processes.pop(node))

    def pause(self, node: int) -> None:
        """A server that is there and says nothing."""
        self._processes[node].send_signal(signal.SIGSTOP)

    def resume(self, node: int) -> None:
        """It goes on."""
        self._processes[node].send_signal(signal.SIGCONT)

    @property
    def numbers(self) -> list[int]:
        """The numbers of the processes that are the servers."""
        return [process.pid for process in self._processes.values()]

    @property
    def megabytes_on_disk(self) -> float:
        """What all servers keep."""
        kept = (file.stat().st_size for file in self._folder.rglob("*") if file.is_file())
        return sum(kept) / 1_000_000

    def wait(self, *, nodes: int | None = None, status: str = "yellow") -> None:
        """Until so many servers are together, all if nothing is said, and what they hold is in that state."""
        nodes = nodes or len(self.ports)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            for port in self.ports:
                asked = f"/_cluster/health?wait_for_nodes={nodes}&wait_for_status={status}&timeout=1s"
                health = _asked(f"http://127.0.0.1:{port}{asked}")
                if health and not health["timed_out"]:
                    return
            time.sleep(0.2)
        logs = "\n".join(log.read_text(errors="replace")[-1_000:] for log in self._folder.glob("*.log"))
        raise AssertionError(f"the cluster did not come together:\n{logs}")

    def stop(self) -> None:
        """Ends all servers."""
        for process in self._processes.values():
            _end(process)


@contextmanager
def a_cluster() -> Iterator[Cluster]:
    """A cluster; skips the test where there can be none."""
    try:
        libraries = libraries_of_servers()
    except NoCluster as missing:
        pytest.skip(str(missing))
    with started(libraries) as cluster:
        yield cluster


@contextmanager
def started(libraries: str, *, nodes: int = _NODES) -> Iterator[Cluster]:
    """A cluster of servers that are together."""
    folder = Path(tempfile.mkdtemp(prefix="cluster-"))
    cluster = Cluster(folder, libraries, nodes=nodes)
    try:
        for node in range(nodes):
            cluster.start(node)
        cluster.wait()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def libraries_of_servers() -> str:
    """The class path of a server. Raises NoCluster."""
    return os.pathsep.join(each for each in fetched() if each.endswith(".jar"))


@cache
def fetched() -> tuple[str, ...]:
    """The files that Maven has for a server and its security. Raises NoCluster."""
    missing = [program for program in ("java", "javac", "mvn") if shutil.which(program) is None]
    if missing:
        raise NoCluster(f"no search cluster: no {' and no '.join(missing)} here (a JDK and Maven have them)")
    with tempfile.NamedTemporaryFile("r", encoding="utf-8") as file:
        command = ["mvn", "--quiet", "--batch-mode", "--file", str(_HERE / "pom.xml")]
        goal = ["dependency:build-classpath", f"-Dmdep.outputFile={file.name}"]
        try:
            told = subprocess.run(
                [*command, *goal], capture_output=True, text=True, timeout=_FETCH_SECONDS, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise NoCluster("no search cluster: Maven did not come to an end") from error
        if told.returncode:
            raise NoCluster("no search cluster: Maven cannot fetch it (is Maven Central reachable?)")
        return tuple(Path(file.name).read_text(encoding="utf-8").strip().split(os.pathsep))


def _end(process: subprocess.Popen[bytes]) -> None:
    with process:  # waits, and closes its input
        process.kill()


def _asked(url: str) -> Any:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return json.load(response)
    except OSError:
        return None


def free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports
