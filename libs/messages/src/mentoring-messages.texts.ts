import { texts } from '@sillage/platform';

/** What the app says of offers, requests and mentorships; `{name}` is the colleague, `{programme}` the programme. */
export const mentoringMessageTexts = texts({
  endedWithProgrammeTitle: {
    en: 'An invitation ended with its programme',
    fr: 'Une invitation a pris fin avec son programme',
  },
  endedWithProgrammeBody: {
    en: '“{programme}” is archived: nothing new begins in it. The invitation between you and {name} waits for no answer any more.',
    fr: '« {programme} » est archivé : rien de nouveau n’y commence. L’invitation entre vous et {name} n’attend plus de réponse.',
  },
  invitationReceivedTitle: {
    en: '{name} offers to be your mentor',
    fr: '{name} vous propose d’être votre parrain ou marraine',
  },
  invitationReceivedBody: {
    en: 'In “{programme}”. Accept if it suits you; if not, declining needs no reason.',
    fr: 'Dans « {programme} ». Acceptez si cela vous convient ; sinon, vous pouvez décliner sans donner de raison.',
  },
  invitationRequestedTitle: {
    en: '{name} would like you as a mentor',
    fr: '{name} aimerait que vous soyez son parrain ou sa marraine',
  },
  invitationRequestedBody: {
    en: 'In “{programme}”. Accept if you have the time; if not, declining needs no reason.',
    fr: 'Dans « {programme} ». Acceptez si vous en avez le temps ; sinon, vous pouvez décliner sans donner de raison.',
  },
  offerDeclinedTitle: { en: '{name} prefers not to for now', fr: '{name} préfère ne pas donner suite pour l’instant' },
  offerDeclinedBody: {
    en: 'Your offer in “{programme}” is closed, and only the two of you know. Its place is free for someone else.',
    fr: 'Dans « {programme} », votre offre est close ; vous êtes seuls, tous les deux, à le savoir. Sa place est libre pour quelqu’un d’autre.',
  },
  offerExpiredTitle: {
    en: 'Your offer to {name} has come to its end',
    fr: 'Votre offre à {name} est arrivée à son terme',
  },
  offerExpiredBody: {
    en: 'It stayed without an answer in “{programme}”, which often only means a full diary. Its place is free for someone else.',
    fr: 'Dans « {programme} », elle est restée sans réponse, ce qui veut souvent dire un agenda chargé. Sa place est libre pour quelqu’un d’autre.',
  },
  requestDeclinedTitle: {
    en: '{name} cannot take you on at the moment',
    fr: '{name} ne peut pas vous accompagner en ce moment',
  },
  requestDeclinedBody: {
    en: 'Other champions of “{programme}” are open to it. Your mentoring page suggests whom to ask next.',
    fr: 'D’autres champions de « {programme} » y sont ouverts. Votre page Parrainage vous propose à qui demander ensuite.',
  },
  requestExpiredTitle: {
    en: '{name} has not found the time to answer',
    fr: '{name} n’a pas trouvé le temps de répondre',
  },
  requestExpiredBody: {
    en: 'Your request in “{programme}” is closed. Your mentoring page suggests whom to ask next.',
    fr: 'Dans « {programme} », votre demande est close. Votre page Parrainage vous propose à qui demander ensuite.',
  },
  requestClosedTitle: { en: '{name} no longer takes requests', fr: '{name} ne reçoit plus de demandes' },
  requestClosedBody: {
    en: 'Your request in “{programme}” is closed; it has nothing to do with you. Your mentoring page suggests whom to ask next.',
    fr: 'Dans « {programme} », votre demande est close ; cela ne tient pas à vous. Votre page Parrainage vous propose à qui demander ensuite.',
  },
  requestOnHoldTitle: { en: '{name} is taking a pause', fr: '{name} fait une pause' },
  requestOnHoldBody: {
    en: 'Your request in “{programme}” waits until their return, or its last day. You may ask somebody else meanwhile.',
    fr: 'Dans « {programme} », votre demande attend son retour, ou son dernier jour. Vous pouvez demander à quelqu’un d’autre entre-temps.',
  },
  menteeFoundAMentorTitle: { en: '{name} has found a mentor', fr: '{name} a trouvé un parrain ou une marraine' },
  menteeFoundAMentorBody: {
    en: 'Another colleague’s offer in “{programme}” came at the right moment. Yours is closed, and its place is free for someone else.',
    fr: 'Dans « {programme} », l’offre d’une autre personne est arrivée au bon moment. La vôtre est close, et sa place est libre pour quelqu’un d’autre.',
  },
  mentorshipStartedTitle: { en: 'You are now the mentor of {name}', fr: 'Vous parrainez désormais {name}' },
  mentorshipStartedBody: {
    en: 'In “{programme}”. A first short talk is the best beginning.',
    fr: 'Dans « {programme} ». Un premier échange, même court, est le meilleur début.',
  },
  mentorFoundTitle: { en: '{name} is now your mentor', fr: '{name} vous accompagne désormais' },
  mentorFoundBody: {
    en: 'Your request in “{programme}” was accepted. A first short talk is the best beginning.',
    fr: 'Votre demande dans « {programme} » a été acceptée. Un premier échange, même court, est le meilleur début.',
  },
  menteeLabelledTitle: { en: '{name} has received the label', fr: '{name} a obtenu le label' },
  menteeLabelledBody: {
    en: 'What you set out for together in “{programme}” is reached. Thank you. Go on as long as it helps you both; the place is free for someone else.',
    fr: 'Dans « {programme} », ce que vous visiez ensemble est atteint. Merci. Continuez tant que cela vous est utile à tous les deux ; la place est libre pour quelqu’un d’autre.',
  },
  mentorshipCompletedTitle: {
    en: 'Your mentorship with {name} is complete',
    fr: 'Votre parrainage avec {name} est accompli',
  },
  mentorshipCompletedBody: {
    en: 'In “{programme}”. The label is reached, and your place in the chain stays. Thank you for the way you went together.',
    fr: 'Dans « {programme} ». Le label est atteint, et votre place dans la lignée demeure. Merci pour le chemin fait ensemble.',
  },
  mentorEndedTitle: { en: '{name} has ended your mentorship', fr: '{name} a mis fin à votre parrainage' },
  mentorEndedBody: {
    en: 'What you reached in “{programme}” stays, and so does your place in the chain. Your mentoring page suggests whom to ask next.',
    fr: 'Dans « {programme} », ce que vous avez atteint demeure, ainsi que votre place dans la lignée. Votre page Parrainage vous propose à qui demander ensuite.',
  },
  mentorLeftTitle: { en: '{name} no longer takes part', fr: '{name} ne participe plus' },
  mentorLeftBody: {
    en: 'Your mentorship in “{programme}” has ended; what you reached stays, and so does your place in the chain. Your mentoring page suggests whom to ask next.',
    fr: 'Dans « {programme} », votre parrainage a pris fin ; ce que vous avez atteint demeure, ainsi que votre place dans la lignée. Votre page Parrainage vous propose à qui demander ensuite.',
  },
  mentorPausedTitle: { en: '{name} is taking a pause', fr: '{name} fait une pause' },
  mentorPausedBody: {
    en: 'Your mentorship in “{programme}” stays as it is. Wait for their return, or look for another mentor: as you like.',
    fr: 'Dans « {programme} », votre parrainage reste tel quel. Attendez son retour, ou cherchez quelqu’un d’autre : comme vous préférez.',
  },
  mentorshipResumedTitle: { en: '{name} is back', fr: '{name} est de retour' },
  mentorshipResumedBody: {
    en: 'They had left the company by mistake. Your mentorship in “{programme}” goes on where it was.',
    fr: 'Son départ de l’entreprise était une erreur. Votre parrainage dans « {programme} » reprend là où il en était.',
  },
  menteeEndedTitle: { en: 'Your mentorship of {name} has ended', fr: '{name} : votre parrainage a pris fin' },
  menteeEndedBody: {
    en: 'In “{programme}”. Thank you for the way you went together; the place is free for someone else.',
    fr: 'Dans « {programme} ». Merci pour le chemin fait ensemble ; la place est libre pour quelqu’un d’autre.',
  },
  menteeFoundAnotherTitle: {
    en: '{name} goes on with another mentor',
    fr: '{name} continue avec une autre personne',
  },
  menteeFoundAnotherBody: {
    en: 'So that nothing stood still in “{programme}” during your pause. Thank you for the beginning; the place is free when you are back.',
    fr: 'Pour que rien ne s’arrête dans « {programme} » pendant votre pause. Merci d’avoir ouvert la voie ; la place sera libre à votre retour.',
  },
});
