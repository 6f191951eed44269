import { texts } from '@sillage/platform';

/** What waits for a person now. */
export const stepTexts = texts({
  acknowledgeGuide: { en: 'Read the guide and acknowledge it', fr: 'Lire le guide et en prendre connaissance' },
  registerForSession: { en: 'Choose a session', fr: 'Choisir une session' },
  attendSession: { en: 'Come to “{text}”', fr: 'Venir à «\u00a0{text}\u00a0»' },
  answerOffer: { en: '{text} offered to be your mentor', fr: '{text} vous propose de vous parrainer' },
  answerRequest: { en: '{text} would like you as mentor', fr: '{text} souhaite votre parrainage' },
  findMentor: { en: 'Find a mentor', fr: 'Trouver un parrain ou une marraine' },
  inviteMentee: { en: 'Offer a colleague to be their mentor', fr: 'Proposer votre parrainage à un·e collègue' },
  checkIn: { en: 'Meet {text}', fr: 'Faire le point avec {text}' },
  submitLabel: { en: 'Hand in your label', fr: 'Remettre votre label' },
  renewLabel: { en: 'Renew your label {text}', fr: 'Renouveler votre label {text}' },
});
