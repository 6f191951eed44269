import { texts } from '@sillage/platform';

export const accountLettersTexts = texts({
  invitedSubject: { en: 'Your way into Sillage', fr: 'Votre accès à Sillage' },
  invitedLead: {
    en: '{named, select, yes {{company}} other {Your company}} runs its champions programme with Sillage. With this link you sign in for the first time, and choose a password if you like.',
    fr: '{named, select, yes {{company}} other {Votre entreprise}} anime son programme d’ambassadeurs avec Sillage. Ce lien vous connecte une première fois ; vous pouvez alors choisir un mot de passe.',
  },
  forgottenSubject: { en: 'Your link to sign in to Sillage', fr: 'Votre lien pour vous connecter à Sillage' },
  forgottenLead: {
    en: 'Somebody asked on the sign-in page for a link to your account. With it you sign in, and choose another password. If it was not you, nothing has changed, and you need not do anything.',
    fr: 'Sur la page de connexion, quelqu’un a demandé un lien vers votre compte. Il vous connecte, et vous permet de choisir un autre mot de passe. Si ce n’était pas vous, rien n’a changé, et vous n’avez rien à faire.',
  },
  worksOnce: {
    en: 'It works once, until {until}. Whoever has it can sign in as you: please do not pass it on.',
    fr: 'Il sert une seule fois, jusqu’au {until}. Qui le détient peut se connecter à votre place : ne le transmettez à personne.',
  },
  use: { en: 'Sign in', fr: 'Me connecter' },
  madeSubject: {
    en: 'An operator made a sign-in link for you',
    fr: 'Un lien de connexion a été créé pour vous',
  },
  madeLead: {
    en: 'Whoever runs Sillage {named, select, yes {at {company}} other {in your company}} made a one-time link by which one can sign in as you, and will hand it to you. It works once, until {until}. If you did not ask for it, tell an administrator.',
    fr: 'La personne qui exploite Sillage {named, select, yes {chez {company}} other {dans votre entreprise}} a créé un lien qui permet de se connecter une fois à votre place, et vous le remettra. Il sert une seule fois, jusqu’au {until}. Si vous ne l’avez pas demandé, signalez-le à la personne qui administre Sillage.',
  },
  madeNotice: {
    en: 'Whoever runs Sillage made a one-time link by which one can sign in as you. If you did not ask for it, tell an administrator.',
    fr: 'La personne qui exploite Sillage a créé un lien qui permet de se connecter une fois à votre place. Si vous ne l’avez pas demandé, signalez-le à la personne qui administre Sillage.',
  },
  open: { en: 'Open Sillage', fr: 'Ouvrir Sillage' },
  why: {
    en: 'This letter is about your own account, and comes whatever you chose about reminders.',
    fr: 'Ce message concerne votre propre compte ; il vous parvient quels que soient vos choix de rappels.',
  },
});
