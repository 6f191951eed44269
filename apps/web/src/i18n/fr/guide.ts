import type en from '../en/guide.js';

export default {
  'guide.none': 'Ce programme n’a pas encore de guide.',
  'guide.noneHint': 'Dès qu’il sera publié, vous le trouverez ici.',
  'guide.version': 'Version {number}',
  'guide.minutes': '{minutes, plural, one {une minute} other {# minutes}} de lecture',
  'guide.print': 'Imprimer',
  'guide.language': 'Langue du texte',
  'guide.contents': 'Sommaire',
  'guide.behind': 'Cette traduction est un peu en retard sur l’original ({source}) ; c’est l’original qui fait foi.',
  'guide.note.never': 'Lisez-le à votre rythme, puis <link>indiquez-le à la fin</link>.',
  'guide.note.again':
    'Vous avez pris connaissance de la version {number} le {day}. La version {current} apporte un changement important ; merci de la lire et de <link>l’indiquer à la fin</link>.',
  'guide.note.done': 'Vous avez pris connaissance de la version {number} ({language}) le {day}.',
  'guide.changed.title': 'Ce qui a changé depuis la version {number}',
  'guide.changed.lines': '{count, plural, one {Voir le changement} other {Voir les # changements}}',
  'guide.changed.added': 'Ajouté',
  'guide.changed.removed': 'Retiré',
  'guide.acknowledge.title': 'L’avez-vous lu ?',
  'guide.acknowledge.words':
    'Vous indiquez avoir lu la version {number} ({language}). Rien d’autre ne vous est demandé, et il n’y a pas d’examen.',
  'guide.acknowledge.also': 'Vous pouvez aussi le dire de ce texte : version {number}, en {language}.',
  'guide.acknowledge.act': 'J’ai lu le guide',
  'guide.acknowledge.done': 'Vous avez pris connaissance de ce guide.',
  'guide.acknowledge.back': 'Revenir à mon parcours',
  'guide.acknowledge.kept': 'Vos prises de connaissance précédentes sont conservées.',
  'guide.edit': 'Rédiger le guide',
  'guide.receipt': 'Mon attestation',
  'guide.receiptWords':
    'J’ai lu la version {number} du guide « {guide} » ({language}) le {at}. Empreinte du texte (SHA-256) : {hash}',
  'guide.receiptCopy': 'Copier l’attestation',
  'guide.receiptCopied': 'Copié.',
  'guide.receiptByHand': 'Le texte est sélectionné : copiez-le avec votre clavier.',
  'guide.fingerprint': 'Empreinte de ce texte (SHA-256) : {hash}',
  'guide.public': 'Certaines sections sont ouvertes à tous : voir <link>la page publique</link>.',
  'guide.readership':
    '{rounded, select, true {Environ {acknowledged, number}} other {{acknowledged, number}}} {acknowledged, plural, one {personne} other {personnes}} sur {asked, number} avaient pris connaissance du texte actuel à la clôture des chiffres du {day}.',
  'guide.readership.soon':
    'Le nombre de personnes ayant pris connaissance du texte actuel sera compté à la prochaine clôture.',
  'guide.readership.none': 'Il y a trop peu de personnes pour dire combien ont pris connaissance du texte actuel.',
  'guide.readership.how': 'Comment est-ce compté',
  'guide.readership.counted':
    'Parmi toutes les personnes actives de l’entreprise, celles qui ont pris connaissance du texte actuel, ou d’un texte publié depuis que son sens a changé, dans n’importe quelle langue. Le compte est fait une fois par jour, après minuit (UTC){rounded, select, true {, et affiché en multiple de trois, au-dessus ou au-dessous, pour que personne ne puisse y être reconnu} other {}}.',
  'guide.acknowledgements':
    'Pour les auditeurs : <link>les prises de connaissance en fichier</link>, sous pseudonymes, avec l’empreinte de chaque texte.',
} satisfies Record<keyof typeof en, string>;
