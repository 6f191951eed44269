import { texts, type Text } from '@sillage/platform';
import type { WhyNotKnown } from './provider-sign-in.js';
import type { TroubleKind } from './provider-trouble.js';

/** Why somebody who came by a provider is not signed in. */
export type WhyNotIn = WhyNotKnown | TroubleKind | 'lost' | 'too-many' | 'no-such-provider';

/** What happened, and what to do: `{provider}` is what its button says, `{minutes}` how long to wait. */
export const whyNotIn: Readonly<Record<WhyNotIn, { title: Text; words: Text }>> = {
  unknown: texts({
    title: { en: 'Sillage does not know you yet', fr: 'Sillage ne vous connaît pas encore' },
    words: {
      en: '{provider} confirmed who you are, but there is no active entry for you in the directory of Sillage. Ask the person who runs Sillage in your company, or your HR team, to add you. Nothing was kept of this try.',
      fr: '{provider} a confirmé votre identité, mais l’annuaire de Sillage n’a pas d’entrée active à votre nom. Demandez à la personne qui s’occupe de Sillage dans votre entreprise, ou à vos ressources humaines, de vous y ajouter. Rien n’a été conservé de cet essai.',
    },
  }),
  'no-address': texts({
    title: { en: 'Your address is missing', fr: 'Votre adresse manque' },
    words: {
      en: '{provider} confirmed who you are, but did not tell Sillage your email address, by which you would be found. Ask the person who runs Sillage in your company: they can change what {provider} tells, or how people are found.',
      fr: '{provider} a confirmé votre identité, mais n’a pas communiqué à Sillage l’adresse qui permettrait de vous retrouver. Signalez-le à la personne qui s’occupe de Sillage dans votre entreprise : elle peut changer ce que {provider} communique, ou la façon de retrouver les personnes.',
    },
  }),
  'address-not-verified': texts({
    title: { en: 'Your address is not verified', fr: 'Votre adresse n’est pas vérifiée' },
    words: {
      en: '{provider} told your email address, but not that it is verified, and an unverified address could be anybody’s. Verify it at {provider} if you can. Otherwise ask the person who runs Sillage in your company to let people be found by another claim.',
      fr: '{provider} a communiqué votre adresse, sans dire qu’elle est vérifiée ; une adresse non vérifiée pourrait être celle de n’importe qui. Vérifiez-la auprès de {provider} si vous le pouvez. Sinon, demandez à la personne qui s’occupe de Sillage dans votre entreprise de retrouver les personnes par une autre information.',
    },
  }),
  'no-claim': texts({
    title: { en: 'Your staff number is missing', fr: 'Votre matricule manque' },
    words: {
      en: '{provider} confirmed who you are, but did not tell Sillage the number by which HR knows you. Ask the person who runs Sillage in your company: they can change what {provider} tells, or how people are found.',
      fr: '{provider} a confirmé votre identité, mais n’a pas communiqué à Sillage votre matricule. Signalez-le à la personne qui s’occupe de Sillage dans votre entreprise : elle peut changer ce que {provider} communique, ou la façon de retrouver les personnes.',
    },
  }),
  'bound-otherwise': texts({
    title: { en: 'You sign in with another account', fr: 'Vous vous connectez avec un autre compte' },
    words: {
      en: 'Your entry in Sillage belongs to another account at {provider} than the one that you used just now. Sign in with that one. If you no longer have it, ask an administrator of Sillage to release the old one; then try again.',
      fr: 'Votre entrée dans Sillage est liée à un autre compte {provider} que celui que vous venez d’utiliser. Connectez-vous avec celui-là. Si vous ne l’avez plus, demandez à une personne qui administre Sillage de délier l’ancien, puis réessayez.',
    },
  }),
  'needs-word': texts({
    title: { en: 'An administrator has to confirm you once', fr: 'Une confirmation est nécessaire, une seule fois' },
    words: {
      en: 'You have a role in Sillage, so your first sign-in through {provider} needs the word of an administrator. They see your request already. Once they have confirmed it, sign in again.',
      fr: 'Vous avez un rôle dans Sillage : votre première connexion par {provider} doit être confirmée par une personne qui administre Sillage. Votre demande lui est déjà présentée. Une fois qu’elle l’aura confirmée, connectez-vous de nouveau.',
    },
  }),
  away: texts({
    title: { en: '{provider} does not answer', fr: '{provider} ne répond pas' },
    words: {
      en: '{provider} could not be reached, or answered something that makes no sense. Nothing is wrong with your account. Try again in a few minutes. If it lasts, tell the person who runs Sillage in your company.',
      fr: '{provider} est injoignable, ou sa réponse n’a pas de sens. Votre compte n’est pas en cause. Réessayez dans quelques minutes. Si cela dure, signalez-le à la personne qui s’occupe de Sillage dans votre entreprise.',
    },
  }),
  'not-its-client': texts({
    title: { en: '{provider} does not accept Sillage', fr: '{provider} n’accepte pas Sillage' },
    words: {
      en: '{provider} refused the id or the secret by which Sillage introduces itself. Nothing is wrong with your account. Tell the person who runs Sillage in your company: “test the sign-in” on their page names what to set.',
      fr: '{provider} a refusé l’identifiant ou le secret par lequel Sillage se présente. Votre compte n’est pas en cause. Signalez-le à la personne qui s’occupe de Sillage dans votre entreprise : l’essai de connexion, sur sa page, nomme ce qu’il faut régler.',
    },
  }),
  declined: texts({
    title: { en: 'You are not signed in', fr: 'Vous n’êtes pas connecté·e' },
    words: {
      en: '{provider} did not sign you in: it was stopped there, or you may not use this application. Try again. If {provider} goes on refusing, ask your IT team for access to Sillage.',
      fr: '{provider} ne vous a pas connecté·e : la connexion y a été interrompue, ou vous n’avez pas accès à cette application. Réessayez. Si {provider} continue à refuser, demandez l’accès à Sillage à votre service informatique.',
    },
  }),
  'not-believed': texts({
    title: { en: 'This sign-in could not be believed', fr: 'Cette connexion n’a pas pu être confirmée' },
    words: {
      en: 'The answer of {provider} did not fit what Sillage had asked, so nobody was signed in. Begin again. If it happens a second time, tell the person who runs Sillage in your company.',
      fr: 'La réponse de {provider} ne correspondait pas à ce que Sillage avait demandé : personne n’a été connecté. Recommencez. Si cela se reproduit, signalez-le à la personne qui s’occupe de Sillage dans votre entreprise.',
    },
  }),
  lost: texts({
    title: { en: 'This sign-in is over', fr: 'Cette connexion n’est plus valable' },
    words: {
      en: 'It was not begun in this browser, was used already, or took longer than a quarter of an hour. Begin again, and keep to one browser; it must keep cookies.',
      fr: 'Elle n’a pas été commencée dans ce navigateur, a déjà servi, ou a pris plus d’un quart d’heure. Recommencez, en gardant le même navigateur ; il doit accepter les cookies.',
    },
  }),
  'too-many': texts({
    title: { en: 'Too many sign-ins at once', fr: 'Trop de connexions à la fois' },
    words: {
      en: 'Very many sign-ins were begun from your network in a short time. Try again in {minutes, plural, one {a minute} other {# minutes}}. Nothing is wrong with your account.',
      fr: 'De très nombreuses connexions ont été commencées depuis votre réseau en peu de temps. Réessayez dans {minutes, plural, one {une minute} other {# minutes}}. Votre compte n’est pas en cause.',
    },
  }),
  'no-such-provider': texts({
    title: { en: 'There is no such way to sign in', fr: 'Cette façon de se connecter n’existe pas' },
    words: {
      en: 'This address belongs to no identity provider of your company. The sign-in page shows those that there are.',
      fr: 'Cette adresse ne correspond à aucun fournisseur d’identité de votre entreprise. La page de connexion montre ceux qui existent.',
    },
  }),
};

export const providerSignInTexts = texts({
  back: { en: 'Back to the sign-in page', fr: 'Retour à la page de connexion' },
});
