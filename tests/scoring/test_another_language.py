"""Another language is data: its nouns may stay in the singular and stand in the middle of a phrase."""

import csv
from io import StringIO

from app.scoring.findings import sentence_for
from app.scoring.phrases import Share, find, fits, instead, say
from app.scoring.vocabulary import read_vocabulary, vocabulary

PHRASES = """\
phrase,says,number,alone,cases_from,cases_to,counted_from,counted_to,percent_from,percent_to,at_least,at_most,unless_after,source
pob {case},all,one,,1,,,,,,,,,
dim un {case},none,one,,1,,,,,,,,,
pob {case} ac eithrio {short},short,one,,1,,1,2,,,,,,
y mwyafrif o {cases},share,many,yes,1,,,,51,99,50.1,99.9,,
y lleiafrif o {cases},share,many,yes,1,,,,1,50,0.1,50,,
"""
WORDS = """\
kind,name,text
noun,one,achos
noun,many,achosion
relevant,one,achos perthnasol
relevant,many,achosion perthnasol
adjective,,perthnasol
joint,,o
number,1,un
number,2,dau
number,3,tri
number,10,deg
compound,tens,{tens} {unit}
compound,hundred,cant
compound,hundreds,cant {rest}
"""
WELSH = read_vocabulary("cy", csv.DictReader(StringIO(PHRASES)), csv.DictReader(StringIO(WORDS)))


def test_a_share_is_said_and_read_back() -> None:
    for of in range(1, 40):
        for count in range(of + 1):
            share = Share(count, of, narrowed=bool(of % 2))
            words = say(WELSH, share).words
            (found,) = find(WELSH, f"Roedd hyn yn wir: {words}.")
            assert found.words == words
            assert fits(WELSH, found, share)


def test_words_go_by_the_number_of_the_phrase() -> None:
    template = "{quantity} {yn unigol|yn lluosog}."
    assert sentence_for(template, say(WELSH, Share(9, 10)))[0] == "Pob achos ac eithrio un yn unigol."
    assert sentence_for(template, say(WELSH, Share(6, 10)))[0] == "Y mwyafrif o achosion yn lluosog."


def test_a_phrase_takes_the_place_of_one_with_its_noun_elsewhere() -> None:
    for before, share, after in (
        ("Pob achos perthnasol ac eithrio un.", Share(6, 10), "Y mwyafrif o achosion perthnasol"),
        ("Y mwyafrif o achosion perthnasol.", Share(9, 10), "Pob achos perthnasol ac eithrio un"),
    ):
        (found,) = find(WELSH, before)
        assert instead(WELSH, before, found, share)[0] == after


def test_a_language_without_words_of_its_own_has_those_of_english() -> None:
    assert vocabulary("Gaeilge (ga)") is vocabulary("English (en)") is vocabulary("default")
