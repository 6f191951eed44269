export default {
  'nav.health': 'Health',
  'operations.version':
    'Sillage {version}{migrations, plural, =0 {} one {, one migration waits} other {, # migrations wait}}',
  'operations.title.well': 'Everything that Sillage stands on works.',
  'operations.title.problems': '{count, plural, one {One thing does} other {# things do}} not work.',
  'operations.title.held':
    'Nothing is sent: sending is held since a backup was brought back{count, plural, =0 {} one {, and one message waits} other {, and # messages wait}}.',
  'operations.title.failures':
    'Everything works; {count, plural, one {one piece of background work} other {# pieces of background work}} failed.',
  'operations.lead': 'What was found just now, what waits, and what to do where something is wrong.',
  'operations.checks': 'What Sillage stands on',
  'operations.checkAgain': 'Look again',
  'operations.check.CONFIGURATION': 'Configuration',
  'operations.check.DATABASE': 'Database',
  'operations.check.MIGRATIONS': 'Migrations',
  'operations.check.QUEUE': 'Queue',
  'operations.check.WORKERS': 'Workers',
  'operations.check.FIGURES': 'Figures',
  'operations.check.MAIL': 'Mail',
  'operations.check.CLOCK': 'Clock',
  'operations.check.DISK': 'Disk',
  'operations.check.PROVIDERS': 'Identity providers',
  'operations.state.OK': 'Works',
  'operations.state.WARNING': 'To know',
  'operations.state.PROBLEM': 'Problem',
  'operations.held': 'Nothing is sent since a backup was brought back.',
  'operations.held.why':
    'The backup of {taken} was restored on {restored}. What it takes for due may have been sent since. {count, plural, =0 {No message is held now.} one {One message is held.} other {# messages are held.}}',
  'operations.held.erasures':
    '{count, plural, one {One person who was erased is} other {# people who were erased are}} still to be erased again. Sending can be let go after that; if the last administrator is among them, name another one first.',
  'operations.letGo': 'Let it go',
  'operations.letGo.title':
    '{count, plural, =0 {Send again from now on?} one {Send one message that was held?} other {Send # messages that were held?}}',
  'operations.letGo.hint':
    '{away, select, yes {They go out as soon as mail and workers work again.} other {They go out at once.}} Whoever got one after {taken}, before the restore, may get it a second time.',
  'operations.keepHeld': 'Keep it held',
  'operations.letGone':
    'Sending goes on. {count, plural, =0 {Nothing was held.} one {One message {away, select, yes {waits until mail and workers work again} other {goes out now}}.} other {# messages {away, select, yes {wait until mail and workers work again} other {go out now}}.}}',
  'operations.failed': '{count, plural, =0 {Nothing failed} one {One failure} other {# failures}} in the background',
  'operations.failed.none': 'Whatever was to be done in the background has been done, or waits for its turn.',
  'operations.failed.lead': 'Mend the cause first, then try again. Nothing is done twice.',
  'operations.failed.unknown': 'The reason is not known.',
  'operations.failed.JOB':
    'Given up on {at} after {attempts, plural, one {one try} other {# tries}}{tried, select, yes {; tried again on {next}} other {}}',
  'operations.failed.EVENT': 'Failed {attempts, plural, one {once} other {# times}}; tried again by itself on {next}',
  'operations.retry': 'Try again',
  'operations.retry.for': 'Try again: {name}',
  'operations.retryAll': 'Try all again',
  'operations.retried':
    '{count, plural, one {It is} other {# are}} being tried again. A moment later this page knows more.',
  'operations.waiting':
    '{count, plural, =0 {Nothing is} one {One thing is} other {# things are}} still to be done in the background',
  'operations.waiting.none': 'All that was due has been done.',
  'operations.waiting.messages': 'Messages',
  'operations.waiting.messages.counts':
    '{due, number} due{held, select, yes { and held} other {}}{again, plural, =0 {} other {, # not taken by the mail server and tried again later}}',
  'operations.waiting.events': 'News of changes',
  'operations.waiting.events.count': '{count, plural, one {One is} other {# are}} still to be heard of',
  'operations.waiting.counts':
    '{waiting, number} waiting, {active, number} under way, {delayed, number} tried again later',
  'mailTest.send': 'Send me a test mail',
  'mailTest.again': 'Send me another one',
  'operations.imports': 'Last imports of people',
  'operations.imports.none': 'No file of HR’s has been imported yet.',
  'operations.import.counts':
    '{rows, plural, one {One row} other {# rows}}: {created, number} new, {updated, number} changed, {deactivated, number} left, {rejected, number} rejected',
  'operations.import.tried':
    'Only tried: {rows, plural, one {one row} other {# rows}} with {created, number} new, {updated, number} changed, {deactivated, number} leaving, {rejected, number} rejected',
  'operations.import.RUNNING': 'Under way',
  'operations.import.SUCCEEDED': 'Imported',
  'operations.import.LOOKED': 'Only looked at',
  'operations.import.FAILED': 'Failed',
} as const;
