import { texts } from '@sillage/platform';

export const mentorshipTexts = texts({
  notYoursToAnswer: {
    en: 'You made this invitation, so it is for the other person to answer. You may cancel it.',
    fr: 'Vous êtes à l’origine de cette invitation : c’est à l’autre personne d’y répondre. Vous pouvez l’annuler.',
  },
  notYoursToCancel: {
    en: 'This invitation was made by the other person. You may decline it, without a reason.',
    fr: 'Cette invitation vient de l’autre personne. Vous pouvez la décliner, sans donner de raison.',
  },
  pausedMentor: {
    en: 'Your participation is paused. Resume it first, then sponsor a colleague.',
    fr: 'Votre participation est en pause. Reprenez-la d’abord, puis parrainez un·e collègue.',
  },
  enrolFirst: {
    en: 'To ask for a mentor, take part in the programme first: enrol, or resume from your pause.',
    fr: 'Pour demander un parrain ou une marraine, participez d’abord au programme : inscrivez-vous, ou reprenez après votre pause.',
  },
  youHaveAMentor: {
    en: 'You already have a mentor in this programme. That mentorship must end before another can begin.',
    fr: 'Vous avez déjà un parrain ou une marraine dans ce programme. Ce parrainage doit se terminer avant qu’un autre commence.',
  },
  notShownAsChampion: {
    en: 'This colleague does not appear as a champion of this programme. Choose somebody from the suggestions.',
    fr: 'Cette personne n’apparaît pas parmi les champions de ce programme. Choisissez quelqu’un dans les suggestions.',
  },
  mentorNotThereNow: {
    en: 'This colleague does not take part in the programme at present. Choose somebody else.',
    fr: 'Cette personne ne participe pas au programme en ce moment. Choisissez quelqu’un d’autre.',
  },
  menteeNotThereNow: {
    en: 'This colleague does not take part in the programme at present. You may decline, or wait until they are back.',
    fr: 'Cette personne ne participe pas au programme en ce moment. Vous pouvez décliner, ou attendre son retour.',
  },
  yourPlacesAreTaken: {
    en: 'All your places are taken, pending offers included. Cancel an offer, or decline.',
    fr: 'Toutes vos places sont prises, offres en attente comprises. Annulez une offre, ou déclinez.',
  },
  unknownProgramme: {
    en: 'There is no such programme. Choose one from the list of programmes.',
    fr: 'Ce programme n’existe pas. Choisissez-en un dans la liste des programmes.',
  },
  unknownColleague: {
    en: 'This person is not with the company. Choose a colleague from the directory.',
    fr: 'Cette personne ne fait pas partie de l’entreprise. Choisissez un·e collègue dans l’annuaire.',
  },
  checkInToCome: {
    en: 'A check-in is noted once it was held. Give the day on which you met.',
    fr: 'Un point d’étape se note une fois qu’il a eu lieu. Indiquez le jour de votre rencontre.',
  },
  nextCheckInEarlier: {
    en: 'The next check-in comes after this one. Give a later day.',
    fr: 'Le prochain point d’étape vient après celui-ci. Indiquez un jour ultérieur.',
  },
  goalsAtMost: {
    en: 'Keep the list short: at most {most, number} goals. Remove one before you add another.',
    fr: 'Gardez une liste courte : {most, number} objectifs au plus. Retirez-en un avant d’en ajouter un autre.',
  },
});
