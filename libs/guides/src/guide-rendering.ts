import Markdown, { type Env as MarkdownEnv, type MarkdownIt, type Token } from 'markdown-it';
import type sanitizeHtml from 'sanitize-html';
import { html, sanitised, type Html } from '@sillage/platform';
import { publicSections } from './public-page/public-sections.js';
import { Remembered } from './remembered.js';
import { sectionMarks } from './section-marks.js';

/** A text in a language, under the hash that people acknowledge. */
export type GuideSource = { readonly locale: string; readonly sha256: string; readonly markdown: string };

// A text under its hash never changes, and few are current at a time.
const rendered = new Remembered<string>(40);
const renderedForEverybody = new Remembered<Html>(40);

/** What is known while one text is rendered. */
interface Env extends MarkdownEnv {
  /** Whether it is for whoever is not signed in. */
  isForEverybody?: boolean;
  /** The anchors of its headings. */
  taken?: Set<string>;
}

/**
 * The Markdown as HTML that is safe to insert in a page. It is made from the text that people acknowledge by its hash,
 * never stored beside it: what is shown cannot differ from what is acknowledged.
 */
export function renderGuide({ markdown, ...text }: GuideSource): string {
  return rendered.keep(keyOf(text), () => sanitised(rendererFor(text.locale).render(markdown), allowed).toString());
}

/**
 * What anybody may read of it, in the same way: its public sections, with headings that begin below the title of the
 * page; empty where there are none.
 */
export function renderPublicSections({ markdown, ...text }: GuideSource): Html {
  return renderedForEverybody.keep(keyOf(text), () => {
    const renderer = rendererFor(text.locale);
    const parts = publicSections(markdown, renderer);
    // Where links lead is said in one part for all of them, and in none of those that are not there.
    const { references } = parts.reduce<Env>((known, part) => (renderer.parse(part, known), known), {});
    const env: Env = { ...(references && { references }), isForEverybody: true };
    const tokens = parts.flatMap((part) => renderer.parse(part, env));
    moveHeadings(tokens);
    return sanitised(renderer.renderer.render(tokens, renderer.options, env), allowedForEverybody);
  });
}

/** Whether anybody may read some of it. */
export function hasPublicSections(markdown: string): boolean {
  return publicSections(markdown, rendererFor('en')).length > 0;
}

/** The same of a text that was rendered lately; undefined for every other one. */
export function knownHtml(text: Omit<GuideSource, 'markdown'>): string | undefined {
  return rendered.get(keyOf(text));
}

function keyOf({ locale, sha256 }: Omit<GuideSource, 'markdown'>): string {
  return `${locale}/${sha256}`;
}

/** An opening quotation mark and a closing one, outer and inner, in the order that markdown-it wants. */
const quotes: Record<string, string[]> = {
  fr: ['«\u00A0', '\u00A0»', '“', '”'],
  de: ['„', '“', '‚', '‘'],
  es: ['«', '»', '“', '”'],
  it: ['«', '»', '“', '”'],
  pl: ['„', '”', '«', '»'],
  en: ['“', '”', '‘', '’'],
};

const renderers = new Map<string, MarkdownIt>();

function rendererFor(locale: string): MarkdownIt {
  const [language = 'en'] = locale.split('-');
  const known = renderers.get(language in quotes ? language : 'en');
  if (known !== undefined) return known;
  const renderer = new Markdown({
    html: false,
    linkify: true,
    typographer: true,
    quotes: quotes[language] ?? quotes.en,
  });
  // A word with a dot in it is rarely an address; one that begins with https:// is.
  renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // A table is as wide as it is: in a page of its own it scrolls alone, by keyboard too.
  renderer.renderer.rules['table_open'] = (_tokens, _index, _options, env?: Env) =>
    env?.isForEverybody === true
      ? html`<div class="table" tabindex="0"><table></table></div> `.toString()
      : html`<table></table> `.toString();
  renderer.renderer.rules['table_close'] = (_tokens, _index, _options, env?: Env) =>
    env?.isForEverybody === true ? html`</table></div>\n`.toString() : html`</table>\n`.toString();
  renderer.use(sectionMarks).use(headingAnchors).use(alignedColumns);
  renderers.set(language in quotes ? language : 'en', renderer);
  return renderer;
}

/** Gives every heading an id made of its words, so that a table of contents can lead to it. */
function headingAnchors(renderer: MarkdownIt): void {
  renderer.core.ruler.push('heading_anchors', (state) => {
    const env = state.env as Env;
    const taken = (env.taken ??= new Set<string>());
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const words = state.tokens[index + 1]?.content ?? '';
      token.attrSet('id', freeId(`section-${slugOf(words)}`, taken));
    });
  });
}

/** A page has one heading of the first level, its title; what is below it begins with the second. */
function moveHeadings(tokens: readonly Token[]): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const highest = Math.min(...headings.map(({ tag }) => Number(tag.slice(1))));
  for (const heading of headings) heading.tag = `h${Math.min(6, Number(heading.tag.slice(1)) - highest + 2)}`;
}

/** Aligns the columns of a table by a class, since the page's content security policy allows no inline style. */
function alignedColumns(renderer: MarkdownIt): void {
  renderer.core.ruler.push('aligned_columns', (state) => {
    for (const token of state.tokens) {
      const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
      if (side === undefined) continue;
      token.attrs = [['class', `align-${side}`]];
    }
  });
}

function slugOf(words: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return slug.replace(/^-|-$/g, '').slice(0, 80);
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

// markdown-it escapes HTML and refuses dangerous links already; this holds even where it should be wrong.
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...headings,
    ...'p br hr blockquote pre code em strong s a img ul ol li table thead tbody tr th td'.split(' '),
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel'],
    img: ['src', 'alt', 'title'],
    ol: ['start'],
    code: ['class'],
    ...Object.fromEntries(headings.map((heading) => [heading, ['id']])),
  },
  allowedClasses: { code: ['language-*'], th: ['align-*'], td: ['align-*'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowedSchemesByTag: { img: ['https'] },
  allowProtocolRelative: false,
  transformTags: { a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: 'noopener noreferrer' } }) },
};

const allowedForEverybody: sanitizeHtml.IOptions = {
  ...allowed,
  allowedTags: [...(allowed.allowedTags || []), 'div'],
  allowedAttributes: { ...allowed.allowedAttributes, div: ['tabindex'] },
  allowedClasses: { ...allowed.allowedClasses, div: ['table'] },
};
