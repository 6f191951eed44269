import { texts } from '@sillage/platform';

/**
 * Acts that are somebody's work, in words: the trail shows them with who did them and to what. What is not here is people's
 * own voluntary act, or follows from one, and is shown by kind and day alone: nobody learns from the trail what a colleague
 * answered, or that they did not join.
 */
export const workTexts = texts({
  'access-refused': { en: 'Was refused access', fr: 'Accès refusé' },
  'signed-in': { en: 'Signed in', fr: 'Connexion' },
  'signed-out': { en: 'Signed out', fr: 'Déconnexion' },
  'role.assigned': { en: 'Gave a role', fr: 'Rôle confié' },
  'role.removed': { en: 'Took a role back', fr: 'Rôle retiré' },
  'role.moved': { en: 'Moved a role to another entity', fr: 'Rôle déplacé vers une autre entité' },
  'people.imported': { en: 'Imported HR’s file', fr: 'Fichier RH importé' },
  'person.erased': { en: 'Erased a person', fr: 'Personne effacée' },
  'sending.let-go': { en: 'Let sending go after a restore', fr: 'Envois libérés après une restauration' },
  'work.retried': { en: 'Had failed work tried again', fr: 'Travail échoué retenté' },
  'mail.tested': { en: 'Sent themselves a test mail', fr: 'Courriel d’essai envoyé' },
  'company.updated': { en: 'Changed what the company says of itself', fr: 'Présentation de l’entreprise modifiée' },
  'company.logo-set': { en: 'Changed the company’s logo', fr: 'Logo de l’entreprise modifié' },
  'api-token.created': { en: 'Made a token for a program', fr: 'Jeton créé pour un programme informatique' },
  'api-token.revoked': { en: 'Revoked a token', fr: 'Jeton révoqué' },
  'calendar-address.renewed': { en: 'Made a calendar address', fr: 'Adresse de calendrier créée' },
  'calendar-address.stopped': { en: 'Ended a calendar address', fr: 'Adresse de calendrier supprimée' },
  'identity.bound': { en: 'Bound somebody to a provider’s account', fr: 'Compte d’un fournisseur rattaché' },
  'identity.unbound': { en: 'Released somebody from a provider’s account', fr: 'Compte d’un fournisseur détaché' },
  'password.set': { en: 'Set a password', fr: 'Mot de passe choisi' },
  'person.added': { en: 'Added a person', fr: 'Personne ajoutée' },
  'person.entered': { en: 'Entered a person by a command', fr: 'Personne saisie par une commande' },
  'person.updated': { en: 'Changed a person', fr: 'Fiche d’une personne modifiée' },
  'person.ended': { en: 'Ended somebody’s time in the company', fr: 'Départ d’une personne noté' },
  'person.brought-back': { en: 'Brought a person back', fr: 'Personne rétablie après un départ' },
  'session.host-left': { en: 'A host left; somebody else runs the session', fr: 'Session reprise après un départ' },
  'session.host-back': { en: 'A host came back to a session', fr: 'Session rendue après un retour' },
  'set-up.finished': { en: 'Became the first administrator', fr: 'Première administration mise en place' },
  'sign-in-link.invited': { en: 'Sent a sign-in link', fr: 'Lien de connexion envoyé' },
  'sign-in-link.forgotten': { en: 'Asked for a link after a forgotten password', fr: 'Lien demandé après un oubli' },
  'sign-in-link.command': { en: 'Made a sign-in link by a command', fr: 'Lien de connexion fait par une commande' },
  'sign-in-link.used': { en: 'Used a sign-in link', fr: 'Lien de connexion utilisé' },
  'programme.created': { en: 'Created a programme', fr: 'Programme créé' },
  'programme.archived': { en: 'Archived a programme', fr: 'Programme archivé' },
  'programme.taken-up-again': { en: 'Took an archived programme up again', fr: 'Programme archivé repris' },
  'programme.updated': { en: 'Changed a programme', fr: 'Programme modifié' },
  'founder.named': { en: 'Named a founder', fr: 'Personne à l’origine d’une lignée désignée' },
  'founder.taken-back': { en: 'Took the part of founder back', fr: 'Place à l’origine d’une lignée retirée' },
  'guide.drafted': { en: 'Wrote a draft of a guide', fr: 'Brouillon de guide écrit' },
  'guide.discarded': { en: 'Discarded a draft of a guide', fr: 'Brouillon de guide abandonné' },
  'guide.given': { en: 'Gave a guide to programmes', fr: 'Guide confié à des programmes' },
  'guide.published': { en: 'Published a guide', fr: 'Guide publié' },
  'guide.licensed': { en: 'Chose the licence of a guide', fr: 'Licence d’un guide choisie' },
  'guide.acknowledgements-exported': {
    en: 'Took who acknowledged a guide, under pseudonyms, as a file',
    fr: 'Prises de connaissance d’un guide exportées, sous pseudonymes',
  },
  'session.scheduled': { en: 'Scheduled a session', fr: 'Session planifiée' },
  'session.drafted': { en: 'Prepared a session', fr: 'Session préparée' },
  'session.published': { en: 'Published a session', fr: 'Session publiée' },
  'session.changed': { en: 'Changed a session', fr: 'Session modifiée' },
  'session.rescheduled': { en: 'Moved a session', fr: 'Session déplacée' },
  'session.cancelled': { en: 'Cancelled a session', fr: 'Session annulée' },
  'session.completed': { en: 'A session took place', fr: 'Session passée' },
  'session.attendance-imported': { en: 'Imported an attendance report', fr: 'Rapport de présence importé' },
  'session.attendance-settled': {
    en: 'Settled a row of an attendance report',
    fr: 'Ligne d’un rapport de présence attribuée',
  },
  'session.attendance-recorded': { en: 'Recorded who attended', fr: 'Présences notées' },
  'label.review-awarded': { en: 'Awarded a label after review', fr: 'Label attribué après examen' },
  'label.sent-back': { en: 'Sent a label back', fr: 'Label renvoyé' },
  'adoption.report-requested': { en: 'Asked for figures by mail', fr: 'Chiffres demandés par courriel' },
  'adoption.report-ended': { en: 'Ended figures by mail', fr: 'Envoi de chiffres arrêté' },
  'adoption.read': {
    en: 'Read figures about a part of the company',
    fr: 'Chiffres d’une partie de l’entreprise consultés',
  },
  'label.revoked': { en: 'Revoked a label', fr: 'Label retiré' },
});

/** The others, by what they are about. */
export const voluntaryTexts = texts({
  enrolment: { en: 'Somebody joined, paused or left', fr: 'Inscription, pause ou départ' },
  invitation: { en: 'An invitation was made or answered', fr: 'Invitation faite, ou réponse donnée' },
  mentorship: { en: 'A mentorship ended', fr: 'Fin d’un parrainage' },
  'check-in': { en: 'Two people noted that they spoke', fr: 'Échange noté entre deux personnes' },
  goal: { en: 'Two people changed their goals', fr: 'Objectifs revus entre deux personnes' },
  label: { en: 'Something changed on the way to a label', fr: 'Du nouveau sur le chemin d’un label' },
  registration: { en: 'A seat was taken or given back', fr: 'Place prise ou rendue' },
  preferences: { en: 'Somebody changed their preferences', fr: 'Préférences modifiées' },
  other: { en: 'Something of somebody’s own', fr: 'Un acte personnel' },
});

export type WorkAction = keyof typeof workTexts;
export const workActions = Object.keys(workTexts) as WorkAction[];
