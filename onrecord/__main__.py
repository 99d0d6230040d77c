"""The program: ``onrecord`` and ``python -m onrecord`` begin here."""

from __future__ import annotations

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and exit; whoever interrupts it while its modules load sees no traceback either."""
    try:
        from onrecord import cli  # noqa: PLC0415
    except KeyboardInterrupt:
        sys.exit(130)
    cli.main()


if __name__ == "__main__":
    main()
