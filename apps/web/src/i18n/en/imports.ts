export default {
  'imports.name': 'HR’s file',
  'imports.title': 'Bring people in from HR’s file',
  'imports.lead':
    'You see what a file would change before anything does. People who are not in it stay, unless you say that it is the whole company.',
  'imports.new': 'A new file',
  'imports.choose': 'Choose a file',
  'imports.choose.another': 'Choose another file',
  'imports.choose.hint': 'or drop it here: CSV, as Excel or your HR system saves it.',
  'imports.chosen': '{file}, {size}',
  'imports.full': 'This file is the whole company',
  'imports.full.hint':
    'Then whoever came by HR’s file and is not in this one has left: they can no longer sign in. Leave it off for a part of the company.',
  'imports.look': 'See what would change',
  'imports.look.hint': 'The file is read and compared. Nothing changes yet.',
  'imports.looking': 'Looking at {file}',
  'imports.importing': 'Importing {file}',
  'imports.stage.sending':
    'On its way: {share, number, percent}. You may stay on this page or come back to the list below.',
  'imports.stage.reading': '{rows, plural, =0 {Reading} one {# row read} other {# rows read}} …',
  'imports.stage.comparing':
    '{rows, plural, =0 {Comparing} one {# row read, comparing} other {# rows read, comparing}} with the directory …',
  'imports.stage.writing':
    '{rows, plural, =0 {Writing} one {# row read, writing} other {# rows read, writing}} to the directory …',
  'imports.shown': 'This is what {file} would change. Nothing has changed yet.',
  'imports.done': '{file} was imported.',
  'imports.effect.created': '{dryRun, select, true {Would be new} other {New}}',
  'imports.effect.updated': '{dryRun, select, true {Would change} other {Changed}}',
  'imports.effect.deactivated': '{dryRun, select, true {Would leave} other {Left}}',
  'imports.effect.rejected': 'Rows rejected',
  'imports.effect.unchanged': '{dryRun, select, true {Would stay as they are} other {Stayed as they are}}',
  'imports.read':
    '{rows, plural, one {# row} other {# rows}}, read as {encoding}{separator, select, comma {, separated by commas} semicolon {, separated by semicolons} tab {, separated by tabs} other {}}.',
  'imports.errors': '{count, plural, one {One row would not land} other {# rows do not land}}',
  'imports.warnings': '{count, plural, one {One thing worth knowing} other {# things worth knowing}}',
  'imports.line': 'Line {line, number}{column, select, none {} other {, {column}}}',
  'imports.problemsFile': 'Errors and warnings as a file (CSV)',
  'imports.problemsFile.of': 'Errors and warnings as a file (CSV), of {when}',
  'imports.import': 'Import now',
  'imports.import.for': 'Import now: {file}',
  'imports.import.words':
    'Importing {file} makes {created, plural, =0 {nobody new} one {one new person} other {# new people}}, changes {updated, plural, =0 {nobody} one {one person} other {# people}}, and ends access for {deactivated, plural, =0 {nobody} one {one person} other {# people}}.',
  'imports.nothing': 'With {file}, the directory would stay as it is: there is nothing to import.',
  'imports.force.title': 'Import it although it looks wrong?',
  'imports.force.words':
    'With {file}, {deactivated, plural, =0 {nobody loses} one {one person loses} other {# people lose}} access at once, with their sign-ins, roles, seats and enrolments; {created, plural, =0 {nobody is} one {one person is} other {# people are}} created as new. For a day, an administrator can bring back who left.',
  'imports.force.act': 'Import it all the same',
  'imports.refused': '{file} was not imported.',
  'imports.nothingChanged': 'Nothing was changed.',
  'imports.nothingChanged.line': 'Nothing was changed. Look at line {line, number} of the file.',
  'imports.fileChanged':
    'The file was saved anew or moved since you chose it. Choose it again, to see what it would change now.',
  'imports.guard':
    'This guards against a file that is only a part of the company, or whose numbers lost their zeros. If it is right, look at it all the same: still nothing changes until you decide.',
  'imports.guard.look': 'See what would change all the same',
  'imports.past': 'Files so far',
  'imports.none': 'No file has come yet.',
  'imports.none.hint': 'Each one is listed here, with who sent it and what became of it.',
  'imports.fate.running': 'Under way',
  'imports.fate.imported': 'Imported',
  'imports.fate.looked': 'Only looked at',
  'imports.fate.refused': 'Refused, nothing changed',
  'imports.fate.lookRefused': 'Would be refused',
  'imports.by':
    '{who, select, somebody {By {name}} other {By an operator’s command}}{full, select, true {, as the whole company} other {}}',
  'imports.rows': '{rows, plural, one {# row} other {# rows}}',
  'imports.took': 'took {seconds, plural, one {# second} other {# seconds}}',
  'imports.count.created': '{count, number} new',
  'imports.count.updated': '{count, number} changed',
  'imports.count.deactivated': '{count, number} left',
  'imports.count.rejected': '{count, plural, one {# row rejected} other {# rows rejected}}',
  'imports.count.unchanged': '{count, number} as they were',

  'imports.roles.left':
    '{from} has nobody any more: most of its people are in {to} now. {roles, plural, one {This role reaches nobody:} other {These # roles reach nobody:}}',
  'imports.roles.move': 'Have {roles, plural, one {it} other {them}} follow to {to}',
  'imports.roles.move.for': 'Have {roles, plural, one {it} other {them}} follow to {to}, from {from}',
  'imports.roles.done':
    '{roles, plural, =0 {No role was left there.} one {The role is for {to} now.} other {The # roles are for {to} now.}}',
  'imports.back.words':
    '{people, plural, one {One person left} other {# people left}} by this file{roles, plural, =0 {} one {, and one role ended with that} other {, and # roles ended with that}}. Until {moment} you can bring {people, plural, one {that person} other {them all}} back.',
  'imports.back': 'Bring {people, plural, one {that person} other {them}} back…',
  'imports.back.title': 'Bring back {people, plural, one {who left} other {the # people who left}} by this file?',
  'imports.back.rest':
    'With {people, plural, one {that person} other {each of them}} comes back what they took part in, if anything: programmes, labels, mentorships, seats in sessions to come.',
  'imports.back.exceptions':
    'Not what has somebody else by now: a seat that was given on becomes a place in the waiting list, mentees who found another mentor stay with them, and so does a session for which another host was named. Sign-ins and tokens stay ended: they sign in anew.',
  'imports.back.act': 'Bring back {people, plural, one {this person} other {all #}}',
  'imports.back.done':
    '{people, plural, =0 {Nobody was brought back: they are here by now, or the day is over.} one {One person is back.} other {# people are back.}}',
} as const;
