import type en from '../en/people.js';

export default {
  'people.title': 'Trouvez un ou une collègue.',
  'people.lead':
    'Par son nom, dans n’importe quel ordre, avec ou sans accents. Les personnes labellisées apparaissent comme telles si elles l’ont choisi.',
  'people.search': 'Nom d’un ou d’une collègue',
  'people.level': 'Label',
  'people.level.any': 'Tout le monde',
  'people.none': 'Personne ne s’appelle « {search} ».',
  'people.none.hint': 'Essayez une partie du nom, ou une autre orthographe.',
  'people.noneVisible': 'Personne de ce niveau n’a encore choisi d’être visible.',
  'people.alumni': 'Alumni',
  'people.noneAlumni': 'Aucun alumni n’a encore choisi d’être visible.',
  'people.noneVisible.hint': 'Être visible est un choix, qui se fait dans les préférences.',
  'people.narrow': 'Affiner',
  'people.country.any': 'Tous les pays',
  'people.role.any': 'Avec ou sans rôle',
  'people.left': 'Les personnes qui ont quitté l’entreprise',
  'people.noneHere': 'Il n’y a personne ici.',
  'people.noneHere.hint': 'Essayez une autre entité ou un autre pays.',
  'people.unknown': 'Cette personne n’est pas dans l’annuaire.',
  'people.back': 'Toutes les personnes',
  'people.since': 'depuis le {day}',
  'people.unit': 'Entité',
  'people.country': 'Pays',
  'people.time': 'où il est {time}',
  'people.email': 'Adresse électronique',
} satisfies Record<keyof typeof en, string>;
