import type en from '../en/signInWays.js';

export default {
  'signInWays.title': 'Façons de se connecter',
  'signInWays.lead':
    'Les comptes de votre entreprise, par son fournisseur d’identité, ou une adresse et un mot de passe propres à Sillage. Ces réglages viennent de la machine qui fait tourner Sillage.',
  'signInWays.open': 'Ouvert',
  'signInWays.closed': 'Fermé',
  'signInWays.local': 'Adresse et mot de passe',
  'signInWays.local.open':
    'On peut se connecter avec un mot de passe propre à Sillage, ou par un lien reçu par courriel. Quand le fournisseur d’identité fonctionne pour tout le monde, {variable}=false ferme cette porte.',
  'signInWays.local.closed': 'On entre par un fournisseur d’identité seulement ({variable}=false).',
  'signInWays.byEmail': 'Les personnes sont retrouvées la première fois par leur adresse vérifiée.',
  'signInWays.byClaim': 'Les personnes sont retrouvées la première fois par leur matricule, que contient {claim}.',
  'signInWays.redirectUri': 'Adresse de redirection à enregistrer chez le fournisseur',
  'signInWays.signOutUri': 'Adresse de retour après la déconnexion',
  'signInWays.test': 'Essayer',
  'signInWays.test.of': 'Essayer {provider}',
  'signInWays.testAgain': 'Essayer de nouveau',
  'signInWays.testAgain.of': 'Essayer de nouveau : {provider}',
  'signInWays.passed': '{provider} est prêt : rien n’empêche de se connecter.',
  'signInWays.failed': '{provider} n’est pas encore prêt. Voici ce qu’il faut régler.',
  'signInWays.part.ADDRESS': 'Adresse',
  'signInWays.part.KEYS': 'Clés',
  'signInWays.part.CLOCK': 'Horloge',
  'signInWays.part.CLIENT': 'Identifiant et secret',
  'signInWays.part.REDIRECT_URI': 'Chemin de retour',
  'signInWays.part.CLAIMS': 'De qui il s’agit',
  'signInWays.first': 'Se connecter avec les comptes de votre entreprise',
  'signInWays.another': 'Ajouter un fournisseur',
  'signInWays.step.register':
    'Chez votre fournisseur (Microsoft Entra ID, Google, Okta, Keycloak ou un autre), enregistrez Sillage comme application web, avec cette adresse de redirection. À la place de « {name} », mettez un nom court de votre choix.',
  'signInWays.step.set':
    'Sur la machine qui fait tourner Sillage, donnez une valeur à ces variables (dans un fichier {file} du dossier de Sillage, ou dans son environnement), avec votre nom en capitales à la place de {name}, et redémarrez Sillage. Puis faites l’essai ici.',
  'signInWays.step.match':
    '{variable} dit comment retrouver les personnes la première fois : email, si le fournisseur vérifie les adresses ; sinon, le nom de l’information (claim) qui contient le matricule.',
  'identityRequests.title': 'En attente de votre confirmation',
  'identityRequests.lead':
    'Des personnes qui ont un rôle sont venues par un fournisseur pour la première fois, et n’ont été retrouvées que par leur adresse. Confirmez-les, une seule fois, s’il s’agit bien d’elles.',
  'identityRequests.none': 'Personne n’attend.',
  'identityRequests.asked': 'Venue du {day} par {provider}, avec l’adresse {email} ({subject} chez le fournisseur).',
  'identityRequests.follows':
    'S’il s’agit bien <de>{name}</de> : ce compte se connectera désormais ici, avec tous ses rôles.',
  'identityRequests.taken': 'L’un des deux a été lié autrement depuis : déliez-le d’abord, ou refusez.',
  'identityRequests.gone':
    '{provider} n’est plus configuré, personne ne peut donc l’utiliser : refusez, ou faites-le remettre en place.',
  'identityRequests.confirm': 'C’est bien cette personne',
  'identityRequests.confirm.of': 'C’est bien cette personne : {name}',
  'identityRequests.decline': 'Refuser',
  'identityRequests.decline.of': 'Refuser {name}',
  'identityRequests.done.confirmed': '{name} peut désormais se connecter par le fournisseur.',
  'identityRequests.done.declined': 'La demande <de>{name}</de> est refusée. Rien n’a été lié.',
} satisfies Record<keyof typeof en, string>;
