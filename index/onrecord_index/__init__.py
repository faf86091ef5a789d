"""The index of onrecord: reading releases, keeping them, finding sentences."""
