import { texts } from '@sillage/platform';

export const programmesTexts = texts({
  founderNotEnrolled: {
    en: 'Only someone enrolled in the programme can found a chain. Ask them to enrol first.',
    fr: 'Seule une personne inscrite au programme peut fonder une lignée. Proposez-lui d’abord de s’inscrire.',
  },
  unknownKit: {
    en: 'There is no such kit. There are: {known}.',
    fr: 'Ce kit n’existe pas. Il y a : {known}.',
  },
  archived: {
    en: 'This programme is archived: nothing new begins in it. What was done in it stays readable.',
    fr: 'Ce programme est archivé : rien de nouveau n’y commence. Ce qui y a été fait reste lisible.',
  },
  savedMeanwhile: {
    en: 'Somebody else changed this programme meanwhile, so nothing of yours was saved. Look at what they changed, and save again.',
    fr: 'Une autre personne a modifié ce programme entre-temps : rien de vos modifications n’a été enregistré. Regardez ce qui a changé, puis enregistrez à nouveau.',
  },
  unknownCriterion: {
    en: 'This criterion is none of the programme any more. Leave its id out to add it as a new one.',
    fr: 'Ce critère ne fait plus partie du programme. Retirez son identifiant pour l’ajouter comme un nouveau.',
  },
  criterionOfAnotherKind: {
    en: 'A criterion keeps its kind. Leave its id out to ask for something else.',
    fr: 'Un critère garde son type. Retirez son identifiant pour demander autre chose.',
  },
  criterionTwice: {
    en: 'A criterion stands in one place: this id is given twice.',
    fr: 'Un critère n’a qu’une place : cet identifiant est donné deux fois.',
  },
  key: {
    en: 'A key has small letters, digits and single hyphens, such as social-media, and at most {most, number} of them.',
    fr: 'Une clé se compose de minuscules, de chiffres et de traits d’union simples, comme social-media, et compte au plus {most, number} signes.',
  },
  name: {
    en: 'Give a name of 1 to 200 characters.',
    fr: 'Donnez un nom de 1 à 200 caractères.',
  },
  unknownLanguage: {
    en: '“{locale}” is no language that we know. Give its tag, such as fr, de or pt-BR.',
    fr: '« {locale} » n’est pas une langue connue. Donnez son code, comme fr, de ou pt-BR.',
  },
  languageTwice: {
    en: 'There are two translations into {locale}. Give one for each language.',
    fr: 'Il y a deux traductions en {locale}. Donnez-en une par langue.',
  },
  ownLanguage: {
    en: 'The programme’s own texts are in this language ({locale}): change them, or say with sourceLocale in which language they are.',
    fr: 'Les textes du programme sont déjà dans cette langue ({locale}) : modifiez-les, ou indiquez avec sourceLocale dans quelle langue ils sont.',
  },
  sourceLocaleNeeded: {
    en: 'Say in which language name and description are: none of the usual ones is left beside the translations.',
    fr: 'Indiquez dans quelle langue sont le nom et la description : aucune des langues habituelles ne reste à côté des traductions.',
  },
  translatedAlready: {
    en: 'A level, or what it asks to declare, is translated into this language. Give the levels anew with it.',
    fr: 'Un niveau, ou ce qu’il demande de déclarer, est traduit dans cette langue. Redonnez les niveaux en même temps.',
  },
  descriptionToTranslate: {
    en: 'The programme has a description: translate it, too.',
    fr: 'Le programme a une description : traduisez-la aussi.',
  },
  onlyWordsAreTranslated: {
    en: 'Only what is to be declared (SELF_DECLARED) is translated; we say everything else in the reader’s language.',
    fr: 'Seul ce qui est à déclarer (SELF_DECLARED) se traduit ; tout le reste est dit dans la langue de qui lit.',
  },
  nameAndLevelsNeeded: {
    en: 'A new programme needs a name and at least one level.',
    fr: 'Un nouveau programme a besoin d’un nom et d’au moins un niveau.',
  },
  oneLevelAtLeast: {
    en: 'A programme has from 1 to 20 levels.',
    fr: 'Un programme compte de 1 à 20 niveaux.',
  },
  levelKeysAndRanks: {
    en: 'Two levels may share neither their key nor their rank.',
    fr: 'Deux niveaux ne peuvent avoir ni la même clé ni le même rang.',
  },
  criteriaNeeded: {
    en: 'A level asks for 1 to 20 things.',
    fr: 'Un niveau demande de 1 à 20 choses.',
  },
  numberBetween: {
    en: 'Give a whole number from {least, number} to {most, number}.',
    fr: 'Donnez un nombre entier de {least, number} à {most, number}.',
  },
  goalShare: {
    en: 'Give the share of the company as a number above 0 and at most 1: 0.25 for a quarter.',
    fr: 'Donnez la part de l’entreprise par un nombre supérieur à 0 et d’au plus 1 : 0,25 pour un quart.',
  },
  goalOn: {
    en: 'The goal is for a day to come: give a later one.',
    fr: 'L’objectif vaut pour un jour à venir : donnez une date ultérieure.',
  },
  goalWithoutShare: {
    en: 'A day needs a goal: give goalShare, too.',
    fr: 'Une date demande un objectif : donnez aussi goalShare.',
  },
  unknownLevelArgument: {
    en: 'HOLDS_LEVEL needs the key of another level of this programme, with a lower rank.',
    fr: 'HOLDS_LEVEL demande la clé d’un autre niveau de ce programme, de rang inférieur.',
  },
  declarationNeeded: {
    en: 'SELF_DECLARED needs the text to declare, of at most 500 characters.',
    fr: 'SELF_DECLARED demande le texte à déclarer, de 500 caractères au plus.',
  },
  noArgument: {
    en: '{kind} takes no argument.',
    fr: '{kind} ne prend pas d’argument.',
  },
  onceOnly: {
    en: 'This kind of criterion is met or not: required is 1.',
    fr: 'Ce type de critère est rempli ou non : required vaut 1.',
  },
  otherGuide: {
    en: 'GUIDE_ACKNOWLEDGED asks for the programme’s own guide. Leave the argument out, or give guideKey.',
    fr: 'GUIDE_ACKNOWLEDGED porte sur le guide du programme. N’indiquez pas d’argument, ou reprenez guideKey.',
  },
  managerOfAPart: {
    en: 'A programme is one for the whole company: only a manager of all of it can change its settings.',
    fr: 'Un programme est le même pour toute l’entreprise : seule une personne qui le gère en entier peut en modifier les réglages.',
  },
  groupSizeOfCompany: {
    en: 'Of how many people figures speak is the company’s to say, for all programmes: {size}. An administrator may change it.',
    fr: 'L’effectif à partir duquel les chiffres sont donnés est celui de l’entreprise, pour tous les programmes : {size}. L’administration peut le changer.',
  },
  guideWithoutKey: {
    en: 'GUIDE_ACKNOWLEDGED needs a programme with a guide: give guideKey.',
    fr: 'GUIDE_ACKNOWLEDGED demande un programme doté d’un guide : indiquez guideKey.',
  },
  guideOfOthers: {
    en: 'There is a guide with the key {key}, and its owners did not give it to this programme. Choose another key, which makes a new guide, or ask them to give it to you.',
    fr: 'Il existe déjà un guide de clé {key}, que ses responsables n’ont pas confié à ce programme. Choisissez une autre clé, qui créera un nouveau guide, ou demandez-leur de vous le confier.',
  },
  guideInUse: {
    en: 'The programme {programme} uses this guide. Its manager names another guide first, then it can be taken from the list.',
    fr: 'Le programme {programme} utilise ce guide. Son responsable doit d’abord en désigner un autre ; vous pourrez ensuite le retirer de la liste.',
  },
  guideOfNobody: {
    en: 'A guide belongs to one programme at least. Name one.',
    fr: 'Un guide appartient à au moins un programme. Indiquez-en un.',
  },
  noSuchProgramme: {
    en: 'There is no programme with the key {key}. Check the key.',
    fr: 'Il n’existe aucun programme de clé {key}. Vérifiez la clé.',
  },
});

