import type en from '../en/desk.js';

export default {
  'session.desk': 'Ouvrir la table d’accueil',
  'session.added':
    'La personne qui anime a noté votre présence, sans inscription de votre part. Si vous ne le souhaitez pas, retirez-la : vous ne serez plus ajouté·e à cette session.',
  'session.added.takeBack': 'La retirer',
  'desk.name': 'Table d’accueil · {title}',
  'desk.back': 'La page de la session',
  'desk.over': 'Table d’accueil',
  'desk.none': 'Il n’y a pas de table d’accueil pour vous ici. Elle est destinée à qui anime la session.',
  'desk.sheet': 'Feuille d’émargement à imprimer',
  'desk.list': 'Qui vient',
  'desk.list.lead':
    '{seats, plural, =0 {Personne n’a de place} one {# personne a une place} other {# personnes ont une place}}{waiting, plural, =0 {} other {, # en liste d’attente}}. Cochez les personnes présentes ; votre parole prime sur le code et le rapport.',
  'desk.list.before':
    '{seats, plural, =0 {Personne n’a encore de place} one {# personne a une place} other {# personnes ont une place}}{waiting, plural, =0 {} other {, # en liste d’attente}}. Vous pourrez cocher les présences à partir de {opens}.',
  'desk.without': 'sans place',
  'desk.minutes': '{minutes, number} min',
  'desk.present': 'Présence',
  'desk.present.who': 'Présence : {name}',
  'desk.said.ATTENDED': 'La présence de {name} est notée.',
  'desk.said.UNKNOWN': 'Plus rien n’est noté pour {name}.',
  'desk.add': 'Une personne qui n’est pas dans la liste',
  'desk.add.hint': 'Elle apprend que vous avez noté sa présence, et peut la retirer.',
  'desk.add.do': 'Ajouter',
  'desk.add.who': 'Ajouter {name}',
  'desk.screen': 'Afficher le code à l’écran',
  'desk.screen.name': 'Code de présence pour la salle',
  'desk.screen.how': 'Ouvrez la page de la session dans Sillage et saisissez ce code, ou scannez pour y aller.',
  'desk.screen.qr': 'Code QR de la page de la session',
  'desk.screen.count':
    '{present, plural, =0 {Personne ne s’est encore enregistré} one {# personne est là} other {# personnes sont là}}',
  'desk.screen.close': 'Fermer l’écran',
  'desk.report': 'Rapport de présence',
  'desk.report.lead':
    'Le fichier CSV que Teams ou Zoom donne après la réunion. Qui était là pendant au moins {share, number, percent} de sa durée a participé ; le même fichier ne change rien la seconde fois, un fichier corrigé corrige.',
  'desk.report.choose': 'Choisir le rapport',
  'desk.report.reading': 'Lecture du rapport…',
  'desk.report.drop': 'Ou déposez-le ici. 3,6 Mo au plus.',
  'desk.report.taken':
    '{matched, plural, =0 {Aucune ligne n’a trouvé quelqu’un} one {# ligne a trouvé quelqu’un} other {# lignes ont trouvé quelqu’un}} ; {unmatched, plural, =0 {il n’en reste aucune} one {# figure ci-dessous avec la raison} other {# figurent ci-dessous avec la raison}}.',
  'desk.report.tooLarge':
    'Un rapport de présence fait 3,6 Mo au plus. Vérifiez qu’il s’agit du bon fichier ; rien n’a été modifié.',
  'desk.report.none': 'Aucun rapport n’a encore été pris en compte.',
  'desk.report.superseded': 'un rapport plus récent du même moment compte à sa place',
  'desk.report.counts':
    '{matched, plural, one {# ligne attribuée} other {# lignes attribuées}} : {attended, plural, one {# personne a participé} other {# personnes ont participé}}, {partial, number} en partie',
  'desk.row.line': 'Ligne {line, number}',
  'desk.row.is': 'C’est {name}, {unit}',
  'desk.row.seek': 'Quelqu’un d’autre',
  'desk.row.guest': 'Un·e invité·e',
} satisfies Record<keyof typeof en, string>;
