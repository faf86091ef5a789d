"""The command line: `onrecord`."""


def main() -> None:
    """Run the command that the arguments name."""
