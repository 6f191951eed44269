import type en from '../en/reports.js';

export default {
  'reports.title': 'Cette page par courriel',
  'reports.lead':
    'Les principaux chiffres des personnes choisies ici, ce qui a changé et un lien vers cette page : le lundi matin, ou le matin du premier du mois.',
  'reports.goesTo': 'Envoi à {address}.',
  'reports.noAddress':
    'Rien ne peut vous être envoyé par courriel : Sillage ne vous connaît pas d’adresse, ou vous avez choisi de ne pas recevoir de courriel.',
  'reports.preferences': 'Vos préférences',
  'reports.WEEKLY': 'Vous la recevez chaque lundi matin, la prochaine fois le {next}.',
  'reports.MONTHLY': 'Vous la recevez le matin du premier de chaque mois, la prochaine fois le {next}.',
  'reports.ask.WEEKLY': 'L’envoyer chaque semaine',
  'reports.ask.MONTHLY': 'L’envoyer chaque mois',
  'reports.end': 'Ne plus l’envoyer',
  'reports.asked': 'C’est noté.',
  'reports.ended': 'Elle ne vous est plus envoyée.',
} satisfies Record<keyof typeof en, string>;
