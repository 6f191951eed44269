import { describe, expect, it } from '@jest/globals';
import { refuseWeakPassword, type OwnWords } from './password-strength.js';

const noel: OwnWords = {
  email: 'p001@acme.example',
  givenName: 'Noël',
  familyName: 'Hébert',
  companyName: 'Société Générique',
};
const jean: OwnWords = {
  email: 'jean.martin@acme.example',
  givenName: 'Jean',
  familyName: 'Martin',
  companyName: null,
};
const refusalOf = async (password: string, own: OwnWords) =>
  refuseWeakPassword(password, own).then(
    () => null,
    (refusal: { text?: { en: string } }) => refusal.text?.en ?? 'refused without a word',
  );
const taken = null;
const aboutOneself = expect.stringContaining('Whoever knows you would try this early');
const guessable = expect.stringContaining('among the first that would be tried');

describe('a password', () => {
  it.each([
    'noelhebert',
    'Noel2024',
    'Noël2024',
    'HébertNoël1',
    'hebert123',
    'p001@acme',
    'noel.hebert@acme',
    'Acme2026!',
    'Generique2026!',
    'Société-Générique',
  ])('of one’s own words and little else is refused, with accents or without: %s', async (password) => {
    expect(await refusalOf(password, noel)).toEqual(aboutOneself);
  });

  it('of one’s address and a digit is refused', async () => {
    expect(await refusalOf('jean.martin1', jean)).toEqual(aboutOneself);
  });

  it.each(['Password1', 'Summer2024!', 'Bienvenue1', 'marseille13', 'Motdepasse1', 'Janvier2026', 'Paris2024!'])(
    'that everybody takes is refused, in English and in French: %s',
    async (password) => {
      expect(await refusalOf(password, noel)).toEqual(guessable);
    },
  );

  it.each([
    'correct horse battery staple',
    'purple kettle under snow',
    'tulip-anchor-violin',
    'winter tram beside seven lemons',
    'cheval violet sous la pluie',
    'lampe tiroir nuage cactus',
    'crayon biscuit fusée',
    'ma grand-mère vend des tulipes',
    'noël en avril sous les palmiers',
    'the acme of my ambitions is sleep',
    'x7!Kq9#vLm2',
    '码头上有三只蓝色的猫',
    '🦊🎈🚂🌵🥨🪁🧭🎻',
  ])('of several words, or of chance, is taken: %s', async (password) => {
    expect(await refusalOf(password, noel)).toBe(taken);
  });
});
