import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { badInput, type DomainError } from '@sillage/platform';
import { accountsTexts } from './accounts.texts.js';

const charactersAtLeast = 8;
const charactersAtMost = 200;
/** What is looked at: more would take long, and is strong enough by its length. */
const charactersJudged = 64;
/** Of five (zxcvbn): from here on it takes more than a million guesses. */
const scoreAtLeast = 2;

/** The person's own words, which whoever knows them would try first. */
export type OwnWords = { email: string | null; givenName: string; familyName: string };

// The lists of passwords and words take memory and a moment: only a process in which somebody sets one reads them.
let judge: Promise<ZxcvbnFactory> | undefined;

/**
 * Refuses the passwords that are tried first, with words that say what to do; for every door at which one is set.
 * @param argumentPath where the password stood in what was sent
 * @throws DomainError BAD_USER_INPUT
 */
export async function refuseWeakPassword(password: string, own: OwnWords, argumentPath = 'password'): Promise<void> {
  const refusal = await weaknessOf(password, own, argumentPath);
  if (refusal !== null) throw refusal;
}

async function weaknessOf(password: string, own: OwnWords, path: string): Promise<DomainError | null> {
  // As it will be compared, by characters: an emoji is one.
  const typed = [...password.normalize('NFKC')];
  if (typed.length < charactersAtLeast) {
    return badInput(path, accountsTexts.passwordTooShort, { least: charactersAtLeast });
  }
  if (typed.length > charactersAtMost) {
    return badInput(path, accountsTexts.passwordTooLong, { most: charactersAtMost });
  }
  const judged = typed.slice(0, charactersJudged).join('');
  const zxcvbn = await (judge ??= learned());
  if (zxcvbn.check(judged, wordsOf(own)).score >= scoreAtLeast) return null;
  const aboutOneself = zxcvbn.check(judged).score >= scoreAtLeast;
  return badInput(path, aboutOneself ? accountsTexts.passwordAboutOneself : accountsTexts.passwordGuessable);
}

function wordsOf({ email, givenName, familyName }: OwnWords): string[] {
  const words = [
    email ?? '',
    ...(email ?? '').split(/[@.\-_+]/),
    ...`${givenName} ${familyName}`.split(/\s+/),
    'sillage',
  ];
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length > 2))];
}

async function learned(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new Factory({ dictionary, graphs: adjacencyGraphs });
}
