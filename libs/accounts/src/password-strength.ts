import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { badInput, type DomainError } from '@sillage/platform';
import { accountsTexts } from './accounts.texts.js';

const charactersAtLeast = 8;
const charactersAtMost = 200;
/** What is looked at: more would take long, and is strong enough by its length. */
const charactersJudged = 64;
/** Of five (zxcvbn): from here on it takes more than a million guesses. */
const scoreAtLeast = 2;

/** The person's own words and their company's, which whoever knows them would try first. */
export type OwnWords = { email: string | null; givenName: string; familyName: string; companyName: string | null };

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
  const judged = bare(typed.slice(0, charactersJudged).join(''));
  const ownWords = wordsOf(own);
  const zxcvbn = await (judge ??= learned());
  const isWeak = (text: string, words: string[]): boolean => zxcvbn.check(text, words).score < scoreAtLeast;
  // Own words are no secret: what is left without them has to be one.
  const isOfOwnWords = ownWords.some((word) => judged.toLowerCase().includes(word));
  const isAboutOneself = isOfOwnWords && isWeak(without(ownWords, judged), []);
  if (!isAboutOneself && !isWeak(judged, ownWords)) return null;
  return badInput(path, isOfOwnWords ? accountsTexts.passwordAboutOneself : accountsTexts.passwordGuessable);
}

/** Without accents, and without the marks at its ends that everybody adds to a word; marks alone stay as they are. */
function bare(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
  return trimmed(plain) || plain;
}

function trimmed(text: string): string {
  return text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function without(words: readonly string[], text: string): string {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return trimmed(longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), text.toLowerCase()));
}

function wordsOf({ email, givenName, familyName, companyName }: OwnWords): string[] {
  const said = [email ?? '', givenName, familyName, companyName ?? '', 'Sillage'].map((words) =>
    bare(words.toLowerCase()),
  );
  const words = [...said, ...said.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))];
  return [...new Set(words.filter((word) => word.length > 2))];
}

async function learned(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  return new Factory({ dictionary: { ...common.dictionary, ...french.dictionary }, graphs: common.adjacencyGraphs });
}
