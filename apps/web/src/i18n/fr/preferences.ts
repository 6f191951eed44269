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
  'calendar.title': 'Votre calendrier',
  'calendar.lead':
    'Un calendrier abonné à votre adresse affiche les sessions où vous avez une place et celles que vous animez, et suit leurs changements.',
  'calendar.make': 'Créer mon adresse',
  'calendar.address': 'Adresse de votre calendrier',
  'calendar.in.outlook': 'Outlook : Ajouter un calendrier, puis S’abonner à partir du web.',
  'calendar.in.google': 'Google Agenda : à côté d’Autres agendas, À partir de l’URL.',
  'calendar.in.apple': 'Calendrier d’Apple : Fichier, puis Nouvel abonnement.',
  'calendar.whoever':
    'Toute personne qui connaît cette adresse peut lire vos sessions, liens des réunions compris. Elle prend fin si vous quittez l’entreprise.',
  'calendar.renew': 'Créer une nouvelle adresse',
  'calendar.renew.title': 'Créer une nouvelle adresse ?',
  'calendar.renew.follows':
    'L’adresse actuelle cesse aussitôt de fonctionner. Les calendriers qui y sont abonnés n’affichent plus rien de nouveau tant que vous ne leur donnez pas la nouvelle.',
  'calendar.stop': 'Supprimer',
  'calendar.stop.title': 'Supprimer cette adresse ?',
  'calendar.stop.follows':
    'Elle cesse aussitôt de fonctionner, et les calendriers qui y sont abonnés n’affichent plus rien de nouveau. Vous pourrez en créer une autre à tout moment.',
  'calendar.done.made': 'Votre adresse est prête.',
  'calendar.done.renewed': 'Votre nouvelle adresse est prête ; la précédente ne fonctionne plus.',
  'calendar.done.stopped': 'L’adresse est supprimée.',
  'preferences.kept': 'Vos choix précédents sont conservés.',
  'preferences.saved': 'Enregistré',
  'preferences.reading': 'Lecture, dans ce navigateur',
} satisfies Record<keyof typeof en, string>;
