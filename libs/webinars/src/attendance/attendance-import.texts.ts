import { texts, type Text } from '@sillage/platform';
import type { RowReason } from './row-reasons.js';

export const attendanceImportTexts = texts({
  otherDay: {
    en: 'The report is of {day}, another day than the session. Check that it is the right one.',
    fr: 'Le rapport est du {day}, un autre jour que celui de la session. Vérifiez qu’il s’agit du bon.',
  },
  dayFirst: {
    en: 'The dates of the report could be read two ways. They were read with the day first, which is nearest to the session.',
    fr: 'Les dates du rapport peuvent se lire de deux façons. Elles ont été lues en commençant par le jour, au plus près de la session.',
  },
  monthFirst: {
    en: 'The dates of the report could be read two ways. They were read with the month first, which is nearest to the session.',
    fr: 'Les dates du rapport peuvent se lire de deux façons. Elles ont été lues en commençant par le mois, au plus près de la session.',
  },
  meetingNotTold: {
    en: 'The report does not say how long the meeting ran, so the planned time was taken.',
    fr: 'Le rapport ne dit pas combien de temps la réunion a duré\u00a0; la durée prévue a été retenue.',
  },
});

const reasons = texts({
  MACHINE: { en: 'A program that records or takes notes.', fr: 'Un programme qui enregistre ou prend des notes.' },
  TELEPHONE: {
    en: 'Came by telephone, without a name. Tick the person off in the list if you know who it was.',
    fr: 'Par téléphone, sans nom. Cochez la personne dans la liste si vous savez de qui il s’agit.',
  },
  WAITING_ROOM: {
    en: 'Time in the waiting room does not count.',
    fr: 'Le temps passé en salle d’attente ne compte pas.',
  },
  DID_NOT_COME: {
    en: 'Registered with the meeting tool, and did not come.',
    fr: 'Inscription dans l’outil de réunion, sans venue.',
  },
  NO_NAME: { en: 'The row has neither a name nor an address.', fr: 'La ligne n’a ni nom ni adresse.' },
  NO_TIMES: {
    en: 'The row does not say when or how long. Tick the person off in the list if they were there.',
    fr: 'La ligne ne dit ni quand ni combien de temps. Cochez la personne dans la liste si elle était là.',
  },
  UNKNOWN_ADDRESS: {
    en: 'Nobody of the company has this address. Say who it is, or that it is a guest.',
    fr: 'Personne dans l’entreprise n’a cette adresse. Dites de qui il s’agit, ou qu’il s’agit d’un·e invité·e.',
  },
  NAME_NOT_REGISTERED: {
    en: 'Nobody of this name is registered. Say who it is, or that it is a guest.',
    fr: 'Personne de ce nom n’est inscrit. Dites de qui il s’agit, ou qu’il s’agit d’un·e invité·e.',
  },
  NAME_OF_SEVERAL: {
    en: 'Several people of this name are registered. Say who of them it is.',
    fr: 'Plusieurs personnes de ce nom sont inscrites. Dites de laquelle il s’agit.',
  },
  HOSTS_IT: { en: 'Hosts the session.', fr: 'Anime la session.' },
  NOBODY_OF_OURS: { en: 'A guest, as you said.', fr: 'Un·e invité·e, comme vous l’avez dit.' },
  TAKEN_BACK: {
    en: 'This person took back that they were there.',
    fr: 'Cette personne a retiré sa présence.',
  },
});
/** Complete: a reason without words does not compile. */
export const reasonTexts: Readonly<Record<RowReason, Text>> = reasons;
