import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The typeface of the web app, in the parts that it comes in; each file has its scripts only. */
const scripts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
export const ownFonts = scripts.map((script) => `@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`);

const folders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
];
/** Typefaces made for many scripts, the ones that have most of them first. */
const known = [
  /^NotoSans(CJK|SC|JP|KR|TC).*(Regular|VF)/i,
  /^DroidSansFallback/i,
  /^wqy-/i,
  /^(Arial Unicode|PingFang|Hiragino Sans GB|AppleSDGothicNeo)/i,
  /^NotoSans.*Regular/i,
  /^DejaVuSans\.ttf$/i,
  /^unifont/i,
];
const isFont = /\.(ttf|otf|ttc)$/i;
const atMost = 48 * 1024 * 1024;

/** Fonts of the machine for what ours does not have, such as Chinese or Arabic; none where it has none. */
export function systemFonts(): string[] {
  const files = folders.flatMap(fontsIn);
  const wanted = known.flatMap((name) => files.filter((file) => name.test(file.name)));
  let total = 0;
  return [...new Set(wanted)].filter(({ size }) => (total += size) <= atMost).map(({ path }) => path);
}

/** Whether the text has characters that are in no part of our typeface. */
export function isForeign(text: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u.test(text);
}

function fontsIn(folder: string): { name: string; path: string; size: number }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap(({ name, parentPath }) => {
      const path = join(parentPath, name);
      return isFont.test(name) ? [{ name, path, size: statSync(path).size }] : [];
    });
  } catch {
    // Not every system has every folder, and some keep theirs from us.
    return [];
  }
}
