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
  draftThere: {
    en: 'There is a draft of this guide already (revision {revision, number}). Read it first, then save over it with its revision.',
    fr: 'Il existe déjà un brouillon de ce guide (révision {revision, number}). Lisez-le d’abord, puis enregistrez par-dessus en indiquant sa révision.',
  },
  draftSaved: {
    en: 'Somebody saved this draft meanwhile (revision {revision, number}). Nothing of yours was saved over it: compare both texts, then save again.',
    fr: 'Quelqu’un a enregistré ce brouillon entre-temps (révision {revision, number}). Rien de votre texte ne l’a remplacé : comparez les deux textes, puis enregistrez à nouveau.',
  },
  draftGone: {
    en: 'The draft that you read is no longer there: somebody published or discarded it. Keep your text, look at what is published, then save it as a new draft, without a revision.',
    fr: 'Le brouillon que vous avez lu n’est plus là : quelqu’un l’a publié ou abandonné. Gardez votre texte, regardez ce qui est publié, puis enregistrez-le comme nouveau brouillon, sans révision.',
  },
  droppedAndWritten: {
    en: 'The draft has a text in {locale}, which cannot go at the same time. Take the text out of the draft, or keep the language.',
    fr: 'Le brouillon a un texte en {locale}, qui ne peut pas disparaître en même temps. Retirez ce texte du brouillon, ou gardez la langue.',
  },
  droppedUnknown: {
    en: 'The published version has no text in {locale} that could go. Leave it out.',
    fr: 'La version publiée n’a aucun texte en {locale} à retirer. Ne l’indiquez pas.',
  },
  unknownLicence: {
    en: 'There is no licence called {licence} in SPDX’s list. Write an identifier such as CC-BY-4.0 or CC-BY-SA-4.0.',
    fr: 'Aucune licence ne s’appelle {licence} dans la liste SPDX. Indiquez un identifiant comme CC-BY-4.0 ou CC-BY-SA-4.0.',
  },
});
