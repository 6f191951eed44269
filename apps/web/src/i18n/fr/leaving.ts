import type en from '../en/leaving.js';

export default {
  'byHand.title': 'Ajouter une personne',
  'byHand.lead':
    'Pour les quelques personnes que le fichier RH ne connaît pas encore. Lorsqu’un fichier ultérieur contient leur adresse, il les reprend avec tout ce qui est à elles.',
  'byHand.givenName': 'Prénom',
  'byHand.familyName': 'Nom',
  'byHand.email': 'Adresse électronique',
  'byHand.orgUnitPath': 'Entité',
  'byHand.orgUnitPath.hint':
    'Les noms depuis le haut, séparés par « / », par exemple Groupe / France / Paris. Une entité absente est créée. Si vous laissez vide : tout en haut.',
  'byHand.orgUnitAsWritten': '« {path} » est une seule entité, qui s’appelle ainsi',
  'byHand.jobTitle': 'Poste',
  'byHand.locale': 'Langue',
  'byHand.country': 'Pays',
  'byHand.timeZone': 'Fuseau horaire',
  'byHand.seldom': 'Poste, langue, pays, fuseau horaire',
  'byHand.asTheCompany': 'Comme l’entreprise',
  'byHand.add': 'Ajouter',
  'byHand.kept': 'Ce que vous avez écrit est toujours là.',
  'byHand.added': '{name} a été ajouté·e. <link>Voir sa page</link>, ou ajoutez la personne suivante.',
  'byHand.added.unit':
    '{name} a été ajouté·e, et {count, plural, one {l’entité {units} a été créée} other {les entités {units} ont été créées}}. <link>Voir sa page</link>, ou ajoutez la personne suivante.',
  'byHand.change': 'Modifier sa fiche',
  'byHand.save': 'Enregistrer',

  'leaving.title': 'Dans l’entreprise',
  'leaving.ofHr':
    'Le fichier RH dit qui fait partie de l’entreprise. Si quelqu’un part avant le prochain, vous pouvez mettre fin à sa présence ici dès maintenant.',
  'leaving.byHand':
    'Une personne qui administre Sillage l’a ajoutée. Le fichier RH ne la connaît pas : vous seul·e pouvez mettre fin à sa présence ici.',
  'leaving.end': 'Mettre fin à sa présence…',
  'leaving.end.title': 'Mettre fin à la présence <de>{name}</de> dans l’entreprise ?',
  'leaving.end.signIns': 'Ses connexions se ferment partout sur-le-champ, et ses jetons prennent fin.',
  'leaving.end.roles':
    '{roles, plural, =0 {Cette personne n’a aucun rôle.} one {Son rôle lui est retiré.} other {Ses # rôles lui sont retirés.}}',
  'leaving.end.hosting':
    '{sessions, plural, =0 {Elle n’anime aucune session à venir.} one {La session qu’elle anime passe à une personne qui gère le programme et qui en est informée.} other {Les # sessions qu’elle anime passent à des personnes qui gèrent leurs programmes et qui en sont informées.}}',
  'leaving.end.rest':
    'Ses places, y compris en liste d’attente, vont à celles et ceux qui attendent. Programmes, labels et parrainages prennent fin, et ses filleul·es en sont informé·es. Ce à quoi elle participait lui appartient et ne vous est pas montré.',
  'leaving.end.undone': 'Personne ne lui écrit. Pendant un jour, vous pouvez la faire revenir telle qu’elle était.',
  'leaving.end.file':
    'Le prochain fichier RH la fera revenir, sans rien de tout cela, s’il indique toujours sa présence.',
  'leaving.end.act': 'Y mettre fin maintenant',

  'leaving.left.title': 'Partie de l’entreprise',
  'leaving.left.file': 'Le fichier RH l’a indiqué le {moment}.',
  'leaving.left.person': '{name} a mis fin à sa présence le {moment}.',
  'leaving.left.command': 'Une commande a mis fin à sa présence le {moment}.',
  'leaving.comesBack':
    'Jusqu’au {moment}, vous pouvez faire revenir cette personne telle qu’elle était. Reviennent avec elle :',
  'leaving.comesBack.role': 'Le rôle {role} · {scope}',
  'leaving.comesBack.session': 'L’animation de « {title} » le {day}',
  'leaving.comesBack.rest':
    'Ce à quoi elle participait, le cas échéant : programmes, labels, parrainages, places aux sessions à venir',
  'leaving.comesBack.exceptions':
    'Sauf ce qui est à quelqu’un d’autre entre-temps : une place attribuée depuis devient son rang en liste d’attente, les filleul·es qui ont trouvé quelqu’un d’autre restent avec cette personne{sessions, plural, =0 {} other {, tout comme une session confiée à quelqu’un d’autre}}. Ses connexions et ses jetons restent fermés : elle se connectera à nouveau.',
  'leaving.over':
    'C’était il y a plus d’un jour, et ce qu’elle avait est oublié. Le fichier RH la fera revenir, et vous lui donnerez à nouveau ses rôles.',
  'leaving.over.byHand':
    'C’était il y a plus d’un jour, et ce qu’elle avait est oublié. Vous pouvez la faire revenir sans cela.',
  'leaving.back': 'Faire revenir telle qu’elle était',
  'leaving.back.bare': 'Faire revenir',
  'leaving.done.ended': 'La présence <de>{name}</de> dans l’entreprise a pris fin.',
  'leaving.done.back': '{name} est de retour.',
  'leaving.done.updated': 'C’est enregistré.',
} satisfies Record<keyof typeof en, string>;
