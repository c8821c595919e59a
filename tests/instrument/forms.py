"""Small instruments, as tables in the tests that use them."""

from app.instrument.sheets import Source

CHOICES = """
| choices |
| | list_name | name | label::English (en) |
| | yes_no_na | yes | Yes |
| | yes_no_na | no | No |
| | yes_no_na | na | N/A |
| | why | late | Late |
| | why | no_evidence | No evidence on record |
"""
REST = """
| settings |
| | form_id | form_title | default_language |
| | tiny | Tiny | English (en) |
| sections |
| | number | title::English (en) |
| | 1 | First |
| criteria |
| | number | section | title::English (en) | statement::English (en) |
| | 1.1 | 1 | One | All is well. |
| themes |
| | name | title::English (en) | source |
| | safeguarding | Safeguarding | inferred |
| comments |
| | from_percent | name | label::English (en) | source |
| | 75 | MINIMUM | MINIMUM improvement required | inferred |
| | 0 | DRASTIC | DRASTIC improvement required | inferred |
"""
HEAD = (
    "| survey |\n| | type | name | label::English (en) | relevant | constraint | required | kind | criterion | number "
    "| sufficient | reasons_for | themes | appearance |\n"
)


def source(survey: str, *, choices: str = CHOICES, rest: str = REST) -> Source:
    """A form from the rows of its survey, each `type | name | label | relevant | constraint | required | kind | …`."""
    return Source("tiny.md", (HEAD.strip() + "\n" + survey.strip() + "\n" + choices + rest).encode(), ".md")


def judged(name: str, number: str, relevant: str = "", constraint: str = "") -> str:
    """One scored row."""
    return (
        f"| | select_one yes_no_na | {name} | Was {name}? | {relevant} | {constraint} | yes | scored | 1.1 | {number} "
        "| yes | | safeguarding | |\n"
    )
