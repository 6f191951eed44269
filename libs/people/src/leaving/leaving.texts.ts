import { texts } from '@sillage/platform';

export const leavingTexts = texts({
  endOneself: {
    en: 'You cannot end your own time with the company. Ask another administrator.',
    fr: 'Vous ne pouvez pas mettre fin à votre propre présence dans l’entreprise. Demandez à une autre personne qui administre Sillage.',
  },
  isHere: {
    en: 'This person is with the company.',
    fr: 'Cette personne fait partie de l’entreprise.',
  },
  tooLate: {
    en: 'They left more than a day ago, and what they had is forgotten. HR’s file brings them back as they are then.',
    fr: 'Cette personne est partie depuis plus d’un jour et ce qu’elle avait est oublié. Le fichier RH la fera revenir telle qu’elle sera alors.',
  },
  noAddress: {
    en: 'They have no address now: it went to somebody else, or they never had one. Without one they cannot be sent a link.',
    fr: 'Cette personne n’a plus d’adresse : elle est passée à quelqu’un d’autre, ou il n’y en a jamais eu. Sans adresse, aucun lien ne peut lui être envoyé.',
  },
  noAddressOfSome: {
    en: '{count, plural, one {One of them has no address now: it} other {# of them have no address now: it}} went to somebody else, or they never had one.',
    fr: '{count, plural, one {Une de ces personnes n’a plus d’adresse} other {# de ces personnes n’ont plus d’adresse}} : elle est passée à quelqu’un d’autre, ou il n’y en a jamais eu.',
  },
  namesake: {
    en: 'Somebody else with the name {name} is with the company. If it is the same person, they are there twice now: end one of the two.',
    fr: 'Quelqu’un d’autre du nom de {name} fait partie de l’entreprise. S’il s’agit de la même personne, elle y figure maintenant deux fois : mettez fin à l’une des deux présences.',
  },
  fileEndsAgain: {
    en: 'HR’s next file ends them again if it still says that they have left: have it changed there too.',
    fr: 'Le prochain fichier RH les fera repartir s’il indique toujours leur départ : faites-le corriger aussi.',
  },
  fileEndsAgainOne: {
    en: 'HR’s next file ends their time here again if it still says that they have left: have it changed there too.',
    fr: 'Le prochain fichier RH mettra de nouveau fin à sa présence s’il indique toujours son départ : faites-le corriger aussi.',
  },
  signInAnew: {
    en: 'They sign in anew: where they were signed in, and their tokens, are ended for good.',
    fr: 'La personne devra se connecter à nouveau : ses connexions et ses jetons ont pris fin définitivement.',
  },
});
