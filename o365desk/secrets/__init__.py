"""The only room that holds credentials: the operating system's store, and the vault under a key in it."""

from o365desk.secrets.keys import KEY_FILE_VARIABLE, KeyKind, KeySource
from o365desk.secrets.vault import SecretKind, SecretVault, open_vault

__all__ = ["KEY_FILE_VARIABLE", "KeyKind", "KeySource", "SecretKind", "SecretVault", "open_vault"]
