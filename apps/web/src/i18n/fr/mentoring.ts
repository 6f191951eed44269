import type en from '../en/mentoring.js';

export default {
  'mentoring.title.plain': 'Quelqu’un ouvre la voie, d’autres suivent.',
  'mentoring.title.offer':
    '{name} {others, plural, =0 {vous propose} one {et une autre personne vous proposent} other {et # autres personnes vous proposent}} de vous parrainer.',
  'mentoring.title.request':
    '{name} {others, plural, =0 {vous demande} one {et une autre personne vous demandent} other {et # autres personnes vous demandent}} votre parrainage.',
  'mentoring.title.mentees':
    '{count, plural, one {Vous accompagnez une personne.} other {Vous accompagnez # personnes.}}',
  'mentoring.title.completed':
    '{count, plural, one {Une personne a obtenu le label à vos côtés.} other {# personnes ont obtenu le label à vos côtés.}}',
  'mentoring.title.mayInvite': 'Vous pouvez entraîner quelqu’un dans votre sillage.',
  'mentoring.title.mayAsk': 'Trouvez quelqu’un d’un peu en avance sur vous.',
  'mentoring.title.mentored': 'Vous êtes en bonne compagnie.',
  'mentoring.none': 'Rien ici pour l’instant.',
  'mentoring.none.hint':
    'Rejoignez le programme : quelqu’un pourra vous accompagner, et plus tard vous en accompagnerez d’autres.',
  'mentoring.none.act': 'Aller à mon parcours',
  'mentoring.toAnswer': 'Invitations auxquelles répondre',
  'mentoring.toAnswer.lead':
    'Répondez quand vous le souhaitez. Vous êtes libre de refuser : sans motif, et cela reste entre vous deux.',
  'mentoring.offer': 'Ouverte jusqu’au {day}. Accepter vous inscrit aussi au programme.',
  'mentoring.request': 'Ouverte jusqu’au {day}. Si vous acceptez, vous accompagnez {name}.',
  'mentoring.accept': 'Accepter',
  'mentoring.decline': 'Décliner',
  'mentoring.answer.kept': 'Rien n’a changé ; vous pouvez toujours répondre à cette invitation.',
  'mentoring.mentor': 'Votre parrain ou marraine',
  'mentoring.mentees': 'Vos filleuls et filleules',
  'mentoring.since': 'depuis le {day}',
  'mentoring.completed': 'A obtenu le label',
  'mentoring.more': 'À propos du parrainage avec {name}',
  'mentoring.end': 'Mettre fin à ce parrainage',
  'mentoring.end.hint': '{name} et vous restez dans la lignée ; seul l’accompagnement prend fin.',
  'mentoring.sent': 'Envoyées par vous',
  'mentoring.sent.offer': 'Vous avez proposé votre parrainage, jusqu’au {day}',
  'mentoring.sent.request': 'Vous avez demandé un parrainage, jusqu’au {day}',
  'mentoring.takeBack': 'Retirer',
  'mentoring.message.hint': 'Facultatif. Vous seuls le lirez, tous les deux.',
  'mentoring.message.kept': 'Votre message est conservé.',
  'mentoring.invite': 'Inviter un ou une collègue',
  'mentoring.invite.lead':
    '{seats, plural, one {Vous pouvez encore accompagner une personne.} other {Vous pouvez encore accompagner # personnes.}}',
  'mentoring.invite.full': 'Vous accompagnez autant de collègues qu’il est possible.',
  'mentoring.invite.fullHint': 'Dès que l’un d’eux obtient le label, une place se libère.',
  'mentoring.invite.search': 'Nom d’un ou d’une collègue',
  'mentoring.invite.choose': 'Inviter',
  'mentoring.invite.person': 'Proposer à {name} de l’accompagner',
  'mentoring.invite.message': 'Quelques mots',
  'mentoring.invite.send': 'Envoyer la proposition',
  'mentoring.invite.sent': 'Votre proposition à {name} est envoyée.',
  'mentoring.ask': 'Demander un parrainage',
  'mentoring.ask.lead': 'Ces personnes ont dit qu’elles seraient heureuses d’être sollicitées.',
  'mentoring.ask.none': 'Personne n’est ouvert aux demandes en ce moment.',
  'mentoring.ask.noneHint':
    'Chacun le dit de soi-même. Revenez dans quelques jours, ou cherchez quelqu’un que vous connaissez parmi les personnes.',
  'mentoring.ask.choose': 'Demander',
  'mentoring.ask.chooseName': 'Demander à {name}',
  'mentoring.ask.person': 'Demander à {name} de vous parrainer',
  'mentoring.ask.message': 'Quelques mots',
  'mentoring.ask.send': 'Envoyer la demande',
  'mentoring.ask.sent': 'Votre demande à {name} est envoyée.',
  'mentoring.wake': 'Mon sillage',
  'mentoring.wake.count':
    '{count, plural, one {Une personne suit dans votre sillage} other {# personnes suivent dans votre sillage}}, {labelled, plural, =0 {en chemin vers le label.} one {dont une avec le label.} other {dont # avec le label.}}',
  'mentoring.wake.picture': 'Votre sillage : {count} personnes, dont {labelled} avec le label',
  'mentoring.wake.above': 'Vous suivez',
  'mentoring.wake.you': 'Vous',
  'mentoring.wake.unnamed': 'une personne',
  'mentoring.wake.unnamedCount': '{count, plural, one {une personne sans nom ici} other {# personnes sans nom ici}}',
  'mentoring.wake.labelled': 'avec le label',
  'mentoring.wake.onTheWay': 'en chemin',
  'mentoring.wake.list': 'La même chose en liste',
  'mentoring.wake.generation':
    '{distance, selectordinal, one {#re} other {#e}} génération, {count, plural, one {une personne} other {# personnes}}',
  'mentoring.wake.none': 'Votre sillage commence avec une personne.',
  'mentoring.wake.noneHint':
    'Une fois titulaire du label, vous pourrez entraîner quelqu’un ; cette personne apparaîtra ici, puis celles qui la suivront.',
} satisfies Record<keyof typeof en, string>;
