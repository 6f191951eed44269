import { texts } from '@sillage/platform';

/** What the app says in a few words; `{name}` is the colleague whom it tells of, `{programme}` the programme. */
export const notificationTexts = texts({
  invitationReceivedTitle: {
    en: '{name} offers to be your mentor',
    fr: '{name} vous propose d’être votre parrain ou marraine',
  },
  invitationReceivedBody: {
    en: 'In “{programme}”. Accept if it suits you; if not, declining needs no reason.',
    fr: 'Dans « {programme} ». Acceptez si cela vous convient ; sinon, vous pouvez décliner sans donner de raison.',
  },
  invitationRequestedTitle: {
    en: '{name} would like you as a mentor',
    fr: '{name} aimerait que vous soyez son parrain ou sa marraine',
  },
  invitationRequestedBody: {
    en: 'In “{programme}”. Accept if you have the time; if not, declining needs no reason.',
    fr: 'Dans « {programme} ». Acceptez si vous en avez le temps ; sinon, vous pouvez décliner sans donner de raison.',
  },
  menteeFoundAMentorTitle: {
    en: '{name} has found a mentor',
    fr: '{name} a trouvé un parrain ou une marraine',
  },
  menteeFoundAMentorBody: {
    en: 'Another colleague’s offer in “{programme}” came at the right moment. Yours is closed, and its place is free for someone else.',
    fr: 'Dans « {programme} », l’offre d’une autre personne est arrivée au bon moment. La vôtre est close, et sa place est libre pour quelqu’un d’autre.',
  },
  mentorshipStartedTitle: {
    en: 'You are now the mentor of {name}',
    fr: 'Vous parrainez désormais {name}',
  },
  mentorshipStartedBody: {
    en: 'In “{programme}”. A first short talk is the best beginning.',
    fr: 'Dans « {programme} ». Un premier échange, même court, est le meilleur début.',
  },
  mentorFoundTitle: {
    en: '{name} is now your mentor',
    fr: '{name} vous accompagne désormais',
  },
  mentorFoundBody: {
    en: 'Your request in “{programme}” was accepted. A first short talk is the best beginning.',
    fr: 'Votre demande dans « {programme} » a été acceptée. Un premier échange, même court, est le meilleur début.',
  },
  labelAwardedTitle: {
    en: 'The label “{level}” is yours',
    fr: 'Le label « {level} » est à vous',
  },
  labelAwardedBody: {
    en: 'In “{programme}”. Thank you for what you bring to your colleagues.',
    fr: 'Dans « {programme} ». Merci pour ce que vous apportez à vos collègues.',
  },
  colleague: { en: 'A colleague', fr: 'Un·e collègue' },
});
