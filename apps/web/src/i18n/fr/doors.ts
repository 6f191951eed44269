/** The pages of whoever is not signed in, besides the sign-in itself. */
export default {
  'signIn.forgotten': 'Mot de passe oublié ?',
  'signIn.notSetUp':
    'Personne n’administre encore Sillage. Ouvrez le lien affiché à son démarrage (Create the first administrator).',
  'signIn.demo': 'Ceci est la démonstration. Votre propre entreprise, à côté : {command}',
  'signIn.done': 'Vous êtes connecté·e.',
  'signIn.done.lead':
    'En tant que {name}. Fermez cette fenêtre et continuez dans celle où vous étiez : ce que vous y avez écrit y est toujours.',
  'signIn.done.here': 'Ou continuez ici',
  'link.title': 'Votre lien de connexion',
  'link.welcome': 'Bonjour {name}.',
  'link.lead':
    'Ce lien vous connecte une fois, à l’adresse {email}. Choisissez un mot de passe, et vous pourrez revenir sans lien.',
  'link.leadAgain': 'Ce lien vous connecte une fois, à l’adresse {email}. Vous pouvez choisir un autre mot de passe.',
  'link.leadAlone': 'Ce lien vous connecte une fois, à l’adresse {email}.',
  'link.password': 'Nouveau mot de passe',
  'link.passwordLater': 'Vous pouvez le laisser vide ; la prochaine fois, il vous faudra alors un autre lien.',
  'link.passwordKept': 'Laissez-le vide pour garder celui que vous avez.',
  'link.over': 'Ce lien ne fonctionne pas.',
  'link.over.lead': 'Il a servi, un lien plus récent l’a remplacé, ou son délai est passé.',
  'link.another': 'Demander un autre lien',
  'forgotten.title': 'Mot de passe oublié ?',
  'forgotten.lead':
    'Indiquez votre adresse : vous recevrez un lien pour vous connecter et choisir un autre mot de passe.',
  'forgotten.submit': 'Recevoir un lien',
  'forgotten.sent':
    'Si {email} a un compte ici, un lien est en route. Il est valable une heure. S’il n’arrive pas, adressez-vous à la personne qui administre Sillage dans votre entreprise.',
  'forgotten.held':
    'Sillage a été rétabli depuis une sauvegarde, et n’envoie aucun courriel avant le feu vert de la personne qui l’administre. Si {email} a un compte ici, un lien partira alors, si c’est dans l’heure. En cas d’urgence, adressez-vous à la personne qui s’occupe de Sillage dans votre entreprise.',
  'forgotten.closed': 'Les mots de passe ne sont pas utilisés ici.',
  'forgotten.closed.lead':
    'Vous vous connectez avec le compte de votre entreprise. Si vous en avez oublié le mot de passe, la page de ce compte vous aidera.',
  'forgotten.back': 'Retour à la connexion',
  'firstAdmin.name': 'Installer Sillage',
  'firstAdmin.title': 'Bienvenue. Vous êtes la première personne ici.',
  'firstAdmin.lead':
    'Vous devenez ainsi la première personne qui administre Sillage dans votre entreprise, et vous êtes connecté·e.',
  'firstAdmin.noLink':
    'Pour administrer Sillage, ouvrez le lien entier affiché à son démarrage (Create the first administrator).',
  'firstAdmin.givenName': 'Prénom',
  'firstAdmin.familyName': 'Nom',
  'firstAdmin.email': 'Adresse électronique',
  'firstAdmin.submit': 'Créer mon compte',
  'firstAdmin.done': 'Sillage est installé.',
  'firstAdmin.done.lead': 'Quelqu’un l’administre déjà. Connectez-vous pour continuer.',
};
