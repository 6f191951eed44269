export default {
  'reports.title': 'This page by mail',
  'reports.lead':
    'The main figures of the people chosen here, what has changed, and a link to this page: on Monday morning or on the morning of the first of the month.',
  'reports.goesTo': 'Goes to {address}.',
  'reports.noAddress':
    'Nothing can be sent to you by mail: Sillage knows no address of yours, or you chose to get no mail.',
  'reports.preferences': 'Your preferences',
  'reports.WEEKLY': 'You get it every Monday morning, the next time on {next}.',
  'reports.MONTHLY': 'You get it on the morning of the first of each month, the next time on {next}.',
  'reports.ask.WEEKLY': 'Send it every week',
  'reports.ask.MONTHLY': 'Send it every month',
  'reports.end': 'Send it no more',
  'reports.asked': 'That is noted.',
  'reports.ended': 'It is no longer sent to you.',
};
