"""Commands on the questionnaires of children and victims, and on evidence in advance."""

import json
from pathlib import Path
from typing import Any

import click

from app.cli.context import with_inspection
from app.errors import KnownError

_VOICE = click.argument("voice", type=click.Choice(["child", "victim"]))
_MOST_DIGITS = 9


@click.group()
def forms() -> None:
    """Forms that children and victims filled in: import, list, tables, sentences, blank forms to print."""


@forms.command("list")
@with_inspection
@_VOICE
def forms_list(inspection: Any, voice: str) -> None:  # noqa: ANN401
    """List the forms with what became of them."""
    from app.operations.questionnaires import count_forms, list_forms

    for line in list_forms(inspection, voice):
        second = f"  typed twice: {line.second or 'not yet'}" if line.chosen else ""
        clash = "  two people gave this number" if line.clash else ""
        state = line.state or "not finished"
        click.echo(f"{line.form.number:>5}  {state}  {line.answered} of {line.relevant}  {line.who}{second}{clash}")
    count = count_forms(inspection, voice)
    click.echo(f"{count.forms} form(s), {count.counted} of them with answers that count.")


@forms.command("import")
@with_inspection
@_VOICE
@click.argument("file", type=click.Path(path_type=Path))
def forms_import(inspection: Any, voice: str, file: Path) -> None:  # noqa: ANN401
    """Take forms in from a .csv or .xlsx file; every bad row is named and nothing is imported unless all is good."""
    from app.operations.form_files import import_forms

    changes = import_forms(inspection, voice, file)
    click.echo(f"{len(changes.forms)} new form(s); {len(inspection.forms.of(voice))} in the inspection.")


@forms.command("export")
@with_inspection
@_VOICE
@click.argument("file", type=click.Path(path_type=Path))
def forms_export(inspection: Any, voice: str, file: Path) -> None:  # noqa: ANN401
    """Write every form as one row of a .csv file."""
    from app.operations.form_files import export_forms

    count = export_forms(inspection, voice, file)
    click.echo(f"{count} form(s) in {file.name}. The file is not encrypted: it holds what people wrote.")


@forms.command("tables")
@with_inspection
@_VOICE
@click.option("--public", is_flag=True, help="Leave out small numbers, and what they could be worked out from.")
@click.option("--json", "as_json", is_flag=True)
def forms_tables(inspection: Any, voice: str, *, public: bool, as_json: bool) -> None:  # noqa: ANN401
    """Print a table for each question, with how many answered and how many skipped it."""
    from dataclasses import asdict

    from app.operations.voices import voice_tables

    tables = voice_tables(inspection, voice, public=public)
    if as_json:
        click.echo(json.dumps([asdict(table) for table in tables], indent=2, ensure_ascii=False))
        return
    for table in tables:
        click.echo(f"{table.number} {table.label}")
        if table.withheld:
            click.echo("      Too few answered for figures.")
            continue
        for cell in table.cells:
            count = "–" if cell.count is None else cell.count
            percent = "" if cell.percent is None else f"  {cell.percent}%"
            click.echo(f"{count:>6}  {cell.label}{percent}")
        click.echo(f"      n = {table.answered}, skipped {table.skipped}, not asked {table.not_asked}")


@forms.command("sentences")
@with_inspection
@_VOICE
@click.option("--draft", "take", is_flag=True, help="Keep the drafts that no kept sentence speaks of yet.")
@click.option("--check", is_flag=True, help="Print what no longer fits the forms; 1 where anything does not.")
def forms_sentences(inspection: Any, voice: str, *, take: bool, check: bool) -> int:  # noqa: ANN401
    """Show the sentences that are kept, or the drafts where none is."""
    from app.operations.voices import open_voice, take_sentences

    if take:
        take_sentences(inspection, voice)
    found = open_voice(inspection, voice)
    if not check:
        click.echo(f"{found.forms} forms" + ("" if found.kept else ". No sentence is kept yet; these are the drafts."))
        for one in found.kept:
            click.echo(one.text)
        for draft in () if found.kept else found.drafts:
            figure = f"[{draft.figure.met} of {draft.figure.judged}]"
            click.echo(f"{draft.text or 'Nobody answered: ' + draft.key} {figure}")
        return 0
    for fault in found.misfits:
        fitting = "; ".join(f"“{words}”" for words in fault.fitting)
        figure = "stands for no figure." if fault.figure is None else "rests on {} of {}.".format(*fault.figure)
        click.echo(f"“{fault.span.words}” {figure}" + (f" Fitting: {fitting}." if fitting else ""))
    wrong = sum(not fault.warning for fault in found.misfits)
    click.echo(f"{len(found.kept)} sentence(s), {wrong} thing(s) to mend.")
    return 1 if wrong else 0


@forms.command("blank-pdf")
@with_inspection
@_VOICE
@click.argument("file", metavar="OUT.pdf", type=click.Path(path_type=Path))
def forms_blank_pdf(inspection: Any, voice: str, file: Path) -> None:  # noqa: ANN401
    """Write the questionnaire as a blank form to print."""
    from app.operations.blank_forms import write_blank_form

    write_blank_form(inspection, voice, file)
    click.echo(f"Written to {file}.")


