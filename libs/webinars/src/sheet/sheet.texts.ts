import { texts } from '@sillage/platform';

export const sheetTexts = texts({
  hostedBy: { en: 'Hosted by {host}', fr: 'Animée par {host}' },
  name: { en: 'Name', fr: 'Nom' },
  unit: { en: 'Entity', fr: 'Entité' },
  signature: { en: 'Signature', fr: 'Signature' },
  waits: { en: 'waiting list', fr: 'liste d’attente' },
});
