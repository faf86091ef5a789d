"""A search server that speaks TLS and asks for a password: OpenSearch with its own security plugin."""

import base64
import datetime as dt
import ipaddress
import json
import shutil
import ssl
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.fakes.cluster import JAVA, SOURCE, NoCluster, fetched, free_ports
from tests.fakes.patience import PATIENCE_SECONDS

USER, PASSWORD = "onrecord", "s3cr3t@of/the:Wire%"
_ADMINISTRATOR = base64.b64encode(b"admin:admin").decode()  # as the plugin's own example has it
_PLUGIN = "org.opensearch.security.OpenSearchSecurityPlugin"
# What docs/operating.md says that the user needs.
_ROLE = {
    "cluster_permissions": ["cluster_composite_ops", "cluster:monitor/health"],
    "index_permissions": [{"index_patterns": ["wire", "wire-*"], "allowed_actions": ["indices_all"]}],
}


class SecureServer:
    """One server. `ca` signed its certificate, `other_ca` did not."""

    def __init__(self, folder: Path) -> None:
        self.port, self.transport = free_ports(2)
        self.ca, self.other_ca = folder / "ca.pem", folder / "other-ca.pem"
        _write_certificates(folder)

    def url(self, *, user: str = USER, password: str = PASSWORD, prefix: str = "wire") -> str:
        """What ONRECORD_SEARCH_URL would be."""
        return f"https://{user}:{quote(password, safe='')}@127.0.0.1:{self.port}/{prefix}?shards=1&replicas=0"

    def administer(self, path: str, body: object) -> None:
        """Asks something as the administrator. Raises OSError while the server is not ready."""
        request = urllib.request.Request(
            f"https://127.0.0.1:{self.port}/{path}",
            method="PUT",
            data=json.dumps(body).encode(),
            headers={"Authorization": f"Basic {_ADMINISTRATOR}", "Content-Type": "application/json"},
        )
        context = ssl.create_default_context(cafile=str(self.ca))
        urllib.request.urlopen(request, timeout=20, context=context).close()


@contextmanager
def a_secure_server() -> Iterator[SecureServer]:
    """A server with one user beside the administrator; skips the test where there can be none."""
    try:
        files = fetched()
    except NoCluster as missing:
        pytest.skip(str(missing))
    folder = Path(tempfile.mkdtemp(prefix="secure-"))
    try:
        for file in (each for each in files if each.endswith(".zip")):
            with zipfile.ZipFile(file) as plugin:
                plugin.extractall(folder / "plugin")
        shutil.copytree(folder / "plugin" / "config", folder / "opensearch-security")
        server = SecureServer(folder)
        path = [each for each in files if each.endswith(".jar")] + [str(folder / "plugin" / "*")]
        with (
            (folder / "log").open("wb") as log,
            subprocess.Popen(
                [
                    *JAVA,
                    f"-Dplugin={_PLUGIN}",
                    "-cp",
                    ":".join(path),
                    str(SOURCE),
                    *_settings(server, folder),
                ],
                stdin=subprocess.PIPE,  # it ends with us
                stdout=log,
                stderr=log,
                cwd=folder,
            ) as process,
        ):
            try:
                _prepare(server)
                yield server
            finally:
                process.kill()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _settings(server: SecureServer, folder: Path) -> list[str]:
    tls = [
        f"plugins.security.ssl.{layer}.{name}_filepath={file}"
        for layer in ("transport", "http")
        for name, file in (("pemcert", "node.pem"), ("pemkey", "node-key.pem"), ("pemtrustedcas", "ca.pem"))
    ]
    return [
        f"path.home={folder}",
        "cluster.name=secure",
        "node.name=secure",
        "network.host=127.0.0.1",
        f"http.port={server.port}",
        f"transport.port={server.transport}",
        "discovery.type=single-node",
        "cluster.routing.allocation.disk.threshold_enabled=false",
        "plugins.security.ssl.http.enabled=true",
        "plugins.security.ssl.transport.enforce_hostname_verification=false",
        "plugins.security.allow_default_init_securityindex=true",
        "plugins.security.nodes_dn=CN=node",
        "plugins.security.restapi.roles_enabled=all_access",
        *tls,
    ]


def _prepare(server: SecureServer) -> None:
    """Waits for the server, and lets our user in."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    api = "_plugins/_security/api"
    while True:
        try:
            server.administer(f"{api}/roles/{USER}", _ROLE)
            server.administer(f"{api}/internalusers/{USER}", {"password": PASSWORD})
            server.administer(f"{api}/rolesmapping/{USER}", {"users": [USER]})
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.3)
        else:
            return


def _write_certificates(folder: Path) -> None:
    """Two authorities, and a certificate for this machine that the first of them signed."""
    authority, other, node = (ec.generate_private_key(ec.SECP256R1()) for _ in range(3))
    (folder / "ca.pem").write_bytes(_certificate("ca", authority, signer=authority, issuer="ca"))
    (folder / "other-ca.pem").write_bytes(_certificate("other", other, signer=other, issuer="other"))
    (folder / "node.pem").write_bytes(_certificate("node", node, signer=authority, issuer="ca"))
    (folder / "node-key.pem").write_bytes(
        node.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )


def _certificate(
    name: str, key: ec.EllipticCurvePrivateKey, *, signer: ec.EllipticCurvePrivateKey, issuer: str
) -> bytes:
    now, day = dt.datetime.now(dt.UTC), dt.timedelta(days=1)
    this_machine = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(_named(name))
        .issuer_name(_named(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - day)
        .not_valid_after(now + day)
        .add_extension(x509.BasicConstraints(ca=name == issuer, path_length=None), critical=True)
        .add_extension(this_machine, critical=False)
        .sign(signer, hashes.SHA256())
    )
    return certificate.public_bytes(serialization.Encoding.PEM)


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
