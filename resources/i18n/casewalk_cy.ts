<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context>
    <name>Casewalk</name>
    <message>
        <source> {case} took its place.</source>
        <translation> Daeth {case} yn ei le.</translation>
    </message>
    <message>
        <source>! very few cases</source>
        <translation>! ychydig iawn o achosion</translation>
    </message>
    <message>
        <source>+ reference</source>
        <translation>+ cyfeiriad</translation>
    </message>
    <message>
        <source>1. List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? Two people left this finding in different words. Which are to stand?</source>
        <translation>? Gadawodd dau berson y canfyddiad hwn mewn geiriau gwahanol. Pa rai sydd i sefyll?</translation>
    </message>
    <message>
        <source>? Two people left this paragraph in different words. Which are to stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card that somebody handed over</source>
        <translation>Cerdyn a roddodd rhywun i chi</translation>
    </message>
    <message>
        <source>A challenge to be logged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart of all scores, made from the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A damaged file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day, a month or a year. The improvement plan is due four weeks later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document that came in advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words that only you would put together are better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finding of the report</source>
        <translation>Canfyddiad yn yr adroddiad</translation>
    </message>
    <message>
        <source>A forgotten passphrase cannot be found again by anybody. This key opens the workspace too. It is shown this once: copy it by hand, or save the sheet, print it and delete the file. Lock it away, not with the laptop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form of your own</source>
        <translation>Eich ffurflen eich hun</translation>
    </message>
    <message>
        <source>A line above it, where a new group begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>A new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note on a document in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>A passphrase is needed to open the workspace at {home}.</source>
        <translation>Mae angen cyfrinymadrodd i agor y man gwaith yn {home}.</translation>
    </message>
    <message>
        <source>A publication is frozen: everything that it is made of is kept, and it can be made anew at any time, to the last sign. It is no draft, so DRAFT no longer stands across its pages. What is written later belongs to the next version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation from a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recovery key has {wanted} letters and digits; {found} were typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reference leads to a child; take it out of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second copy of everything, encrypted alike, kept current on a stick while you work. A stick that is pulled out never disturbs the work; the copy goes on when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thought to file later</source>
        <translation type="unfinished">Nodyn i&apos;w osod yn ei le wedyn</translation>
    </message>
    <message>
        <source>A tick marks figures of which the words are true. Enter binds them; Tab goes on in the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Rhif cyfan</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Ddim yno</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Disgrifiad</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a reference</source>
        <translation>Ychwanegu cyfeiriad</translation>
    </message>
    <message>
        <source>Add by a card…</source>
        <translation>Ychwanegu gyda cherdyn…</translation>
    </message>
    <message>
        <source>After several wrong attempts the next one is taken in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the figures: {reason}</source>
        <translation>Yn groes i&apos;r ffigurau: {reason}</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Oedran</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Popeth</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Pob bysell</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Pob un ohonynt</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Popeth wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>Alter every name: the account will be read outside this case.</source>
        <translation>Newidiwch bob enw: bydd y disgrifiad yn cael ei ddarllen y tu allan i&apos;r achos hwn.</translation>
    </message>
    <message>
        <source>An account of good practice</source>
        <translation>Disgrifiad o arfer da</translation>
    </message>
    <message>
        <source>An inspection holds the sample of one area. Make one with N: it needs the area and a short id.</source>
        <translation>Mae arolygiad yn dal sampl un ardal. Crëwch un gydag N: mae angen yr ardal a dynodydd byr.</translation>
    </message>
    <message>
        <source>Another Casewalk is writing to the keyring {path}.</source>
        <translation>Mae Casewalk arall yn ysgrifennu i&apos;r cylch allweddi {path}.</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Ateb arall</translation>
    </message>
    <message>
        <source>Another form…</source>
        <translation>Ffurflen arall…</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another passphrase takes the place of the present one; what is encrypted stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to {path}.</source>
        <translation>Mae rhaglen arall yn ysgrifennu i {path}.</translation>
    </message>
    <message>
        <source>Another window has the workspace at {home} open: {user} on {host}, process {pid}, since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April 2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Ardal</translation>
    </message>
    <message>
        <source>Area for improvement {n}</source>
        <translation>Maes i&apos;w wella {n}</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Ardaloedd</translation>
    </message>
    <message>
        <source>Areas for improvement</source>
        <translation>Meysydd i&apos;w gwella</translation>
    </message>
    <message>
        <source>Areas that count: {n}</source>
        <translation>Ardaloedd sy&apos;n cyfrif: {n}</translation>
    </message>
    <message>
        <source>As HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a public edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is to be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is written on the paper, without names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As printed in {published} ({source}), for: {scope}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the report is to say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Fel y system</translation>
    </message>
    <message>
        <source>As typed first: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As typed second: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Gofyn</translation>
    </message>
    <message>
        <source>Ask its owner to write it anew. Nothing was changed.</source>
        <translation>Gofynnwch i&apos;w berchennog ei ysgrifennu o&apos;r newydd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Ask one of them; it reaches this laptop with their next pack. Nothing was changed.</source>
        <translation>Gofynnwch i un ohonynt; bydd yn cyrraedd y gliniadur hwn gyda&apos;u pecyn nesaf. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Ask the case manager</source>
        <translation>Gofyn i&apos;r rheolwr achos</translation>
    </message>
    <message>
        <source>Ask the lead for an invitation with your initials. Nothing was changed.</source>
        <translation>Gofynnwch i&apos;r prif arolygydd am wahoddiad gyda&apos;ch blaenlythrennau chi. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Ask whoever sent it by telephone. A script gives it in CASEWALK_PHRASE.</source>
        <translation>Gofynnwch dros y ffôn i bwy bynnag a&apos;i hanfonodd. Mae sgript yn ei roi yn CASEWALK_PHRASE.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gofynnwyd</translation>
    </message>
    <message>
        <source>Asked already</source>
        <translation>Gofynnwyd eisoes</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gofynnwyd gan</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessor</source>
        <translation>Asesydd</translation>
    </message>
    <message>
        <source>Assessor (initials)</source>
        <translation>Asesydd (blaenlythrennau)</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Cipolwg</translation>
    </message>
    <message>
        <source>At {place} something else lies where {name} should: an empty file, a folder, or a name in other capitals.</source>
        <translation>Yn {place} mae rhywbeth arall lle dylai {name} fod: ffeil wag, ffolder, neu enw â phriflythrennau gwahanol.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>Yn ôl i&apos;r achos</translation>
    </message>
    <message>
        <source>Begin it again whenever you like.</source>
        <translation>Dechreuwch eto pryd bynnag y mynnwch.</translation>
    </message>
    <message>
        <source>Behind {number}: {words}</source>
        <translation>Y tu ôl i {number}: {words}</translation>
    </message>
    <message>
        <source>Beside every question is a note. It is kept while you type.</source>
        <translation>Mae nodyn wrth ochr pob cwestiwn. Caiff ei gadw wrth i chi deipio.</translation>
    </message>
    <message>
        <source>Beside other areas</source>
        <translation>Wrth ochr ardaloedd eraill</translation>
    </message>
    <message>
        <source>Bind to something else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bind…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank form…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Y ddau</translation>
    </message>
    <message>
        <source>Built in: {known}. For a file of your own, give its path.</source>
        <translation>Yn y rhaglen: {known}. Ar gyfer eich ffeil eich hun, rhowch ei llwybr.</translation>
    </message>
    <message>
        <source>Call off</source>
        <translation>Diddymu</translation>
    </message>
    <message>
        <source>Call off the invitation of {name}</source>
        <translation>Diddymu gwahoddiad {name}</translation>
    </message>
    <message>
        <source>Call {name} on a number that you know, and have these words read to you:</source>
        <translation>Ffoniwch {name} ar rif yr ydych yn ei adnabod, a gofynnwch am gael clywed y geiriau hyn:</translation>
    </message>
    <message>
        <source>Came today</source>
        <translation>Daeth heddiw</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Canslwyd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Mae&apos;n ymddangos bod Caps Lock ymlaen.</translation>
    </message>
    <message>
        <source>Cards (*.json);;All files (*)</source>
        <translation>Cardiau (*.json);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Case at a glance</source>
        <translation>Cipolwg ar yr achos</translation>
    </message>
    <message>
        <source>Case manager</source>
        <translation>Rheolwr achos</translation>
    </message>
    <message>
        <source>Case manager (initials)</source>
        <translation>Rheolwr achos (blaenlythrennau)</translation>
    </message>
    <message>
        <source>Case {case} took its place.</source>
        <translation>Daeth achos {case} yn ei le.</translation>
    </message>
    <message>
        <source>Case {reference} is complete.</source>
        <translation>Mae achos {reference} wedi&apos;i gwblhau.</translation>
    </message>
    <message>
        <source>Case {reference} is not complete, so there is nothing to reopen.</source>
        <translation>Nid yw achos {reference} wedi&apos;i gwblhau, felly nid oes dim i&apos;w ailagor.</translation>
    </message>
    <message>
        <source>Case {reference} was withdrawn from the sample.</source>
        <translation>Tynnwyd achos {reference} yn ôl o&apos;r sampl.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Achosion</translation>
    </message>
    <message>
        <source>Cases by assessor</source>
        <translation>Achosion fesul asesydd</translation>
    </message>
    <message>
        <source>Cases in the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases in the whole area</source>
        <translation>Achosion yn yr ardal gyfan</translation>
    </message>
    <message>
        <source>Cases outstanding: {n}</source>
        <translation>Achosion ar ôl: {n}</translation>
    </message>
    <message>
        <source>Cases that fell short</source>
        <translation>Achosion lle&apos;r oedd y gwaith yn annigonol</translation>
    </message>
    <message>
        <source>Casewalk</source>
        <translation>Casewalk</translation>
    </message>
    <message>
        <source>Casewalk cannot write to {path} ({reason}).</source>
        <translation>Ni all Casewalk ysgrifennu i {path} ({reason}).</translation>
    </message>
    <message>
        <source>Casewalk itself failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Casewalk {version} set it otherwise when it was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenged…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation>Ei newid…</translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation>Newid y disgrifiad</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the reference</source>
        <translation>Newid y cyfeiriad</translation>
    </message>
    <message>
        <source>Change what is said of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {title}</source>
        <translation>Newid: {title}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Newid…</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard language, and type it again. Nothing was changed.</source>
        <translation>Gwiriwch Caps Lock ac iaith y bysellfwrdd, a theipiwch ef eto. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Check before publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its address with whoever runs it, and sync again.</source>
        <translation>Gwiriwch ei gyfeiriad gyda phwy bynnag sy&apos;n ei redeg, a chysonwch eto.</translation>
    </message>
    <message>
        <source>Check that the disk has room and is not read-only, then erase it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is there, has room and is not read-only, then try again. Nothing was changed.</source>
        <translation>Gwiriwch fod y ddisg yno, bod lle arni a bod modd ysgrifennu arni, yna rhowch gynnig arall arni. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Check that the printer is there and has paper, or press Ctrl+S to save them as a PDF.</source>
        <translation>Gwiriwch fod yr argraffydd yno a bod papur ynddo, neu pwyswch Ctrl+S i&apos;w cadw fel PDF.</translation>
    </message>
    <message>
        <source>Check that the stick is there, has room and is not read-only; it is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable, the network or the stick, and sync again; what was done so far stays done.</source>
        <translation>Gwiriwch y cebl, y rhwydwaith neu&apos;r cofbin, a chysonwch eto; mae&apos;r hyn a wnaed hyd yma yn aros.</translation>
    </message>
    <message>
        <source>Check the folder given with --home or CASEWALK_HOME, or start Casewalk there to create one.</source>
        <translation>Gwiriwch y ffolder a roddwyd gyda --home neu CASEWALK_HOME, neu dechreuwch Casewalk yno i greu un.</translation>
    </message>
    <message>
        <source>Check the number on the paper against the list of forms.</source>
        <translation>Gwiriwch y rhif ar y papur yn erbyn y rhestr o ffurflenni.</translation>
    </message>
    <message>
        <source>Check the reference against the list of cases.</source>
        <translation>Gwiriwch y cyfeirnod yn erbyn y rhestr o achosion.</translation>
    </message>
    <message>
        <source>Check the spelling of its name and the folder.</source>
        <translation>Gwiriwch sillafiad ei henw a&apos;r ffolder.</translation>
    </message>
    <message>
        <source>Check the stick or the folder, then open it again. Nothing was changed.</source>
        <translation>Gwiriwch y cofbin neu&apos;r ffolder, yna agorwch hi eto. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Check the words with whoever told you them, and fetch the file again. Nothing was changed.</source>
        <translation>Gwiriwch y geiriau gyda phwy bynnag a&apos;u rhoddodd i chi, a nôl y ffeil eto. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Checking the form…</source>
        <translation>Wrthi&apos;n gwirio&apos;r ffurflen…</translation>
    </message>
    <message>
        <source>Children and young people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a few words that only you would put together.</source>
        <translation>Dewiswch ychydig eiriau na fyddai neb ond chi yn eu rhoi gyda&apos;i gilydd.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk, a stick for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on this computer: over a network such files get damaged. To use it all the same, set CASEWALK_ANYWHERE=1 or allow it in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that is only on this computer: synchronising damages such files. To use it all the same, set CASEWALK_ANYWHERE=1 or allow it in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that may be written to and a file that is not open elsewhere.</source>
        <translation>Dewiswch ffolder y mae modd ysgrifennu iddo a ffeil nad yw ar agor yn rhywle arall.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Dewis ffolder…</translation>
    </message>
    <message>
        <source>Choose a pack, a bundle, a receipt or an invitation; a card is for `casewalk team add`. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another id, or work in the one that is there.</source>
        <translation>Dewiswch ddynodydd arall, neu gweithiwch yn yr un sydd yno.</translation>
    </message>
    <message>
        <source>Choose answers of one question of the questionnaire.</source>
        <translation>Dewiswch atebion i un cwestiwn o&apos;r holiadur.</translation>
    </message>
    <message>
        <source>Choose at least one case.</source>
        <translation>Dewiswch o leiaf un achos.</translation>
    </message>
    <message>
        <source>Choose one of the questionnaire&apos;s themes.</source>
        <translation>Dewiswch un o themâu&apos;r holiadur.</translation>
    </message>
    <message>
        <source>Choose one of them, then change it where it was recorded.</source>
        <translation>Dewiswch un ohonynt, yna newidiwch ef lle y&apos;i cofnodwyd.</translation>
    </message>
    <message>
        <source>Choose other initials: they say whose case is whose. A person who has a new laptop is removed first.</source>
        <translation>Dewiswch flaenlythrennau eraill: maent yn dweud pwy biau pa achos. Caiff person sydd â gliniadur newydd ei dynnu yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose the criterion that it belongs to.</source>
        <translation>Dewiswch y maen prawf y mae&apos;n perthyn iddo.</translation>
    </message>
    <message>
        <source>Choose who gets them.</source>
        <translation>Dewiswch pwy sy&apos;n eu cael.</translation>
    </message>
    <message>
        <source>Choose with Up and Down, or write a new name</source>
        <translation>Dewiswch gyda&apos;r saethau i fyny ac i lawr, neu ysgrifennwch enw newydd</translation>
    </message>
    <message>
        <source>Choose words that name a quantity, for example: almost all cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Close Casewalk</source>
        <translation>Cau Casewalk</translation>
    </message>
    <message>
        <source>Close the other Casewalk or the program that scans the folder, then try again. Nothing was lost.</source>
        <translation>Caewch y Casewalk arall neu&apos;r rhaglen sy&apos;n sganio&apos;r ffolder, yna rhowch gynnig arall arni. Ni chollwyd dim.</translation>
    </message>
    <message>
        <source>Colours and text</source>
        <translation>Lliwiau a thestun</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colofnau</translation>
    </message>
    <message>
        <source>Comments: {source}</source>
        <translation>Sylwadau: {source}</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Cymuned</translation>
    </message>
    <message>
        <source>Compare it with the sheet; the last sign of a group checks the four before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the typings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete cases only ({n}): {scores}</source>
        <translation>Achosion wedi&apos;u cwblhau yn unig ({n}): {scores}</translation>
    </message>
    <message>
        <source>Complete cases to which it applies, or count unfinished cases too.</source>
        <translation>Cwblhewch achosion y mae&apos;n berthnasol iddynt, neu gyfrif achosion heb eu gorffen hefyd.</translation>
    </message>
    <message>
        <source>Complete the case and see the scores</source>
        <translation>Cwblhau&apos;r achos a gweld y sgoriau</translation>
    </message>
    <message>
        <source>Complete this case</source>
        <translation>Cwblhau&apos;r achos hwn</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm it where the person may be named, or where it is no name at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Yn groes i&apos;w gilydd</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the sheet once more. The recovery key counts only when this fits; an earlier one still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy on stick {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core Case Inspection, as built in</source>
        <translation type="unfinished">Core Case Inspection, fel y mae yn y rhaglen</translation>
    </message>
    <message>
        <source>Counting the scores…</source>
        <translation>Wrthi&apos;n cyfrif y sgoriau…</translation>
    </message>
    <message>
        <source>Counting what was told…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wrthi&apos;n cyfrif…</translation>
    </message>
    <message>
        <source>Cover and particulars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Creu</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>Creu&apos;r man gwaith</translation>
    </message>
    <message>
        <source>Creating the inspection…</source>
        <translation>Wrthi&apos;n creu&apos;r arolygiad…</translation>
    </message>
    <message>
        <source>Creating the workspace…</source>
        <translation>Wrthi&apos;n creu&apos;r man gwaith…</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wrthi&apos;n creu…</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Meini prawf</translation>
    </message>
    <message>
        <source>Criteria that it bears on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria that it illustrates</source>
        <translation>Y meini prawf y mae&apos;n eu dangos</translation>
    </message>
    <message>
        <source>Criteria, as 1.2 2.1</source>
        <translation>Meini prawf, fel 1.2 2.1</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>Y ddalfa</translation>
    </message>
    <message>
        <source>Custody and community</source>
        <translation>Y ddalfa a&apos;r gymuned</translation>
    </message>
    <message>
        <source>Custody, community</source>
        <translation>Y ddalfa, y gymuned</translation>
    </message>
    <message>
        <source>Cut it down to what matters. Mark what you leave out by …, and put what you alter in [brackets].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Dyddiad y ddogfen</translation>
    </message>
    <message>
        <source>Date, as 12 Mar 2010</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide so</source>
        <translation>Penderfynu felly</translation>
    </message>
    <message>
        <source>Decide: {value}, said by {who}</source>
        <translation>Penderfynu: {value}, yn ôl {who}</translation>
    </message>
    <message>
        <source>Decided because: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations that begin with {scheme} need a part that is not installed.</source>
        <translation>Mae angen rhan nad yw wedi&apos;i gosod ar gyrchfannau sy&apos;n dechrau gyda {scheme}.</translation>
    </message>
    <message>
        <source>Destroy by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Anghytundebau</translation>
    </message>
    <message>
        <source>Do not use it, and tell the lead inspector. Nothing was changed.</source>
        <translation>Peidiwch â&apos;i defnyddio, a rhowch wybod i&apos;r prif arolygydd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dogfen</translation>
    </message>
    <message>
        <source>Document received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dogfennau</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>Doubt it…</source>
        <translation type="unfinished">Ei amau…</translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafting the findings…</source>
        <translation>Wrthi&apos;n drafftio&apos;r canfyddiadau…</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafftiau</translation>
    </message>
    <message>
        <source>Drafts from the data</source>
        <translation>Drafftiau o&apos;r data</translation>
    </message>
    <message>
        <source>Drawing the form…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the sheet…</source>
        <translation>Wrthi&apos;n llunio&apos;r daflen…</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer is saved, encrypted, at once: see the time at the top right.</source>
        <translation>Caiff pob ateb ei gadw, wedi&apos;i amgryptio, ar unwaith: gweler yr amser ar y dde uchaf.</translation>
    </message>
    <message>
        <source>Each of these is to be mended or confirmed before the report can be published. What was confirmed is asked again when its text or its figures change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each score could have come out anywhere within its interval had other cases been drawn. Scores are a summary of one area and no league table: samples differ in size and in their cases. Use them to see what to improve here, not to set areas closely against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter edits it, Delete takes it away</source>
        <translation>Enter i&apos;w olygu, Delete i&apos;w dynnu i ffwrdd</translation>
    </message>
    <message>
        <source>Enter on a bar shows what is behind it</source>
        <translation>Mae Enter ar far yn dangos beth sydd y tu ôl iddo</translation>
    </message>
    <message>
        <source>Entries {first} to {last} of {who} are missing</source>
        <translation>Mae cofnodion {first} i {last} gan {who} ar goll</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing the inspection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnicity</source>
        <translation>Ethnigrwydd</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation type="unfinished">Gyda&apos;r nos</translation>
    </message>
    <message>
        <source>Every case is complete</source>
        <translation>Mae pob achos wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>Every case of the sample is complete.</source>
        <translation>Mae pob achos yn y sampl wedi&apos;i gwblhau.</translation>
    </message>
    <message>
        <source>Every form of the file was here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ym mhobman</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Tystiolaeth</translation>
    </message>
    <message>
        <source>Evidence for {number}</source>
        <translation>Tystiolaeth ar gyfer {number}</translation>
    </message>
    <message>
        <source>Evidence in advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence is veiled</source>
        <translation>Mae&apos;r dystiolaeth dan orchudd</translation>
    </message>
    <message>
        <source>Evidence note of {question}</source>
        <translation>Nodyn tystiolaeth {question}</translation>
    </message>
    <message>
        <source>Evidence: {note}</source>
        <translation>Tystiolaeth: {note}</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cyfnewid</translation>
    </message>
    <message>
        <source>Exchanging…</source>
        <translation>Wrthi&apos;n cyfnewid…</translation>
    </message>
    <message>
        <source>Explained under {number}</source>
        <translation>Eglurir o dan {number}</translation>
    </message>
    <message>
        <source>Factual accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Adborth</translation>
    </message>
    <message>
        <source>Feedback sheet</source>
        <translation>Taflen adborth</translation>
    </message>
    <message>
        <source>Fetch or copy it again; if that does not help, ask its sender for a new one. Nothing was changed.</source>
        <translation>Nôl neu gopïwch hi eto; os nad yw hynny&apos;n helpu, gofynnwch i&apos;w hanfonwr am un newydd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>File to {number}</source>
        <translation type="unfinished">Gosod gyda {number}</translation>
    </message>
    <message>
        <source>File with a private SSH key, where one is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are sealed for these people alone. Comparing the words by telephone once proves that the keys are really theirs.</source>
        <translation>Caiff ffeiliau eu selio ar gyfer y bobl hyn yn unig. Mae cymharu&apos;r geiriau dros y ffôn unwaith yn profi mai eu hallweddi nhw ydynt mewn gwirionedd.</translation>
    </message>
    <message>
        <source>Files of Casewalk ({suffixes});;All files (*)</source>
        <translation>Ffeiliau Casewalk ({suffixes});;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Files that came</source>
        <translation>Ffeiliau a ddaeth</translation>
    </message>
    <message>
        <source>Filter the cases</source>
        <translation>Hidlo&apos;r achosion</translation>
    </message>
    <message>
        <source>Find a form by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation>Dod o hyd i gwestiwn</translation>
    </message>
    <message>
        <source>Find a question by its number or by words</source>
        <translation>Dod o hyd i gwestiwn yn ôl ei rif neu eiriau</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Canfyddiadau</translation>
    </message>
    <message>
        <source>Findings and drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Camau cyntaf</translation>
    </message>
    <message>
        <source>Folder or address</source>
        <translation>Ffolder neu gyfeiriad</translation>
    </message>
    <message>
        <source>For everybody; numbers below five are left out of its charts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the case manager&apos;s manager. It names the case and nobody; notes may name people. What is left out counts towards scores as before. The file is not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form {number} is not one of those that are typed twice.</source>
        <translation>Nid yw ffurflen {number} yn un o&apos;r rhai a deipir ddwywaith.</translation>
    </message>
    <message>
        <source>Form {number} of the children and young people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form {number} of the victims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form {number} was typed by {who}, who cannot type it a second time.</source>
        <translation>Teipiwyd ffurflen {number} gan {who}, na all ei theipio yr eildro.</translation>
    </message>
    <message>
        <source>Form {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form {n}, {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form {n}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms (*.xlsx *.md);;All files (*)</source>
        <translation>Ffurflenni (*.xlsx *.md);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Dydd Gwener</translation>
    </message>
    <message>
        <source>Friday sheet</source>
        <translation>Taflen dydd Gwener</translation>
    </message>
    <message>
        <source>From the sample list</source>
        <translation>O restr y sampl</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gathering what is emerging…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Rhywedd</translation>
    </message>
    <message>
        <source>General criteria</source>
        <translation>Meini prawf cyffredinol</translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished">Rhoi</translation>
    </message>
    <message>
        <source>Give a private key in OpenSSH&apos;s format, with its passphrase as the password; check the known_hosts file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both: they are recorded beside every answer.</source>
        <translation>Rhowch y ddau: cânt eu cofnodi wrth ochr pob ateb.</translation>
    </message>
    <message>
        <source>Give cases to somebody else</source>
        <translation>Rhoi achosion i rywun arall</translation>
    </message>
    <message>
        <source>Give it a title of up to 120 characters.</source>
        <translation>Rhowch deitl o hyd at 120 o nodau iddo.</translation>
    </message>
    <message>
        <source>Give it to somebody else: only a fresh pair of eyes finds slips.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give its name the ending {known}.</source>
        <translation>Rhowch y terfyniad {known} i&apos;w henw.</translation>
    </message>
    <message>
        <source>Give the folder whose name begins with casewalk-copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them anew; some servers want an app password of their own. Nothing was changed.</source>
        <translation>Rhowch nhw o&apos;r newydd; mae rhai gweinyddion am gael cyfrinair ap eu hunain. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Give this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give user and password; for one command set CASEWALK_DESTINATION_USER and CASEWALK_DESTINATION_PASSWORD.</source>
        <translation>Rhowch enw defnyddiwr a chyfrinair; ar gyfer un gorchymyn, gosodwch CASEWALK_DESTINATION_USER a CASEWALK_DESTINATION_PASSWORD.</translation>
    </message>
    <message>
        <source>Go to its cases</source>
        <translation>Mynd i&apos;w achosion</translation>
    </message>
    <message>
        <source>Go to the case</source>
        <translation>Mynd i&apos;r achos</translation>
    </message>
    <message>
        <source>Go to {number}</source>
        <translation>Mynd i {number}</translation>
    </message>
    <message>
        <source>Good practice</source>
        <translation>Arfer da</translation>
    </message>
    <message>
        <source>Good practice that the report tells of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {group} is not what was shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Canllawiau</translation>
    </message>
    <message>
        <source>Guidance and evidence</source>
        <translation>Canllawiau a thystiolaeth</translation>
    </message>
    <message>
        <source>Guidance and evidence: {what}</source>
        <translation>Canllawiau a thystiolaeth: {what}</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it read out again; the first four letters of each word are enough.</source>
        <translation>Gofynnwch am ei ddarllen eto; mae pedair llythyren gyntaf pob gair yn ddigon.</translation>
    </message>
    <message>
        <source>Have whoever runs the server read out the fingerprint of its key. Where it is the same, add host_key={fingerprint} to the address, behind a question mark. Nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headlines</source>
        <translation>Penawdau</translation>
    </message>
    <message>
        <source>Headlines: {source}</source>
        <translation type="unfinished">Penawdau: {source}</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation>Uchel</translation>
    </message>
    <message>
        <source>High RoSH</source>
        <translation>RoSH uchel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>How many the sample was drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the scores are</source>
        <translation>Pa mor sicr yw&apos;r sgoriau</translation>
    </message>
    <message>
        <source>I have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I looked: it names nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was sent an invitation…</source>
        <translation>Cefais wahoddiad…</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is on a stick or a network drive, plug it in or connect it; otherwise check its address. A folder or bucket is made by you, once. Nothing was changed.</source>
        <translation>Os yw ar gofbin neu yriant rhwydwaith, cysylltwch ef; fel arall, gwiriwch ei gyfeiriad. Chi sy&apos;n creu ffolder neu fwced, unwaith. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>If it is on a stick or a network drive, plug it in; otherwise put back the last backup.</source>
        <translation>Os yw ar gofbin neu yriant rhwydwaith, cysylltwch ef; fel arall, rhowch y copi wrth gefn diwethaf yn ôl.</translation>
    </message>
    <message>
        <source>If it should be for you, ask its sender whether they have your card. Nothing was changed.</source>
        <translation>Os dylai fod i chi, gofynnwch i&apos;w hanfonwr a yw eich cerdyn ganddo. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>If one word differs, do not go on: somebody else&apos;s keys are here.</source>
        <translation>Os bydd un gair yn wahanol, peidiwch â mynd ymlaen: allweddi rhywun arall sydd yma.</translation>
    </message>
    <message>
        <source>If the team has changed, open the lead&apos;s newest pack first. Nothing was changed.</source>
        <translation>Os yw&apos;r tîm wedi newid, agorwch becyn diweddaraf y prif arolygydd yn gyntaf. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>If there is a safety copy on a stick, give its file with `casewalk restore {id} --from FILE`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a list of cases</source>
        <translation>Mewnforio rhestr o achosion</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Mewnforio rhestr…</translation>
    </message>
    <message>
        <source>Import a table of areas</source>
        <translation>Mewnforio tabl o ardaloedd</translation>
    </message>
    <message>
        <source>Import areas…</source>
        <translation>Mewnforio ardaloedd…</translation>
    </message>
    <message>
        <source>Import forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the list of its cases</source>
        <translation>Mewnforio rhestr ei achosion</translation>
    </message>
    <message>
        <source>Importing forms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing the list…</source>
        <translation>Wrthi&apos;n mewnforio&apos;r rhestr…</translation>
    </message>
    <message>
        <source>In a few words (may stay empty)</source>
        <translation>Mewn ychydig eiriau (caiff aros yn wag)</translation>
    </message>
    <message>
        <source>In part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>Yn yr adroddiad</translation>
    </message>
    <message>
        <source>In the report: {n}</source>
        <translation>Yn yr adroddiad: {n}</translation>
    </message>
    <message>
        <source>In the walk, press F on a question that only the case manager can settle. It then stands here.</source>
        <translation>Wrth fynd drwy achos, pwyswch F ar gwestiwn na all neb ond y rheolwr achos ei ateb. Bydd wedyn i&apos;w weld yma.</translation>
    </message>
    <message>
        <source>In the walk, press G on a question where the work was good, and tell in a few sentences what was done.</source>
        <translation>Wrth fynd drwy achos, pwyswch G ar gwestiwn lle&apos;r oedd y gwaith yn dda, a dywedwch mewn ychydig frawddegau beth a wnaed.</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>Yn yr achos hwn</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {folder}, current at {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Blwch derbyn</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Blaenlythrennau</translation>
    </message>
    <message>
        <source>Initials lead to a member of staff; confirm them only where they mean something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Arolygiad</translation>
    </message>
    <message>
        <source>Inspections</source>
        <translation>Arolygiadau</translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;casewalk[{extra}]&quot;</source>
        <translation>Gosodwch hi gyda: pip install &quot;casewalk[{extra}]&quot;</translation>
    </message>
    <message>
        <source>Install the newer version and open it again. Nothing was changed.</source>
        <translation>Gosodwch y fersiwn mwy newydd ac agorwch hi eto. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing was changed.</source>
        <translation>Gosodwch y fersiwn mwy newydd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Install the newer version. The file was not changed.</source>
        <translation>Gosodwch y fersiwn mwy newydd. Ni newidiwyd y ffeil.</translation>
    </message>
    <message>
        <source>Integrity of the record</source>
        <translation type="unfinished">Cywirdeb y cofnod</translation>
    </message>
    <message>
        <source>Integrity of {case} in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internal edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventing the cases…</source>
        <translation>Wrthi&apos;n dyfeisio&apos;r achosion…</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Gwahoddiad</translation>
    </message>
    <message>
        <source>Invitations (*.invitation);;All files (*)</source>
        <translation>Gwahoddiadau (*.invitation);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Invite again</source>
        <translation>Gwahodd eto</translation>
    </message>
    <message>
        <source>Invite its sender anew. Nothing was changed.</source>
        <translation>Gwahoddwch ei hanfonwr o&apos;r newydd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Gwahodd rhywun</translation>
    </message>
    <message>
        <source>Invite {name} again, with a new phrase</source>
        <translation>Gwahodd {name} eto, gydag ymadrodd newydd</translation>
    </message>
    <message>
        <source>Invited, not here yet</source>
        <translation>Gwahoddwyd, heb gyrraedd eto</translation>
    </message>
    <message>
        <source>Invite…</source>
        <translation>Gwahodd…</translation>
    </message>
    <message numerus="yes">
        <source>It cannot be published yet: {n} things are to be mended or confirmed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It happened {n} times.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It has answers, so it is not blank.</source>
        <translation>Mae atebion arni, felly nid yw&apos;n wag.</translation>
    </message>
    <message>
        <source>It has answers, so it is not blank. Clear them first.</source>
        <translation>Mae atebion arni, felly nid yw&apos;n wag. Cliriwch nhw yn gyntaf.</translation>
    </message>
    <message>
        <source>It has no answers: say blank, refused or spoiled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the other language when Casewalk is started again.</source>
        <translation>Bydd yn yr iaith arall pan gaiff Casewalk ei ddechrau eto.</translation>
    </message>
    <message>
        <source>It is among your inspections.</source>
        <translation>Mae ymhlith eich arolygiadau.</translation>
    </message>
    <message>
        <source>It is no longer in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown this once and kept nowhere. Write it down until they have opened the file.</source>
        <translation>Dim ond unwaith y caiff ei ddangos, ac ni chaiff ei gadw yn unman. Ysgrifennwch ef nes iddynt agor y ffeil.</translation>
    </message>
    <message>
        <source>It is what was published, to the last sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may belong to another laptop, or a later sheet took its place: look for the newest one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be on its way there. Sync again later; where it stays so, remove it there and have it sent anew.</source>
        <translation>Gall fod ar ei ffordd yno o hyd. Cysonwch eto yn nes ymlaen; os yw&apos;n aros felly, tynnwch hi oddi yno a gofynnwch am ei hanfon o&apos;r newydd.</translation>
    </message>
    <message>
        <source>It names nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs an area, a short id, and criteria: built in, or your own.</source>
        <translation>Mae angen ardal, dynodydd byr a meini prawf: rhai&apos;r rhaglen neu eich rhai chi.</translation>
    </message>
    <message>
        <source>It opens the workspace where the passphrase is forgotten; kept on paper, under lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It rests on the {n} areas that were surely published before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It rests on {n} areas.</source>
        <translation>
            <numerusform>Mae&apos;n seiliedig ar {n} o ardaloedd.</numerusform>
            <numerusform>Mae&apos;n seiliedig ar {n} ardal.</numerusform>
            <numerusform>Mae&apos;n seiliedig ar {n} o ardaloedd.</numerusform>
            <numerusform>Mae&apos;n seiliedig ar {n} o ardaloedd.</numerusform>
            <numerusform>Mae&apos;n seiliedig ar {n} o ardaloedd.</numerusform>
        </translation>
    </message>
    <message>
        <source>It says something else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on the screen and is saved when the disk can be written again: check space and cables.</source>
        <translation>Mae&apos;n aros ar y sgrin a chaiff ei gadw pan fydd modd ysgrifennu i&apos;r ddisg eto: gwiriwch y lle a&apos;r ceblau.</translation>
    </message>
    <message>
        <source>It travels to everybody with the next packs. Names and passwords are never part of it.</source>
        <translation>Mae&apos;n teithio at bawb gyda&apos;r pecynnau nesaf. Nid yw enwau a chyfrineiriau byth yn rhan ohono.</translation>
    </message>
    <message>
        <source>It was altered outside Casewalk, and nothing was taken in. Put back the last backup, or ask for what came to be sent again, and report it to the lead inspector.</source>
        <translation>Cafodd ei newid y tu allan i Casewalk, ac ni dderbyniwyd dim. Rhowch y copi wrth gefn diwethaf yn ôl, neu gofynnwch am anfon eto yr hyn a ddaeth, a rhowch wybod i&apos;r prif arolygydd.</translation>
    </message>
    <message>
        <source>It was filed or taken away before; look in the evidence of its question.</source>
        <translation type="unfinished">Cafodd ei osod neu ei dynnu i ffwrdd o&apos;r blaen; edrychwch yn nhystiolaeth ei gwestiwn.</translation>
    </message>
    <message>
        <source>It was left alone. Ask who put it there.</source>
        <translation>Gadawyd llonydd iddo. Gofynnwch pwy a&apos;i rhoddodd yno.</translation>
    </message>
    <message>
        <source>It was left as it is. Put back the last backup beside it and try again.</source>
        <translation>Gadawyd hi fel y mae. Rhowch y copi wrth gefn diwethaf wrth ei hochr a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>It was neither written nor read.</source>
        <translation>Ni chafodd ei ysgrifennu na&apos;i ddarllen.</translation>
    </message>
    <message>
        <source>It was not opened. Ask whoever sent it what it is.</source>
        <translation>Ni chafodd ei hagor. Gofynnwch i bwy bynnag a&apos;i hanfonodd beth ydyw.</translation>
    </message>
    <message>
        <source>It was removed or merged into another; look among the removed ones of its criterion.</source>
        <translation>Cafodd ei dynnu neu ei gyfuno ag un arall; edrychwch ymhlith y rhai a dynnwyd o dan ei faen prawf.</translation>
    </message>
    <message>
        <source>It was removed; look among the removed ones of its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed; look among the removed texts of its part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key, its file with drafts, its backups and its safety copies are destroyed. Nobody can bring it back. What still comes for it is refused; a certificate stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged in no case that counts</source>
        <translation>Heb ei farnu mewn unrhyw achos sy&apos;n cyfrif</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Keep again</source>
        <translation>Cadw eto</translation>
    </message>
    <message>
        <source>Keep as a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both, or write a third…</source>
        <translation>Cadw&apos;r ddau, neu ysgrifennu trydydd…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Keep it as one form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it, with a reason…</source>
        <translation>Ei gadw, gyda rheswm…</translation>
    </message>
    <message>
        <source>Keep no copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Cadw hwn</translation>
    </message>
    <message>
        <source>Keep version {n}: {words}</source>
        <translation>Cadw fersiwn {n}: {words}</translation>
    </message>
    <message>
        <source>Keep: {words}</source>
        <translation>Cadw: {words}</translation>
    </message>
    <message>
        <source>Keeping and erasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in this laptop&apos;s keyring for that server; never in the workspace, never in a pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Bysell {key}</translation>
    </message>
    <message>
        <source>Key {key} uses it again here</source>
        <translation>Mae bysell {key} yn ei ddefnyddio eto yma</translation>
    </message>
    <message>
        <source>Keys and copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: {keys}</source>
        <translation>Bysellau: {keys}</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Testun mwy</translation>
    </message>
    <message>
        <source>Laying out the forms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Gadael</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Gadael fel y mae</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out of the address, which others see; Casewalk asks for it and keeps it in the system&apos;s keyring.</source>
        <translation>Gadewch ef allan o&apos;r cyfeiriad, y mae eraill yn ei weld; mae Casewalk yn gofyn amdano ac yn ei gadw yng nghylch allweddi&apos;r system.</translation>
    </message>
    <message>
        <source>Leave it unbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left in different words</source>
        <translation>Gadawyd mewn geiriau gwahanol</translation>
    </message>
    <message>
        <source>Left to do</source>
        <translation>Ar ôl i&apos;w wneud</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished">Allwedd yr arwyddion</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked. Your passphrase brings you back to where you were; what you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login at the destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again at: {cases}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Edrych o gwmpas</translation>
    </message>
    <message>
        <source>Look around with invented cases</source>
        <translation>Edrych o gwmpas gydag achosion dychmygol</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it there and move it away, then sync again; Casewalk removes nothing there.</source>
        <translation>Edrychwch arno yno a symudwch ef o&apos;r neilltu, yna cysonwch eto; nid yw Casewalk yn tynnu dim oddi yno.</translation>
    </message>
    <message>
        <source>Look at the number on the paper; open that form to mend it, or give this one the next number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked after</source>
        <translation>Yn derbyn gofal</translation>
    </message>
    <message>
        <source>Looking at the areas…</source>
        <translation>Wrthi&apos;n edrych ar yr ardaloedd…</translation>
    </message>
    <message>
        <source>Looking for a good backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Isel</translation>
    </message>
    <message>
        <source>Make a recovery key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an inspection</source>
        <translation>Creu arolygiad</translation>
    </message>
    <message>
        <source>Make it: {kind}</source>
        <translation>Ei wneud yn: {kind}</translation>
    </message>
    <message>
        <source>Make room there or use another destination, and sync again.</source>
        <translation>Gwnewch le yno neu defnyddiwch gyrchfan arall, a chysonwch eto.</translation>
    </message>
    <message>
        <source>Make somebody else lead or deputy first.</source>
        <translation>Gwnewch rywun arall yn brif arolygydd neu&apos;n ddirprwy yn gyntaf.</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Gwneud y gwahoddiad</translation>
    </message>
    <message>
        <source>Make {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>Wrthi&apos;n ei greu…</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished">Nodau</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Canolig</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memos</translation>
    </message>
    <message>
        <source>Memos not filed</source>
        <translation type="unfinished">Memos heb eu gosod</translation>
    </message>
    <message>
        <source>Mend each of them and import the file again.</source>
        <translation>Cywirwch bob un ohonynt a mewnforiwch y ffeil eto.</translation>
    </message>
    <message>
        <source>Mend each of them in the spreadsheet and check it again.</source>
        <translation>Cywirwch bob un ohonynt yn y daenlen a gwiriwch hi eto.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Dewislen</translation>
    </message>
    <message>
        <source>Merge two findings of one criterion.</source>
        <translation>Cyfunwch ddau ganfyddiad o&apos;r un maen prawf.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Fy rhai i</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>Amh.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Name and initials are needed; initials are 1 to 6 letters or digits.</source>
        <translation>Mae angen enw a blaenlythrennau; mae blaenlythrennau rhwng 1 a 6 o lythrennau neu ddigidau.</translation>
    </message>
    <message>
        <source>Name the criteria that it illustrates, for example 1.2 or 1.2h.</source>
        <translation>Enwch y meini prawf y mae&apos;n eu dangos, er enghraifft 1.2 neu 1.2h.</translation>
    </message>
    <message>
        <source>Name the document in up to 120 characters.</source>
        <translation>Enwch y ddogfen mewn hyd at 120 o nodau.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are altered in every account. Before one is quoted, check that nobody can be recognised.</source>
        <translation>Mae enwau wedi&apos;u newid ym mhob disgrifiad. Cyn dyfynnu un, gwiriwch na ellir adnabod neb.</translation>
    </message>
    <message>
        <source>Names that stand here may stand in the report: the check does not ask about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither: decide otherwise…</source>
        <translation>Yr un ohonynt: penderfynu fel arall…</translation>
    </message>
    <message>
        <source>Never counted, as nobody knows when it was published: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New inspection</source>
        <translation>Arolygiad newydd</translation>
    </message>
    <message>
        <source>New inspection…</source>
        <translation>Arolygiad newydd…</translation>
    </message>
    <message>
        <source>New reference</source>
        <translation>Cyfeiriad newydd</translation>
    </message>
    <message>
        <source>Next unanswered</source>
        <translation>Nesaf heb ateb</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nac ydy</translation>
    </message>
    <message>
        <source>No account of good practice has been recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer: ask again</source>
        <translation>Dim ateb: gofyn eto</translation>
    </message>
    <message>
        <source>No area is known that was surely published before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No area {name} was imported into this workspace.</source>
        <translation>Ni fewnforiwyd ardal {name} i&apos;r man gwaith hwn.</translation>
    </message>
    <message>
        <source>No assessor</source>
        <translation>Dim asesydd</translation>
    </message>
    <message>
        <source>No case fell short on this question.</source>
        <translation>Nid oedd y gwaith yn annigonol mewn unrhyw achos ar y cwestiwn hwn.</translation>
    </message>
    <message>
        <source>No case has been begun, so there is nothing to count.</source>
        <translation>Nid oes achos wedi&apos;i ddechrau, felly nid oes dim i&apos;w gyfrif.</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Dim achosion eto</translation>
    </message>
    <message>
        <source>No copy is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy on stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form has been typed yet. Print blank ones, type those that come back on paper, or import a table of those that were filled in online: one row for each, with the number of the form and a column for each question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form is typed twice. Where a share is, the rate of errors is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No good practice yet</source>
        <translation>Dim arfer da eto</translation>
    </message>
    <message>
        <source>No inspection yet</source>
        <translation>Dim arolygiad eto</translation>
    </message>
    <message>
        <source>No longer asked in this case</source>
        <translation>Ni ofynnir hwn yn yr achos hwn mwyach</translation>
    </message>
    <message>
        <source>No note.</source>
        <translation>Dim nodyn.</translation>
    </message>
    <message>
        <source>No question of this criterion was judged in a case that counts.</source>
        <translation>Ni farnwyd unrhyw gwestiwn o dan y maen prawf hwn mewn achos sy&apos;n cyfrif.</translation>
    </message>
    <message>
        <source>No scores yet</source>
        <translation>Dim sgoriau eto</translation>
    </message>
    <message>
        <source>No sentence stands beside this part: findings stand beside the criteria and the commentaries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words of this finding are bound to a figure, so there is nothing behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Neb</translation>
    </message>
    <message>
        <source>Nobody else is known here yet.</source>
        <translation>Nid oes neb arall yn hysbys yma eto.</translation>
    </message>
    <message>
        <source>Nobody has written anything yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in it is real. It comes beside your own inspections; try anything.</source>
        <translation>Nid oes neb go iawn ynddo. Daw wrth ochr eich arolygiadau; rhowch gynnig.</translation>
    </message>
    <message>
        <source>Nobody is known who could guess it within a century.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would be left to lead the inspection.</source>
        <translation>Ni fyddai neb ar ôl i arwain yr arolygiad.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Neb eto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>None of these is asked in this case.</source>
        <translation>Ni ofynnir yr un o&apos;r rhain yn yr achos hwn.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Dim eto.</translation>
    </message>
    <message>
        <source>None yet: keep a draft beside its table, or write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet: keep a draft, or write one.</source>
        <translation>Dim eto: cadwch ddrafft, neu ysgrifennwch un.</translation>
    </message>
    <message>
        <source>Not asked in this case</source>
        <translation>Ni ofynnir yn yr achos hwn</translation>
    </message>
    <message>
        <source>Not asked, after what was answered before. What is typed here does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted, as it could not be opened: {names}</source>
        <translation>Heb ei gyfrif, gan na ellid ei agor: {names}</translation>
    </message>
    <message>
        <source>Not everything that the publication was made of is here: {count} record(s) are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in reach: {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. {what} {do}</source>
        <translation>Heb ei gadw eto. {what} {do}</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Heb ei gadw.</translation>
    </message>
    <message>
        <source>Not set yet. Files can be taken by stick at any time.</source>
        <translation>Heb ei osod eto. Gellir mynd â ffeiliau ar gofbin unrhyw bryd.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing bears on {criterion} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came today.</source>
        <translation>Ni ddaeth dim heddiw.</translation>
    </message>
    <message>
        <source>Nothing came yet. Files can be dropped on this window.</source>
        <translation>Ni ddaeth dim eto. Gellir gollwng ffeiliau ar y ffenestr hon.</translation>
    </message>
    <message>
        <source>Nothing can be read of the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer words, or the beginning of a number.</source>
        <translation>Nid oes dim yn cyfateb. Rhowch gynnig ar lai o eiriau, neu ddechrau rhif.</translation>
    </message>
    <message>
        <source>Nothing has been entered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is apart at that field of form {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is here yet. Say who you are and choose the passphrase that protects your cases.</source>
        <translation>Nid oes dim yma eto. Dywedwch pwy ydych chi a dewiswch y cyfrinymadrodd sy&apos;n diogelu eich achosion.</translation>
    </message>
    <message>
        <source>Nothing is kept on this machine with which to log in at {place}.</source>
        <translation>Nid oes dim wedi&apos;i gadw ar y peiriant hwn i fewngofnodi yn {place}.</translation>
    </message>
    <message>
        <source>Nothing is left to answer.</source>
        <translation>Nid oes dim ar ôl i&apos;w ateb.</translation>
    </message>
    <message>
        <source>Nothing is left to be settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open: it can be published as version {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is said against it.</source>
        <translation type="unfinished">Ni ddywedwyd dim yn ei erbyn.</translation>
    </message>
    <message>
        <source>Nothing new on either side.</source>
        <translation>Dim byd newydd ar y naill ochr na&apos;r llall.</translation>
    </message>
    <message>
        <source>Nothing of it was taken up. Tell the lead inspector.</source>
        <translation>Ni dderbyniwyd dim ohoni. Rhowch wybod i&apos;r prif arolygydd.</translation>
    </message>
    <message>
        <source>Nothing of yours waits to be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to ask</source>
        <translation>Dim i&apos;w ofyn</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Dim i&apos;w benderfynu</translation>
    </message>
    <message>
        <source>Nothing to say</source>
        <translation>Dim i&apos;w ddweud</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nid oes dim yn aros amdanoch.</translation>
    </message>
    <message>
        <source>Nothing was challenged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent. Ask whoever runs the server; only where its key was changed on purpose, put the new one into the address or the known_hosts file.</source>
        <translation>Ni anfonwyd dim. Gofynnwch i bwy bynnag sy&apos;n rhedeg y gweinydd; dim ond os newidiwyd ei allwedd yn fwriadol y dylech roi&apos;r un newydd yn y cyfeiriad neu yn y ffeil known_hosts.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask whoever runs the server; where your organisation signs its own, have its authority installed on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in. Open the file in the inspection that it was made for.</source>
        <translation>Ni dderbyniwyd dim. Agorwch y ffeil yn yr arolygiad y gwnaed hi ar ei gyfer.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hysbysiad</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or words: 1.1-06, victim, screening…</source>
        <translation>Rhif neu eiriau: 1.1-06, dioddefwr, sgrinio…</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swyddfa</translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished">Ar</translation>
    </message>
    <message>
        <source>On Debian or Ubuntu: apt-get install {packages}</source>
        <translation>Ar Debian neu Ubuntu: apt-get install {packages}</translation>
    </message>
    <message>
        <source>On a desktop, or with DISPLAY or WAYLAND_DISPLAY set, the same command opens it.</source>
        <translation>Ar gyfrifiadur bwrdd gwaith, neu gyda DISPLAY neu WAYLAND_DISPLAY wedi&apos;i osod, mae&apos;r un gorchymyn yn ei agor.</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>Ar ffeil</translation>
    </message>
    <message>
        <source>On how many areas it rests was not printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the cover; that of the publication where this is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page of A4, marked as provisional, with the clearest findings first. The file is not encrypted: keep it as you keep paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the lead inspector or a deputy can do that.</source>
        <translation>Dim ond y prif arolygydd neu ddirprwy all wneud hynny.</translation>
    </message>
    <message>
        <source>Only what two people typed differently is settled; mend anything else in the form itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what was surely published before counts. While this is empty, everything published by today does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>Agor achos</translation>
    </message>
    <message>
        <source>Open a case and answer</source>
        <translation>Agor achos ac ateb</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open files that came</source>
        <translation>Agor ffeiliau a ddaeth</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Agor ffeiliau…</translation>
    </message>
    <message>
        <source>Open form {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ei agor</translation>
    </message>
    <message>
        <source>Open it and go on answering.</source>
        <translation>Agorwch ef a daliwch ati i ateb.</translation>
    </message>
    <message>
        <source>Open it with its passphrase, or choose another folder.</source>
        <translation>Agorwch ef gyda&apos;i gyfrinymadrodd, neu dewiswch ffolder arall.</translation>
    </message>
    <message>
        <source>Open it with the passphrase, then make one with `casewalk recovery` or on the page “Keys and copies”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the invitation in another workspace, or ask for one of an inspection with another id.</source>
        <translation>Agorwch y gwahoddiad mewn man gwaith arall, neu gofynnwch am un i arolygiad â dynodydd arall.</translation>
    </message>
    <message>
        <source>Open the invitation to that inspection first. Nothing was changed.</source>
        <translation>Agorwch y gwahoddiad i&apos;r arolygiad hwnnw yn gyntaf. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Open the lead&apos;s newest pack on both laptops, then make the file anew. Nothing was changed.</source>
        <translation>Agorwch becyn diweddaraf y prif arolygydd ar y ddau liniadur, yna gwnewch y ffeil o&apos;r newydd. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Open what the other leads recorded until then, and try again.</source>
        <translation>Agorwch yr hyn a gofnododd y prif arolygwyr eraill tan hynny, a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Opening the case…</source>
        <translation>Wrthi&apos;n agor yr achos…</translation>
    </message>
    <message>
        <source>Opening the files…</source>
        <translation>Wrthi&apos;n agor y ffeiliau…</translation>
    </message>
    <message>
        <source>Opening the inspection…</source>
        <translation>Wrthi&apos;n agor yr arolygiad…</translation>
    </message>
    <message>
        <source>Opening the invitation…</source>
        <translation>Wrthi&apos;n agor y gwahoddiad…</translation>
    </message>
    <message>
        <source>Opening the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the workspace…</source>
        <translation>Wrthi&apos;n agor y man gwaith…</translation>
    </message>
    <message>
        <source>Opening {case}…</source>
        <translation>Wrthi&apos;n agor {case}…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wrthi&apos;n agor…</translation>
    </message>
    <message>
        <source>Or in a terminal:</source>
        <translation>Neu mewn terfynell:</translation>
    </message>
    <message>
        <source>Other areas</source>
        <translation>Ardaloedd eraill</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Blwch anfon</translation>
    </message>
    <message>
        <source>Overall score: {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Tudalen</translation>
    </message>
    <message>
        <source>Page {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Tudalen {n} o {all}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages as they will be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Cyfrinymadrodd</translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Cyfnod</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Cyfnodau</translation>
    </message>
    <message>
        <source>Phrase of {file}, told to you by telephone:</source>
        <translation>Ymadrodd {file}, a ddywedwyd wrthych dros y ffôn:</translation>
    </message>
    <message>
        <source>Press U to go to the next of them.</source>
        <translation>Pwyswch U i fynd i&apos;r nesaf ohonynt.</translation>
    </message>
    <message>
        <source>Printed as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the questions…</source>
        <translation>Wrthi&apos;n argraffu&apos;r cwestiynau…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Argraffu…</translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation>Problemau a gafwyd</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Cynnydd</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provisional scores</source>
        <translation>Sgoriau dros dro</translation>
    </message>
    <message numerus="yes">
        <source>Provisional scores · {n} cases</source>
        <translation>
            <numerusform>Sgoriau dros dro · {n} achos</numerusform>
            <numerusform>Sgoriau dros dro · {n} achos</numerusform>
            <numerusform>Sgoriau dros dro · {n} achos</numerusform>
            <numerusform>Sgoriau dros dro · {n} achos</numerusform>
            <numerusform>Sgoriau dros dro · {n} achos</numerusform>
        </translation>
    </message>
    <message>
        <source>Provisional: unfinished cases count too.</source>
        <translation>Dros dro: mae achosion heb eu gorffen yn cyfrif hefyd.</translation>
    </message>
    <message>
        <source>Public edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the {edition} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published as version {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Cyhoeddwyd ar</translation>
    </message>
    <message>
        <source>Published: {known}.</source>
        <translation>Cyhoeddwyd: {known}.</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the copy from your last backup. The inspections themselves were not touched.</source>
        <translation>Rhowch y copi o&apos;ch copi wrth gefn diwethaf yn ôl. Ni chyffyrddwyd â&apos;r arolygiadau eu hunain.</translation>
    </message>
    <message>
        <source>Put back the newest good backup with `casewalk restore`, and report it to the lead inspector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the newest good backup with `casewalk restore`; the damaged file is moved aside, never deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back: {words}</source>
        <translation>Rhoi&apos;n ôl: {words}</translation>
    </message>
    <message>
        <source>Put in: {words}</source>
        <translation>Rhoi i mewn: {words}</translation>
    </message>
    <message>
        <source>Put into the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the backup back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the backup back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code of the keys of {name}</source>
        <translation>Cod QR allweddi {name}</translation>
    </message>
    <message>
        <source>QUESTION {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} was judged in no case that counts, so there is nothing to say about it.</source>
        <translation>Ni farnwyd cwestiwn {number} mewn unrhyw achos sy&apos;n cyfrif, felly nid oes dim i&apos;w ddweud amdano.</translation>
    </message>
    <message>
        <source>Questionnaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Questions behind the score</source>
        <translation>Y cwestiynau y tu ôl i&apos;r sgôr</translation>
    </message>
    <message>
        <source>Questions for the case manager</source>
        <translation>Cwestiynau i&apos;r rheolwr achos</translation>
    </message>
    <message>
        <source>Questions found</source>
        <translation>Cwestiynau a gafwyd</translation>
    </message>
    <message>
        <source>Questions of the case</source>
        <translation>Cwestiynau&apos;r achos</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what they wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read what {n} people wrote</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading or writing {name} is not allowed at {place} ({reason}).</source>
        <translation>Ni chaniateir darllen nac ysgrifennu {name} yn {place} ({reason}).</translation>
    </message>
    <message>
        <source>Reading the accounts…</source>
        <translation>Wrthi&apos;n darllen y disgrifiadau…</translation>
    </message>
    <message>
        <source>Reading the cases…</source>
        <translation>Wrthi&apos;n darllen yr achosion…</translation>
    </message>
    <message>
        <source>Reading the case…</source>
        <translation>Wrthi&apos;n darllen yr achos…</translation>
    </message>
    <message>
        <source>Reading the forms…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the inspections…</source>
        <translation>Wrthi&apos;n darllen yr arolygiadau…</translation>
    </message>
    <message>
        <source>Reading the register…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what came and went…</source>
        <translation>Wrthi&apos;n darllen yr hyn a ddaeth ac a aeth…</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnodi</translation>
    </message>
    <message>
        <source>Record this</source>
        <translation>Cofnodi hyn</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key, all eight groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Cyfeiriadau</translation>
    </message>
    <message>
        <source>References and memos</source>
        <translation>Cyfeiriadau a memos</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Remove {initials}</source>
        <translation>Tynnu {initials}</translation>
    </message>
    <message>
        <source>Remove: {title}</source>
        <translation>Tynnu: {title}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Tynnu…</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Ailagor</translation>
    </message>
    <message>
        <source>Reopen it first; the reopening is recorded.</source>
        <translation>Ailagorwch ef yn gyntaf; caiff yr ailagor ei gofnodi.</translation>
    </message>
    <message>
        <source>Replaced by case (may stay empty)</source>
        <translation>Achos a ddaw yn ei le (caiff aros yn wag)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rests on very few cases: {figure}.</source>
        <translation>Yn seiliedig ar ychydig iawn o achosion: {figure}.</translation>
    </message>
    <message>
        <source>Rests on very few: {figure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RoSH</source>
        <translation>RoSH</translation>
    </message>
    <message>
        <source>RoSH high</source>
        <translation>RoSH uchel</translation>
    </message>
    <message>
        <source>RoSH low</source>
        <translation>RoSH isel</translation>
    </message>
    <message>
        <source>RoSH medium</source>
        <translation>RoSH canolig</translation>
    </message>
    <message>
        <source>RoSH very high</source>
        <translation>RoSH uchel iawn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the command in a terminal and type it, or set CASEWALK_PASSPHRASE for a script.</source>
        <translation>Rhedwch y gorchymyn mewn terfynell a&apos;i deipio, neu gosodwch CASEWALK_PASSPHRASE ar gyfer sgript.</translation>
    </message>
    <message>
        <source>Safety copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Save all forms as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an example list</source>
        <translation>Cadw rhestr enghreifftiol</translation>
    </message>
    <message>
        <source>Save an example list…</source>
        <translation>Cadw rhestr enghreifftiol…</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Cadw fel PDF…</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as an Excel workbook (.xlsx), or as an XLSForm in Markdown (.md), and check that it may be read.</source>
        <translation>Cadwch hi fel llyfr gwaith Excel (.xlsx), neu fel XLSForm mewn Markdown (.md), a gwiriwch fod modd ei darllen.</translation>
    </message>
    <message>
        <source>Save the Friday sheet as PDF</source>
        <translation>Cadw taflen dydd Gwener fel PDF</translation>
    </message>
    <message>
        <source>Save the blank form as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the feedback sheet as PDF</source>
        <translation>Cadw&apos;r daflen adborth fel PDF</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Cadw&apos;r ffeil…</translation>
    </message>
    <message>
        <source>Save the questions as PDF</source>
        <translation>Cadw&apos;r cwestiynau fel PDF</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your card</source>
        <translation>Cadw eich cerdyn</translation>
    </message>
    <message>
        <source>Save your card as a file…</source>
        <translation>Cadw eich cerdyn fel ffeil…</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Cadwyd fel {path}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Cadwyd {time}</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wrthi&apos;n cadw…</translation>
    </message>
    <message>
        <source>Say in a few words what is wrong.</source>
        <translation>Dywedwch mewn ychydig eiriau beth sydd o&apos;i le.</translation>
    </message>
    <message>
        <source>Say in a few words why it is reported so all the same; the reason is kept with the finding.</source>
        <translation>Dywedwch mewn ychydig eiriau pam yr adroddir arno felly er hynny; cedwir y rheswm gyda&apos;r canfyddiad.</translation>
    </message>
    <message>
        <source>Say what the term means.</source>
        <translation>Dywedwch beth mae&apos;r term yn ei olygu.</translation>
    </message>
    <message>
        <source>Say why it was not accepted as it stands.</source>
        <translation>Dywedwch pam na chafodd ei dderbyn fel y mae.</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Sgoriau</translation>
    </message>
    <message>
        <source>Scores count complete cases, and no case is complete. Complete a case, or press P to count what has been answered so far.</source>
        <translation>Mae sgoriau&apos;n cyfrif achosion wedi&apos;u cwblhau, ac nid oes achos wedi&apos;i gwblhau. Cwblhewch achos, neu pwyswch P i gyfrif yr hyn a atebwyd hyd yma.</translation>
    </message>
    <message>
        <source>Sealing the invitation…</source>
        <translation>Wrthi&apos;n selio&apos;r gwahoddiad…</translation>
    </message>
    <message>
        <source>Sealing the keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Wrthi&apos;n selio…</translation>
    </message>
    <message>
        <source>Second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section {n}</source>
        <translation>Adran {n}</translation>
    </message>
    <message>
        <source>Section {n} overall: {title}</source>
        <translation>Adran {n} yn gyffredinol: {title}</translation>
    </message>
    <message>
        <source>Section {n}: {title}</source>
        <translation>Adran {n}: {title}</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Adrannau</translation>
    </message>
    <message>
        <source>See `casewalk comparison list`; the areas that come with Casewalk stay.</source>
        <translation>Gweler `casewalk comparison list`; mae&apos;r ardaloedd sy&apos;n dod gyda Casewalk yn aros.</translation>
    </message>
    <message>
        <source>See `casewalk inspections list` for those that are here.</source>
        <translation>Gweler `casewalk inspections list` am y rhai sydd yma.</translation>
    </message>
    <message>
        <source>See `casewalk instrument show {instrument} --json` for their names.</source>
        <translation>Gweler `casewalk instrument show {instrument} --json` am eu henwau.</translation>
    </message>
    <message>
        <source>See `casewalk report {inspection} --check` for what is open now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See `casewalk report {inspection} --check`; nothing was published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the scores</source>
        <translation>Gweld y sgoriau</translation>
    </message>
    <message>
        <source>Send the file to {name} by any way, and tell them this phrase by telephone:</source>
        <translation>Anfonwch y ffeil at {name} mewn unrhyw ffordd, a rhowch yr ymadrodd hwn dros y ffôn:</translation>
    </message>
    <message>
        <source>Sent: {files}.</source>
        <translation>Anfonwyd: {files}.</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>Dedfryd</translation>
    </message>
    <message>
        <source>Sentence start</source>
        <translation>Dechrau&apos;r ddedfryd</translation>
    </message>
    <message>
        <source>Sentence {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September 2010</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several can be ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short id: small letters, digits and hyphens</source>
        <translation>Dynodydd byr: llythrennau bach, digidau</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Eu dangos</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Testun llai</translation>
    </message>
    <message>
        <source>Somebody settled it; look at what stands now.</source>
        <translation>Setlodd rhywun ef; edrychwch ar yr hyn sy&apos;n sefyll nawr.</translation>
    </message>
    <message>
        <source>Somebody took it away, or it is still on its way there. Sync again, or have it sent again.</source>
        <translation>Aeth rhywun â hi, neu mae ar ei ffordd yno o hyd. Cysonwch eto, neu gofynnwch am ei hanfon eto.</translation>
    </message>
    <message>
        <source>Somebody took it away; pick the words again from the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody took it out; put it back or enter it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with your files and large machines would guess it within days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with your files and large machines would guess it within hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with your files and large machines would guess it within minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with your files and large machines would guess it within months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with your files and large machines would guess it within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody with your files and large machines would need years to guess it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Casewalk itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Casewalk itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Casewalk itself. What a report would hold lies in {path}: nothing of any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Cryfder</translation>
    </message>
    <message>
        <source>Strength {n}</source>
        <translation>Cryfder {n}</translation>
    </message>
    <message>
        <source>Strengths</source>
        <translation>Cryfderau</translation>
    </message>
    <message>
        <source>Sync again later. Nothing was lost.</source>
        <translation>Cysonwch eto yn nes ymlaen. Ni chollwyd dim.</translation>
    </message>
    <message>
        <source>Sync again when you like; what was done so far stays done.</source>
        <translation>Cysonwch eto pan fynnwch; mae&apos;r hyn a wnaed hyd yma yn aros.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Cysoni nawr</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv);;All files (*)</source>
        <translation>Tablau (*.csv);;Pob ffeil (*)</translation>
    </message>
    <message>
        <source>Tables of forms (*.csv *.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ei dynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Take it back: nothing is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of those that wait for a second typing, or choose a larger share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the paper of each form and say what it says there. It counts from then on, whoever was right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the removal back</source>
        <translation>Dadwneud y tynnu</translation>
    </message>
    <message>
        <source>Take the withdrawal back first.</source>
        <translation>Rhowch yr achos yn ôl yn y sampl yn gyntaf.</translation>
    </message>
    <message>
        <source>Take the write protection off the stick, or ask whoever runs the server for the right to list, read and create files there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this paper: it is typed a second time, without looking at the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Tynnwyd allan</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Tell in a few sentences what was done and what came of it.</source>
        <translation>Dywedwch mewn ychydig frawddegau beth a wnaed a beth a ddaeth ohono.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms of this report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That document is no longer in the register.</source>
        <translation>Nid yw&apos;r ddogfen honno yn y gofrestr mwyach.</translation>
    </message>
    <message>
        <source>That does not fit into the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That finding is no longer there.</source>
        <translation>Nid yw&apos;r canfyddiad hwnnw yno mwyach.</translation>
    </message>
    <message>
        <source>That is not the phrase of an invitation. {rule}</source>
        <translation>Nid dyna ymadrodd gwahoddiad. {rule}</translation>
    </message>
    <message>
        <source>That is not the present passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That line is no longer there.</source>
        <translation>Nid yw&apos;r llinell honno yno mwyach.</translation>
    </message>
    <message>
        <source>That memo is no longer there.</source>
        <translation>Nid yw&apos;r memo hwnnw yno mwyach.</translation>
    </message>
    <message>
        <source>That passphrase does not open this workspace.</source>
        <translation>Nid yw&apos;r cyfrinymadrodd hwnnw&apos;n agor y man gwaith hwn.</translation>
    </message>
    <message>
        <source>That quotation is no longer there.</source>
        <translation>Nid yw&apos;r dyfyniad hwnnw yno mwyach.</translation>
    </message>
    <message>
        <source>That recovery key is whole but does not open this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That text is no longer there.</source>
        <translation>Nid yw&apos;r testun hwnnw yno mwyach.</translation>
    </message>
    <message>
        <source>The account of good practice does not fit.</source>
        <translation>Nid yw&apos;r disgrifiad o arfer da yn addas.</translation>
    </message>
    <message>
        <source>The address of {place} holds a password.</source>
        <translation>Mae cyfrinair yng nghyfeiriad {place}.</translation>
    </message>
    <message>
        <source>The answers are veiled, and none is taken until they are shown again.</source>
        <translation>Mae&apos;r atebion dan orchudd, ac ni dderbynnir ateb nes eu dangos eto.</translation>
    </message>
    <message>
        <source>The backup is put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is put back. What was there lies in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blank form is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in criteria</source>
        <translation>Meini prawf y rhaglen</translation>
    </message>
    <message>
        <source>The card cannot be used: it is incomplete, or was altered after its owner signed it.</source>
        <translation>Ni ellir defnyddio&apos;r cerdyn: mae&apos;n anghyflawn, neu cafodd ei newid ar ôl i&apos;w berchennog ei lofnodi.</translation>
    </message>
    <message>
        <source>The case</source>
        <translation>Yr achos</translation>
    </message>
    <message>
        <source>The certificate is {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {place} is not one that this machine trusts ({reason}).</source>
        <translation>Nid yw&apos;r peiriant hwn yn ymddiried yn nhystysgrif {place} ({reason}).</translation>
    </message>
    <message>
        <source>The command that imports a list</source>
        <translation>Y gorchymyn sy&apos;n mewnforio rhestr</translation>
    </message>
    <message>
        <source>The commentary on a criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The commentary on the section&apos;s overall score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The criterion before</source>
        <translation>Y maen prawf blaenorol</translation>
    </message>
    <message>
        <source>The date is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take the answer ({reason}).</source>
        <translation>Ni dderbyniodd y ddisg yr ateb ({reason}).</translation>
    </message>
    <message>
        <source>The document does not fit into the register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The doubt about the record does not fit.</source>
        <translation>Nid yw&apos;r amheuaeth am y cofnod yn addas.</translation>
    </message>
    <message>
        <source>The draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft as it stands, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evening</source>
        <translation type="unfinished">Gyda&apos;r nos</translation>
    </message>
    <message>
        <source>The example is in {file}. Put your own cases in place of the invented ones, then import it.</source>
        <translation>Mae&apos;r enghraifft yn {file}. Rhowch eich achosion eich hun yn lle&apos;r rhai dychmygol, yna mewnforiwch hi.</translation>
    </message>
    <message>
        <source>The field that is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fields of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure of question {number} is on the other side of the threshold.</source>
        <translation>Mae ffigur cwestiwn {number} yr ochr arall i&apos;r trothwy.</translation>
    </message>
    <message>
        <source>The figures say otherwise. Why is it reported as: {kind}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file belongs to the inspection {id}, which is not in this workspace.</source>
        <translation>Mae&apos;r ffeil yn perthyn i arolygiad {id}, nad yw yn y man gwaith hwn.</translation>
    </message>
    <message>
        <source>The file cannot be read ({reason}).</source>
        <translation>Ni ellir darllen y ffeil ({reason}).</translation>
    </message>
    <message>
        <source>The file comes with an invitation that was called off, was used by somebody else, or is not known here.</source>
        <translation>Daw&apos;r ffeil gyda gwahoddiad a ddiddymwyd, a ddefnyddiwyd gan rywun arall, neu nad yw&apos;n hysbys yma.</translation>
    </message>
    <message>
        <source>The file from {who} holds entries of another person&apos;s laptop ({device}).</source>
        <translation>Mae&apos;r ffeil gan {who} yn dal cofnodion o liniadur rhywun arall ({device}).</translation>
    </message>
    <message>
        <source>The file from {who} says something that only a lead or deputy may say ({subject}).</source>
        <translation>Mae&apos;r ffeil gan {who} yn dweud rhywbeth na chaiff neb ond y prif arolygydd neu ddirprwy ei ddweud ({subject}).</translation>
    </message>
    <message>
        <source>The file holds more than {most} MB, more than any file of Casewalk.</source>
        <translation>Mae&apos;r ffeil yn dal mwy na {most} MB, mwy nag unrhyw ffeil gan Casewalk.</translation>
    </message>
    <message>
        <source>The file is encrypted for other people.</source>
        <translation>Mae&apos;r ffeil wedi&apos;i hamgryptio ar gyfer pobl eraill.</translation>
    </message>
    <message>
        <source>The file is incomplete or was altered on its way.</source>
        <translation>Mae&apos;r ffeil yn anghyflawn neu cafodd ei newid ar ei ffordd.</translation>
    </message>
    <message>
        <source>The file is none that Casewalk writes.</source>
        <translation>Nid yw&apos;r ffeil yn un y mae Casewalk yn ei hysgrifennu.</translation>
    </message>
    <message>
        <source>The file is not encrypted: keep it as you keep paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is signed by somebody who is not in the team of {inspection} as this laptop knows it.</source>
        <translation>Llofnodwyd y ffeil gan rywun nad yw yn nhîm {inspection} fel y mae&apos;r gliniadur hwn yn ei adnabod.</translation>
    </message>
    <message>
        <source>The file of the inspection is not at {path}.</source>
        <translation>Nid yw ffeil yr arolygiad yn {path}.</translation>
    </message>
    <message>
        <source>The file {path} does not open with its key: it is damaged or not the file that the keyring knows.</source>
        <translation>Nid yw&apos;r ffeil {path} yn agor gyda&apos;i hallwedd: mae wedi&apos;i difrodi neu nid hi yw&apos;r ffeil y mae&apos;r cylch allweddi yn ei hadnabod.</translation>
    </message>
    <message>
        <source>The file {path} is damaged ({found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} was written by a newer Casewalk (it has had the step {found}).</source>
        <translation>Ysgrifennwyd y ffeil {path} gan Casewalk mwy newydd (mae wedi cael y cam {found}).</translation>
    </message>
    <message>
        <source>The files of {id} are destroyed, but its key could not be taken out of the keyring ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finding does not fit.</source>
        <translation>Nid yw&apos;r canfyddiad yn addas.</translation>
    </message>
    <message>
        <source>The finding in your own words</source>
        <translation>Y canfyddiad yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>The form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form cannot be finished like that.</source>
        <translation>Ni ellir gorffen y ffurflen fel hynny.</translation>
    </message>
    <message>
        <source>The form does not say that. Mark what you leave out by … and put what you alter in square brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form {number} was typed already, by {who}.</source>
        <translation>Teipiwyd ffurflen {number} eisoes, gan {who}.</translation>
    </message>
    <message>
        <source>The glossary explains the terms that the report uses. A term written here takes the place of the program&apos;s own of the same name; one that is taken out leaves that out too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of what is to be erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inspection {id} has no destination yet.</source>
        <translation>Nid oes cyrchfan gan arolygiad {id} eto.</translation>
    </message>
    <message>
        <source>The inspection {id} is here now, sent by {who}.</source>
        <translation>Mae arolygiad {id} yma nawr, wedi&apos;i anfon gan {who}.</translation>
    </message>
    <message>
        <source>The inspection {id} was erased here on {day} by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inspection&apos;s {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instrument {file} has {count} problem(s).</source>
        <translation>Nifer y problemau yn y ffurflen {file}: {count}.</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Y gwahoddiad</translation>
    </message>
    <message>
        <source>The invitation is for {invited}, and this workspace records as {initials}.</source>
        <translation>Mae&apos;r gwahoddiad i {invited}, ac mae&apos;r man gwaith hwn yn cofnodi fel {initials}.</translation>
    </message>
    <message>
        <source>The key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring {path} cannot be read.</source>
        <translation>Ni ellir darllen y cylch allweddi {path}.</translation>
    </message>
    <message>
        <source>The keyring {path} was written by a newer Casewalk (format {found}; this one reads {known}).</source>
        <translation>Ysgrifennwyd y cylch allweddi {path} gan Casewalk mwy newydd (fformat {found}; mae hwn yn darllen {known}).</translation>
    </message>
    <message>
        <source>The last sign of a group checks the four before it. There is no letter I, L, O or U in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lead sets it with `casewalk destination {id} URL`; until then files travel by stick.</source>
        <translation>Y prif arolygydd sy&apos;n ei gosod gyda `casewalk destination {id} URL`; tan hynny mae ffeiliau&apos;n teithio ar gofbin.</translation>
    </message>
    <message>
        <source>The login is kept in this laptop&apos;s keyring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name under the foreword; it may stand in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest good backup is of {time}. The damaged file is moved aside whole when it is put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next criterion</source>
        <translation>Y maen prawf nesaf</translation>
    </message>
    <message>
        <source>The number on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are as they were before; they are set anew with the next change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part and its text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>Mae&apos;r cyfrinymadrodd yn wag.</translation>
    </message>
    <message>
        <source>The phrase</source>
        <translation>Yr ymadrodd</translation>
    </message>
    <message>
        <source>The phrase does not open this invitation, or the file was altered on its way.</source>
        <translation>Nid yw&apos;r ymadrodd yn agor y gwahoddiad hwn, neu cafodd y ffeil ei newid ar ei ffordd.</translation>
    </message>
    <message>
        <source>The phrase of the invitation</source>
        <translation>Ymadrodd y gwahoddiad</translation>
    </message>
    <message>
        <source>The present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program sets its own text with the figures; what you write here stands after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s own texts are there in English only, and stand so in this report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public edition leaves these numbers out, with as many others as it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions are in {file}.</source>
        <translation>Mae&apos;r cwestiynau yn {file}.</translation>
    </message>
    <message>
        <source>The questions are with the printer.</source>
        <translation>Mae&apos;r cwestiynau gyda&apos;r argraffydd.</translation>
    </message>
    <message>
        <source>The questions could not be printed.</source>
        <translation>Ni ellid argraffu&apos;r cwestiynau.</translation>
    </message>
    <message>
        <source>The quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation does not fit.</source>
        <translation>Nid yw&apos;r dyfyniad yn addas.</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>Y rheswm</translation>
    </message>
    <message>
        <source>The recovery key has opened the workspace. Choose a new passphrase; the recovery key stays as it is, so lock its sheet away again. Nothing that is encrypted changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference does not fit.</source>
        <translation>Nid yw&apos;r cyfeiriad yn addas.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be kept in a file; copy it from here. It holds nothing of any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report has no part {name}.</source>
        <translation>Nid oes rhan {name} gan yr adroddiad.</translation>
    </message>
    <message>
        <source>The report is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is {file} in the folder crashes. It holds nothing of any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of {inspection} was not published as {version}.</source>
        <translation>Ni chyhoeddwyd adroddiad {inspection} fel {version}.</translation>
    </message>
    <message>
        <source>The report sets the criterion, its score and the findings; what you write here stands before the findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety copy at {path} cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety copy is current.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety copy is not at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>Yr un cyfrinymadrodd eto</translation>
    </message>
    <message>
        <source>The sample comes in as a list: a CSV file with one row for each case and a header that names the columns, reference and phases at least. It is taken whole or not at all.</source>
        <translation>Daw&apos;r sampl i mewn fel rhestr: ffeil CSV gydag un rhes ar gyfer pob achos a phennawd sy&apos;n enwi&apos;r colofnau, reference a phases o leiaf. Caiff ei derbyn yn gyfan neu ddim o gwbl.</translation>
    </message>
    <message>
        <source>The sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is in {file}.</source>
        <translation>Mae&apos;r daflen yn {file}.</translation>
    </message>
    <message>
        <source>The sync was stopped before every file had its turn.</source>
        <translation>Stopiwyd y cysoni cyn i bob ffeil gael ei thro.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring did not keep or give the password for {place} ({reason}).</source>
        <translation>Ni wnaeth cylch allweddi&apos;r system gadw na rhoi&apos;r cyfrinair ar gyfer {place} ({reason}).</translation>
    </message>
    <message>
        <source>The text does not fit.</source>
        <translation>Nid yw&apos;r testun yn addas.</translation>
    </message>
    <message>
        <source>The text that is to stand</source>
        <translation>Y testun sydd i sefyll</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Nid yw&apos;r ddau gyfrinymadrodd yr un fath.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Type both again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is blanked and the keys are let go of; what you typed is kept. It locks after sleep too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window needs system libraries that are not installed ({reason}).</source>
        <translation>Mae angen llyfrgelloedd system ar y ffenestr nad ydynt wedi&apos;u gosod ({reason}).</translation>
    </message>
    <message>
        <source>The words are no longer there; look at the finding again.</source>
        <translation>Nid yw&apos;r geiriau yno mwyach; edrychwch ar y canfyddiad eto.</translation>
    </message>
    <message>
        <source>The words cannot be bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of: {finding}</source>
        <translation>Geiriau: {finding}</translation>
    </message>
    <message>
        <source>The words to be quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace at {home} lies in a folder that {service} synchronises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace at {home} lies on another machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no cases and no team yet.</source>
        <translation>Nid oes achosion na thîm eto.</translation>
    </message>
    <message>
        <source>There is a slip in group {groups} of the recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a workspace at {home} already.</source>
        <translation>Mae man gwaith yn {home} eisoes.</translation>
    </message>
    <message>
        <source>There is an inspection {id} already.</source>
        <translation>Mae arolygiad {id} yno eisoes.</translation>
    </message>
    <message>
        <source>There is an inspection {id} in this workspace already that its sender does not lead.</source>
        <translation>Mae arolygiad {id} yn y man gwaith hwn eisoes nad yw ei anfonwr yn ei arwain.</translation>
    </message>
    <message>
        <source>There is no built-in instrument {id}.</source>
        <translation>Nid oes ffurflen {id} yn y rhaglen.</translation>
    </message>
    <message>
        <source>There is no case {reference} in {inspection}.</source>
        <translation>Nid oes achos {reference} yn {inspection}.</translation>
    </message>
    <message>
        <source>There is no disagreement about {subject} any more.</source>
        <translation>Nid oes anghytundeb ynghylch {subject} mwyach.</translation>
    </message>
    <message>
        <source>There is no edition {edition}.</source>
        <translation>Nid oes argraffiad {edition}.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Nid oes ffeil {file}.</translation>
    </message>
    <message>
        <source>There is no form {number} of the questionnaire for {voice} here.</source>
        <translation>Nid oes ffurflen {number} o&apos;r holiadur ar gyfer {voice} yma.</translation>
    </message>
    <message>
        <source>There is no general criterion {number} in this instrument.</source>
        <translation>Nid oes maen prawf cyffredinol {number} yn y ffurflen hon.</translation>
    </message>
    <message>
        <source>There is no good backup beside it. Look for the safety copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no good backup of the inspection {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no inspection {id} in this workspace.</source>
        <translation>Nid oes arolygiad {id} yn y man gwaith hwn.</translation>
    </message>
    <message>
        <source>There is no question {name} in this instrument.</source>
        <translation>Nid oes cwestiwn {name} yn y ffurflen hon.</translation>
    </message>
    <message>
        <source>There is no questionnaire for {voice}.</source>
        <translation>Nid oes holiadur ar gyfer {voice}.</translation>
    </message>
    <message>
        <source>There is no safety copy at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen here, so the window cannot open.</source>
        <translation>Nid oes sgrin yma, felly ni all y ffenestr agor.</translation>
    </message>
    <message>
        <source>There is no workspace at {home}.</source>
        <translation>Nid oes man gwaith yn {home}.</translation>
    </message>
    <message>
        <source>There is no {place}.</source>
        <translation>Nid oes {place}.</translation>
    </message>
    <message>
        <source>There is nobody {person} in the team of {inspection}.</source>
        <translation>Nid oes neb {person} yn nhîm {inspection}.</translation>
    </message>
    <message>
        <source>There is none: a forgotten passphrase is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to write: nothing is owed.</source>
        <translation>Nid oes dim i&apos;w ysgrifennu: nid oes dim yn ddyledus.</translation>
    </message>
    <message>
        <source>There is nothing {key} to confirm: it was mended, or its text has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one. A new one takes its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Maent yr un fath</translation>
    </message>
    <message>
        <source>This area</source>
        <translation>Yr ardal hon</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>Yr achos hwn</translation>
    </message>
    <message>
        <source>This case is complete. To change an answer, reopen it; the reopening is recorded.</source>
        <translation>Mae&apos;r achos hwn wedi&apos;i gwblhau. I newid ateb, ailagorwch ef; caiff yr ailagor ei gofnodi.</translation>
    </message>
    <message>
        <source>This case was withdrawn from the sample.</source>
        <translation>Tynnwyd yr achos hwn yn ôl o&apos;r sampl.</translation>
    </message>
    <message>
        <source>This case was withdrawn from the sample: {reason}.</source>
        <translation>Tynnwyd yr achos hwn yn ôl o&apos;r sampl: {reason}.</translation>
    </message>
    <message>
        <source>This case was withdrawn, so nothing can be changed here.</source>
        <translation>Tynnwyd yr achos hwn yn ôl, felly ni ellir newid dim yma.</translation>
    </message>
    <message>
        <source>This inspection&apos;s report</source>
        <translation>Adroddiad yr arolygiad hwn</translation>
    </message>
    <message>
        <source>This is the demo; its passphrase is: {passphrase}</source>
        <translation>Dyma&apos;r arddangosiad; ei gyfrinymadrodd yw: {passphrase}</translation>
    </message>
    <message>
        <source>This workspace has no recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the fieldwork</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>To ask</source>
        <translation>I&apos;w ofyn</translation>
    </message>
    <message>
        <source>To ask {n}</source>
        <translation>I&apos;w ofyn {n}</translation>
    </message>
    <message>
        <source>To be destroyed by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To check</source>
        <translation>I&apos;w wirio</translation>
    </message>
    <message>
        <source>To check: {question}</source>
        <translation>I&apos;w wirio: {question}</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished">I edrych arno</translation>
    </message>
    <message>
        <source>To the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>I bwy?</translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished">Dywedwyd</translation>
    </message>
    <message>
        <source>Told as a strength, but {figure}.</source>
        <translation>Adroddwyd fel cryfder, ond {figure}.</translation>
    </message>
    <message>
        <source>Told as an area for improvement, but {figure}.</source>
        <translation>Adroddwyd fel maes i&apos;w wella, ond {figure}.</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Bar uchaf</translation>
    </message>
    <message>
        <source>Two people gave different answers to the same question. Neither counts until it is decided. What each of them said stays on the record.</source>
        <translation>Rhoddodd dau berson atebion gwahanol i&apos;r un cwestiwn. Nid yw&apos;r naill na&apos;r llall yn cyfrif nes penderfynu. Mae&apos;r hyn a ddywedodd y ddau yn aros ar gofnod.</translation>
    </message>
    <message>
        <source>Two people gave this number. If both typed the same paper, keep it as one form; if not, open it, give it the number of its paper, and type the other paper anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a second time: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type all eight groups of five; spaces and hyphens do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type both again.</source>
        <translation>Teipiwch y ddau eto.</translation>
    </message>
    <message>
        <source>Type forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the one that opens the workspace today. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type these groups from your copy. The key counts once they fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to filter: reference, office, sentence, phase, assessor, status…</source>
        <translation>Teipiwch i hidlo: cyfeirnod, swyddfa, dedfryd, cyfnod, asesydd, statws…</translation>
    </message>
    <message>
        <source>Type {id} to erase it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type {id} to erase it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed twice: {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typing forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>Heb ateb</translation>
    </message>
    <message>
        <source>Under the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Heb orffen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Datgloi</translation>
    </message>
    <message>
        <source>Unlock it: what was under way goes on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring, or set CASEWALK_DESTINATION_USER and CASEWALK_DESTINATION_PASSWORD for one command.</source>
        <translation>Datglowch y cylch allweddi, neu gosodwch CASEWALK_DESTINATION_USER a CASEWALK_DESTINATION_PASSWORD ar gyfer un gorchymyn.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use 1 to 40 small letters, digits and hyphens, for example leeds-2010.</source>
        <translation>Defnyddiwch rhwng 1 a 40 o lythrennau bach, digidau a chysylltnodau, er enghraifft leeds-2010.</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Defnyddio eto</translation>
    </message>
    <message>
        <source>Use custody, community or both.</source>
        <translation>Defnyddiwch custody, community neu both.</translation>
    </message>
    <message>
        <source>Use https:// in its address; ask whoever runs the server for it.</source>
        <translation>Defnyddiwch https:// yn ei gyfeiriad; gofynnwch amdano i bwy bynnag sy&apos;n rhedeg y gweinydd.</translation>
    </message>
    <message>
        <source>Use lead, deputy or assessor.</source>
        <translation>Defnyddiwch lead, deputy neu assessor.</translation>
    </message>
    <message>
        <source>Use low, medium, high, very high or none.</source>
        <translation>Defnyddiwch low, medium, high, very high neu none.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Defnyddiwch un o&apos;r rhain: {known}.</translation>
    </message>
    <message>
        <source>Use the initials as `casewalk team list {inspection}` shows them.</source>
        <translation>Defnyddiwch y blaenlythrennau fel y mae `casewalk team list {inspection}` yn eu dangos.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this folder all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use yes or no.</source>
        <translation>Defnyddiwch yes neu no.</translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Uchel iawn</translation>
    </message>
    <message>
        <source>Victims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vulnerability</source>
        <translation type="unfinished">Bregusrwydd</translation>
    </message>
    <message>
        <source>Wait for it to finish, then try again. Nothing was changed.</source>
        <translation>Arhoswch iddo orffen, yna rhowch gynnig arall arni. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>Wait, then try again; the wait grows to five minutes at most and ends with the right passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk through a case</source>
        <translation>Mynd drwy achos</translation>
    </message>
    <message>
        <source>Was to be destroyed by {day}: erase it with E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a report would hold, and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came from them earlier stays. If it should count, take the removal back first. Nothing was changed.</source>
        <translation>Mae&apos;r hyn a ddaeth oddi wrthynt yn gynharach yn aros. Os dylai gyfrif, dadwnewch y tynnu yn gyntaf. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>What came from {name} so far stays and counts. What they send later is refused.</source>
        <translation>Mae&apos;r hyn a ddaeth gan {name} hyd yma yn aros ac yn cyfrif. Gwrthodir yr hyn a anfonir yn ddiweddarach.</translation>
    </message>
    <message>
        <source>What can be read of the damaged file is in the backup too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What children and victims told stands first, then what you write here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes for it is refused, so nothing of it can come back. A new inspection needs another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do the words “{words}” stand for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does “{words}” stand for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of the case, and what decides which questions apply.</source>
        <translation>Yr hyn sy&apos;n hysbys am yr achos, a&apos;r hyn sy&apos;n penderfynu pa gwestiynau sy&apos;n berthnasol.</translation>
    </message>
    <message>
        <source>What is said of the inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong, in a few words</source>
        <translation>Beth sydd o&apos;i le, mewn ychydig eiriau</translation>
    </message>
    <message>
        <source>What it bears out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it bears out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the area says is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the area says is wrong is logged at its sentence: in the text with F2, at a finding or a recommendation with “Challenged…”. The report can be published when each is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the case manager said</source>
        <translation>Yr hyn a ddywedodd y rheolwr achos</translation>
    </message>
    <message>
        <source>What the case manager said about {question}</source>
        <translation>Yr hyn a ddywedodd y rheolwr achos am {question}</translation>
    </message>
    <message>
        <source>What the paper says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the sample is shown by; numbers below five are left out in public.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the service sent before the fieldwork: enter each document, say what it shows and which criteria it bears on, and link it to the findings and the commentary that rest on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the words stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Yr hyn a ddywedwyd</translation>
    </message>
    <message>
        <source>What they said about {number}</source>
        <translation>Yr hyn a ddywedwyd am {number}</translation>
    </message>
    <message>
        <source>What they say stands with the evidence of its question. The sheet shows no answers.</source>
        <translation>Mae&apos;r hyn a ddywedir yn sefyll gyda thystiolaeth ei gwestiwn. Nid yw&apos;r daflen yn dangos atebion.</translation>
    </message>
    <message>
        <source>What they told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done well, in a few words</source>
        <translation>Beth a wnaed yn dda, mewn ychydig eiriau</translation>
    </message>
    <message>
        <source>What was done, and what came of it</source>
        <translation>Beth a wnaed, a beth a ddaeth ohono</translation>
    </message>
    <message>
        <source>What was recorded in them so far stays, and travels with them in the next packs.</source>
        <translation>Mae&apos;r hyn a gofnodwyd ynddynt hyd yma yn aros, ac yn teithio gyda nhw yn y pecynnau nesaf.</translation>
    </message>
    <message>
        <source>What was saved is on the disk. Try it again; if that does not help, close Casewalk and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is on the disk. Try it again; if that does not help, send the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {title} bears out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody asks for your words, read these to them:</source>
        <translation>Pan fydd rhywun yn gofyn am eich geiriau, darllenwch y rhain iddynt:</translation>
    </message>
    <message>
        <source>Where are the files to lie?</source>
        <translation>Ble mae&apos;r ffeiliau i&apos;w rhoi?</translation>
    </message>
    <message>
        <source>Where files are exchanged</source>
        <translation>Ble caiff ffeiliau eu cyfnewid</translation>
    </message>
    <message>
        <source>Where is the file to lie?</source>
        <translation>Ble mae&apos;r ffeil i&apos;w rhoi?</translation>
    </message>
    <message>
        <source>Where is the safety copy to be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is known how many cases the sample was drawn from, the intervals become narrower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where nobody touches it, lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wherever two people answered the same question, they agree.</source>
        <translation>Lle bynnag yr atebodd dau berson yr un cwestiwn, maent yn cytuno.</translation>
    </message>
    <message>
        <source>Whether the case is complete</source>
        <translation>A yw&apos;r achos wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>Whether the case was withdrawn</source>
        <translation>A dynnwyd yr achos yn ôl</translation>
    </message>
    <message>
        <source>Whether the record is in doubt</source>
        <translation>A yw&apos;r cofnod dan amheuaeth</translation>
    </message>
    <message>
        <source>Which cases of {who}?</source>
        <translation>Pa achosion gan {who}?</translation>
    </message>
    <message>
        <source>While nothing is written here, the program&apos;s own text stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While there is a reason here, the report prints it in the place of the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it fell short</source>
        <translation>Pam yr oedd yn annigonol</translation>
    </message>
    <message>
        <source>Why it is reported so</source>
        <translation>Pam yr adroddir arno felly</translation>
    </message>
    <message>
        <source>Why it may stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it may stand; Enter confirms it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the record is doubted</source>
        <translation>Pam yr amheuir y cofnod</translation>
    </message>
    <message>
        <source>Why; Enter records it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With intervals, and an annex that says where each figure comes from; for the inspection&apos;s own use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the evidence notes</source>
        <translation>Gyda&apos;r nodiadau tystiolaeth</translation>
    </message>
    <message>
        <source>With unfinished cases</source>
        <translation>Gydag achosion heb eu gorffen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Tynnu&apos;n ôl</translation>
    </message>
    <message>
        <source>Withdraw a case</source>
        <translation>Tynnu achos yn ôl</translation>
    </message>
    <message>
        <source>Withdraw {case} from the sample. Why?</source>
        <translation>Tynnu {case} yn ôl o&apos;r sampl. Pam?</translation>
    </message>
    <message>
        <source>Withhold a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of {name}: {words}</source>
        <translation>Geiriau {name}: {words}</translation>
    </message>
    <message>
        <source>Words to compare by telephone</source>
        <translation>Geiriau i&apos;w cymharu dros y ffôn</translation>
    </message>
    <message>
        <source>Work there, or close it and try again. The command line can be used meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a bundle…</source>
        <translation>Ysgrifennu bwndel…</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Ysgrifennwch rif.</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to {most}.</source>
        <translation>Ysgrifennwch rif cyfan rhwng 1 a {most}.</translation>
    </message>
    <message>
        <source>Write a whole number of years from 8 to 25.</source>
        <translation>Ysgrifennwch nifer cyfan o flynyddoedd rhwng 8 a 25.</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Ysgrifennwch rif cyfan.</translation>
    </message>
    <message>
        <source>Write another</source>
        <translation>Ysgrifennu un arall</translation>
    </message>
    <message>
        <source>Write evidence</source>
        <translation>Ysgrifennu tystiolaeth</translation>
    </message>
    <message>
        <source>Write here</source>
        <translation>Ysgrifennwch yma</translation>
    </message>
    <message>
        <source>Write here, or paste what was written elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how many forms one is taken of: 1 for every form, 10 for every tenth, up to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write initials only, 1 to 6 letters or digits.</source>
        <translation>Ysgrifennwch flaenlythrennau yn unig, rhwng 1 a 6 o lythrennau neu ddigidau.</translation>
    </message>
    <message>
        <source>Write initials only, 1 to 6 letters or digits: never a name.</source>
        <translation>Ysgrifennwch flaenlythrennau yn unig, rhwng 1 a 6 o lythrennau neu ddigidau: byth enw.</translation>
    </message>
    <message>
        <source>Write packs…</source>
        <translation>Ysgrifennu pecynnau…</translation>
    </message>
    <message>
        <source>Write receipts…</source>
        <translation>Ysgrifennu derbynebau…</translation>
    </message>
    <message>
        <source>Write the date as YYYY-MM-DD, or leave it empty.</source>
        <translation>Ysgrifennwch y dyddiad fel BBBB-MM-DD, neu gadewch ef yn wag.</translation>
    </message>
    <message>
        <source>Write the date as YYYY-MM-DD.</source>
        <translation>Ysgrifennwch y dyddiad fel BBBB-MM-DD.</translation>
    </message>
    <message>
        <source>Write the part, leave it out of the report, or confirm that it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this number on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write up to 60 characters, for example female, male, other.</source>
        <translation>Ysgrifennwch hyd at 60 o nodau, er enghraifft female, male, other.</translation>
    </message>
    <message>
        <source>Write up to 60 characters.</source>
        <translation>Ysgrifennwch hyd at 60 o nodau.</translation>
    </message>
    <message>
        <source>Writing the PDF…</source>
        <translation>Wrthi&apos;n ysgrifennu&apos;r PDF…</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>Wrthi&apos;n ysgrifennu&apos;r ffeiliau…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {file}. It is not encrypted: print it, then delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>BBBB-MM-DD</translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ydy</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>You are alone in this inspection. Press N to invite the assessors.</source>
        <translation>Rydych ar eich pen eich hun yn yr arolygiad hwn. Pwyswch N i wahodd yr aseswyr.</translation>
    </message>
    <message>
        <source>You: {name} ({initials})</source>
        <translation>Chi: {name} ({initials})</translation>
    </message>
    <message>
        <source>Your card</source>
        <translation>Eich cerdyn</translation>
    </message>
    <message>
        <source>Your cases are encrypted on this computer. Your passphrase opens them.</source>
        <translation>Mae eich achosion wedi&apos;u hamgryptio ar y cyfrifiadur hwn. Eich cyfrinymadrodd sy&apos;n eu hagor.</translation>
    </message>
    <message>
        <source>Your initials, recorded beside every answer</source>
        <translation>Eich blaenlythrennau, a gofnodir wrth ochr pob ateb</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eich enw</translation>
    </message>
    <message>
        <source>Your own finding</source>
        <translation>Eich canfyddiad eich hun</translation>
    </message>
    <message>
        <source>Your own sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is safe. If the page does not go on, close Casewalk and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case manager&apos;s initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a challenge is not decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder, or webdav+https://…, s3://…, sftp://…</source>
        <translation>ffolder, neu webdav+https://…, s3://…, sftp://…</translation>
    </message>
    <message>
        <source>a name that may be somebody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>a public edition leaves out {n} figures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>a restored copy of that laptop went on: both lines are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation>ddim yno</translation>
    </message>
    <message>
        <source>accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a reference to a document</source>
        <translation>ychwanegu cyfeiriad at ddogfen</translation>
    </message>
    <message numerus="yes">
        <source>after {n} minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>popeth wedi&apos;i ateb</translation>
    </message>
    <message>
        <source>all cases of that person</source>
        <translation>pob achos y person hwnnw</translation>
    </message>
    <message>
        <source>all criteria</source>
        <translation>pob maen prawf</translation>
    </message>
    <message>
        <source>all documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all good practice</source>
        <translation>pob arfer da</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>pob bysell</translation>
    </message>
    <message>
        <source>all that is to ask</source>
        <translation>popeth i&apos;w ofyn</translation>
    </message>
    <message>
        <source>altered before the visit</source>
        <translation>wedi&apos;i newid cyn yr ymweliad</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>a {n} arall</translation>
    </message>
    <message>
        <source>and {n} more, as many as have room</source>
        <translation>a {n} arall, cynifer ag y mae lle iddynt</translation>
    </message>
    <message>
        <source>and {n} more, in the grid</source>
        <translation>a {n} arall, yn y grid</translation>
    </message>
    <message>
        <source>and {n} scores of criteria and sections, each with its interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <translation>ateb</translation>
    </message>
    <message>
        <source>answer yes, no, not applicable</source>
        <translation>ateb ie, na, amherthnasol</translation>
    </message>
    <message>
        <source>answered without a judgement</source>
        <translation type="unfinished">ateb heb farn</translation>
    </message>
    <message>
        <source>area for improvement</source>
        <translation>maes i&apos;w wella</translation>
    </message>
    <message>
        <source>as a public edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a public edition shows it, or whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assessor</source>
        <translation>asesydd</translation>
    </message>
    <message>
        <source>at the destination</source>
        <translation>yn y gyrchfan</translation>
    </message>
    <message>
        <source>average</source>
        <translation>cyfartaledd</translation>
    </message>
    <message>
        <source>back</source>
        <translation>yn ôl</translation>
    </message>
    <message>
        <source>back to the inspections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the question</source>
        <translation>yn ôl i&apos;r cwestiwn</translation>
    </message>
    <message>
        <source>back to the question; back to the cases</source>
        <translation>yn ôl i&apos;r cwestiwn; yn ôl i&apos;r achosion</translation>
    </message>
    <message>
        <source>back to where you were</source>
        <translation>yn ôl i ble&apos;r oeddech</translation>
    </message>
    <message>
        <source>back, or not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being typed</source>
        <translation>wrthi&apos;n teipio</translation>
    </message>
    <message>
        <source>beside other areas</source>
        <translation>wrth ochr ardaloedd eraill</translation>
    </message>
    <message>
        <source>bind words to a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank form as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>bwndel</translation>
    </message>
    <message>
        <source>cancel what is going on</source>
        <translation>canslo&apos;r hyn sy&apos;n mynd rhagddo</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>ni ellir ei agor</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>achosion</translation>
    </message>
    <message>
        <source>change</source>
        <translation>newid</translation>
    </message>
    <message>
        <source>change what is said of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check before publishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>children and young people, victims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation>dewis</translation>
    </message>
    <message>
        <source>choose a criterion</source>
        <translation>dewis maen prawf</translation>
    </message>
    <message>
        <source>choose a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose by its digit; turns a reason over</source>
        <translation type="unfinished">dewis yn ôl ei ddigid; troi rheswm ymlaen neu i ffwrdd</translation>
    </message>
    <message>
        <source>cited by {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close Casewalk</source>
        <translation>cau Casewalk</translation>
    </message>
    <message>
        <source>compare the words of {name} by telephone</source>
        <translation>cymharu geiriau {name} dros y ffôn</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>wedi&apos;i gwblhau</translation>
    </message>
    <message>
        <source>complete this case</source>
        <translation>cwblhau&apos;r achos hwn</translation>
    </message>
    <message>
        <source>confirm that it may stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirm with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict of interest</source>
        <translation>gwrthdaro buddiannau</translation>
    </message>
    <message>
        <source>continue where you were</source>
        <translation>parhau o ble&apos;r oeddech</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>yn groes i&apos;w gilydd</translation>
    </message>
    <message>
        <source>count unfinished cases too, or not</source>
        <translation>cyfrif achosion heb eu gorffen hefyd, neu beidio</translation>
    </message>
    <message>
        <source>criterion before</source>
        <translation>maen prawf blaenorol</translation>
    </message>
    <message>
        <source>dated after the event</source>
        <translation>wedi&apos;i ddyddio ar ôl y digwyddiad</translation>
    </message>
    <message>
        <source>decide for that side</source>
        <translation>penderfynu o blaid yr ochr honno</translation>
    </message>
    <message>
        <source>decide otherwise, or keep both texts</source>
        <translation>penderfynu fel arall, neu gadw&apos;r ddau destun</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>arddangosiad</translation>
    </message>
    <message>
        <source>demo: invented cases</source>
        <translation>arddangosiad: achosion dychmygol</translation>
    </message>
    <message>
        <source>deputy</source>
        <translation>dirprwy</translation>
    </message>
    <message>
        <source>disagreements</source>
        <translation>anghytundebau</translation>
    </message>
    <message>
        <source>disagreements in {cases}</source>
        <translation>anghytundebau yn {cases}</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>ei wneud</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>wedi&apos;i ddogfennu</translation>
    </message>
    <message>
        <source>documents on a criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation>wedi&apos;i wneud</translation>
    </message>
    <message>
        <source>done, or to ask again</source>
        <translation>wedi&apos;i wneud, neu i&apos;w ofyn eto</translation>
    </message>
    <message>
        <source>doubt the record</source>
        <translation>amau&apos;r cofnod</translation>
    </message>
    <message>
        <source>drafts, and back</source>
        <translation>drafftiau, ac yn ôl</translation>
    </message>
    <message>
        <source>drop a memo; from a text field Ctrl+;</source>
        <translation>gadael memo; o faes testun Ctrl+;</translation>
    </message>
    <message>
        <source>edit the words</source>
        <translation>golygu&apos;r geiriau</translation>
    </message>
    <message>
        <source>enter a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>tystiolaeth</translation>
    </message>
    <message>
        <source>evidence in advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence in advance on the criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>cyfnewid</translation>
    </message>
    <message>
        <source>factual accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feedback sheet</source>
        <translation>taflen adborth</translation>
    </message>
    <message>
        <source>field before, next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file here</source>
        <translation type="unfinished">gosod yma</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>hidlo</translation>
    </message>
    <message>
        <source>find</source>
        <translation>chwilio</translation>
    </message>
    <message>
        <source>find a form by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings</source>
        <translation>canfyddiadau</translation>
    </message>
    <message>
        <source>finish the form as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first case, last case</source>
        <translation>achos cyntaf, achos olaf</translation>
    </message>
    <message>
        <source>first steps</source>
        <translation>camau cyntaf</translation>
    </message>
    <message>
        <source>flag to ask the case manager, or take the flag away</source>
        <translation>rhoi baner i ofyn i&apos;r rheolwr achos, neu dynnu&apos;r faner</translation>
    </message>
    <message>
        <source>for a new inspection: a form of your own</source>
        <translation>ar gyfer arolygiad newydd: eich ffurflen eich hun</translation>
    </message>
    <message>
        <source>for example 12 Mar 2010</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example 2018-04-30; empty for no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example Leeds</source>
        <translation>er enghraifft Gwynedd</translation>
    </message>
    <message>
        <source>for example leeds-2010</source>
        <translation>er enghraifft gwynedd-2010</translation>
    </message>
    <message>
        <source>form after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the parts: write in the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>from {n} forms that count</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>give cases to somebody else</source>
        <translation>rhoi achosion i rywun arall</translation>
    </message>
    <message>
        <source>go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go there</source>
        <translation>mynd yno</translation>
    </message>
    <message>
        <source>good practice</source>
        <translation>arfer da</translation>
    </message>
    <message>
        <source>guidance: {passage}</source>
        <translation>canllawiau: {passage}</translation>
    </message>
    <message>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation>uchel</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>uchaf</translation>
    </message>
    <message>
        <source>how long it is kept; erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import a list</source>
        <translation>mewnforio rhestr</translation>
    </message>
    <message>
        <source>import a table of areas</source>
        <translation>mewnforio tabl o ardaloedd</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>mewnforiwyd</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>dan amheuaeth</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>ar y gweill</translation>
    </message>
    <message>
        <source>in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the report: {places}</source>
        <translation>yn yr adroddiad: {places}</translation>
    </message>
    <message>
        <source>inspections</source>
        <translation>arolygiadau</translation>
    </message>
    <message>
        <source>integrity</source>
        <translation type="unfinished">cywirdeb</translation>
    </message>
    <message>
        <source>integrity in doubt</source>
        <translation type="unfinished">cywirdeb dan amheuaeth</translation>
    </message>
    <message>
        <source>internal edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>gwahoddiad</translation>
    </message>
    <message>
        <source>invite somebody</source>
        <translation>gwahodd rhywun</translation>
    </message>
    <message>
        <source>invited {when}</source>
        <translation>gwahoddwyd {when}</translation>
    </message>
    <message>
        <source>it is not a case to be inspected</source>
        <translation>nid yw&apos;n achos i&apos;w arolygu</translation>
    </message>
    <message>
        <source>it says something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was not reached</source>
        <translation>ni chyrhaeddwyd ef</translation>
    </message>
    <message>
        <source>italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep all drafts not yet kept</source>
        <translation>cadw pob drafft nas cadwyd eto</translation>
    </message>
    <message>
        <source>keep the next draft of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys and copies: passphrase, recovery key, lock, safety copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger text</source>
        <translation>testun mwy</translation>
    </message>
    <message>
        <source>larger, smaller, usual text</source>
        <translation>testun mwy, llai, arferol</translation>
    </message>
    <message>
        <source>last file {when}</source>
        <translation>ffeil ddiwethaf {when}</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>prif arolygydd</translation>
    </message>
    <message>
        <source>leave out, or put back</source>
        <translation>gadael allan, neu roi&apos;n ôl</translation>
    </message>
    <message>
        <source>leave the first steps</source>
        <translation>gadael y camau cyntaf</translation>
    </message>
    <message>
        <source>leave the part out, or put it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the reasons, begin to write</source>
        <translation>gadael y rhesymau, dechrau ysgrifennu</translation>
    </message>
    <message>
        <source>leave words unbound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation>gadawyd allan</translation>
    </message>
    <message>
        <source>left out of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: too few answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark, high contrast, as the system</source>
        <translation>golau, tywyll, cyferbyniad uchel, fel y system</translation>
    </message>
    <message>
        <source>list with points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log a challenge to the paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>login at the destination, where it is a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look around with invented cases</source>
        <translation>edrych o gwmpas gydag achosion dychmygol</translation>
    </message>
    <message>
        <source>look at it, mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked for and absent</source>
        <translation>chwiliwyd amdano heb ei gael</translation>
    </message>
    <message>
        <source>low</source>
        <translation>isel</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>isaf</translation>
    </message>
    <message>
        <source>make a recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make it the other kind</source>
        <translation>ei wneud yn un o&apos;r math arall</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>canolig</translation>
    </message>
    <message>
        <source>memo</source>
        <translation>memo</translation>
    </message>
    <message>
        <source>menu of all that can be done</source>
        <translation>dewislen o bopeth y gellir ei wneud</translation>
    </message>
    <message>
        <source>merge with another</source>
        <translation>cyfuno ag un arall</translation>
    </message>
    <message>
        <source>mine, custody, high RoSH, unfinished</source>
        <translation>fy rhai i, y ddalfa, RoSH uchel, heb orffen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>symud</translation>
    </message>
    <message>
        <source>move among the answers</source>
        <translation>symud ymhlith yr atebion</translation>
    </message>
    <message>
        <source>move among the questions</source>
        <translation>symud ymhlith y cwestiynau</translation>
    </message>
    <message>
        <source>move down</source>
        <translation>symud i lawr</translation>
    </message>
    <message>
        <source>move up</source>
        <translation>symud i fyny</translation>
    </message>
    <message>
        <source>n = {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new inspection</source>
        <translation>arolygiad newydd</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nesaf</translation>
    </message>
    <message>
        <source>next criterion</source>
        <translation>maen prawf nesaf</translation>
    </message>
    <message>
        <source>next criterion, the one before</source>
        <translation>maen prawf nesaf, yr un blaenorol</translation>
    </message>
    <message>
        <source>next field; after the last one the next form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next that does not fit</source>
        <translation>nesaf nad yw&apos;n cyd-fynd</translation>
    </message>
    <message>
        <source>next thing to check</source>
        <translation>peth nesaf i&apos;w wirio</translation>
    </message>
    <message>
        <source>next unanswered</source>
        <translation>nesaf heb ateb</translation>
    </message>
    <message>
        <source>no case is complete yet; press P to count what has been answered so far</source>
        <translation>nid oes achos wedi&apos;i gwblhau eto; pwyswch P i gyfrif yr hyn a atebwyd hyd yma</translation>
    </message>
    <message>
        <source>no cases</source>
        <translation>dim achosion</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>neb</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>none judged</source>
        <translation type="unfinished">dim wedi&apos;i farnu</translation>
    </message>
    <message>
        <source>not a real case</source>
        <translation type="unfinished">ddim yn achos go iawn</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>heb ei ateb</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>heb ei ateb eto</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>amherthnasol</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the team</source>
        <translation>ddim yn y tîm</translation>
    </message>
    <message>
        <source>not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed: nobody looked yet whether it names somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>heb ei gyrraedd</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>heb ei anfon eto</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>heb ddechrau</translation>
    </message>
    <message>
        <source>note: {passage}</source>
        <translation>nodyn: {passage}</translation>
    </message>
    <message>
        <source>notes on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing asked</source>
        <translation>dim yn cael ei ofyn</translation>
    </message>
    <message>
        <source>nothing came yet</source>
        <translation>ni ddaeth dim eto</translation>
    </message>
    <message>
        <source>nothing is judged in {case} yet</source>
        <translation>nid oes dim wedi&apos;i farnu yn {case} eto</translation>
    </message>
    <message>
        <source>nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>dim wedi&apos;i nodi</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbered list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this workspace</source>
        <translation>y man gwaith hwn</translation>
    </message>
    <message>
        <source>on the sheet</source>
        <translation>ar y daflen</translation>
    </message>
    <message>
        <source>one in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one criterion</source>
        <translation>un maen prawf yn unig</translation>
    </message>
    <message>
        <source>open</source>
        <translation>agor</translation>
    </message>
    <message>
        <source>open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open again what was confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open files</source>
        <translation>agor ffeiliau</translation>
    </message>
    <message>
        <source>open files, an invitation for example</source>
        <translation>agor ffeiliau, gwahoddiad er enghraifft</translation>
    </message>
    <message>
        <source>open the case</source>
        <translation>agor yr achos</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>t. {page}</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>pecyn</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>tudalen {page}</translation>
    </message>
    <message>
        <source>paragraph or line down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paragraph or line up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts, text, findings, pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print</source>
        <translation>argraffu</translation>
    </message>
    <message>
        <source>provisional · {words}</source>
        <translation>dros dro · {words}</translation>
    </message>
    <message numerus="yes">
        <source>provisional: rests on {n} cases, unfinished ones among them</source>
        <translation>
            <numerusform>dros dro: yn seiliedig ar {n} achos, gan gynnwys rhai heb eu gorffen</numerusform>
            <numerusform>dros dro: yn seiliedig ar {n} achos, wedi&apos;i orffen neu beidio</numerusform>
            <numerusform>dros dro: yn seiliedig ar {n} achos, gan gynnwys rhai heb eu gorffen</numerusform>
            <numerusform>dros dro: yn seiliedig ar {n} achos, gan gynnwys rhai heb eu gorffen</numerusform>
            <numerusform>dros dro: yn seiliedig ar {n} achos, gan gynnwys rhai heb eu gorffen</numerusform>
        </translation>
    </message>
    <message>
        <source>provisional: unfinished cases count</source>
        <translation>dros dro: mae achosion heb eu gorffen yn cyfrif</translation>
    </message>
    <message>
        <source>public edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>public or internal edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published by {who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put in words that fit</source>
        <translation>rhoi geiriau sy&apos;n cyd-fynd</translation>
    </message>
    <message>
        <source>put into the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questionnaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quoted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read everything anew</source>
        <translation>darllen popeth o&apos;r newydd</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>derbynneb</translation>
    </message>
    <message>
        <source>record the text</source>
        <translation>cofnodi&apos;r testun</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>ail-wneud</translation>
    </message>
    <message>
        <source>redo an answer</source>
        <translation>ail-wneud ateb</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>gwrthodwyd</translation>
    </message>
    <message>
        <source>refused, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation>tynnu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>tynnwyd</translation>
    </message>
    <message>
        <source>reopen this case</source>
        <translation>ailagor yr achos hwn</translation>
    </message>
    <message numerus="yes">
        <source>rests on {n} complete cases</source>
        <translation>
            <numerusform>yn seiliedig ar {n} achos wedi&apos;u cwblhau</numerusform>
            <numerusform>yn seiliedig ar {n} achos wedi&apos;i gwblhau</numerusform>
            <numerusform>yn seiliedig ar {n} achos wedi&apos;u cwblhau</numerusform>
            <numerusform>yn seiliedig ar {n} achos wedi&apos;u cwblhau</numerusform>
            <numerusform>yn seiliedig ar {n} achos wedi&apos;u cwblhau</numerusform>
        </translation>
    </message>
    <message>
        <source>running text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save all forms as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save as HTML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>cadw fel PDF</translation>
    </message>
    <message>
        <source>save the sheet as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved</source>
        <translation>wedi&apos;i gadw</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>sgoriau</translation>
    </message>
    <message>
        <source>scores, from the cases</source>
        <translation>sgoriau, o&apos;r achosion</translation>
    </message>
    <message>
        <source>second typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several answers possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>short of it</source>
        <translation>annigonol</translation>
    </message>
    <message>
        <source>small numbers in a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller text</source>
        <translation>testun llai</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>rhywbeth arall</translation>
    </message>
    <message>
        <source>sort by a column</source>
        <translation>trefnu yn ôl colofn</translation>
    </message>
    <message>
        <source>spoiled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoiled, or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still being typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength</source>
        <translation>cryfder</translation>
    </message>
    <message>
        <source>sufficient</source>
        <translation>digonol</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>cysoni</translation>
    </message>
    <message>
        <source>tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take out</source>
        <translation>tynnu allan</translation>
    </message>
    <message>
        <source>take the answer back</source>
        <translation>tynnu&apos;r ateb yn ôl</translation>
    </message>
    <message>
        <source>take the line out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out of the report</source>
        <translation>tynnwyd o&apos;r adroddiad</translation>
    </message>
    <message>
        <source>team</source>
        <translation>tîm</translation>
    </message>
    <message>
        <source>tell good practice</source>
        <translation>disgrifio arfer da</translation>
    </message>
    <message>
        <source>the case at a glance</source>
        <translation>cipolwg ar yr achos</translation>
    </message>
    <message>
        <source>the case is not complete yet</source>
        <translation>nid yw&apos;r achos wedi&apos;i gwblhau eto</translation>
    </message>
    <message>
        <source>the criterion before</source>
        <translation>y maen prawf blaenorol</translation>
    </message>
    <message>
        <source>the date of publication</source>
        <translation>y dyddiad cyhoeddi</translation>
    </message>
    <message>
        <source>the evening</source>
        <translation type="unfinished">gyda&apos;r nos</translation>
    </message>
    <message>
        <source>the figures rest on {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form says something else by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next question&apos;s field</source>
        <translation>maes y cwestiwn nesaf</translation>
    </message>
    <message>
        <source>the paper says as the first, as the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture was not taken</source>
        <translation>ni thynnwyd y llun</translation>
    </message>
    <message>
        <source>the question in its case</source>
        <translation>y cwestiwn yn ei achos</translation>
    </message>
    <message>
        <source>the question in the walk</source>
        <translation type="unfinished">y cwestiwn yn yr achos</translation>
    </message>
    <message>
        <source>the questions in another language</source>
        <translation>y cwestiynau mewn iaith arall</translation>
    </message>
    <message>
        <source>the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sentence has changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the six words that you were told</source>
        <translation>y chwe gair a ddywedwyd wrthych</translation>
    </message>
    <message>
        <source>the window in another language</source>
        <translation>y ffenestr mewn iaith arall</translation>
    </message>
    <message>
        <source>the words to compare</source>
        <translation>y geiriau i&apos;w cymharu</translation>
    </message>
    <message>
        <source>to ask</source>
        <translation>i&apos;w ofyn</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be merged</source>
        <translation>i&apos;w gyfuno</translation>
    </message>
    <message>
        <source>to be typed a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the next field, then take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the next thing that can be used</source>
        <translation>i&apos;r peth nesaf y gellir ei ddefnyddio</translation>
    </message>
    <message>
        <source>to the place, to mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told</source>
        <translation type="unfinished">dywedwyd</translation>
    </message>
    <message>
        <source>told by the case manager</source>
        <translation>dywedwyd gan y rheolwr achos</translation>
    </message>
    <message>
        <source>two answers – to be settled</source>
        <translation>dau ateb – i&apos;w setlo</translation>
    </message>
    <message>
        <source>two notes – to be settled</source>
        <translation>dau nodyn – i&apos;w setlo</translation>
    </message>
    <message>
        <source>two people say different things of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two people wrote different things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type a share a second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unanswered</source>
        <translation>heb ateb</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>dadwneud</translation>
    </message>
    <message>
        <source>usual text</source>
        <translation>testun arferol</translation>
    </message>
    <message>
        <source>veil the answers, show them again</source>
        <translation>gorchuddio&apos;r atebion, eu dangos eto</translation>
    </message>
    <message>
        <source>veiled</source>
        <translation>dan orchudd</translation>
    </message>
    <message>
        <source>very high</source>
        <translation>uchel iawn</translation>
    </message>
    <message>
        <source>what children and victims told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is behind a finding; keep a draft</source>
        <translation>beth sydd y tu ôl i ganfyddiad; cadw drafft</translation>
    </message>
    <message>
        <source>what is behind it: questions, then cases</source>
        <translation>beth sydd y tu ôl iddo: cwestiynau, yna achosion</translation>
    </message>
    <message>
        <source>what it bears out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what they told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what to ask</source>
        <translation>beth i&apos;w ofyn</translation>
    </message>
    <message>
        <source>what two people typed differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the evidence notes, or without</source>
        <translation>gyda&apos;r nodiadau tystiolaeth, neu hebddynt</translation>
    </message>
    <message>
        <source>withdraw or put back</source>
        <translation>tynnu&apos;n ôl neu roi&apos;n ôl</translation>
    </message>
    <message>
        <source>withdrawn: {reason}</source>
        <translation>tynnwyd yn ôl: {reason}</translation>
    </message>
    <message>
        <source>words not compared yet</source>
        <translation>geiriau heb eu cymharu eto</translation>
    </message>
    <message>
        <source>words that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a bundle</source>
        <translation>ysgrifennu bwndel</translation>
    </message>
    <message>
        <source>write evidence</source>
        <translation>ysgrifennu tystiolaeth</translation>
    </message>
    <message>
        <source>write packs, where you lead</source>
        <translation>ysgrifennu pecynnau, lle rydych yn arwain</translation>
    </message>
    <message>
        <source>write receipts, where you lead</source>
        <translation>ysgrifennu derbynebau, lle rydych yn arwain</translation>
    </message>
    <message>
        <source>write what they said</source>
        <translation>ysgrifennu&apos;r hyn a ddywedwyd</translation>
    </message>
    <message>
        <source>write your own</source>
        <translation>ysgrifennu eich un eich hun</translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written to a folder</source>
        <translation>ysgrifennwyd i ffolder</translation>
    </message>
    <message>
        <source>{cases} and {n} more</source>
        <translation>{cases} a {n} arall</translation>
    </message>
    <message>
        <source>{case} was withdrawn: {reason}.</source>
        <translation>Tynnwyd {case} yn ôl: {reason}.</translation>
    </message>
    <message>
        <source>{case} ✓</source>
        <translation>{case} ✓</translation>
    </message>
    <message>
        <source>{count} places in {path} do not hold what its entries say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} thing(s) in the report are neither mended nor confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to answer</source>
        <translation>{count} i&apos;w ateb</translation>
    </message>
    <message>
        <source>{entries} in {cases} have not arrived at the lead&apos;s yet, the oldest of {when}.</source>
        <translation>Nid yw {entries} mewn {cases} wedi cyrraedd y prif arolygydd eto; {when} yw dyddiad yr hynaf.</translation>
    </message>
    <message>
        <source>{every} is no share of forms to type twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{files} written to {folder}.</source>
        <translation>Ysgrifennwyd {files} i {folder}.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>Ni ellir darllen {file} ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be read as a form ({reason}).</source>
        <translation>Ni ellir darllen {file} fel ffurflen ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be used for logging in ({reason}).</source>
        <translation>Ni ellir defnyddio {file} i fewngofnodi ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}).</source>
        <translation>Ni ellir ysgrifennu {file} ({reason}).</translation>
    </message>
    <message>
        <source>{file} has {count} problem(s); no answer was imported.</source>
        <translation>Nifer y problemau yn {file}: {count}; ni fewnforiwyd ateb.</translation>
    </message>
    <message>
        <source>{file} has {count} problem(s); no area was imported.</source>
        <translation>Nifer y problemau yn {file}: {count}; ni fewnforiwyd ardal.</translation>
    </message>
    <message>
        <source>{file} has {count} problem(s); no case was imported.</source>
        <translation>Nifer y problemau yn {file}: {count}; ni fewnforiwyd achos.</translation>
    </message>
    <message>
        <source>{file} has {count} problem(s); no form was imported.</source>
        <translation>Nifer y problemau yn {file}: {count}; ni fewnforiwyd ffurflen.</translation>
    </message>
    <message>
        <source>{file} is an invitation and needs its phrase.</source>
        <translation>Gwahoddiad yw {file} ac mae angen ei ymadrodd.</translation>
    </message>
    <message>
        <source>{file} is no kind of file that a report can be written as.</source>
        <translation>Nid yw {file} yn fath o ffeil y gellir ysgrifennu adroddiad ynddi.</translation>
    </message>
    <message>
        <source>{form}: it says something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} does not fit as the id of an inspection.</source>
        <translation>Nid yw {id} yn addas fel dynodydd arolygiad.</translation>
    </message>
    <message>
        <source>{id} is erased: its key and {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{initials} are the initials of {name}, who takes part already.</source>
        <translation>Blaenlythrennau {name}, sy&apos;n cymryd rhan eisoes, yw {initials}.</translation>
    </message>
    <message>
        <source>{initials} {name}, invited</source>
        <translation>{initials} {name}, gwahoddwyd</translation>
    </message>
    <message>
        <source>{kind} of {who}: {n} new</source>
        <translation>{kind} gan {who}: {n} newydd</translation>
    </message>
    <message>
        <source>{kind}, {n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {n}, {size}</source>
        <translation>{kind}, {n}, {size}</translation>
    </message>
    <message>
        <source>{level}% interval {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} at {place} is larger than any file of Casewalk&apos;s ({limit} MiB).</source>
        <translation>Mae {name} yn {place} yn fwy nag unrhyw ffeil gan Casewalk ({limit} MiB).</translation>
    </message>
    <message>
        <source>{name} is not a name that Casewalk gives to a file.</source>
        <translation>Nid yw {name} yn enw y mae Casewalk yn ei roi ar ffeil.</translation>
    </message>
    <message>
        <source>{name} is not at {place} any more.</source>
        <translation>Nid yw {name} yn {place} mwyach.</translation>
    </message>
    <message>
        <source>{name} is not whole at {place}: {found} of {expected} bytes.</source>
        <translation>Nid yw {name} yn gyfan yn {place}: {found} o {expected} beit.</translation>
    </message>
    <message>
        <source>{number} does not fit as the number of a form.</source>
        <translation>Nid yw {number} yn addas fel rhif ffurflen.</translation>
    </message>
    <message>
        <source>{number} is not asked in this case.</source>
        <translation>Ni ofynnir {number} yn yr achos hwn.</translation>
    </message>
    <message>
        <source>{number} is not asked in this case; {others} decides that.</source>
        <translation>Ni ofynnir {number} yn yr achos hwn; {others} sy&apos;n penderfynu hynny.</translation>
    </message>
    <message numerus="yes">
        <source>{n} accounts</source>
        <translation>
            <numerusform>{n} o ddisgrifiadau</numerusform>
            <numerusform>{n} disgrifiad</numerusform>
            <numerusform>{n} o ddisgrifiadau</numerusform>
            <numerusform>{n} o ddisgrifiadau</numerusform>
            <numerusform>{n} o ddisgrifiadau</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} are held: those from {first} to {last} of the same laptop have not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} cases</source>
        <translation>
            <numerusform>{n} achos</numerusform>
            <numerusform>{n} achos</numerusform>
            <numerusform>{n} achos</numerusform>
            <numerusform>{n} achos</numerusform>
            <numerusform>{n} achos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases begun</source>
        <translation>
            <numerusform>{n} achos wedi&apos;u dechrau</numerusform>
            <numerusform>{n} achos wedi&apos;i ddechrau</numerusform>
            <numerusform>{n} achos wedi&apos;u dechrau</numerusform>
            <numerusform>{n} achos wedi&apos;u dechrau</numerusform>
            <numerusform>{n} achos wedi&apos;u dechrau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases complete</source>
        <translation>
            <numerusform>{n} achos wedi&apos;u cwblhau</numerusform>
            <numerusform>{n} achos wedi&apos;i gwblhau</numerusform>
            <numerusform>{n} achos wedi&apos;u cwblhau</numerusform>
            <numerusform>{n} achos wedi&apos;u cwblhau</numerusform>
            <numerusform>{n} achos wedi&apos;u cwblhau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases fell short.</source>
        <translation>
            <numerusform>Roedd y gwaith yn annigonol mewn {n} achos.</numerusform>
            <numerusform>Roedd y gwaith yn annigonol mewn {n} achos.</numerusform>
            <numerusform>Roedd y gwaith yn annigonol mewn {n} achos.</numerusform>
            <numerusform>Roedd y gwaith yn annigonol mewn {n} achos.</numerusform>
            <numerusform>Roedd y gwaith yn annigonol mewn {n} achos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases in the sample</source>
        <translation>
            <numerusform>{n} achos yn y sampl</numerusform>
            <numerusform>{n} achos yn y sampl</numerusform>
            <numerusform>{n} achos yn y sampl</numerusform>
            <numerusform>{n} achos yn y sampl</numerusform>
            <numerusform>{n} achos yn y sampl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} cases outstanding</source>
        <translation>
            <numerusform>{n} achos ar ôl</numerusform>
            <numerusform>{n} achos ar ôl</numerusform>
            <numerusform>{n} achos ar ôl</numerusform>
            <numerusform>{n} achos ar ôl</numerusform>
            <numerusform>{n} achos ar ôl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} challenges</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} complete</source>
        <translation>cwblhawyd {n}</translation>
    </message>
    <message numerus="yes">
        <source>{n} confirmed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} disagreements to decide</source>
        <translation>
            <numerusform>{n} anghytundeb i&apos;w penderfynu</numerusform>
            <numerusform>{n} anghytundeb i&apos;w benderfynu</numerusform>
            <numerusform>{n} anghytundeb i&apos;w penderfynu</numerusform>
            <numerusform>{n} anghytundeb i&apos;w penderfynu</numerusform>
            <numerusform>{n} anghytundeb i&apos;w penderfynu</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} do not fit</source>
        <translation>{n} heb gyd-fynd</translation>
    </message>
    <message numerus="yes">
        <source>{n} documents</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries</source>
        <translation>
            <numerusform>{n} o gofnodion</numerusform>
            <numerusform>{n} cofnod</numerusform>
            <numerusform>{n} o gofnodion</numerusform>
            <numerusform>{n} o gofnodion</numerusform>
            <numerusform>{n} o gofnodion</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} entries of the damaged file came after the backup.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} fields</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} fields compared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files</source>
        <translation>
            <numerusform>{n} o ffeiliau</numerusform>
            <numerusform>{n} ffeil</numerusform>
            <numerusform>{n} o ffeiliau</numerusform>
            <numerusform>{n} o ffeiliau</numerusform>
            <numerusform>{n} o ffeiliau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} findings</source>
        <translation>
            <numerusform>{n} o ganfyddiadau</numerusform>
            <numerusform>{n} canfyddiad</numerusform>
            <numerusform>{n} o ganfyddiadau</numerusform>
            <numerusform>{n} o ganfyddiadau</numerusform>
            <numerusform>{n} o ganfyddiadau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} forms</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} forms are in {file}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} forms came in.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>cafwyd {n}</translation>
    </message>
    <message>
        <source>{n} good practice</source>
        <translation>{n} arfer da</translation>
    </message>
    <message>
        <source>{n} held until earlier ones come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in dispute</source>
        <translation type="unfinished">{n} yn destun dadl</translation>
    </message>
    <message>
        <source>{n} in progress</source>
        <translation>{n} ar y gweill</translation>
    </message>
    <message>
        <source>{n} in the sample · {mine} yours</source>
        <translation>{n} yn y sampl · {mine} yn eiddo i chi</translation>
    </message>
    <message>
        <source>{n} judgements and reasons in {case}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} known</source>
        <translation>{n} yn hysbys</translation>
    </message>
    <message>
        <source>{n} later ones are here and wait for them. Ask for their next bundle.</source>
        <translation>Mae {n} diweddarach yma ac yn aros amdanynt. Gofynnwch am eu bwndel nesaf.</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>gadawyd {n} allan</translation>
    </message>
    <message>
        <source>{n} left to answer before the case can be completed.</source>
        <translation>{n} ar ôl i&apos;w ateb cyn y gellir cwblhau&apos;r achos.</translation>
    </message>
    <message>
        <source>{n} not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} not started</source>
        <translation>{n} heb ddechrau</translation>
    </message>
    <message numerus="yes">
        <source>{n} notes</source>
        <translation>
            <numerusform>{n} nodyn</numerusform>
            <numerusform>{n} nodyn</numerusform>
            <numerusform>{n} nodyn</numerusform>
            <numerusform>{n} nodyn</numerusform>
            <numerusform>{n} nodyn</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} o {all}</translation>
    </message>
    <message>
        <source>{n} of {all} cases complete</source>
        <translation>cwblhawyd {n} o {all} achos</translation>
    </message>
    <message>
        <source>{n} of {all} chosen forms done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} fell short</source>
        <translation>{n} o {all} yn annigonol</translation>
    </message>
    <message>
        <source>{n} of {all} for this reason</source>
        <translation>{n} o {all} am y rheswm hwn</translation>
    </message>
    <message>
        <source>{n} of {all} met it</source>
        <translation>{n} o {all} yn ddigonol</translation>
    </message>
    <message>
        <source>{n} of {all} questions answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} said something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all} were judged</source>
        <translation>barnwyd {n} o {all}</translation>
    </message>
    <message>
        <source>{n} pages, as they would be printed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} people</source>
        <translation>
            <numerusform>{n} o bobl</numerusform>
            <numerusform>{n} person</numerusform>
            <numerusform>{n} o bobl</numerusform>
            <numerusform>{n} o bobl</numerusform>
            <numerusform>{n} o bobl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} questions</source>
        <translation>
            <numerusform>{n} o gwestiynau</numerusform>
            <numerusform>{n} cwestiwn</numerusform>
            <numerusform>{n} o gwestiynau</numerusform>
            <numerusform>{n} o gwestiynau</numerusform>
            <numerusform>{n} o gwestiynau</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} refused: made after their author was removed</source>
        <translation>gwrthodwyd {n}: gwnaed ar ôl tynnu eu hawdur</translation>
    </message>
    <message>
        <source>{n} skipped it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} still to be settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} things are open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} to be decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} to decide</source>
        <translation>
            <numerusform>{n} i&apos;w penderfynu</numerusform>
            <numerusform>{n} i&apos;w benderfynu</numerusform>
            <numerusform>{n} i&apos;w penderfynu</numerusform>
            <numerusform>{n} i&apos;w penderfynu</numerusform>
            <numerusform>{n} i&apos;w penderfynu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} typed just now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} {kind}</source>
        <translation>{n} {kind}</translation>
    </message>
    <message>
        <source>{path} lies in the workspace itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} errors in 100 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is not the id of the inspection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} was removed from the inspection before the file was made.</source>
        <translation>Tynnwyd {who} o&apos;r arolygiad cyn gwneud y ffeil.</translation>
    </message>
    <message>
        <source>{who}, {at}</source>
        <translation>{who}, {at}</translation>
    </message>
    <message>
        <source>– left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” does not fit: {figure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” has nothing behind it: no case that counts was judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” has nothing behind it: nobody answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is no main reason now: {figure}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” stands for no figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>• List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ All words fit</source>
        <translation>✓ Mae&apos;r geiriau i gyd yn cyd-fynd</translation>
    </message>
    <message>
        <source>✓ Decided: {value}</source>
        <translation>✓ Penderfynwyd: {value}</translation>
    </message>
    <message>
        <source>✓ Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ arrived</source>
        <translation>✓ wedi cyrraedd</translation>
    </message>
    <message>
        <source>✓ in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ opened</source>
        <translation>✓ wedi&apos;i agor</translation>
    </message>
    <message>
        <source>✓ words compared</source>
        <translation>✓ geiriau wedi&apos;u cymharu</translation>
    </message>
    <message>
        <source>✕ its words do not fit the figures</source>
        <translation>✕ nid yw ei eiriau&apos;n cyd-fynd â&apos;r ffigurau</translation>
    </message>
    <message>
        <source>✕ rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>✕ {n} things do not fit</source>
        <translation>
            <numerusform>✕ {n} o bethau heb gyd-fynd</numerusform>
            <numerusform>✕ {n} peth heb gyd-fynd</numerusform>
            <numerusform>✕ {n} o bethau heb gyd-fynd</numerusform>
            <numerusform>✕ {n} o bethau heb gyd-fynd</numerusform>
            <numerusform>✕ {n} o bethau heb gyd-fynd</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ refused</source>
        <translation>✗ gwrthodwyd</translation>
    </message>
    <message>
        <source>{n} of {all} answered</source>
        <translation>atebwyd {n} o {all}</translation>
    </message>
    <message>
        <source>A CSV table with a row for each case, taken whole or not at all.</source>
        <translation>Tabl CSV gyda rhes i bob achos; caiff ei dderbyn yn gyfan neu ddim o gwbl.</translation>
    </message>
    <message>
        <source>Case {reference} cannot be completed: relevant questions without an answer: {count} ({numbers}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is a CSV in UTF-8, or a spreadsheet where one is taken, and that it may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {id}, number {sequence} of device {device}, does not match its own hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {sequence} of device {device} belongs to the inspection {other}, not to {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In any order. Each ticks itself off; F1 brings you back from anywhere.</source>
        <translation>Mewn unrhyw drefn. Caiff pob un ei dicio ohono&apos;i hun; mae F1 yn dod â chi&apos;n ôl.</translation>
    </message>
    <message>
        <source>No case fits. Esc clears the filter line; 1 to 4 turn the others on and off.</source>
        <translation>Nid oes achos yn cyfateb. Mae Esc yn clirio&apos;r llinell hidlo; mae 1 i 4 yn troi&apos;r lleill ymlaen ac i ffwrdd.</translation>
    </message>
    <message>
        <source>Only complete cases count. Enter on a figure shows what is behind it.</source>
        <translation>Dim ond achosion wedi&apos;u cwblhau sy&apos;n cyfrif. Mae Enter ar ffigur yn dangos beth sydd y tu ôl iddo.</translation>
    </message>
    <message>
        <source>Plug the stick in: the copy is taken up again by itself. The work here goes on without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Ei roi&apos;n ôl</translation>
    </message>
    <message>
        <source>Something is still going on, so the window keeps its language for now.</source>
        <translation>Mae rhywbeth yn dal i fynd rhagddo, felly mae&apos;r ffenestr yn cadw ei hiaith am y tro.</translation>
    </message>
    <message>
        <source>The file says that it is from {who}, but is not signed with their key.</source>
        <translation>Mae&apos;r ffeil yn dweud ei bod gan {who}, ond nid yw wedi&apos;i llofnodi â&apos;i allwedd.</translation>
    </message>
    <message>
        <source>The file was made with other criteria than the inspection {id} has here.</source>
        <translation>Gwnaed y ffeil â meini prawf gwahanol i&apos;r rhai sydd gan arolygiad {id} yma.</translation>
    </message>
    <message>
        <source>The file was written by a newer Casewalk (format {found}; this one reads {known}).</source>
        <translation>Ysgrifennwyd y ffeil gan Casewalk mwy newydd (fformat {found}; mae hwn yn darllen {known}).</translation>
    </message>
    <message>
        <source>The passphrase encrypts everything here. Next you are given a recovery key to print: without either of them the cases cannot be read by anyone. Keep them safe, and not beside this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text</source>
        <translation>Testun arferol</translation>
    </message>
    <message>
        <source>You have done all of it. ? shows the keys of every page.</source>
        <translation>Rydych wedi gwneud y cyfan. Mae ? yn dangos bysellau pob tudalen.</translation>
    </message>
    <message>
        <source>another line of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with Casewalk</source>
        <translation>daeth gyda Casewalk</translation>
    </message>
    <message>
        <source>undo an answer</source>
        <translation>dadwneud ateb</translation>
    </message>
    <message>
        <source>{n} to ask</source>
        <translation>{n} i&apos;w ofyn</translation>
    </message>
    <message>
        <source>{n} to ask in {case}</source>
        <translation>{n} i&apos;w ofyn yn {case}</translation>
    </message>
    <message>
        <source>{n} withdrawn</source>
        <translation>tynnwyd {n} yn ôl</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}%</translation>
    </message>
    <message>
        <source>{place} cannot be reached ({reason}).</source>
        <translation>Ni ellir cyrraedd {place} ({reason}).</translation>
    </message>
    <message>
        <source>{place} cannot take or give {name} at the moment ({reason}).</source>
        <translation>Ni all {place} dderbyn na rhoi {name} ar hyn o bryd ({reason}).</translation>
    </message>
    <message>
        <source>{place} does not fit as a destination.</source>
        <translation>Nid yw {place} yn addas fel cyrchfan.</translation>
    </message>
    <message>
        <source>{place} does not let you in with the user, password or key that it was given ({reason}).</source>
        <translation>Nid yw {place} yn eich gadael i mewn gyda&apos;r enw defnyddiwr, y cyfrinair neu&apos;r allwedd a roddwyd ({reason}).</translation>
    </message>
    <message>
        <source>{place} has no room for {name} ({reason}).</source>
        <translation>Nid oes lle yn {place} ar gyfer {name} ({reason}).</translation>
    </message>
    <message>
        <source>{place} is not known here yet. It shows the {algorithm} key {fingerprint}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} refused {name} ({reason}).</source>
        <translation>Gwrthododd {place} {name} ({reason}).</translation>
    </message>
    <message>
        <source>{place} shows another key ({fingerprint}) than the one that is known of it: somebody may stand in between.</source>
        <translation>Mae {place} yn dangos allwedd wahanol ({fingerprint}) i&apos;r un sy&apos;n hysbys: gall fod rhywun yn y canol.</translation>
    </message>
    <message>
        <source>{place} would be reached without TLS, so that others on the way see the password.</source>
        <translation>Byddai {place} yn cael ei gyrraedd heb TLS, fel y byddai eraill ar y ffordd yn gweld y cyfrinair.</translation>
    </message>
    <message>
        <source>{reason} is not a reason for which a case can be withdrawn.</source>
        <translation>Nid yw {reason} yn rheswm dros dynnu achos yn ôl.</translation>
    </message>
    <message>
        <source>{role} is no role.</source>
        <translation>Nid yw {role} yn rôl.</translation>
    </message>
    <message>
        <source>{rule}</source>
        <translation>{rule}</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} accounts</source>
        <translation type="unfinished">
            <numerusform>{some} o {n} disgrifiad</numerusform>
            <numerusform>{some} o {n} disgrifiad</numerusform>
            <numerusform>{some} o {n} o ddisgrifiadau</numerusform>
            <numerusform>{some} o {n} o ddisgrifiadau</numerusform>
            <numerusform>{some} o {n} o ddisgrifiadau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} judgements</source>
        <translation>
            <numerusform>{some} o {n} dyfarniad</numerusform>
            <numerusform>{some} o {n} dyfarniad</numerusform>
            <numerusform>{some} o {n} dyfarniad</numerusform>
            <numerusform>{some} o {n} dyfarniad</numerusform>
            <numerusform>{some} o {n} dyfarniad</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, continued</source>
        <translation>{title}, parhad</translation>
    </message>
    <message>
        <source>{value} does not fit as {fact}.</source>
        <translation>Nid yw {value} yn addas ar gyfer {fact}.</translation>
    </message>
    <message>
        <source>{value} does not fit as {name}.</source>
        <translation>Nid yw {value} yn addas fel {name}.</translation>
    </message>
    <message>
        <source>{value} is none of the values that stand side by side as {subject}.</source>
        <translation>Nid yw {value} yn un o&apos;r gwerthoedd sy&apos;n sefyll ochr yn ochr fel {subject}.</translation>
    </message>
    <message>
        <source>{value} is not an answer to question {number}.</source>
        <translation>Nid yw {value} yn ateb i gwestiwn {number}.</translation>
    </message>
</context>
</TS>
