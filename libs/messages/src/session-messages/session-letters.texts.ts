import { texts } from '@sillage/platform';

/** What a letter says of a session: `{when}` by the reader's clock, `{place}` and `{reason}` where there is one. */
export const sessionLetterTexts = texts({
  several: {
    en: '{count, plural, one {News of a session} other {News of your sessions}}',
    fr: '{count, plural, one {Des nouvelles d’une session} other {Des nouvelles de vos sessions}}',
  },
  seat: {
    en: 'You have a seat in “{title}”, {when} your time{hasPlace, select, yes {, at {place}} other {}}. If you cannot come, give the seat back: it goes to the first who waits.',
    fr: 'Vous avez une place pour « {title} », {when} à votre heure{hasPlace, select, yes {, à {place}} other {}}. Si vous ne pouvez pas venir, rendez la place : elle ira à la première personne en attente.',
  },
  waiting: {
    en: '“{title}” is full, {when} your time. You wait for a seat, and hear of it as soon as one is yours.',
    fr: '« {title} » est complet, {when} à votre heure. Vous attendez une place, et vous serez prévenu·e dès qu’elle sera à vous.',
  },
  seated: {
    en: 'A seat became free: you now have one in “{title}”, {when} your time{hasPlace, select, yes {, at {place}} other {}}. If you cannot come any more, give it back.',
    fr: 'Une place s’est libérée : vous en avez maintenant une pour « {title} », {when} à votre heure{hasPlace, select, yes {, à {place}} other {}}. Si vous ne pouvez plus venir, rendez-la.',
  },
  moved: {
    en: '“{title}” has a new time: {when} your time. You keep your seat, or your place in the waiting list; if you cannot come any more, give it back.',
    fr: '« {title} » a une nouvelle date : {when} à votre heure. Vous gardez votre place, ou votre rang dans la liste d’attente ; si vous ne pouvez plus venir, rendez-la.',
  },
  changed: {
    en: 'Where to meet for “{title}”, {when} your time, has changed{hasPlace, select, yes {: {place}} other {}}. Its page has what counts now.',
    fr: 'L’endroit où se retrouver pour « {title} », {when} à votre heure, a changé{hasPlace, select, yes { : {place}} other {}}. Sa page indique ce qui vaut désormais.',
  },
  cancelled: {
    en: '“{title}”, {when} your time, is cancelled.{hasReason, select, yes { {reason}} other {}} There is nothing that you need to do.',
    fr: '« {title} », {when} à votre heure, est annulé.{hasReason, select, yes { {reason}} other {}} Vous n’avez rien à faire.',
  },
  hosting: {
    en: 'You now host “{title}”, {when} your time. Its page shows who comes, and everything that you need on the day.',
    fr: 'Vous animez désormais « {title} », {when} à votre heure. Sa page montre qui vient, et tout ce qu’il vous faut le jour venu.',
  },
  handedOn: {
    en: '{name} now hosts “{title}”, {when} your time.',
    fr: '{name} anime désormais « {title} », {when} à votre heure.',
  },
  hostLeft: {
    en: '{name}, who was to host “{title}”, {when} your time, has left the company. Until somebody else is named, a manager of “{programme}” stands as its host; everybody keeps their seat.',
    fr: '{name}, qui devait animer « {title} », {when} à votre heure, a quitté l’entreprise. En attendant que quelqu’un soit désigné, une personne qui gère « {programme} » figure à sa place ; chacun garde sa place.',
  },
  backInLine: {
    en: 'While you were away, your seat in “{title}”, {when} your time, went to a colleague. You wait for another one, before those who registered after you.',
    fr: 'Pendant votre absence, votre place pour « {title} », {when} à votre heure, est allée à un ou une collègue. Vous en attendez une autre, avant les personnes inscrites après vous.',
  },
  open: { en: 'Open the session', fr: 'Ouvrir la session' },
  openAll: { en: 'Open your sessions', fr: 'Ouvrir vos sessions' },
  colleague: { en: 'A colleague', fr: 'Un ou une collègue' },
  why: {
    en: 'You receive this because you have a seat in a session, wait for one, or answer for it.',
    fr: 'Vous recevez ce message parce que vous avez une place dans une session, en attendez une ou en répondez.',
  },
  end: { en: 'No more mail about sessions', fr: 'Ne plus recevoir de courriel sur les sessions' },
});
