import { texts } from '@sillage/platform';

/** What the test of a provider found; the names of variables are those of that provider. */
export const examinationTexts = texts({
  addressFound: {
    en: '{issuer} answers, and describes itself as it should.',
    fr: '{issuer} répond, et se décrit comme il faut.',
  },
  addressInClear: {
    en: '{issuer} answers. It is not encrypted (http): good for trying out, not for a company.',
    fr: '{issuer} répond. La liaison n’est pas chiffrée (http) : bien pour un essai, pas pour une entreprise.',
  },
  addressNotFound: {
    en: '{issuer} does not answer as an identity provider ({reason}). Check {issuerVariable}: its “/.well-known/openid-configuration” must open from this machine.',
    fr: '{issuer} ne répond pas comme un fournisseur d’identité ({reason}). Vérifiez {issuerVariable} : son « /.well-known/openid-configuration » doit s’ouvrir depuis cette machine.',
  },
  addressOfAnother: {
    en: 'The provider there calls itself {other}. Set {issuerVariable} to exactly that, if it is the one of your company alone.',
    fr: 'Le fournisseur à cette adresse se nomme {other}. Donnez exactement cette valeur à {issuerVariable}, s’il s’agit bien de celui de votre seule entreprise.',
  },
  keys: {
    en: '{count, plural, one {One key signs} other {# keys sign}} what it says.',
    fr: '{count, plural, one {Une clé signe} other {# clés signent}} ses réponses.',
  },
  noKeys: {
    en: 'It shows no keys by which its signatures could be checked. Ask whoever runs {provider} for asymmetric keys (RS256, say).',
    fr: 'Il ne montre aucune clé qui permette de vérifier ses signatures. Demandez des clés asymétriques (RS256, par exemple) à qui gère {provider}.',
  },
  clock: { en: 'Its clock and ours agree.', fr: 'Son horloge et la nôtre sont d’accord.' },
  clockUnknown: { en: 'It does not tell its time.', fr: 'Il ne dit pas l’heure qu’il est chez lui.' },
  clockBehind: {
    en: 'The clock of this machine is {seconds, number} seconds behind that of {provider}; a minute is the most that is accepted. Set this machine’s clock by NTP.',
    fr: 'L’horloge de cette machine retarde de {seconds, number} secondes sur celle de {provider} ; une minute est le maximum accepté. Réglez l’horloge de cette machine par NTP.',
  },
  clockAhead: {
    en: 'The clock of this machine is {seconds, number} seconds ahead of that of {provider}; a minute is the most that is accepted. Set this machine’s clock by NTP.',
    fr: 'L’horloge de cette machine avance de {seconds, number} secondes sur celle de {provider} ; une minute est le maximum accepté. Réglez l’horloge de cette machine par NTP.',
  },
  client: {
    en: 'It knows Sillage by its id and secret.',
    fr: 'Il connaît Sillage par son identifiant et son secret.',
  },
  clientRefused: {
    en: 'It does not accept the id and secret of Sillage. Copy both again from {provider} into {idVariable} and {secretVariable}; a secret may have run out.',
    fr: 'Il n’accepte pas l’identifiant et le secret de Sillage. Recopiez-les depuis {provider} dans {idVariable} et {secretVariable} ; un secret peut avoir expiré.',
  },
  clientUnknown: {
    en: 'Whether it accepts the id and secret of Sillage could not be found out ({reason}). Try again in a minute.',
    fr: 'Impossible de savoir s’il accepte l’identifiant et le secret de Sillage ({reason}). Réessayez dans une minute.',
  },
  redirect: {
    en: 'It takes people there, and raises no objection to sending them back to {redirectUri}.',
    fr: 'Il accueille les personnes, et ne s’oppose pas à les renvoyer vers {redirectUri}.',
  },
  redirectRefused: {
    en: 'It refuses the way that people would take. Register exactly this redirect URI for Sillage at {provider}: {redirectUri}. The beginning of it comes from PUBLIC_URL.',
    fr: 'Il refuse le chemin que prendraient les personnes. Enregistrez exactement cette adresse de redirection pour Sillage chez {provider} : {redirectUri}. Son début vient de PUBLIC_URL.',
  },
  verifiedEmail: {
    en: 'It tells email addresses, and whether they are verified: people are found by them the first time.',
    fr: 'Il communique les adresses, et dit si elles sont vérifiées : c’est par elles que les personnes sont retrouvées la première fois.',
  },
  noVerifiedEmail: {
    en: 'It does not say that it tells verified email addresses, and nobody is found by an unverified one. Set {matchVariable} to the claim that holds HR’s number of a person, and {scopesVariable} to the scopes that bring it.',
    fr: 'Il n’annonce pas d’adresses vérifiées, et personne n’est retrouvé par une adresse qui ne l’est pas. Donnez à {matchVariable} le nom de l’information (claim) qui contient le matricule, et à {scopesVariable} les scopes qui l’apportent.',
  },
  noEmailScope: {
    en: 'It does not offer the scope “email”. Set {scopesVariable} to those that bring the address, or {matchVariable} to the claim that holds HR’s number of a person.',
    fr: 'Il n’offre pas le scope « email ». Donnez à {scopesVariable} ceux qui apportent l’adresse, ou à {matchVariable} le nom de l’information (claim) qui contient le matricule.',
  },
  claim: {
    en: 'It tells “{match}”, by which people are found the first time.',
    fr: 'Il communique « {match} », par quoi les personnes sont retrouvées la première fois.',
  },
  claimsUnknown: {
    en: 'It does not say whether it tells “{match}”. The first sign-in will show it.',
    fr: 'Il ne dit pas s’il communique « {match} ». La première connexion le montrera.',
  },
  claimsUnknownEmail: {
    en: 'It does not say whether it tells verified email addresses. The first sign-in will show it; if not, set {matchVariable} to the claim that holds HR’s number of a person.',
    fr: 'Il ne dit pas s’il communique des adresses vérifiées. La première connexion le montrera ; sinon, donnez à {matchVariable} le nom de l’information (claim) qui contient le matricule.',
  },
});
