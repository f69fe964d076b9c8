"""`python -m pictory_mock`, for where scripts are not on the path."""

import sys

from pictory_mock.cli import main

if __name__ == "__main__":
    sys.exit(main())
