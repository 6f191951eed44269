import { texts } from '@sillage/platform';

export const webinarsTexts = texts({
  unknownProgramme: {
    en: 'There is no programme with this key. Check its spelling.',
    fr: 'Il n’existe aucun programme de cette clé. Vérifiez son orthographe.',
  },
  endsBeforeItStarts: {
    en: 'The session ends before it starts. Choose an end after the start.',
    fr: 'La session se termine avant d’avoir commencé. Choisissez une fin postérieure au début.',
  },
  tooLong: {
    en: 'A session lasts seven days at most. Check the dates, or schedule several sessions.',
    fr: 'Une session dure sept jours au plus. Vérifiez les dates, ou planifiez plusieurs sessions.',
  },
  overAlready: {
    en: 'This session would be over already. Check the date.',
    fr: 'Cette session serait déjà terminée. Vérifiez la date.',
  },
  linkWithPassword: {
    en: 'This link carries a name or a password. Take out what stands before the “@”, and give people access in the meeting tool.',
    fr: 'Ce lien contient un nom ou un mot de passe. Retirez ce qui précède « @ », et donnez l’accès dans l’outil de réunion.',
  },
  seriesPartOver: {
    en: 'With these weeks, session {number, number} of the series would not have this local time: the clocks skip it on that day. Choose another time, or plan that session on its own.',
    fr: 'À ce rythme, la session {number, number} de la série n’aurait pas cette heure locale : ce jour-là, le changement d’heure la saute. Choisissez une autre heure, ou planifiez cette session à part.',
  },
  over: {
    en: 'This session is over. Only its description, its replay link and what counts as attending can still be changed.',
    fr: 'Cette session est passée. Seuls sa description, le lien du replay et ce qui compte comme une présence peuvent encore changer.',
  },
  capacityOnceStarted: {
    en: 'The session has begun, so its seats stay as they are. Whoever comes can still be recorded as present.',
    fr: 'La session a commencé : ses places restent ce qu’elles sont. Quiconque vient peut encore être noté présent.',
  },
  unknownHost: {
    en: 'There is no such colleague in the company today. Choose somebody from the directory.',
    fr: 'Il n’y a pas de tel collègue dans l’entreprise aujourd’hui. Choisissez une personne de l’annuaire.',
  },
  draftOver: {
    en: 'This draft would be over already. Give it a new time, then publish it.',
    fr: 'Ce brouillon serait déjà passé. Donnez-lui une nouvelle date, puis publiez-le.',
  },
  sessionCancelled: {
    en: 'This session was cancelled. Look for another one.',
    fr: 'Cette session a été annulée. Consultez les autres sessions.',
  },
  registrationCancelledAlready: {
    en: 'Your registration was cancelled already; there is nothing more to do.',
    fr: 'Votre inscription est déjà annulée\u00a0; il n’y a rien d’autre à faire.',
  },
  notRegistered: {
    en: 'You are not registered for this session, so there is nothing to cancel.',
    fr: 'Vous n’êtes pas inscrit·e à cette session\u00a0: il n’y a rien à annuler.',
  },
  attendedAlready: {
    en: 'Your attendance is recorded already, so the registration stays.',
    fr: 'Votre présence est déjà enregistrée\u00a0: l’inscription est conservée.',
  },
  checkInNotOpen: {
    en: 'Check-in opens {minutes, number} minutes before the start, at {opensAt} your time.',
    fr: 'L’enregistrement ouvre {minutes, number} minutes avant le début, à {opensAt} à votre heure.',
  },
  checkInClosed: {
    en: 'Check-in closed {hours, number} hours after the end of the session. If you were there, ask the host to record it.',
    fr: 'L’enregistrement a pris fin {hours, number} heures après la session. Si vous y étiez, demandez à l’hôte de l’indiquer.',
  },
  wrongCode: {
    en: 'This is not the code of this session. Look at the host’s screen again; capitals and spaces do not matter.',
    fr: 'Ce n’est pas le code de cette session. Regardez à nouveau l’écran de l’hôte\u00a0; majuscules et espaces ne comptent pas.',
  },
  tooManyWrongCodes: {
    en: 'There were too many wrong codes. Wait a few minutes, or ask the host to record your attendance.',
    fr: 'Il y a eu trop de codes erronés. Patientez quelques minutes, ou demandez à l’hôte d’indiquer votre présence.',
  },
  hostSaidOtherwise: {
    en: 'The host has recorded your attendance otherwise. If that is not right, ask the host to correct it.',
    fr: 'L’hôte a indiqué autre chose pour votre présence. Si c’est inexact, demandez-lui de le corriger.',
  },
  attendanceNotYet: {
    en: 'Attendance can be recorded from {minutes, number} minutes before the start.',
    fr: 'La présence peut être indiquée à partir de {minutes, number} minutes avant le début.',
  },
  personNotRegistered: {
    en: 'This person was not registered, so only their presence can be recorded.',
    fr: 'Cette personne n’était pas inscrite\u00a0: seule sa présence peut être indiquée.',
  },
  personUnknown: {
    en: 'Nobody of the company has this id. Look the person up again.',
    fr: 'Personne dans l’entreprise n’a cet identifiant. Recherchez à nouveau cette personne.',
  },
  notAdded: {
    en: 'Nobody recorded you as present at this session, so there is nothing to take back.',
    fr: 'Votre présence à cette session n’a pas été indiquée\u00a0: il n’y a rien à retirer.',
  },
  cameThemselves: {
    en: 'You registered for this session yourself. If your attendance is not right, ask the host to correct it.',
    fr: 'Vous vous êtes inscrit·e à cette session. Si votre présence est inexacte, demandez à l’hôte de la corriger.',
  },
  noReport: {
    en: 'This is no attendance report of Teams or Zoom. Download the report of the meeting as CSV and choose that file; nothing was changed.',
    fr: 'Ce fichier n’est pas un rapport de présence de Teams ou de Zoom. Téléchargez le rapport de la réunion au format CSV et choisissez ce fichier\u00a0; rien n’a été modifié.',
  },
  noBase64: {
    en: 'The file must come as base64.',
    fr: 'Le fichier doit être transmis en base64.',
  },
  reportTooLarge: {
    en: 'An attendance report has {megabytes, number} MB at most. Check that this is the right file; nothing was changed.',
    fr: 'Un rapport de présence fait {megabytes, number} Mo au plus. Vérifiez qu’il s’agit du bon fichier\u00a0; rien n’a été modifié.',
  },
  noSuchRow: {
    en: 'This row of the report waits for no decision. Open the report again.',
    fr: 'Cette ligne du rapport n’attend pas de décision. Ouvrez à nouveau le rapport.',
  },
});
