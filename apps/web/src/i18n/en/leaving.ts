export default {
  'byHand.title': 'Add somebody',
  'byHand.lead':
    'For a handful of people whom HR’s file does not know yet. When a later file has their address, it adopts them with everything that is theirs.',
  'byHand.givenName': 'Given name',
  'byHand.familyName': 'Family name',
  'byHand.email': 'Email',
  'byHand.orgUnitPath': 'Unit',
  'byHand.orgUnitPath.hint':
    'The names from the top, with “ / ” between them, such as Group / France / Paris. A unit that is not there yet is made. Left empty: the top.',
  'byHand.orgUnitAsWritten': '“{path}” is one unit, and is called so',
  'byHand.jobTitle': 'Job title',
  'byHand.locale': 'Language',
  'byHand.country': 'Country',
  'byHand.timeZone': 'Time zone',
  'byHand.seldom': 'Job title, language, country, time zone',
  'byHand.asTheCompany': 'As the company',
  'byHand.add': 'Add',
  'byHand.kept': 'What you wrote is still here.',
  'byHand.added': '{name} was added. <link>Go to their page</link>, or add the next one.',
  'byHand.added.unit':
    '{name} was added, and {count, plural, one {the unit {units} was} other {the units {units} were}} made. <link>Go to their page</link>, or add the next one.',
  'byHand.change': 'Change what is known of them',
  'byHand.save': 'Save',

  'leaving.title': 'With the company',
  'leaving.ofHr':
    'HR’s file says who is with the company. Where somebody leaves before the next one, you can end their time here now.',
  'leaving.byHand': 'An administrator added them. HR’s file does not know them, so only you can end their time here.',
  'leaving.end': 'End their time here…',
  'leaving.end.title': 'End {name}’s time with the company?',
  'leaving.end.signIns': 'They are signed out everywhere at once, and their tokens end.',
  'leaving.end.roles':
    '{roles, plural, =0 {They have no role.} one {Their role is taken.} other {Their # roles are taken.}}',
  'leaving.end.hosting':
    '{sessions, plural, =0 {They host no session to come.} one {The session that they host passes to a manager of its programme, who is told.} other {The # sessions that they host pass to managers of their programmes, who are told.}}',
  'leaving.end.rest':
    'Seats and places in waiting lists go to those who wait. Programmes, labels and mentorships end, and their mentees are told. What they took part in is theirs, and not shown to you.',
  'leaving.end.undone': 'Nobody writes to them. For a day, you can bring them back as they were.',
  'leaving.end.file': 'HR’s next file brings them back, with none of this, if it still says that they are here.',
  'leaving.end.act': 'End it now',

  'leaving.left.title': 'Left the company',
  'leaving.left.file': 'HR’s file said so on {moment}.',
  'leaving.left.person': '{name} ended their time here on {moment}.',
  'leaving.left.command': 'A command ended their time here on {moment}.',
  'leaving.comesBack': 'Until {moment} you can bring them back as they were. With them comes back:',
  'leaving.comesBack.role': 'The role {role} · {scope}',
  'leaving.comesBack.session': 'Hosting “{title}” on {day}',
  'leaving.comesBack.rest':
    'What they took part in, if anything: programmes, labels, mentorships, seats in sessions to come',
  'leaving.comesBack.exceptions':
    'Not what has somebody else by now: a seat that was given on becomes their place in the waiting list, mentees who found another mentor stay with them{sessions, plural, =0 {} other {, and so does a session for which another host was named}}. Sign-ins and tokens stay ended: they sign in anew.',
  'leaving.over':
    'That is more than a day ago, and what they had is forgotten. HR’s file brings them back, and you give them roles anew.',
  'leaving.over.byHand':
    'That is more than a day ago, and what they had is forgotten. You can bring them back without it.',
  'leaving.back': 'Bring back as they were',
  'leaving.back.bare': 'Bring back',
  'leaving.done.ended': '{name}’s time with the company has ended.',
  'leaving.done.back': '{name} is back.',
  'leaving.done.updated': 'It is saved.',
};
