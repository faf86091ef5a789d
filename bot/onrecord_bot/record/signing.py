"""Signatures over receipts: Ed25519 by a key in ONRECORD_HOME, made when it is first needed.

This module alone knows the library. Only the commands that sign or check import it: loading it takes longer
than an answer.
"""

import hashlib
import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from onrecord.errors import ArchiveFault


class SigningKey:
    """The key that signs the receipts of one home."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key

    @property
    def public(self) -> bytes:
        """The 32 bytes by which others check what it signed."""
        return self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    def sign(self, payload: bytes) -> bytes:
        """The 64 bytes of a signature."""
        return self._key.sign(payload)


def signing_key(file: Path) -> SigningKey:
    """Return the key in a file, made if there is none and readable by its owner only. Raises ArchiveFault."""
    try:
        if not file.exists():
            _make(file)
        key = load_pem_private_key(file.read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise ArchiveFault(f"{file} cannot be used as the key that signs receipts.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ArchiveFault(f"{file} cannot be used as the key that signs receipts.")
    return SigningKey(key)


def fingerprint_of(public: bytes) -> str:
    """What people compare instead of a key: 64 letters and digits."""
    return hashlib.sha256(public).hexdigest()


def is_signed(payload: bytes, signature: bytes, public: bytes) -> bool:
    """Whether the key signed exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, payload)
    except (InvalidSignature, ValueError):
        return False
    return True


def _make(file: Path) -> None:
    """Two processes may begin together: the first one's key stands."""
    new = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    unfinished = file.with_name(f"{file.name}.{os.getpid()}")
    unfinished.touch(mode=0o600)
    unfinished.write_bytes(new)
    try:
        os.link(unfinished, file)
    except FileExistsError:
        pass
    finally:
        unfinished.unlink()
