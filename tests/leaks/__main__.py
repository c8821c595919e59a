"""What a day of work leaves behind: `python -m tests.leaks`.

Unlocks, answers, types without leaving the field, writes a report, exports, has the program fail and the process
killed, goes on, backs up and locks; then looks through every byte of the workspace, the safety copy, the folder for
temporary files, the user's own folders, crash files and all that was said for the words that were written. Prints how
many bytes were searched and what was found; exits 1 where anything was, or a planted control was not.
"""

import sys

from tests.leaks.campaign import lived, plant, searched


def main() -> int:
    with lived() as left:
        found = searched(left)
        for path, word in found.found:
            print(f"    {word!r} in {path}")
        planted = plant(left)
        seen = {path for path, _ in searched(left).found}
    controls = len(planted & seen)
    print(f"bytes searched {found.bytes}, words found {len(found.found)}, controls found {controls} of {len(planted)}")
    return 1 if found.found or controls < len(planted) else 0


if __name__ == "__main__":
    sys.exit(main())
