import { texts } from '@sillage/platform';

export const guidesTexts = texts({
  unknownGuide: {
    en: 'There is no guide with this key, and no programme that uses one. Check the key, or name the guide in a programme first.',
    fr: 'Il n’existe aucun guide de cette clé, ni aucun programme qui en utilise un. Vérifiez la clé, ou désignez d’abord le guide dans un programme.',
  },
  guideThereAlready: {
    en: 'There is a guide with the key {key} already. Give the programme another key: its guide is then called after it.',
    fr: 'Il existe déjà un guide de clé {key}. Donnez une autre clé au programme : son guide portera alors un nom tiré de la sienne.',
  },
  noVersionYet: {
    en: 'Nothing of this guide is published yet, so there is nothing to acknowledge. Come back later.',
    fr: 'Rien n’est encore publié de ce guide\u00a0: il n’y a rien dont prendre connaissance. Revenez plus tard.',
  },
  unknownVersion: {
    en: 'This version does not exist, or a newer draft has taken its place. Reload the guide to see its drafts.',
    fr: 'Cette version n’existe pas, ou un brouillon plus récent l’a remplacée. Rechargez le guide pour voir ses brouillons.',
  },
  publishedAlready: {
    en: 'This version is published already, and what is published never changes. Draft a new version.',
    fr: 'Cette version est déjà publiée, et ce qui est publié ne change plus. Préparez une nouvelle version.',
  },
  superseded: {
    en: 'A newer version has taken the place of this one. Translate the current version.',
    fr: 'Une version plus récente a remplacé celle-ci. Traduisez la version actuelle.',
  },
  translationPublishedAlready: {
    en: 'This version has a published text in {locale} already, and what is published never changes. Draft a new version.',
    fr: 'Cette version a déjà un texte publié en {locale}, et ce qui est publié ne change plus. Préparez une nouvelle version.',
  },
  sourceMissing: {
    en: 'The text in the source language ({locale}) is missing among the translations. Add it, or choose another source language.',
    fr: 'Le texte dans la langue d’origine ({locale}) manque parmi les traductions. Ajoutez-le, ou choisissez une autre langue d’origine.',
  },
  sourceIsNoTranslation: {
    en: 'The text in the source language ({locale}) comes with the draft itself. Send the draft again to change it.',
    fr: 'Le texte dans la langue d’origine ({locale}) fait partie du brouillon. Renvoyez le brouillon pour le modifier.',
  },
  languageTwice: {
    en: 'There are two texts in {locale}. Keep one of them.',
    fr: 'Il y a deux textes en {locale}. N’en gardez qu’un.',
  },
  emptyText: {
    en: 'This text is empty. Write it, or leave the language out.',
    fr: 'Ce texte est vide. Rédigez-le, ou retirez cette langue.',
  },
});
