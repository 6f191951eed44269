import { texts } from '@sillage/platform';

export const publicGuideTexts = texts({
  description: { en: 'The public sections of this guide.', fr: 'Les sections publiques de ce guide.' },
  since: { en: 'Version {number}, published on {day}.', fr: 'Version {number}, publiée le {day}.' },
  behind: {
    en: 'This translation is a little behind the original in {source}; the original holds.',
    fr: 'Cette traduction est un peu en retard sur l’original en {source}\u00a0; l’original fait foi.',
  },
  languages: { en: 'Languages', fr: 'Langues' },
  licence: { en: 'Licence:', fr: 'Licence\u00a0:' },
  whole: {
    en: 'Do you work here? Sign in to read the whole guide.',
    fr: 'Vous travaillez ici\u00a0? Connectez-vous pour lire le guide complet.',
  },
  unknownTitle: { en: 'There is no guide to read here', fr: 'Il n’y a pas de guide à lire ici' },
  unknown: {
    en: 'This address is misspelt, or no section of the guide behind it is public. If you work for the company, sign in to read its guides.',
    fr: 'Cette adresse comporte une erreur, ou aucune section du guide correspondant n’est publique. Si vous travaillez pour l’entreprise, connectez-vous pour lire ses guides.',
  },
});
