"""Commands for those who lead: the team, and where everything stands in the evening."""

import json
from pathlib import Path
from typing import Any

import click

from app.cli.context import with_inspection
from app.cli.figures import scores_text


@click.group()
def team() -> None:
    """Who takes part: list, compare words, give roles, remove."""


@team.command("list")
@with_inspection
@click.option("--json", "as_json", is_flag=True)
def team_list(inspection: Any, *, as_json: bool) -> None:  # noqa: ANN401
    """List everybody with role and the words of their card."""
    found = inspection.team
    if as_json:
        people = [
            {
                "initials": one.card.initials, "name": one.card.name, "role": one.role, "compared": one.compared,
                "removed": one.removed is not None, "fingerprint": one.card.fingerprint, "words": one.card.words,
            }
            for one in found.members
        ]  # fmt: skip
        invited = [{"initials": one.initials, "name": one.name, "role": one.role} for one in found.pending]
        click.echo(json.dumps({"members": people, "invited": invited}, indent=2))
        return
    for one in found.members:
        state = "removed" if one.removed is not None else "words compared" if one.compared else "compare the words"
        click.echo(f"{one.card.initials:6} {one.role:8} {one.card.name}  ({state})\n       {' '.join(one.card.words)}")
    for waiting in found.pending:
        click.echo(f"{waiting.initials:6} {waiting.role:8} {waiting.name}  (invited, has not come yet)")


@team.command("confirm")
@with_inspection
@click.argument("person")
def team_confirm(inspection: Any, person: str) -> None:  # noqa: ANN401
    """Record that the words of a person's card were compared."""
    from app.operations.team import confirm

    confirm(inspection, person)
    click.echo(f"The words of {person} were compared.")


@team.command("role")
@with_inspection
@click.argument("person")
@click.argument("role")
def team_role(inspection: Any, person: str, role: str) -> None:  # noqa: ANN401
    """Make a person lead, deputy or assessor; a deputy can do all that the lead can."""
    from app.operations.team import give_role

    give_role(inspection, person, role)
    click.echo(f"{person} is {role}. The next packs say so.")


@team.command("remove")
@with_inspection
@click.argument("person")
def team_remove(inspection: Any, person: str) -> None:  # noqa: ANN401
    """Remove a person: what came from them stays, what they send later is refused."""
    from app.operations.team import remove

    remove(inspection, person)
    click.echo(f"{person} was removed. What came from them so far stays.")


@team.command("take-back")
@with_inspection
@click.argument("fingerprint")
def team_take_back(inspection: Any, fingerprint: str) -> None:  # noqa: ANN401
    """Take the removal of a person back; `team list --json` shows the fingerprint."""
    from app.operations.team import take_back

    take_back(inspection, fingerprint)
    click.echo("The person takes part again.")


@team.command("call-off")
@with_inspection
@click.argument("initials")
def team_call_off(inspection: Any, initials: str) -> None:  # noqa: ANN401
    """Make an invitation void that nobody has used."""
    from app.operations.invitations import call_off

    call_off(inspection, initials)
    click.echo(f"The invitation of {initials} is void.")


@team.command("card")
@with_inspection
@click.argument("file", type=click.Path(path_type=Path))
def team_card(inspection: Any, file: Path) -> None:  # noqa: ANN401
    """Write your own card, to be handed over where there was no invitation."""
    from app.operations.team import own_card_file
    from app.operations.writing import write_whole

    write_whole(file, own_card_file(inspection))
    click.echo(f"{file}: {' '.join(inspection.workspace.identity.card().words)}")


@team.command("add")
@with_inspection
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--role", default="assessor", help="lead, deputy or assessor")
def team_add(inspection: Any, file: Path, role: str) -> None:  # noqa: ANN401
    """Take up somebody whose card was handed over."""
    from app.operations.team import add, card_of

    card = card_of(file)
    add(inspection, card, role)
    click.echo(f"{card.initials} takes part. Compare these words with {card.name}: {' '.join(card.words)}")


@click.command()
@with_inspection
@click.option("--json", "as_json", is_flag=True)
def status(inspection: Any, *, as_json: bool) -> None:  # noqa: ANN401
    """Where everything stands: cases by assessor, what came today, disagreements, doubts, provisional scores."""
    from app.operations.evening import evening, status_document

    found = evening(inspection)
    document: dict[str, Any] = status_document(inspection, found)
    if as_json:
        click.echo(json.dumps(document, indent=2))
        return
    for load in found.loads:
        counts = ", ".join(f"{len(references)} {state}" for state, references in load.cases.items())
        click.echo(f"{load.initials or 'nobody':6} {counts or 'no case'}; last heard of {load.last or 'never'}")
    for one in found.today:
        click.echo(
            f"today: {one.kind} from {one.sender}, {one.entries} entries{one.fault and ', refused: ' + one.fault}"
        )
    for reference, subjects in found.disputed.items():
        click.echo(f"disputed: {reference} {', '.join(sorted(subjects))}")
    for doubt in found.doubts:
        click.echo(f"doubted: {doubt.reference} {doubt.integrity.reason} {doubt.integrity.detail}".rstrip())
    for gap in found.waiting:
        click.echo(f"waiting: {gap.waiting} entries for number {gap.first} to {gap.last} of device {gap.device}")
    for member in found.compare:
        click.echo(f"compare words: {member.card.initials} {' '.join(member.card.words)}")
    click.echo(f"outstanding: {', '.join(found.outstanding) or 'none'}")
    click.echo(f"provisional: {scores_text(inspection.instrument, document['provisional_scores'])}")
