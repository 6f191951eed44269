import { texts } from '@sillage/platform';

export const providerIdentityTexts = texts({
  unknownProvider: {
    en: 'There is no identity provider of that name. “signInWays” lists those that are configured.',
    fr: 'Aucun fournisseur d’identité ne porte ce nom. « signInWays » donne ceux qui sont configurés.',
  },
  ofSomebodyElse: {
    en: 'That account of the provider belongs to another person here. Release it there first.',
    fr: 'Ce compte du fournisseur est lié à une autre personne. Déliez-le d’abord là-bas.',
  },
  boundOtherwise: {
    en: 'This person signs in with another account of that provider. Release it first.',
    fr: 'Cette personne se connecte avec un autre compte de ce fournisseur. Déliez-le d’abord.',
  },
});
