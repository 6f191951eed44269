import { texts } from '@sillage/platform';

export const byHandTexts = texts({
  nameless: { en: 'Give at least one of the two names.', fr: 'Indiquez au moins l’un des deux noms.' },
  oneWayToAUnit: {
    en: 'Give the unit either by its code or by its path.',
    fr: 'Indiquez l’entité soit par son code, soit par son chemin.',
  },
  unknownUnit: { en: 'There is no such unit.', fr: 'Cette entité n’existe pas.' },
  unitName: {
    en: 'A unit’s path has up to {depth, number} names of at most {name, number} characters, and none of them is empty.',
    fr: 'Le chemin d’une entité compte au plus {depth, number} noms de {name, number} caractères au maximum, et aucun n’est vide.',
  },
  otherSeparator: {
    en: '“{path}” has a “{found}” that looks like a separator. Units are separated by “ / ”, with a blank on either side; or say that the name is meant so. Nothing was changed.',
    fr: '« {path} » contient « {found} », qui ressemble à un séparateur. Les entités sont séparées par « / » entre deux espaces ; sinon, indiquez que le nom est bien celui-là. Rien n’a été modifié.',
  },
  addressTaken: {
    en: '{name} has this address already.',
    fr: '{name} a déjà cette adresse.',
  },
  hrKnowsThem: {
    en: 'HR’s file says who this is: change it there, and the next import brings it here.',
    fr: 'Le fichier RH fait foi pour cette personne : modifiez-la dans ce fichier, et le prochain import le reprendra ici.',
  },
  nobodyNow: {
    en: 'This person has left the company. Bring them back first.',
    fr: 'Cette personne a quitté l’entreprise. Faites-la d’abord revenir.',
  },
});
