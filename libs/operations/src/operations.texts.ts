import { texts } from '@sillage/platform';

export const operationsTexts = texts({
  nothingHeld: {
    en: 'Nothing is held: mail and reminders go out as usual.',
    fr: 'Rien n’est retenu : courriels et relances partent comme d’habitude.',
  },
  erasuresLeft: {
    en: '{count, plural, one {One person who was erased is} other {# people who were erased are}} in the backup and not erased again yet. Sillage tries every minute; if the last administrator is among them, name another one first.',
    fr: '{count, plural, one {Une personne effacée figure} other {# personnes effacées figurent}} dans la sauvegarde et {count, plural, one {n’est} other {ne sont}} pas encore de nouveau {count, plural, one {effacée} other {effacées}}. Sillage essaie chaque minute ; si la dernière personne qui administre Sillage en fait partie, désignez-en d’abord une autre.',
  },
});