/** What a criterion asks for, in the reader's language. */
export const criterionTexts = texts({
  guideAcknowledged: {
    en: 'Read the guide and acknowledge its current version',
    fr: 'Lire le guide et prendre connaissance de sa version actuelle',
  },
  sessionsAttended: {
    en: '{required, plural, one {Attend a session} other {Attend # sessions}}',
    fr: '{required, plural, one {Assister à une session} other {Assister à # sessions}}',
  },
  sessionsAttendedAbout: {
    en: '{required, plural, one {Attend a session about “{argument}”} other {Attend # sessions about “{argument}”}}',
    fr: '{required, plural, one {Assister à une session sur «\u00a0{argument}\u00a0»} other {Assister à # sessions sur «\u00a0{argument}\u00a0»}}',
  },
  hasMentor: {
    en: 'Have a mentor',
    fr: 'Avoir un parrain ou une marraine',
  },
  menteesLabelled: {
    en: '{required, plural, one {Help a colleague to the label} other {Help # colleagues to the label}}',
    fr: '{required, plural, one {Accompagner un·e collègue jusqu’au label} other {Accompagner # collègues jusqu’au label}}',
  },
  holdsLevel: {
    en: '{required, plural, one {Hold the level {level} for a month} other {Hold the level {level} for # months}}',
    fr: '{required, plural, one {Porter le niveau {level} depuis un mois} other {Porter le niveau {level} depuis # mois}}',
  },
});