@forms.command("twice")
@with_inspection
@click.argument("every", metavar="[EVERY|none]", required=False)
def forms_twice(inspection: Any, every: str | None) -> None:  # noqa: ANN401
    """Say which share of the forms is typed twice (10: one of ten), or how sure the typing is."""
    from app.instrument.model import VOICES
    from app.operations.double_entry import agreement, choose_share, differences

    if every is not None:
        if every != "none" and not (every.isascii() and every.isdigit() and len(every) <= _MOST_DIGITS):
            raise KnownError("share_unfit", every=repr(every))
        choose_share(inspection, None if every == "none" else int(every))
    for voice in VOICES:
        found = agreement(inspection, voice)
        rate = "nothing to compare yet" if found.error_rate is None else f"{found.error_rate:.1f}% of fields wrong"
        click.echo(
            f"{voice}: {found.forms} of {found.chosen} chosen forms typed twice, {found.fields} fields, "
            f"{found.differing} differ, {found.unsettled} to settle; {rate}"
        )
        for one in differences(inspection, voice):
            click.echo(f"  form {one.form.number} {one.field}: {one.first or 'nothing'} / {one.second or 'nothing'}")


@forms.command("quotations")
@with_inspection
@_VOICE
def forms_quotations(inspection: Any, voice: str) -> None:  # noqa: ANN401
    """Show the quotations that were picked, by theme, and which of them may be printed."""
    from app.operations.quotations import quotations

    for one in quotations(inspection, voice):
        fault = "" if one.stands else "  (the form says something else by now)"
        checked = "" if one.quotation.anonymous else "  (not looked at for names)"
        click.echo(f"{one.quotation.theme}  form {one.form.number}  “{one.quotation.words}”{checked}{fault}")


@click.group()
def evidence() -> None:
    """The register of evidence in advance."""


@evidence.command("list")
@with_inspection
@click.option("--criterion", default="", metavar="NUMBER", help="Only what bears on this general criterion.")
@click.option("--json", "as_json", is_flag=True)
def evidence_list(inspection: Any, criterion: str, *, as_json: bool) -> None:  # noqa: ANN401
    """Show the documents received, what they show, and what cites them."""
    from dataclasses import asdict

    from app.operations.evidence_in_advance import register

    found = register(inspection, criterion=criterion)
    if as_json:
        click.echo(json.dumps([asdict(one) for one in found], indent=2, ensure_ascii=False))
        return
    for one in found:
        document = one.document
        click.echo(f"{document.id}  {document.dated or 'undated'}  {document.title} ({document.sender})")
        for line in (document.shows, one.note):
            if line:
                click.echo(f"    {line}")
        criteria = ", ".join(document.criteria) or "no criterion named"
        by = "; ".join(f"{each.kind} {each.of}" for each in one.cited_by)
        click.echo(f"    bears on {criteria}" + (f"; cited by {by}" if by else ""))
    click.echo(f"{len(found)} document(s).")


@evidence.command("add")
@with_inspection
@click.option("--title", required=True)
@click.option("--from", "sender", default="", help="Who sent it.")
@click.option("--date", "dated", default="", metavar="YYYY-MM-DD")
@click.option("--shows", default="", help="What it shows.")
@click.option("--criterion", "criteria", multiple=True, metavar="NUMBER", help="A criterion that it bears on.")
def evidence_add(
    inspection: Any,  # noqa: ANN401
    *,
    title: str,
    sender: str,
    dated: str,
    shows: str,
    criteria: tuple[str, ...],
) -> None:
    """Enter a document into the register."""
    from app.casework.evidence_in_advance import ReceivedDocument
    from app.operations.evidence_in_advance import put_document, register

    put_document(inspection, ReceivedDocument("", title, sender, dated, shows, criteria))
    click.echo(f"{len(register(inspection))} document(s) in the register.")


@evidence.command("note")
@with_inspection
@click.argument("document")
@click.argument("text")
def evidence_note(inspection: Any, document: str, text: str) -> None:  # noqa: ANN401
    """Write a note on a document; an empty text takes it back."""
    from app.operations.evidence_in_advance import note_document

    note_document(inspection, document, text)
    click.echo("Noted.")


@evidence.command("cite")
@with_inspection
@click.argument("document")
@click.argument("kind", type=click.Choice(["finding", "commentary"]))
@click.argument("of", metavar="ID|CRITERION")
@click.option("--not", "no_more", is_flag=True, help="Take the link away.")
def evidence_cite(inspection: Any, document: str, kind: str, of: str, *, no_more: bool) -> None:  # noqa: ANN401
    """Link a finding, or the commentary on a criterion, to a document that bears it out."""
    from app.operations.evidence_in_advance import cite, cite_no_more

    (cite_no_more if no_more else cite)(inspection, document, kind, of)
    click.echo("The link is taken away." if no_more else "Linked.")


@evidence.command("remove")
@with_inspection
@click.argument("document")
def evidence_remove(inspection: Any, document: str) -> None:  # noqa: ANN401
    """Take a document out of the register, on the record."""
    from app.operations.evidence_in_advance import remove_document

    remove_document(inspection, document)
    click.echo("Taken out.")
