import type en from '../en/account.js';

export default {
  'nav.account': 'Mon compte',
  'myAccount.title': 'Comment vous entrez.',
  'myAccount.lead': 'Vos appareils, votre mot de passe, et les applications qui agissent pour vous.',
  'myAccount.lead.alone': 'Vos appareils, et les applications qui agissent pour vous.',
  'myAccount.signIns': 'Où votre session est ouverte',
  'myAccount.signIns.lead': 'Un appareil que vous ne connaissez pas ? Déconnectez-le, puis changez votre mot de passe.',
  'myAccount.signIns.leadAlone':
    'Un appareil que vous ne connaissez pas ? Mettez-y fin, puis changez votre mot de passe là où votre entreprise gère votre compte.',
  'myAccount.current': 'Cet appareil',
  'myAccount.device':
    '{browser, select, other {{browser}} unknown {Une application}} {system, select, unknown {} other {sur {system}}}',
  'myAccount.way.password': 'par mot de passe',
  'myAccount.way.link': 'par un lien',
  'myAccount.way.provider': 'par {provider}',
  'myAccount.signIn.facts': 'Connexion le {started} {way}. Vu le {seen} pour la dernière fois.',
  'myAccount.end': 'Déconnecter',
  'myAccount.end.label': 'Déconnecter : {device}',
  'myAccount.endOthers': 'Déconnecter tous les autres',
  'myAccount.ended': 'C’est fait. Cet appareil est déconnecté.',
  'myAccount.endedOthers': 'C’est fait. Votre session n’est plus ouverte que sur cet appareil.',
  'myAccount.onlyHere': 'Votre session n’est ouverte que sur cet appareil.',
  'myAccount.password': 'Mot de passe',
  'myAccount.password.lead':
    'Plusieurs mots qui ne vont pas ensemble se retiennent facilement et se devinent mal. Tous les autres appareils seront déconnectés.',
  'myAccount.password.none':
    'Vous n’en avez pas encore : vous entrez par un lien ou par le compte de votre entreprise.',
  'myAccount.password.current': 'Mot de passe actuel',
  'myAccount.password.new': 'Nouveau mot de passe',
  'myAccount.password.change': 'Changer le mot de passe',
  'myAccount.password.set': 'Définir un mot de passe',
  'myAccount.password.done': 'Votre nouveau mot de passe est en place. Tous les autres appareils sont déconnectés.',
  'myAccount.password.tooMany':
    'Trop d’essais à la suite. Réessayez dans {unit, select, seconds {{count, plural, one {une seconde} other {# secondes}}} other {{count, plural, one {une minute} other {# minutes}}}}.',
  'myAccount.password.unreachable':
    'Sillage est injoignable. Votre mot de passe n’a pas changé ; réessayez dans un instant.',
  'myAccount.tokens': 'Jetons d’accès',
  'myAccount.tokens.lead':
    'Un jeton permet à une autre application d’agir pour vous. Il n’a jamais les droits d’un administrateur.',
  'myAccount.tokens.none': 'Aucune application n’agit pour vous.',
  'myAccount.token.facts':
    '{access, select, reads {Lecture seule} imports {Dépôt du fichier des RH} other {Lecture et modification}}. Jusqu’au {until}. {used, select, never {Pas encore utilisé.} other {Utilisé le {usedOn} pour la dernière fois.}}',
  'myAccount.token.new': 'Créer un jeton',
  'myAccount.token.name': 'À quoi il sert',
  'myAccount.token.name.hint': 'Par exemple « Rapport de nuit ».',
  'myAccount.token.until': 'Durée',
  'myAccount.token.days': '{days, plural, one {# jour} other {# jours}}',
  'myAccount.token.may': 'Ce qu’il permet',
  'myAccount.token.may.reads': 'Lire ce que je peux lire',
  'myAccount.token.may.writes': 'Lire, et modifier ce que je peux modifier',
  'myAccount.token.may.imports': 'Déposer le fichier des RH, et rien d’autre',
  'myAccount.token.make': 'Le créer',
  'myAccount.token.secret': 'Secret de « {name} »',
  'myAccount.token.once':
    'Le jeton est créé. Son secret n’est montré que cette fois : gardez-le là où seule l’application le trouve.',
  'myAccount.token.kept': 'Je l’ai gardé',
  'myAccount.token.revoke': 'Révoquer',
  'myAccount.token.revoke.label': 'Révoquer « {name} »',
  'myAccount.token.revoked': '« {name} » est révoqué. L’application n’entre plus.',
  'myAccount.kept': 'Ce que vous avez saisi est toujours là.',
  'signInAgain.title': 'Votre session a pris fin.',
  'signInAgain.lead':
    'Reconnectez-vous en tant que {name} et vous reprendrez où vous en étiez. Ce que vous avez écrit est toujours là.',
  'signInAgain.beside': 'Continuez dans la fenêtre qui s’est ouverte. Cette page attend, et reprend d’elle-même.',
  'signInAgain.elsewhere': 'Mot de passe oublié, ou autre moyen ? Dans un nouvel onglet, puis revenez',
  'signInAgain.later': 'Pas maintenant',
  'signInAgain.other':
    'La connexion est désormais celle de {other}. Ce qui est écrit ici est à {name} et y reste tant que cette page est ouverte.',
  'signInAgain.asBefore': 'Se connecter en tant que {name}',
  'signInAgain.goOnAs': 'Continuer en tant que {other}, à neuf',
} satisfies Record<keyof typeof en, string>;
