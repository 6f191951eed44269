import type { Text } from '../i18n/index.js';
import type { ErrorCode } from './error-code.js';

/** What a person reads when a code comes without a text of its own: what happened, and what to do. */
export const errorTexts: Record<ErrorCode, Text> = {
  UNAUTHENTICATED: {
    en: 'You are not signed in, or your session has ended. Sign in and try again.',
    fr: 'Vous n’êtes pas connecté·e, ou votre session est terminée. Connectez-vous, puis réessayez.',
  },
  FORBIDDEN: {
    en: 'Your role does not include this. Ask the programme’s manager if you need it.',
    fr: 'Votre rôle ne permet pas cette action. Si elle vous est nécessaire, adressez-vous à la personne qui gère le programme.',
  },
  NOT_FOUND: {
    en: 'This does not exist, or you may not see it. Check the link, or go back to the list.',
    fr: 'Cet élément n’existe pas, ou vous ne pouvez pas le voir. Vérifiez le lien, ou revenez à la liste.',
  },
  BAD_USER_INPUT: {
    en: 'Something in this request is not right. Correct it and send it again; nothing was changed.',
    fr: 'Un élément de cette demande n’est pas valable. Corrigez-le et renvoyez-la ; rien n’a été modifié.',
  },
  INVALID_TRANSITION: {
    en: 'This is no longer possible in its present state. Reload the page to see where it stands.',
    fr: 'Ce n’est plus possible dans l’état actuel. Rechargez la page pour voir où cela en est.',
  },
  CONFLICT: {
    en: 'Somebody else changed this at the same moment. Reload it and try again.',
    fr: 'Quelqu’un d’autre a modifié cet élément au même moment. Rechargez-le, puis réessayez.',
  },
  RATE_LIMITED: {
    en: 'There were too many tries in a short time. Wait a little and try again.',
    fr: 'Il y a eu trop d’essais en peu de temps. Patientez un peu, puis réessayez.',
  },
  QUERY_TOO_COMPLEX: {
    en: 'This request asks for too much at once. Ask for fewer items or fewer fields, in several requests.',
    fr: 'Cette demande porte sur trop d’éléments à la fois. Demandez moins d’éléments ou de champs, en plusieurs demandes.',
  },
  INTERNAL: {
    en: 'Something went wrong on our side; nothing was changed. Try again, and if it happens again give the operators the number of this request.',
    fr: 'Une erreur s’est produite de notre côté ; rien n’a été modifié. Réessayez, et si cela se reproduit, transmettez le numéro de cette demande à l’équipe technique.',
  },
  NOT_ENROLLED: {
    en: 'This is for people enrolled in the programme. Enrol first, from the programme’s page.',
    fr: 'Ceci est réservé aux personnes inscrites au programme. Inscrivez-vous d’abord depuis la page du programme.',
  },
  ALREADY_ENROLLED: {
    en: 'You are already enrolled in this programme; there is nothing more to do.',
    fr: 'Vous êtes déjà inscrit·e à ce programme ; il n’y a rien d’autre à faire.',
  },
  MENTOR_NOT_LABELLED: {
    en: 'Only the holder of a label may be a mentor in this programme. Once the label is awarded, try again.',
    fr: 'Seule une personne qui détient un label peut parrainer dans ce programme. Réessayez une fois le label obtenu.',
  },
  MENTOR_AT_CAPACITY: {
    en: 'This mentor has no free place at present, pending offers included. Choose somebody else, or wait until a place is free.',
    fr: 'Ce parrain ou cette marraine n’a plus de place pour le moment, offres en attente comprises. Choisissez quelqu’un d’autre, ou attendez qu’une place se libère.',
  },
  MENTEE_ALREADY_MENTORED: {
    en: 'This person already has a mentor in this programme. A mentorship must end before another can begin.',
    fr: 'Cette personne a déjà un parrain ou une marraine dans ce programme. Un parrainage doit se terminer avant qu’un autre commence.',
  },
  LINEAGE_CYCLE: {
    en: 'This person is among the mentor’s own mentors, near or far, so the chain would close on itself. Choose somebody else.',
    fr: 'Cette personne est déjà en amont dans la lignée : la chaîne se refermerait sur elle-même. Choisissez quelqu’un d’autre.',
  },
  SELF_SPONSORSHIP: {
    en: 'One cannot be one’s own mentor. Choose a colleague.',
    fr: 'On ne peut pas se parrainer soi-même. Choisissez un·e collègue.',
  },
  INVITATION_PENDING_ALREADY: {
    en: 'An invitation between the two of you is already waiting for an answer.',
    fr: 'Une invitation entre vous deux attend déjà une réponse.',
  },
  INVITATION_EXPIRED: {
    en: 'This invitation has expired. Ask for a new one.',
    fr: 'Cette invitation a expiré. Demandez-en une nouvelle.',
  },
  CRITERIA_NOT_MET: {
    en: 'Some criteria of this level are not met yet. Your journey shows which ones.',
    fr: 'Certains critères de ce niveau ne sont pas encore remplis. Votre parcours indique lesquels.',
  },
  SESSION_STARTED: {
    en: 'This session has already started, so this can no longer be changed. Look for the next session.',
    fr: 'Cette session a déjà commencé : cette action n’est plus possible. Consultez la prochaine session.',
  },
  STALE_GUIDE_VERSION: {
    en: 'The guide has changed since this page was opened. Reload it and read the current text before you acknowledge it.',
    fr: 'Le guide a changé depuis l’ouverture de cette page. Rechargez-la et lisez le texte actuel avant d’en prendre connaissance.',
  },
  TRANSLATION_MISSING: {
    en: 'There is no text in this language yet. Choose one of the languages listed.',
    fr: 'Il n’existe pas encore de texte dans cette langue. Choisissez l’une des langues proposées.',
  },
  SCOPE_TOO_SMALL: {
    en: 'This group is too small to show figures without showing people. Choose a wider one.',
    fr: 'Ce groupe est trop petit pour afficher des chiffres sans exposer des personnes. Choisissez un périmètre plus large.',
  },
};
