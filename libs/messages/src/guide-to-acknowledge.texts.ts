import { texts } from '@sillage/platform';

export const guideToAcknowledgeTexts = texts({
  subject: {
    en: `{occurrence, select,
      1 {“{guide}” is ready for you}
      2 {“{guide}”: a few minutes, when it suits you}
      other {“{guide}”: our last reminder}}`,
    fr: `{occurrence, select,
      1 {« {guide} » vous attend}
      2 {« {guide} » : quelques minutes, quand cela vous convient}
      other {« {guide} » : notre dernier rappel}}`,
  },
  lead: {
    en: `{occurrence, select,
      1 {“{guide}” has been waiting for you since {since}. Reading it takes a few minutes, and one click says that you have read it.}
      2 {“{guide}” has been waiting for you since {since}. If you have a few quiet minutes this week, it is worth them: it says in plain words what helps and what to watch out for.}
      other {“{guide}” has been waiting for you since {since}. This is our last reminder about it; it stays on your journey, for whenever you like.}}`,
    fr: `{occurrence, select,
      1 {« {guide} » vous attend depuis le {since}. Sa lecture prend quelques minutes, et un clic suffit pour en prendre connaissance.}
      2 {« {guide} » vous attend depuis le {since}. Si vous trouvez quelques minutes au calme cette semaine, il les vaut : il dit simplement ce qui aide et ce à quoi faire attention.}
      other {« {guide} » vous attend depuis le {since}. C’est notre dernier rappel à ce sujet ; il reste dans votre parcours, pour le moment qui vous conviendra.}}`,
  },
  action: { en: 'Read the guide', fr: 'Lire le guide' },
  notificationTitle: { en: '“{guide}” is waiting for you', fr: '« {guide} » vous attend' },
  notificationBody: {
    en: 'A few minutes of reading, and one click to say that you have read it.',
    fr: 'Quelques minutes de lecture, et un clic pour en prendre connaissance.',
  },
});
