"""What the wheel ships beyond the sources: data that would take long to work out at the first start."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_HERE = Path(__file__).resolve().parent


class PrepareData(BuildHookInterface[Any]):
    """Works out the prepared files into a temporary folder and adds them to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add each prepared file to the wheel. An editable install keeps them in the user's cache instead."""
        if version == "editable":
            return
        sys.path[:0] = [str(_HERE), str(_HERE.parent / "src")]
        from onrecord_index.languages.en import stems
        from onrecord_index.languages.prepared import stamped
        from onrecord_index.wording import rule_index

        self._folder = tempfile.TemporaryDirectory()
        for name, text in (
            (stems.PREPARED, stamped(stems.STAMP, stems.make_stems())),
            (rule_index.PREPARED, stamped(rule_index.stamp(), rule_index.make_rule_index())),
        ):
            made = Path(self._folder.name) / Path(name).name
            made.write_text(text, encoding="utf-8")
            build_data["force_include"][str(made)] = f"onrecord_index/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the temporary folder."""
        if version != "editable":
            self._folder.cleanup()
