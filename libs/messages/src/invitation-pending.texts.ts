import { texts } from '@sillage/platform';

/** One nudge, and no more; `{name}` is the colleague who asked, `{until}` the last day to answer. */
export const invitationPendingTexts = texts({
  subject: {
    en: '{direction, select, OFFER {{name} offered to be your mentor} other {{name} asked you to be their mentor}}',
    fr: '{direction, select, OFFER {{name} vous a proposé son parrainage} other {{name} vous a demandé votre parrainage}}',
  },
  lead: {
    en: `{direction, select,
      OFFER {{name} offered to be your mentor in “{programme}”. Answer when you like, before {until}: one click says yes or no, and no needs no reason. This is our only reminder.}
      other {{name} would like you as a mentor in “{programme}”. Answer when you like, before {until}: one click says yes or no, and no needs no reason. A no in time lets them ask somebody else. This is our only reminder.}}`,
    fr: `{direction, select,
      OFFER {{name} vous a proposé son parrainage dans « {programme} ». Répondez quand vous voulez, avant le {until} : un clic suffit pour dire oui ou non, et un non se passe de raison. C’est notre seul rappel.}
      other {{name} aimerait votre parrainage dans « {programme} ». Répondez quand vous voulez, avant le {until} : un clic suffit pour dire oui ou non, et un non se passe de raison. Un non à temps lui permet de demander à quelqu’un d’autre. C’est notre seul rappel.}}`,
  },
  action: { en: 'Answer', fr: 'Répondre' },
  notificationTitle: {
    en: '{direction, select, OFFER {The offer of {name} is still open} other {The request of {name} is still open}}',
    fr: '{direction, select, OFFER {{name} : son offre est toujours ouverte} other {{name} : sa demande est toujours ouverte}}',
  },
  notificationBody: {
    en: 'In “{programme}”, until {until}. Yes or no, as it suits you; no needs no reason.',
    fr: 'Dans « {programme} », jusqu’au {until}. Oui ou non, comme il vous convient ; un non se passe de raison.',
  },
});
