"""How long a test waits for what must come. A busy machine is slow; only a fault lasts for minutes."""

PATIENCE_SECONDS = 300.0
