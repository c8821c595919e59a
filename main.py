"""The entry of the window and of the command line."""

import sys

from app import start


def main() -> int:
    """Run what the command line asks for; returns the exit code."""
    return start.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
