import { texts } from '@sillage/platform';

export const labelPageTexts = texts({
  notAwardedYet: {
    en: 'This label is still on its way. You can share it once it is awarded.',
    fr: 'Ce label est encore en chemin. Vous pourrez le partager dès qu’il vous sera attribué.',
  },
  holds: {
    en: '{named, select, yes {{holder} holds} other {Somebody holds}} the {level} label',
    fr: '{named, select, yes {{holder} est titulaire} other {Une personne est titulaire}} du label {level}',
  },
  held: {
    en: '{named, select, yes {{holder} held} other {Somebody held}} the {level} label',
    fr: '{named, select, yes {{holder} a été titulaire} other {Une personne a été titulaire}} du label {level}',
  },
  inForceUntil: { en: 'In force until {day}.', fr: 'En vigueur jusqu’au {day}.' },
  inForce: { en: 'In force, without end of validity.', fr: 'En vigueur, sans fin de validité.' },
  inGrace: {
    en: 'Still in force until {until}: its validity ended on {day}, and there is time to renew it.',
    fr: 'Encore en vigueur jusqu’au {until} : sa validité a pris fin le {day}, et il peut encore être renouvelé.',
  },
  ended: { en: 'No longer in force since {day}.', fr: 'N’est plus en vigueur depuis le {day}.' },
  level: { en: 'Level', fr: 'Niveau' },
  programme: { en: 'Programme', fr: 'Programme' },
  awarded: { en: 'Awarded', fr: 'Attribué' },
  renewed: { en: 'Renewed', fr: 'Renouvelé' },
  validUntil: { en: 'Valid until', fr: 'Valable jusqu’au' },
  noEnd: { en: 'No end', fr: 'Sans fin' },
  issuer: { en: 'Issued by', fr: 'Délivré par' },
  issuerAt: { en: '{issuer}, at {host}', fr: '{issuer}, sur {host}' },
  asksFor: { en: 'What this level asks for', fr: 'Ce que demande ce niveau' },
  checked: {
    en: 'As it stands on {day}. The holder chose to show it here, and may take it back at any time.',
    fr: 'Situation au {day}. La personne titulaire a choisi de l’afficher ici, et peut y mettre fin à tout moment.',
  },
  unknownTitle: { en: 'There is no label to see here', fr: 'Il n’y a pas de label à voir ici' },
  unknown: {
    en: 'This address is misspelt, or the label behind it is not public. Only its holder can make it so: please ask them.',
    fr: 'Cette adresse comporte une erreur, ou le label correspondant n’est pas public. Seule la personne titulaire peut le rendre public : adressez-vous à elle.',
  },
});

/** On the picture, where there is little room. */
export const badgeTexts = texts({
  awarded: { en: 'Awarded on {day}', fr: 'Attribué le {day}' },
  validUntil: { en: 'Valid until {day}', fr: 'Valable jusqu’au {day}' },
  noEnd: { en: 'No end of validity', fr: 'Sans fin de validité' },
  inForceUntil: { en: 'In force until {day}', fr: 'En vigueur jusqu’au {day}' },
  ended: { en: 'No longer in force since {day}', fr: 'N’est plus en vigueur depuis le {day}' },
  title: { en: 'The {level} label of {programme}', fr: 'Le label {level} de {programme}' },
});
