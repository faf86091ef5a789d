"""What holds for every test: no clock decides whether one passes, and the quick ones start no process."""

import sys
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from tests.fakes.cluster import Cluster, a_cluster

# A busy machine is not a fault of the code: speed is measured in benchmarks/, side by side.
# The gate runs often, with other examples each time; `make soak` looks for long.
settings.register_profile(
    "gate", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("soak", parent=settings.get_profile("gate"), max_examples=1000)
settings.load_profile("gate")

# Every test of a whole program starts it, except those that only read files.
_READ_FILES_ONLY = (
    "test_security_document.py",
    "test_sources.py",
    "test_deployment.py",
    "test_compose.py",
    "test_asking_at_once.py",
    "test_documents.py",
    "test_pictures.py",
    "test_plain_english.py",
)
_running_quick_tests: list[str] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands in tests/whole as starting a process."""
    for item in items:
        if "whole" in item.path.parts and item.path.name not in _READ_FILES_ONLY:
            item.add_marker(pytest.mark.process)


def _hear(event: str, _: object) -> None:
    if event in {"subprocess.Popen", "os.fork", "os.posix_spawn"} and _running_quick_tests:
        raise AssertionError(f"{_running_quick_tests[-1]} starts a process: mark it with pytest.mark.process")


sys.addaudithook(_hear)


@pytest.fixture(autouse=True)
def _quick_tests_start_no_process(request: pytest.FixtureRequest) -> Iterator[None]:
    """`make test-quick` promises an answer within a minute: what starts a process is marked, and left out."""
    if request.node.get_closest_marker("process") is not None:
        yield
        return
    _running_quick_tests.append(request.node.nodeid)
    try:
        yield
    finally:
        _running_quick_tests.pop()


@pytest.fixture(scope="session", autouse=True)
def _the_home_of_whoever_runs_them_stays_as_it_is(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that forgets ONRECORD_HOME writes into a folder of the run (platformdirs asks XDG_DATA_HOME)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Three search servers: it takes twenty seconds to start them, so all tests of a run share them."""
    with a_cluster() as started:
        yield started
