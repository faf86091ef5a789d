"""The core of onrecord: releases, answers and the rules between them, pure."""
