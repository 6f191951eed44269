import { texts } from '@sillage/platform';

/** What the app says of a session; `{title}` is its title, `{name}` a colleague, `{programme}` the programme. */
export const sessionMessageTexts = texts({
  hostLeftTitle: {
    en: '“{title}” needs a host',
    fr: '« {title} » attend une personne pour l’animer',
  },
  hostLeftBody: {
    en: '{name}, who was to host it, has left the company. Until somebody else is named, a manager of “{programme}” stands as its host; everybody keeps their seat.',
    fr: '{name}, qui devait l’animer, a quitté l’entreprise. En attendant que quelqu’un soit désigné, une personne qui gère « {programme} » figure à sa place ; chacun garde sa place.',
  },
});
