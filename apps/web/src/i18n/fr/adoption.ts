import type en from '../en/adoption.js';

export default {
  'adoption.scope': 'Périmètre des chiffres',
  'adoption.scope.all': 'Tout votre périmètre',
  'adoption.scope.everyCountry': '(tous les pays)',
  'adoption.sentence':
    '{labelled, number} {labelled, plural, one {personne} other {personnes}} sur {headcount, number} {labelled, plural, one {est titulaire} other {sont titulaires}} du label, soit {rate}',
  'adoption.sentence.more': ', {about, select, true {environ } other {}}{change, number} de plus qu’il y a un mois',
  'adoption.sentence.fewer': ', {about, select, true {environ } other {}}{change, number} de moins qu’il y a un mois',
  'adoption.sentence.same': ', {about, select, true {à peu près } other {}}autant qu’il y a un mois',
  'adoption.asOf': 'À la clôture du {day}.',
  'adoption.asOf.now': 'Le total est celui de maintenant, le reste celui de la clôture du {day}.',
  'adoption.countedWith': 'Avec {name}',
  'adoption.countedFurtherUp': 'Avec l’entité au-dessus',
  'adoption.none': 'Il n’y a pas encore de chiffres. Ils commencent avec {size} personnes, à la clôture d’une journée.',
  'adoption.rounded':
    'Le nombre de personnes qui ont fait quelque chose est arrondi à un multiple de 3 : aucun ne désigne une personne. Les effectifs sont exacts.',
  'adoption.suppressed.total':
    'Moins de {size} personnes sont comptées ici : elles figurent dans les chiffres de l’entité au-dessus.',
  'adoption.suppressed.reason':
    '{count, plural, one {Une ligne compte} other {# lignes comptent}} trop peu de personnes pour des chiffres à part : elles sont comptées avec d’autres, pour qu’aucun nombre ne désigne quelqu’un.',
  'adoption.counted': 'Comment se compte « {name} » ?',
  'adoption.funnel': 'De la première proposition au label',
  'adoption.funnel.finding':
    'Sur {enrolled, number} {enrolled, plural, one {personne inscrite} other {personnes inscrites}}, {labelled, number} {labelled, plural, one {est titulaire} other {sont titulaires}} du label',
  'adoption.funnel.caption': 'En nombre de personnes et en part de l’effectif',
  'adoption.metric.headcount': 'Effectif',
  'adoption.metric.invited': 'Invitées',
  'adoption.metric.enrolled': 'Inscrites',
  'adoption.metric.acknowledged': 'Ont lu le guide',
  'adoption.metric.trained': 'Ont suivi une session',
  'adoption.metric.labelled': 'Titulaires du label',
  'adoption.metric.mentoring': 'Accompagnent quelqu’un',
  'adoption.metric.retained90': 'Encore titulaires après 90 jours',
  'adoption.metric.adoptionRate': 'Adoption',
  'adoption.by.country': 'Par pays',
  'adoption.by.country.finding': 'En tête : {name}, avec {rate}',
  'adoption.by.country.lead':
    'Part des personnes titulaires du label, par pays. Choisissez-en un pour y regarder de plus près.',
  'adoption.by.unit': 'Par entité',
  'adoption.by.unit.finding': 'En tête des entités : {name}, avec {rate}',
  'adoption.by.unit.lead':
    'Part des personnes titulaires du label, par entité. Choisissez-en une pour voir ce qui la compose.',
  'adoption.group.country': 'Pays',
  'adoption.group.unit': 'Entité',
  'adoption.asTable': 'Voir le tableau',
  'adoption.asPicture': 'Voir l’image',
  'adoption.file': 'Emporter les chiffres (CSV)',
  'adoption.ofHeadcount': '{labelled, number} sur {headcount, number}',
} satisfies Record<keyof typeof en, string>;
