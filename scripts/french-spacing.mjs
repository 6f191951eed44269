// The spaces of French typography, in the catalogues of the server and of the web app. Whoever writes a text types plain
// spaces; `npm run format` sets the others, as it sets everything else in its place.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { filesUnder, root } from './project.mjs';

/**
 * French sets an unbreakable space before high punctuation and inside guillemets, a narrow one before `;`, `?` and `!`.
 * @param {string} text
 */
export function frenchSpacing(text) {
  return (
    text
      .replaceAll(/ ([;?!])/g, '\u202f$1')
      // Not the two colons of an ICU skeleton, as in {share, number, ::percent}.
      .replaceAll(/ ([:»%])(?!:)/g, '\u00a0$1')
      .replaceAll(/« /g, '«\u00a0')
  );
}

/** The files that have French texts: those of the web app's French catalogue, and whatever of the server has words. */
export function catalogues() {
  const isCatalogue = (/** @type {string} */ file) => isFrench(file) || /^libs\/.*(?<!spec)\.ts$/.test(file);
  return filesUnder(['libs', 'apps/web/src/i18n'], isCatalogue).filter(
    (file) => frenchTexts(file, read(file)).length > 0,
  );
}

/**
 * Where the French texts of a source stand: in a catalogue that is French as a whole each text, elsewhere what an object
 * with words in English too calls `fr`.
 * @param {string} file
 * @param {string} source
 * @returns {{ start: number, end: number }[]}
 */
export function frenchTexts(file, source) {
  if (!isFrench(file) && !/\bfr: /.test(source)) return [];
  /** @type {{ start: number, end: number }[]} */
  const found = [];
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  /** @param {ts.Node} node */
  const collect = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      found.push({ start: node.getStart(), end: node.getEnd() });
    }
    node.forEachChild(collect);
  };
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isPropertyAssignment(node) && (isFrench(file) || isFrenchOfTwo(node))) collect(node.initializer);
    else node.forEachChild(look);
  };
  look(parsed);
  return found;
}

/**
 * The source as it should be.
 * @param {string} file
 * @param {string} source
 */
export function spaced(file, source) {
  let done = source;
  // A space is as long as the one in its place: nothing moves.
  for (const { start, end } of frenchTexts(file, source)) {
    done = done.slice(0, start) + frenchSpacing(done.slice(start, end)) + done.slice(end);
  }
  return done;
}

/** Writes the spaces into every catalogue. */
export function spaceCatalogues() {
  for (const file of catalogues()) {
    const source = read(file);
    const wanted = spaced(file, source);
    if (wanted !== source) fs.writeFileSync(path.join(root, file), wanted);
  }
}

/** @param {string} file */
function isFrench(file) {
  return file.startsWith('apps/web/src/i18n/fr/');
}

/** @param {ts.PropertyAssignment} node */
function isFrenchOfTwo({ name, parent }) {
  const isCalled = (/** @type {ts.ObjectLiteralElementLike} */ one, /** @type {string} */ language) =>
    one.name !== undefined && ts.isIdentifier(one.name) && one.name.text === language;
  return ts.isIdentifier(name) && name.text === 'fr' && parent.properties.some((one) => isCalled(one, 'en'));
}

/** @param {string} file */
function read(file) {
  return fs.readFileSync(path.join(root, file), 'utf8');
}
