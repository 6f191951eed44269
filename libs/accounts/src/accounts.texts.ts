import { texts } from '@sillage/platform';

export const accountsTexts = texts({
  tokenWithoutName: {
    en: 'Give the token a name that says what it is for.',
    fr: 'Donnez au jeton un nom qui dit à quoi il sert.',
  },
  tokenForAYear: {
    en: 'A token ends on a day to come, within a year. Choose such a day.',
    fr: 'Un jeton prend fin un jour à venir, dans l’année. Choisissez un tel jour.',
  },
  importTokenForAdmins: {
    en: 'Only administrators make tokens for HR’s file. Ask one of them.',
    fr: 'Seuls les administrateurs créent des jetons pour le fichier des RH. Adressez-vous à l’un d’eux.',
  },
  tooManyTokens: {
    en: 'You have {most} tokens in use, which is as many as there may be. Revoke one that you no longer need.',
    fr: 'Vous avez {most} jetons en service, le maximum possible. Révoquez-en un dont vous n’avez plus besoin.',
  },
  passwordOnlyAsJson: {
    en: 'Send the passwords as JSON: {expected}.',
    fr: 'Envoyez les mots de passe en JSON : {expected}.',
  },
  wrongCurrentPassword: {
    en: 'This is not your present password. Check it and try again.',
    fr: 'Ce n’est pas votre mot de passe actuel. Vérifiez-le, puis réessayez.',
  },
  passwordTooShort: {
    en: 'Take at least {least} characters. Several words in a row are easy to keep in mind.',
    fr: 'Prenez au moins {least} caractères. Plusieurs mots à la suite se retiennent facilement.',
  },
  passwordTooLong: {
    en: 'Take at most {most} characters.',
    fr: 'Prenez au plus {most} caractères.',
  },
  passwordAboutOneself: {
    en: 'Whoever knows you would try this early: it is made of your name, your address or your company’s name. Take several words that have nothing to do with you.',
    fr: 'Quiconque vous connaît l’essaierait vite : il est fait de votre nom, de votre adresse ou du nom de votre entreprise. Prenez plusieurs mots sans rapport avec vous.',
  },
  passwordGuessable: {
    en: 'This password is among the first that would be tried. Take several words that do not belong together, such as four from different pages of a book.',
    fr: 'Ce mot de passe est parmi les premiers que l’on essaierait. Prenez plusieurs mots qui ne vont pas ensemble, par exemple quatre de différentes pages d’un livre.',
  },
  linkNotInForce: {
    en: 'This link does not work: it was used, or replaced by a newer one, or its time is over. Ask for a new one on the sign-in page.',
    fr: 'Ce lien ne fonctionne pas : il a servi, un lien plus récent l’a remplacé, ou son délai est passé. Demandez-en un nouveau sur la page de connexion.',
  },
  passwordsAreClosed: {
    en: 'Passwords are not used here. Sign in with the account of your company.',
    fr: 'Les mots de passe ne sont pas utilisés ici. Connectez-vous avec le compte de votre entreprise.',
  },
  linksAreClosed: {
    en: 'Sign-in links are not used here (LOCAL_ACCOUNTS=false): people come in through your identity provider.',
    fr: 'Les liens de connexion ne sont pas utilisés ici (LOCAL_ACCOUNTS=false) : on entre par votre fournisseur d’identité.',
  },
  jsonOnly: {
    en: 'Send this as JSON: {expected}, with the header Content-Type: application/json.',
    fr: 'Envoyez ceci en JSON : {expected}, avec l’en-tête Content-Type: application/json.',
  },
  unknownUnit: { en: 'There is no such unit.', fr: 'Cette entité n’existe pas.' },
  nobodyNamed: {
    en: 'Name the people, a unit, or everybody without a provider.',
    fr: 'Indiquez les personnes, une entité, ou toutes les personnes sans fournisseur d’identité.',
  },
  isSetUp: {
    en: 'Sillage has been set up. Sign in; if no administrator can any more, whoever runs the server names one with “account create --admin”.',
    fr: 'Sillage est déjà installé. Connectez-vous ; si plus aucune personne ne peut l’administrer, qui exploite le serveur en désigne une avec « account create --admin ».',
  },
  setUpLinkIsOld: {
    en: 'This set-up link does not work. Take the one that the latest start of Sillage printed; it works for 24 hours.',
    fr: 'Ce lien d’installation ne fonctionne pas. Prenez celui que le dernier démarrage de Sillage a affiché ; il est valable 24 heures.',
  },
  emailExpected: {
    en: 'Give an address such as name@example.com.',
    fr: 'Indiquez une adresse telle que nom@exemple.fr.',
  },
  nameExpected: {
    en: 'Give a name of one to 200 characters.',
    fr: 'Indiquez un nom de 1 à 200 caractères.',
  },
  passwordExpected: { en: 'Give a password.', fr: 'Indiquez un mot de passe.' },
  localeExpected: {
    en: 'Give a language tag, such as en or fr-CA.',
    fr: 'Indiquez une langue, par exemple en ou fr-CA.',
  },
  timeZoneExpected: {
    en: 'Give an IANA time zone, such as Europe/Paris.',
    fr: 'Indiquez un fuseau horaire IANA, par exemple Europe/Paris.',
  },
  countryExpected: {
    en: 'Give a country by its two letters, such as FR.',
    fr: 'Indiquez un pays par ses deux lettres, par exemple FR.',
  },
  isKnown: {
    en: '{email} is in the directory already. “account link” makes a sign-in link for them, and “--admin” here makes them an administrator.',
    fr: '{email} est déjà dans l’annuaire. « account link » lui crée un lien de connexion, et « --admin » lui confie ici l’administration.',
  },
  unknownAddress: {
    en: 'The directory knows nobody with the address {email}.',
    fr: 'L’annuaire ne connaît personne à l’adresse {email}.',
  },
  hasLeft: {
    en: 'The directory knows this address, of somebody who has left the company. Give another one.',
    fr: 'L’annuaire connaît cette adresse, celle d’une personne qui a quitté l’entreprise. Indiquez-en une autre.',
  },
});
