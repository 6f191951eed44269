export default {
  'session.desk': 'Open the session desk',
  'session.added':
    'The host recorded you as present, without your having registered. If you do not want it, take it back: you are then not added to this session again.',
  'session.added.takeBack': 'Take it back',
  'desk.name': 'Desk · {title}',
  'desk.back': 'The session’s page',
  'desk.over': 'Session desk',
  'desk.none': 'There is no desk here for you. It is for whoever runs the session.',
  'desk.sheet': 'List to sign on paper',
  'desk.list': 'Who is coming',
  'desk.list.lead':
    '{seats, plural, =0 {Nobody has a seat} one {# person has a seat} other {# people have a seat}}{waiting, plural, =0 {} other {, # on the waiting list}}. Tick off who is there; your word counts over code and report.',
  'desk.list.before':
    '{seats, plural, =0 {Nobody has a seat yet} one {# person has a seat} other {# people have a seat}}{waiting, plural, =0 {} other {, # on the waiting list}}. You can tick people off from {opens}.',
  'desk.without': 'without a seat',
  'desk.minutes': '{minutes, number} min',
  'desk.present': 'Present',
  'desk.present.who': 'Present: {name}',
  'desk.said.ATTENDED': '{name} is recorded as present.',
  'desk.said.UNKNOWN': 'Nothing is recorded of {name} any more.',
  'desk.add': 'Somebody who is not on the list',
  'desk.add.hint': 'They are told that you recorded them, and may take it back.',
  'desk.add.do': 'Add',
  'desk.add.who': 'Add {name}',
  'desk.screen': 'Show the code on the screen',
  'desk.screen.name': 'Check-in code for the room',
  'desk.screen.how': 'Open the session’s page in Sillage and enter this code, or scan to get there.',
  'desk.screen.qr': 'QR code of the session’s page',
  'desk.screen.count':
    '{present, plural, =0 {Nobody has checked in yet} one {# person is here} other {# people are here}}',
  'desk.screen.close': 'Close the screen',
  'desk.report': 'Attendance report',
  'desk.report.lead':
    'The CSV that Teams or Zoom gives after the meeting. Whoever was there for at least {share, number, percent} of it attended; the same file again changes nothing, and a corrected one corrects.',
  'desk.report.choose': 'Choose the report',
  'desk.report.reading': 'Reading the report …',
  'desk.report.drop': 'Or drop it here. At most 3.6 MB.',
  'desk.report.taken':
    '{matched, plural, =0 {No row found anybody} one {# row found somebody} other {# rows found somebody}}; {unmatched, plural, =0 {all of them did} one {# is listed below with the reason} other {# are listed below with the reason}}.',
  'desk.report.tooLarge':
    'An attendance report has 3.6 MB at most. Check that this is the right file; nothing was changed.',
  'desk.report.none': 'No report was taken yet.',
  'desk.report.superseded': 'a later report of the same time counts instead',
  'desk.report.counts':
    '{matched, plural, one {# row matched} other {# rows matched}}: {attended, plural, one {# person attended} other {# people attended}}, {partial, number} in part',
  'desk.row.line': 'Line {line, number}',
  'desk.row.is': 'It is {name}, {unit}',
  'desk.row.seek': 'Somebody else',
  'desk.row.guest': 'A guest',
};
