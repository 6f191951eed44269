import { texts } from '@sillage/platform';

export const operationsTexts = texts({
  noMailServer: {
    en: 'No mail server is set. Whoever runs the machine sets SMTP_URL, such as smtp://user:password@host:587, in a file .env in Sillage’s folder or in its environment, and starts Sillage again. Until then mail is kept in Sillage, and not sent.',
    fr: 'Aucun serveur de messagerie n’est configuré. La personne qui gère la machine renseigne SMTP_URL, par exemple smtp://user:password@host:587, dans un fichier .env du dossier de Sillage ou dans son environnement, puis redémarre Sillage. D’ici là, les courriels sont gardés dans Sillage et ne partent pas.',
  },
  noAddress: {
    en: 'The directory has no address of yours to send it to.',
    fr: 'L’annuaire ne connaît pas votre adresse.',
  },
  testMailTaken: {
    en: '{server} took a test mail to {email}. Look whether it has arrived, also among unwanted mail.',
    fr: '{server} a pris un courriel d’essai pour {email}. Regardez s’il est arrivé, aussi parmi les indésirables.',
  },
  testMailRefused: {
    en: '{server} did not take the mail: {reason}. Whoever runs the machine corrects SMTP_URL or MAIL_FROM.',
    fr: '{server} n’a pas pris le courriel : {reason}. La personne qui gère la machine corrige SMTP_URL ou MAIL_FROM.',
  },
  nothingHeld: {
    en: 'Nothing is held: mail and reminders go out as usual.',
    fr: 'Rien n’est retenu : courriels et relances partent comme d’habitude.',
  },
  erasuresLeft: {
    en: '{count, plural, one {One person who was erased is} other {# people who were erased are}} in the backup and not erased again yet. Sillage tries every minute; if the last administrator is among them, name another one first.',
    fr: '{count, plural, one {Une personne effacée figure} other {# personnes effacées figurent}} dans la sauvegarde et {count, plural, one {n’est} other {ne sont}} pas encore de nouveau {count, plural, one {effacée} other {effacées}}. Sillage essaie chaque minute ; si la dernière personne qui administre Sillage en fait partie, désignez-en d’abord une autre.',
  },
});
