export default {
  'imports.name': 'Fichier RH',
  'imports.title': 'Faire entrer les personnes du fichier RH',
  'imports.lead':
    'Vous voyez ce qu’un fichier changerait avant que rien ne change. Qui n’y figure pas reste, sauf si vous indiquez qu’il contient toute l’entreprise.',
  'imports.new': 'Un nouveau fichier',
  'imports.choose': 'Choisir un fichier',
  'imports.choose.another': 'Choisir un autre fichier',
  'imports.choose.hint': 'ou déposez-le ici : un CSV, tel qu’Excel ou votre système RH l’enregistre.',
  'imports.chosen': '{file}, {size}',
  'imports.full': 'Ce fichier contient toute l’entreprise',
  'imports.full.hint':
    'Qui est venu par le fichier RH et ne figure pas dans celui-ci est alors parti et ne peut plus se connecter. Ne cochez pas pour une partie de l’entreprise.',
  'imports.look': 'Voir ce qui changerait',
  'imports.look.hint': 'Le fichier est lu et comparé. Rien ne change encore.',
  'imports.looking': 'Examen de {file}',
  'imports.importing': 'Import de {file}',
  'imports.stage.sending':
    'Envoi : {share, number, percent}. Vous pouvez rester sur cette page ou revenir à la liste ci-dessous.',
  'imports.stage.reading': '{rows, plural, =0 {Lecture} one {# ligne lue} other {# lignes lues}} …',
  'imports.stage.comparing':
    '{rows, plural, =0 {Comparaison} one {# ligne lue, comparaison} other {# lignes lues, comparaison}} avec l’annuaire …',
  'imports.stage.writing':
    '{rows, plural, =0 {Écriture} one {# ligne lue, écriture} other {# lignes lues, écriture}} dans l’annuaire …',
  'imports.shown': 'Voici ce que {file} changerait. Rien n’a encore changé.',
  'imports.done': '{file} a été importé.',
  'imports.effect.created': '{dryRun, select, true {Arriveraient} other {Arrivées}}',
  'imports.effect.updated': '{dryRun, select, true {Changeraient} other {Changées}}',
  'imports.effect.deactivated': '{dryRun, select, true {Partiraient} other {Parties}}',
  'imports.effect.rejected': 'Lignes rejetées',
  'imports.effect.unchanged': '{dryRun, select, true {Resteraient inchangées} other {Inchangées}}',
  'imports.read':
    '{rows, plural, one {# ligne lue} other {# lignes lues}} en {encoding}{separator, select, comma {, séparées par des virgules} semicolon {, séparées par des points-virgules} tab {, séparées par des tabulations} other {}}.',
  'imports.errors':
    '{count, plural, one {Une ligne n’est pas prise en compte} other {# lignes ne sont pas prises en compte}}',
  'imports.warnings': '{count, plural, one {Un point à savoir} other {# points à savoir}}',
  'imports.line': 'Ligne {line, number}{column, select, none {} other {, {column}}}',
  'imports.problemsFile': 'Erreurs et avertissements en fichier (CSV)',
  'imports.problemsFile.of': 'Erreurs et avertissements en fichier (CSV), du {when}',
  'imports.import': 'Importer maintenant',
  'imports.import.for': 'Importer maintenant : {file}',
  'imports.import.words':
    'L’import de {file} {created, plural, =0 {n’ajoute personne} one {ajoute une personne} other {ajoute # personnes}}, {updated, plural, =0 {n’en modifie aucune} one {en modifie une} other {en modifie #}} et {deactivated, plural, =0 {ne retire l’accès à personne} one {retire l’accès à une personne} other {retire l’accès à # personnes}}.',
  'imports.nothing': 'Avec {file}, l’annuaire resterait tel qu’il est : il n’y a rien à importer.',
  'imports.force.title': 'L’importer bien qu’il semble erroné ?',
  'imports.force.words':
    'Avec {file}, {deactivated, plural, =0 {personne ne perd} one {une personne perd} other {# personnes perdent}} aussitôt l’accès, avec connexions, rôles, places et inscriptions ; {created, plural, =0 {personne n’est créé} one {une personne est créée} other {# personnes sont créées}}. Pendant un jour, l’administration peut faire revenir qui est parti.',
  'imports.force.act': 'L’importer quand même',
  'imports.refused': '{file} n’a pas été importé.',
  'imports.nothingChanged': 'Rien n’a été modifié.',
  'imports.nothingChanged.line': 'Rien n’a été modifié. Voyez la ligne {line, number} du fichier.',
  'imports.fileChanged':
    'Le fichier a été enregistré de nouveau ou déplacé depuis que vous l’avez choisi. Choisissez-le encore, pour voir ce qu’il changerait à présent.',
  'imports.guard':
    'Cela protège d’un fichier qui n’est qu’une partie de l’entreprise, ou dont les matricules ont perdu leurs zéros. S’il est juste, examinez-le quand même : rien ne change avant votre décision.',
  'imports.guard.look': 'Voir quand même ce qui changerait',
  'imports.past': 'Les fichiers jusqu’ici',
  'imports.none': 'Aucun fichier n’est encore venu.',
  'imports.none.hint': 'Chacun figure ici, avec qui l’a envoyé et ce qu’il est devenu.',
  'imports.fate.running': 'En cours',
  'imports.fate.imported': 'Importé',
  'imports.fate.looked': 'Seulement examiné',
  'imports.fate.refused': 'Refusé, rien n’a changé',
  'imports.fate.lookRefused': 'Serait refusé',
  'imports.by':
    '{who, select, somebody {Par {name}} other {Par une commande d’exploitation}}{full, select, true {, comme toute l’entreprise} other {}}',
  'imports.rows': '{rows, plural, one {# ligne} other {# lignes}}',
  'imports.took': 'en {seconds, plural, one {# seconde} other {# secondes}}',
  'imports.count.created': '{count, plural, one {# arrivée} other {# arrivées}}',
  'imports.count.updated': '{count, plural, one {# changée} other {# changées}}',
  'imports.count.deactivated': '{count, plural, one {# partie} other {# parties}}',
  'imports.count.rejected': '{count, plural, one {# ligne rejetée} other {# lignes rejetées}}',
  'imports.count.unchanged': '{count, plural, one {# inchangée} other {# inchangées}}',

  'imports.roles.left':
    '{from} n’a plus personne : la plupart sont maintenant dans {to}. {roles, plural, one {Ce rôle n’atteint plus personne :} other {Ces # rôles n’atteignent plus personne :}}',
  'imports.roles.move': '{roles, plural, one {Le faire suivre} other {Les faire suivre}} vers {to}',
  'imports.roles.move.for': '{roles, plural, one {Le faire suivre} other {Les faire suivre}} vers {to}, depuis {from}',
  'imports.roles.done':
    '{roles, plural, =0 {Il n’y restait aucun rôle.} one {Le rôle vaut maintenant pour {to}.} other {Les # rôles valent maintenant pour {to}.}}',
  'imports.back.words':
    '{people, plural, one {Une personne est partie} other {# personnes sont parties}} par ce fichier{roles, plural, =0 {} one {, et un rôle a pris fin} other {, et # rôles ont pris fin}}. Jusqu’au {moment}, vous pouvez {people, plural, one {la} other {toutes les}} faire revenir.',
  'imports.back': '{people, plural, one {La faire revenir…} other {Les faire revenir…}}',
  'imports.back.title':
    'Faire revenir {people, plural, one {la personne partie} other {les # personnes parties}} par ce fichier ?',
  'imports.back.rest':
    'Avec {people, plural, one {elle} other {chacune}} revient ce à quoi elle participait, le cas échéant : programmes, labels, parrainages, places aux sessions à venir.',
  'imports.back.exceptions':
    'Sauf ce qui est à quelqu’un d’autre entre-temps : une place attribuée depuis devient un rang en liste d’attente, les filleul·es qui ont trouvé quelqu’un d’autre restent avec cette personne, tout comme une session confiée à quelqu’un d’autre. Les connexions et les jetons restent fermés : il faudra se connecter à nouveau.',
  'imports.back.act': 'Faire revenir {people, plural, one {cette personne} other {les # personnes}}',
  'imports.back.done':
    '{people, plural, =0 {Personne n’est revenu : ces personnes sont déjà là, ou le jour est passé.} one {Une personne est de retour.} other {# personnes sont de retour.}}',
};
