"""The entry of the window and of the command line."""

import sys


def main() -> int:
    """Run the command line; without a command it opens the window."""
    from app.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
