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
    en: 'Whoever knows you would try this early: it is made of your name or your address. Take several words that have nothing to do with you.',
    fr: 'Quiconque vous connaît l’essaierait vite : il est fait de votre nom ou de votre adresse. Prenez plusieurs mots sans rapport avec vous.',
  },
  passwordGuessable: {
    en: 'This password is among the first that would be tried. Take several words that do not belong together, such as four from different pages of a book.',
    fr: 'Ce mot de passe est parmi les premiers que l’on essaierait. Prenez plusieurs mots qui ne vont pas ensemble, par exemple quatre de différentes pages d’un livre.',
  },
});
