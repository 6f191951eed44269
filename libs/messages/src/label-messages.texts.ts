import { texts } from '@sillage/platform';

/** What the app says of a label; `{level}` is its level, `{programme}` the programme. */
export const labelMessageTexts = texts({
  awardedTitle: { en: 'The label “{level}” is yours', fr: 'Le label « {level} » est à vous' },
  awardedBody: {
    en: 'In “{programme}”. Thank you for what you bring to your colleagues.',
    fr: 'Dans « {programme} ». Merci pour ce que vous apportez à vos collègues.',
  },
  sentBackTitle: { en: 'A word about your label “{level}”', fr: 'Un mot au sujet de votre label « {level} »' },
  sentBackBody: {
    en: 'It came back to you for something that is still missing in “{programme}”. Your journey has the reviewer’s words, and hands it in again.',
    fr: 'Dans « {programme} », il vous revient : quelque chose manque encore. Votre parcours indique quoi, et vous pourrez l’y remettre à nouveau.',
  },
  revokedTitle: { en: 'The label “{level}” was withdrawn', fr: 'Le label « {level} » a été retiré' },
  revokedBody: {
    en: 'In “{programme}”. Your journey has the reason, and the way back to it.',
    fr: 'Dans « {programme} ». Votre parcours en donne la raison, et comment le retrouver.',
  },
  lapsedTitle: { en: 'Thank you for your time as “{level}”', fr: 'Merci pour votre temps comme « {level} »' },
  lapsedBody: {
    en: 'The label in “{programme}” has come to its end. You remain one of its alumni, and your journey shows the way back whenever you like.',
    fr: 'Dans « {programme} », le label est arrivé à son terme. Vous en restez ancien champion ou ancienne championne, et votre parcours indique comment le retrouver quand vous le voudrez.',
  },
});
