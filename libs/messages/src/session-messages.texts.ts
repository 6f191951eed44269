import { texts } from '@sillage/platform';

/** What the app says of a session; `{title}` is its title, `{name}` a colleague, `{programme}` the programme. */
export const sessionMessageTexts = texts({
  backInLineTitle: { en: 'You wait for “{title}”', fr: 'Vous attendez une place pour « {title} »' },
  backInLineBody: {
    en: 'While you were away your seat went to a colleague. You come before those who registered after you.',
    fr: 'Pendant votre absence, votre place est allée à un ou une collègue. Vous passez avant les personnes inscrites après vous.',
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
