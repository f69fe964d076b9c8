"""`python -m speclint` with spec/ on the path, or `python spec/speclint` from anywhere."""

import sys
from pathlib import Path

if not __package__:
    sys.path[0] = str(Path(__file__).resolve().parent.parent)

from speclint.cli import main

if __name__ == "__main__":
    sys.exit(main())
