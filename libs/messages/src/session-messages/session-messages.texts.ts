import { texts } from '@sillage/platform';

/** What the app says of a session; `{title}` is its title, `{name}` a colleague, `{programme}` the programme. */
export const sessionMessageTexts = texts({
  seatTitle: { en: 'You have a seat in “{title}”', fr: 'Vous avez une place pour « {title} »' },
  seatBody: {
    en: 'Its page has the time, the place and how to join. If you cannot come, give the seat back there.',
    fr: 'Sa page indique l’heure, le lieu et comment la rejoindre. Si vous ne pouvez pas venir, rendez-y la place.',
  },
  waitingTitle: { en: 'You wait for a seat in “{title}”', fr: 'Vous êtes en liste d’attente pour « {title} »' },
  waitingBody: {
    en: 'All seats are taken. As soon as one is free and you are next, it is yours, and you hear of it.',
    fr: 'Toutes les places sont prises. Dès que votre tour vient, la place est à vous, et vous en êtes prévenu·e.',
  },
  seatedTitle: { en: 'A seat in “{title}” is yours now', fr: 'Une place pour « {title} » est maintenant à vous' },
  seatedBody: {
    en: 'It became free, and you were next. If you cannot come any more, give it back.',
    fr: 'Elle s’est libérée, et votre tour était venu. Si vous ne pouvez plus venir, rendez-la.',
  },
  movedTitle: { en: '“{title}” has a new time', fr: '« {title} » a une nouvelle date' },
  movedBody: {
    en: 'You keep your seat, or your place in the waiting list. If you cannot come any more, give it back.',
    fr: 'Vous gardez votre place, ou votre rang dans la liste d’attente. Si vous ne pouvez plus venir, rendez-la.',
  },
  changedTitle: { en: 'Where to meet for “{title}” has changed', fr: 'Le lieu de « {title} » a changé' },
  changedBody: {
    en: 'Its page has the place, or the link, that counts now.',
    fr: 'Sa page indique le lieu, ou le lien, qui vaut désormais.',
  },
  cancelledTitle: { en: '“{title}” is cancelled', fr: '« {title} » est annulé' },
  cancelledBody: {
    en: 'There is nothing that you need to do. Its page has the reason, where one was given.',
    fr: 'Vous n’avez rien à faire. Sa page en donne la raison, si elle a été dite.',
  },
  hostingTitle: { en: 'You now host “{title}”', fr: 'Vous animez désormais « {title} »' },
  hostingBody: {
    en: 'Its page shows who comes, and everything that you need on the day.',
    fr: 'Sa page montre qui vient, et tout ce qu’il vous faut le jour venu.',
  },
  handedOnTitle: { en: 'Somebody else now hosts “{title}”', fr: 'Une autre personne anime désormais « {title} »' },
  handedOnBody: { en: '{name} does.', fr: 'Il s’agit de {name}.' },
  backInLineTitle: { en: 'You wait for “{title}”', fr: 'Vous attendez une place pour « {title} »' },
  backInLineBody: {
    en: 'While you were away your seat went to a colleague. You come before those who registered after you.',
    fr: 'Pendant votre absence, votre place est allée à un ou une collègue. Vous passez avant les personnes inscrites après vous.',
  },
  attendanceAddedTitle: {
    en: 'You were recorded as present at “{title}”',
    fr: 'Votre présence à « {title} » a été notée',
  },
  attendanceAddedBody: {
    en: '{name}, who hosts the session, added you to those who were there. If you do not want it, take it back on the session’s page.',
    fr: '{name}, qui anime la session, vous a ajouté·e aux personnes présentes. Si vous ne le souhaitez pas, retirez-le sur la page de la session.',
  },
  hostLeftTitle: {
    en: '“{title}” needs a host',
    fr: '« {title} » attend une personne pour l’animer',
  },
  hostLeftBody: {
    en: '{name}, who was to host it, has left the company. Until somebody else is named, a manager of “{programme}” stands as its host; everybody keeps their seat.',
    fr: '{name}, qui devait l’animer, a quitté l’entreprise. En attendant que quelqu’un soit désigné, une personne qui gère « {programme} » figure à sa place ; chacun garde sa place.',
  },
});
