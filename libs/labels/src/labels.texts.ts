import { texts } from '@sillage/platform';

export const labelsTexts = texts({
  topReached: {
    en: 'You hold the highest level of this programme: there is nothing to hand in.',
    fr: 'Vous portez le niveau le plus élevé de ce programme : il n’y a rien à remettre.',
  },
  paused: {
    en: 'You have paused this programme. Resume it first; nothing was lost meanwhile.',
    fr: 'Vous avez mis ce programme en pause. Reprenez-le d’abord ; rien n’a été perdu entre-temps.',
  },
  notAskedToDeclare: {
    en: 'Your next level does not ask for this declaration. Take the words from the criterion as they stand.',
    fr: 'Votre prochain niveau ne demande pas cette déclaration. Reprenez les mots du critère tels quels.',
  },
  reasonNeeded: {
    en: 'Give a reason of at most 2,000 characters; the person will read it.',
    fr: 'Donnez une raison de 2\u202f000 caractères au plus ; la personne la lira.',
  },
  ownReview: {
    en: 'Nobody reviews their own label. Ask another reviewer of the programme.',
    fr: 'Personne n’examine son propre label. Demandez à une autre personne chargée du programme.',
  },
  ownRevocation: {
    en: 'Nobody takes their own label away. To be without it, give it back from your journey.',
    fr: 'Personne ne se retire son propre label. Pour ne plus le porter, rendez-le depuis votre parcours.',
  },
  neverEnds: {
    en: 'This label has no end of validity: there is nothing to renew.',
    fr: 'Ce label n’a pas de fin de validité : il n’y a rien à renouveler.',
  },
  levelGivenUp: {
    en: 'The programme no longer has this level. Your label stays valid until its end; your journey shows the levels of today.',
    fr: 'Le programme n’a plus ce niveau. Votre label reste valable jusqu’à son terme ; votre parcours présente les niveaux actuels.',
  },
  renewalOpensLater: {
    en: 'This label can be renewed from {opensAt, date, long}. Until then it is valid as it is.',
    fr: 'Ce label pourra être renouvelé à partir du {opensAt, date, long}. D’ici là, il reste valable tel quel.',
  },
  renewalOver: {
    en: 'The time to renew this label is over. Your journey shows the way back to it.',
    fr: 'Le délai de renouvellement de ce label est passé. Votre parcours indique comment le retrouver.',
  },
});

/** What a fact says for a criterion, as its evidence. */
export const evidenceTexts = texts({
  guideAcknowledged: {
    en: 'Version {number} of the guide, read in {text}',
    fr: 'Version {number} du guide, lue en {text}',
  },
  sessionAttended: { en: '“{text}”', fr: '«\u00a0{text}\u00a0»' },
  hasMentor: { en: 'With {text}', fr: 'Avec {text}' },
  hasSomeMentor: { en: 'With a mentor', fr: 'Avec un parrain ou une marraine' },
  founder: { en: 'Founder of a chain', fr: 'À l’origine d’une lignée' },
  menteeLabelled: { en: '{text} received the label', fr: '{text} a obtenu le label' },
  someMentee: { en: 'A colleague received the label', fr: 'Un·e collègue a obtenu le label' },
  levelHeld: { en: '{text} since then', fr: '{text} depuis cette date' },
  declared: { en: 'Declared by the person', fr: 'Déclaré par la personne' },
  declaredByYou: { en: 'Declared by you', fr: 'Déclaré par vous' },
});
