import { texts } from '@sillage/platform';

export const unsubscribeTexts = texts({
  askTitle: { en: 'No more reminders of this kind?', fr: 'Ne plus recevoir ce type de rappel ?' },
  ask: {
    en: 'You will no longer receive this kind of reminder, neither by email nor in the app. Nothing else changes: you stay enrolled, and everything waits for you in Sillage.',
    fr: 'Vous ne recevrez plus ce type de rappel, ni par courriel ni dans l’application. Rien d’autre ne change : vous restez inscrit·e, et tout vous attend dans Sillage.',
  },
  confirm: { en: 'Stop these reminders', fr: 'Arrêter ces rappels' },
  doneTitle: { en: 'These reminders have stopped', fr: 'Ces rappels sont arrêtés' },
  done: {
    en: 'You can turn them on again in your preferences, whenever you like.',
    fr: 'Vous pouvez les rétablir quand vous voulez, dans vos préférences.',
  },
  preferences: { en: 'Your preferences', fr: 'Vos préférences' },
  unknownTitle: { en: 'This link no longer works', fr: 'Ce lien ne fonctionne plus' },
  unknown: {
    en: 'Sign in and choose what you receive in your preferences.',
    fr: 'Connectez-vous et choisissez ce que vous recevez dans vos préférences.',
  },
});

/** The same about something that the person ordered. */
export const orderedTexts = texts({
  askTitle: { en: 'No more of these reports?', fr: 'Ne plus recevoir ce rapport ?' },
  ask: {
    en: 'You will no longer receive this report by mail. You can ask for it again on its page.',
    fr: 'Vous ne recevrez plus ce rapport par courriel. Vous pourrez le redemander sur sa page.',
  },
  confirm: { en: 'Stop this report', fr: 'Arrêter ce rapport' },
  doneTitle: { en: 'This report has stopped', fr: 'Ce rapport est arrêté' },
  done: {
    en: 'You can ask for it again on its page, whenever you like.',
    fr: 'Vous pouvez le redemander sur sa page quand vous voulez.',
  },
});

/** The same about the mail that tells what happened to sessions. */
export const sessionsTexts = texts({
  askTitle: { en: 'No more mail about your sessions?', fr: 'Ne plus recevoir de courriel sur vos sessions ?' },
  ask: {
    en: 'You will no longer be told by mail of a seat, a new time or a cancellation. The app still tells you, and you keep your seats.',
    fr: 'Vous ne serez plus prévenu·e par courriel d’une place, d’une nouvelle date ou d’une annulation. L’application vous le dira toujours, et vous gardez vos places.',
  },
  confirm: { en: 'Stop this mail', fr: 'Arrêter ces courriels' },
  doneTitle: { en: 'This mail has stopped', fr: 'Ces courriels sont arrêtés' },
  done: {
    en: 'Look into the app before you set out for a session. You can turn the mail on again in your preferences.',
    fr: 'Consultez l’application avant de vous rendre à une session. Vous pouvez rétablir ces courriels dans vos préférences.',
  },
});
