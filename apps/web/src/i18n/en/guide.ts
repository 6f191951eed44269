export default {
  'guide.none': 'This programme has no guide yet.',
  'guide.noneHint': 'When one is published, you find it here.',
  'guide.version': 'Version {number}',
  'guide.minutes': '{minutes, plural, one {one minute} other {# minutes}} to read',
  'guide.print': 'Print',
  'guide.language': 'Language of the text',
  'guide.contents': 'Contents',
  'guide.behind': 'This translation is a little behind the original in {source}; the original holds.',
  'guide.note.never': 'Read it at your own pace, then <link>say so at the end</link>.',
  'guide.note.again':
    'You acknowledged version {number} on {day}. Version {current} changes something that matters; please read it and <link>say so at the end</link>.',
  'guide.note.done': 'You acknowledged version {number} in {language} on {day}.',
  'guide.changed.title': 'What changed since version {number}',
  'guide.changed.lines': '{count, plural, one {See the change} other {See the # changes}}',
  'guide.changed.added': 'Added',
  'guide.changed.removed': 'Removed',
  'guide.acknowledge.title': 'Have you read it?',
  'guide.acknowledge.words':
    'You say that you have read version {number}, in {language}. Nothing else is asked, and there is no exam.',
  'guide.acknowledge.also': 'You may say so of this text as well: version {number}, in {language}.',
  'guide.acknowledge.act': 'I have read the guide',
  'guide.acknowledge.done': 'You have acknowledged this guide.',
  'guide.acknowledge.back': 'Back to my journey',
  'guide.acknowledge.kept': 'Your earlier acknowledgements are kept.',
  'guide.edit': 'Write the guide',
  'guide.receipt': 'My receipt',
  'guide.receiptWords':
    'I read version {number} of the guide “{guide}”, in {language}, on {at}. Fingerprint of the text (SHA-256): {hash}',
  'guide.receiptCopy': 'Copy the receipt',
  'guide.receiptCopied': 'Copied.',
  'guide.receiptByHand': 'It is selected: copy it with your keyboard.',
  'guide.fingerprint': 'Fingerprint of this text (SHA-256): {hash}',
  'guide.public': 'Some sections are for everybody: see <link>the public page</link>.',
  'guide.readership':
    '{rounded, select, true {About {acknowledged, number}} other {{acknowledged, number}}} of {asked, number} people had acknowledged the current text when the figures closed on {day}.',
  'guide.readership.soon': 'How many acknowledged the current text is counted at the next close of day.',
  'guide.readership.none': 'There are too few people to say how many acknowledged the current text.',
  'guide.readership.how': 'How is this counted',
  'guide.readership.counted':
    'Of all active people of the company, those who acknowledged the current text or one since its meaning last changed, in any language. It is counted once a day, after midnight (UTC){rounded, select, true {, and shown as a multiple of three, up or down, so that nobody can be told from it} other {}}.',
  'guide.acknowledgements':
    'For auditors: <link>the acknowledgements as a file</link>, under pseudonyms, with the fingerprint of each text.',
} as const;
