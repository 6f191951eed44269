import { texts } from '@sillage/platform';

/** What a letter with an invitation says: `{when}` by the reader's clock, `{place}` where there is one. */
export const sessionInvitationTexts = texts({
  invitedSubject: { en: 'Invitation: {title}', fr: 'Invitation : {title}' },
  invited: {
    en: '“{title}”, {when} your time{hasPlace, select, yes {, at {place}} other {}}. The invitation that comes with this letter puts it into your calendar.',
    fr: '« {title} », {when} à votre heure{hasPlace, select, yes {, à {place}} other {}}. L’invitation jointe l’ajoute à votre calendrier.',
  },
  updatedSubject: { en: 'Updated invitation: {title}', fr: 'Invitation mise à jour : {title}' },
  updated: {
    en: '“{title}” is now as follows: {when} your time{hasPlace, select, yes {, at {place}} other {}}. The invitation that comes with this letter changes it in your calendar.',
    fr: '« {title} » se présente désormais ainsi : {when} à votre heure{hasPlace, select, yes {, à {place}} other {}}. L’invitation jointe met votre calendrier à jour.',
  },
  cancelledSubject: { en: 'Cancelled: {title}', fr: 'Annulation : {title}' },
  calledOff: {
    en: '“{title}”, {when} your time, is cancelled. What comes with this letter takes it out of your calendar.',
    fr: '« {title} », {when} à votre heure, est annulé. La pièce jointe le retire de votre calendrier.',
  },
  noSeat: {
    en: 'You have no seat any more in “{title}”, {when} your time. What comes with this letter takes it out of your calendar.',
    fr: 'Vous n’avez plus de place pour « {title} », {when} à votre heure. La pièce jointe le retire de votre calendrier.',
  },
  answers: {
    en: 'An answer from your calendar is not read by anybody. If you cannot come, give the seat back on the page of the session.',
    fr: 'Une réponse envoyée depuis votre calendrier n’est lue par personne. Si vous ne pouvez pas venir, rendez la place sur la page de la session.',
  },
  open: { en: 'Open the session', fr: 'Ouvrir la session' },
  why: {
    en: 'You receive this for your calendar, because you have, or had, a seat in this session.',
    fr: 'Vous recevez ce message pour votre calendrier, parce que vous avez, ou aviez, une place dans cette session.',
  },
  end: { en: 'No more calendar invitations', fr: 'Ne plus recevoir d’invitations de calendrier' },
});
