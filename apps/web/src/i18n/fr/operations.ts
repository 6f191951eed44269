import type en from '../en/operations.js';

export default {
  'nav.health': 'État',
  'operations.version':
    'Sillage {version}{migrations, plural, =0 {} one {, une migration attend} other {, # migrations attendent}}',
  'operations.title.well': 'Tout ce dont Sillage a besoin fonctionne.',
  'operations.title.problems':
    '{count, plural, one {Un élément ne fonctionne pas.} other {# éléments ne fonctionnent pas.}}',
  'operations.title.held':
    'Rien ne part : les envois sont retenus depuis la restauration d’une sauvegarde{count, plural, =0 {} one {, et un message attend} other {, et # messages attendent}}.',
  'operations.title.failures':
    'Tout fonctionne ; {count, plural, one {un travail de fond a échoué} other {# travaux de fond ont échoué}}.',
  'operations.lead': 'Ce qui vient d’être constaté, ce qui attend, et que faire quand quelque chose ne va pas.',
  'operations.checks': 'Ce dont Sillage a besoin',
  'operations.checkAgain': 'Vérifier de nouveau',
  'operations.check.CONFIGURATION': 'Configuration',
  'operations.check.DATABASE': 'Base de données',
  'operations.check.MIGRATIONS': 'Migrations',
  'operations.check.QUEUE': 'File de tâches',
  'operations.check.WORKERS': 'Workers',
  'operations.check.FIGURES': 'Chiffres',
  'operations.check.MAIL': 'Courriel',
  'operations.check.CLOCK': 'Horloge',
  'operations.check.DISK': 'Disque',
  'operations.check.PROVIDERS': 'Fournisseurs d’identité',
  'operations.state.OK': 'Fonctionne',
  'operations.state.WARNING': 'À savoir',
  'operations.state.PROBLEM': 'Problème',
  'operations.held': 'Rien ne part depuis la restauration d’une sauvegarde.',
  'operations.held.why':
    'La sauvegarde du {taken} a été restaurée le {restored}. Ce qu’elle croit dû est peut-être parti depuis. {count, plural, =0 {Aucun message n’est retenu pour l’instant.} one {Un message est retenu.} other {# messages sont retenus.}}',
  'operations.held.erasures':
    '{count, plural, one {Une personne effacée reste} other {# personnes effacées restent}} à effacer de nouveau. Les envois pourront reprendre ensuite ; si la dernière personne qui administre Sillage en fait partie, désignez-en d’abord une autre.',
  'operations.letGo': 'Laisser partir',
  'operations.letGo.title':
    '{count, plural, =0 {Reprendre les envois ?} one {Envoyer le message retenu ?} other {Envoyer les # messages retenus ?}}',
  'operations.letGo.hint':
    '{away, select, yes {Ils partiront dès que la messagerie et les workers fonctionneront de nouveau.} other {Ils partent aussitôt.}} Qui en a reçu un après le {taken}, avant la restauration, le recevra peut-être une seconde fois.',
  'operations.keepHeld': 'Continuer à retenir',
  'operations.letGone':
    'Les envois reprennent. {count, plural, =0 {Rien n’était retenu.} one {Un message {away, select, yes {attend que la messagerie et les workers fonctionnent de nouveau} other {part maintenant}}.} other {# messages {away, select, yes {attendent que la messagerie et les workers fonctionnent de nouveau} other {partent maintenant}}.}}',
  'operations.failed': '{count, plural, =0 {Aucun échec} one {Un échec} other {# échecs}} dans les travaux de fond',
  'operations.failed.none': 'Tout ce qui devait être fait en arrière-plan est fait, ou attend son tour.',
  'operations.failed.lead': 'Corrigez d’abord la cause, puis réessayez. Rien n’est fait deux fois.',
  'operations.failed.unknown': 'La raison n’est pas connue.',
  'operations.failed.JOB':
    'Abandonné le {at} après {attempts, plural, one {un essai} other {# essais}}{tried, select, yes { ; réessayé le {next}} other {}}',
  'operations.failed.EVENT':
    'A échoué {attempts, plural, one {une fois} other {# fois}} ; nouvel essai automatique le {next}',
  'operations.retry': 'Réessayer',
  'operations.retry.for': 'Réessayer : {name}',
  'operations.retryAll': 'Tout réessayer',
  'operations.retried':
    '{count, plural, one {Un nouvel essai est en cours} other {# nouveaux essais sont en cours}}. Cette page en saura plus dans un instant.',
  'operations.waiting':
    '{count, plural, =0 {Rien ne reste} one {Un élément reste} other {# éléments restent}} à faire en arrière-plan',
  'operations.waiting.none': 'Tout ce qui était dû est fait.',
  'operations.waiting.messages': 'Messages',
  'operations.waiting.messages.counts':
    '{due, number} à envoyer{held, select, yes { et retenus} other {}}{again, plural, =0 {} other {, # que le serveur de messagerie n’a pas pris, à réessayer plus tard}}',
  'operations.waiting.events': 'Annonces de changements',
  'operations.waiting.events.count': '{count, plural, one {Une reste} other {# restent}} à transmettre',
  'operations.waiting.counts':
    '{waiting, number} en attente, {active, number} en cours, {delayed, number} à réessayer plus tard',
  'mailTest.send': 'M’envoyer un courriel d’essai',
  'mailTest.again': 'M’en envoyer un autre',
  'operations.imports': 'Derniers imports de personnes',
  'operations.imports.none': 'Aucun fichier des RH n’a encore été importé.',
  'operations.import.counts':
    '{rows, plural, one {Une ligne} other {# lignes}} : {created, plural, one {# nouvelle} other {# nouvelles}}, {updated, plural, one {# modifiée} other {# modifiées}}, {deactivated, plural, one {# départ} other {# départs}}, {rejected, plural, one {# refusée} other {# refusées}}',
  'operations.import.tried':
    'Simple essai : {rows, plural, one {une ligne} other {# lignes}} avec {created, plural, one {# nouvelle} other {# nouvelles}}, {updated, plural, one {# modifiée} other {# modifiées}}, {deactivated, plural, one {# départ} other {# départs}}, {rejected, plural, one {# refusée} other {# refusées}}',
  'operations.import.RUNNING': 'En cours',
  'operations.import.SUCCEEDED': 'Importé',
  'operations.import.LOOKED': 'Seulement examiné',
  'operations.import.FAILED': 'Échec',
} satisfies Record<keyof typeof en, string>;
