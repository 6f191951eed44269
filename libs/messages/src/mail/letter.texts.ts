import { texts } from '@sillage/platform';

export const letterTexts = texts({
  greeting: { en: 'Hello {name},', fr: 'Bonjour {name},' },
  why: {
    en: 'You receive this because something is waiting for you in Sillage.',
    fr: 'Vous recevez ce message parce que quelque chose vous attend dans Sillage.',
  },
  /** Before an address in a letter without links. */
  label: { en: '{label}:', fr: '{label} :' },
  unsubscribe: { en: 'No more reminders of this kind', fr: 'Ne plus recevoir ce type de rappel' },
  preferences: { en: 'All your preferences', fr: 'Toutes vos préférences' },
});
