import type en from '../en/preferences.js';

export default {
  'preferences.title': 'Comment Sillage se comporte avec vous.',
  'preferences.lead': 'Chaque choix est enregistré dès que vous le faites.',
  'preferences.seen': 'Être visible',
  'preferences.visibleAsChampion': 'Mes collègues peuvent voir que j’ai le label',
  'preferences.visibleAsChampion.hint':
    'Dans la recherche, dans les lignées et sur votre page, puis parmi les alumni si le label arrive un jour à échéance. Si vous changez d’avis, l’effet est immédiat.',
  'preferences.openToMentor': 'Les collègues qui cherchent un parrainage peuvent me solliciter',
  'preferences.openToMentor.hint': 'Votre nom leur est suggéré ; chaque fois, vous êtes libre de refuser.',
  'preferences.messages': 'Messages',
  'preferences.email': 'Messages par courriel',
  'preferences.email.hint': 'Peu, et seulement quand quelque chose vous attend.',
  'preferences.inApp': 'Messages dans Sillage',
  'preferences.inApp.hint': 'Vous les trouvez quand vous venez.',
  'preferences.quiet': 'Heures calmes',
  'preferences.quiet.hint': 'Rien n’est envoyé pendant ce temps, à l’heure de {zone}.',
  'preferences.quiet.from': 'De',
  'preferences.quiet.to': 'À',
  'preferences.kept': 'Vos choix précédents sont conservés.',
  'preferences.saved': 'Enregistré',
  'preferences.reading': 'Lecture, dans ce navigateur',
} satisfies Record<keyof typeof en, string>;
