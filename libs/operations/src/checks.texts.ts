import { texts } from '@sillage/platform';

/** What doctor and the page Operations say: what is so, and what to do. */
export const checksTexts = texts({
  failed: { en: 'Could not be looked at: {reason}.', fr: 'Impossible à vérifier : {reason}.' },
  noLook: {
    en: 'Could not be looked at, because the database does not answer.',
    fr: 'Impossible à vérifier, car la base de données ne répond pas.',
  },
  configured: { en: 'Every variable is as it should be.', fr: 'Toutes les variables sont correctes.' },
  withoutHttps: {
    en: 'People reach Sillage at {url}, without https: put a proxy with a certificate in front, and set PUBLIC_URL.',
    fr: 'Sillage est accessible à {url}, sans https : placez devant un proxy avec un certificat, et réglez PUBLIC_URL.',
  },
  mailFrom: {
    en: 'Mail goes out from {mailFrom}, which others will refuse: set MAIL_FROM to an address of yours.',
    fr: 'Les courriels partent de {mailFrom}, ce que d’autres refuseront : réglez MAIL_FROM sur une adresse à vous.',
  },
  demo: {
    en: 'This is the demo, with one password for all its accounts: set SILLAGE_DEMO=false for a company of your own.',
    fr: 'Ceci est la démonstration, avec un seul mot de passe pour tous ses comptes : réglez SILLAGE_DEMO=false pour votre entreprise.',
  },
  databaseThere: {
    en: 'PostgreSQL {version} at {address} answers; {taken} of {most} connections are taken.',
    fr: 'PostgreSQL {version} à {address} répond ; {taken} connexions sur {most} sont prises.',
  },
  databaseAway: {
    en: 'The database at {address} cannot be reached ({reason}): start it, or correct DATABASE_URL.',
    fr: 'La base de données à {address} est inaccessible ({reason}) : démarrez-la, ou corrigez DATABASE_URL.',
  },
  databaseTooOld: {
    en: 'The database is PostgreSQL {version}; Sillage needs {oldest} or newer: upgrade it.',
    fr: 'La base de données est PostgreSQL {version} ; il faut {oldest} ou plus récent : mettez-la à jour.',
  },
  connectionsShort: {
    en: '{taken} of {most} connections are taken: raise max_connections, or lower DATABASE_POOL_SIZE.',
    fr: '{taken} connexions sur {most} sont prises : augmentez max_connections, ou réduisez DATABASE_POOL_SIZE.',
  },
  insertOnly: {
    en: 'Insert-only is not enforced, since the role of DATABASE_URL owns the tables: set DATABASE_OWNER_URL to the owner, and DATABASE_URL to a role of its own.',
    fr: 'L’ajout seul n’est pas garanti, car le rôle de DATABASE_URL possède les tables : réglez DATABASE_OWNER_URL sur le propriétaire, et DATABASE_URL sur un rôle à part.',
  },
  migrated: { en: 'No migration waits.', fr: 'Aucune migration n’attend.' },
  notMigrated: {
    en: 'The database is not made ready yet: run "npm run cli -- migrate".',
    fr: 'La base de données n’est pas encore prête : lancez « npm run cli -- migrate ».',
  },
  pending: {
    en: '{count, plural, one {One migration waits} other {# migrations wait}}: run "npm run cli -- migrate".',
    fr: '{count, plural, one {Une migration attend} other {# migrations attendent}} : lancez « npm run cli -- migrate ».',
  },
  databaseNewer: {
    en: 'The database is newer than this version of Sillage ({count, plural, one {one migration} other {# migrations}} that it does not know): install the version that migrated it.',
    fr: 'La base de données est plus récente que cette version de Sillage ({count, plural, one {une migration inconnue} other {# migrations inconnues}}) : installez la version qui l’a migrée.',
  },
  queueOnPostgres: { en: 'Jobs travel in the database.', fr: 'Les tâches passent par la base de données.' },
  queueOnRedis: {
    en: 'Jobs travel on Redis at {address}, which answers.',
    fr: 'Les tâches passent par Redis à {address}, qui répond.',
  },
  redisAway: {
    en: 'Redis at {address} cannot be reached ({reason}): start it, or correct REDIS_URL. What is due waits in the database.',
    fr: 'Redis à {address} est inaccessible ({reason}) : démarrez-le, ou corrigez REDIS_URL. Ce qui est dû attend dans la base.',
  },
  redisEvicts: {
    en: 'Redis at {address} drops jobs when its memory is short (maxmemory-policy {policy}): set it to noeviction.',
    fr: 'Redis à {address} abandonne des tâches quand la mémoire manque (maxmemory-policy {policy}) : réglez-le sur noeviction.',
  },
  workersWork: { en: 'Workers are at work.', fr: 'Les workers travaillent.' },
  noWorkerYet: {
    en: 'No worker has worked here yet: start one, or nothing is sent and no job runs.',
    fr: 'Aucun worker n’a encore travaillé ici : démarrez-en un, sinon rien ne part et aucune tâche n’avance.',
  },
  noWorker: {
    en: 'No worker has given a sign of life for {minutes, plural, one {a minute} other {# minutes}}: nothing is sent and no job runs. Start one; if one is running, it hangs: look into its log, and start it again.',
    fr: 'Aucun worker n’a donné signe de vie depuis {minutes, plural, one {une minute} other {# minutes}} : rien ne part et aucune tâche n’avance. Démarrez-en un ; si l’un d’eux tourne, il est bloqué : consultez son journal, puis redémarrez-le.',
  },
  figuresRight: {
    en: 'Yesterday’s figures are there, and the nightly recount of the live totals found no difference.',
    fr: 'Les chiffres d’hier sont là, et le recomptage nocturne des totaux en direct n’a trouvé aucun écart.',
  },
  noFiguresYet: {
    en: 'No figures have been counted yet: a worker does that within minutes.',
    fr: 'Aucun chiffre n’a encore été compté : un worker s’en charge en quelques minutes.',
  },
  figuresWrong: {
    en: 'The recount of {day} found {differences, plural, one {one part} other {# parts}} of the live totals wrong, and put them right: please report it with the worker’s log of that night.',
    fr: 'Le recomptage du {day} a trouvé {differences, plural, one {une partie erronée} other {# parties erronées}} dans les totaux en direct et les a corrigées : signalez-le avec le journal du worker de cette nuit-là.',
  },
  dayNotClosed: {
    en: 'Yesterday’s figures are missing: look into the worker’s log. If no worker closes the day before midnight (UTC), they are missing for ever.',
    fr: 'Les chiffres d’hier manquent : consultez le journal du worker. Si aucun worker ne clôt la journée avant minuit (UTC), ils manqueront définitivement.',
  },
  noMailServer: {
    en: 'Without a mail server, mail is kept in the app and not sent: set SMTP_URL to send it.',
    fr: 'Sans serveur de messagerie, les courriels restent dans l’application et ne partent pas : réglez SMTP_URL pour les envoyer.',
  },
  mailServer: {
    en: 'The mail server at {server} answers.',
    fr: 'Le serveur de messagerie à {server} répond.',
  },
  mailServerAway: {
    en: 'The mail server at {server} does not take mail ({reason}): start it, or correct SMTP_URL. Mails wait and are tried again.',
    fr: 'Le serveur de messagerie à {server} ne prend pas de courriel ({reason}) : démarrez-le, ou corrigez SMTP_URL. Les courriels attendent et sont retentés.',
  },
  noProviders: {
    en: 'No identity provider is configured: people sign in by a password or a link.',
    fr: 'Aucun fournisseur d’identité n’est configuré : la connexion se fait par mot de passe ou par lien.',
  },
  noWayIn: {
    en: 'Nobody can sign in: local accounts are closed, and no identity provider is configured. Set the variables OIDC_<NAME>_… of one, or LOCAL_ACCOUNTS=true.',
    fr: 'Personne ne peut se connecter : les comptes locaux sont fermés, et aucun fournisseur d’identité n’est configuré. Réglez les variables OIDC_<NAME>_… de l’un d’eux, ou LOCAL_ACCOUNTS=true.',
  },
  providerReady: {
    en: '{provider} answers, its keys and clock are right, and it knows Sillage.',
    fr: '{provider} répond, ses clés et son horloge sont bonnes, et il connaît Sillage.',
  },
  providerSlow: {
    en: '{provider} has not answered within {seconds, number} seconds: people wait for it, or cannot sign in. Ask whoever runs {issuer}, and whether this machine reaches it directly.',
    fr: '{provider} n’a pas répondu en {seconds, number} secondes : les personnes attendent, ou ne peuvent pas se connecter. Voyez avec qui gère {issuer}, et si cette machine l’atteint directement.',
  },
  clockRight: {
    en: 'This machine and the database agree on the time.',
    fr: 'Cette machine et la base de données sont à la même heure.',
  },
  clockOff: {
    en: 'This machine and the database are {seconds, number} s apart: set both by a time server (NTP).',
    fr: 'Cette machine et la base de données ont {seconds, number} s d’écart : réglez les deux sur un serveur de temps (NTP).',
  },
  diskFree: { en: '{free, number} GB are free in {folder}.', fr: '{free, number} Go sont libres dans {folder}.' },
  diskShort: {
    en: 'Only {free, number} GB are free in {folder}: make room.',
    fr: 'Il ne reste que {free, number} Go dans {folder} : faites de la place.',
  },
  diskFull: {
    en: 'The disk of {folder} is full ({free, number} GB free): make room at once.',
    fr: 'Le disque de {folder} est plein ({free, number} Go libres) : faites de la place sans attendre.',
  },
  diskAway: {
    en: 'The data folder {folder} cannot be used ({reason}): set SILLAGE_DATA to a folder that may be written.',
    fr: 'Le dossier de données {folder} est inutilisable ({reason}) : réglez SILLAGE_DATA sur un dossier accessible en écriture.',
  },
});
