import { displayLocale, format, html, htmlPage, longDay, type Html, type PageFace, type Text } from '@sillage/platform';
import { renderPublicSections } from '../guide-rendering.js';
import { namedLicence } from '../licences.js';
import type { PublicGuide, PublicText } from './public-guide.queries.js';
import { publicGuideStyle } from './public-guide.style.js';
import { publicGuideTexts as words } from './public-guide.texts.js';

interface Reader {
  readonly publicUrl: string;
  readonly timeZone: string;
  readonly face?: PageFace;
}

/** What anybody may read of a guide, in one of its languages. */
export function publicGuidePage(guide: PublicGuide, text: PublicText, { publicUrl, timeZone, face }: Reader): string {
  const { locale, title } = text;
  const say = (what: Text, values = {}) => format(what, locale, values);
  const article = renderPublicSections(text);
  const address = (inLocale?: string): string =>
    `${publicUrl}/guides/${guide.key}${inLocale === undefined ? '' : `?lang=${inLocale}`}`;
  const description = firstWordsOf(article) ?? say(words.description);
  const licence = namedLicence(guide.licence, locale);
  const day = longDay(guide.publishedAt, { locale, timeZone });
  return htmlPage({
    locale,
    face,
    title,
    titleLocale: locale,
    isToBeFound: true,
    head: html`<meta name="description" content="${description}" />
      <link rel="canonical" href="${address(locale)}" />
      ${guide.locales.map((other) => html`<link rel="alternate" hreflang="${other}" href="${address(other)}" />`)}
      <link rel="alternate" hreflang="x-default" href="${address()}" />
      <link rel="license" href="${licence.url}" />
      <meta property="og:title" content="${title}" />
      <meta property="og:type" content="article" />
      <meta property="og:url" content="${address(locale)}" />
      <meta property="og:description" content="${description}" />
      <meta property="og:locale" content="${openGraphLocale(locale)}" />
      ${face?.name != null && html`<meta property="og:site_name" content="${face.name}" />`}
      ${face?.logoPath != null && html`<meta property="og:image" content="${publicUrl}${face.logoPath}" />`}
      ${publicGuideStyle}`,
    content: html`<p class="facts">${say(words.since, { number: guide.number, day })}</p>
      ${languageLinks(guide.locales, text)}
      ${text.isBehind && html`<p class="behind">${say(words.behind, { source: nameOf(guide.sourceLocale, locale) })}</p>`}
      <article lang="${locale}">${article}</article>
      <p class="licence">
        ${say(words.licence)} <a href="${licence.url}" rel="license">${licence.name}</a>. ${licence.summary}
      </p>
      <p class="whole"><a href="/guide">${say(words.whole)}</a></p>`,
  });
}

/** The same for a guide of which nothing is public, for one that is not there, and for what is no address of a guide. */
export function noPublicGuidePage(locale: string, face?: PageFace): string {
  return htmlPage({
    locale,
    face,
    title: format(words.unknownTitle, locale),
    content: html`<p>${format(words.unknown, locale)}</p>
      <p><a href="/guide">${format(words.whole, locale)}</a></p>`,
    offersLanguages: true,
  });
}

function languageLinks(locales: readonly string[], { locale }: PublicText): Html | false {
  if (locales.length < 2) return false;
  return html`<nav class="languages" aria-label="${format(words.languages, locale)}">
    <ul>
      ${locales.map((other) =>
        other === locale
          ? html`<li><span lang="${other}" aria-current="true">${nameOf(other, other)}</span></li>`
          : html`<li><a href="?lang=${other}" lang="${other}" hreflang="${other}">${nameOf(other, other)}</a></li>`,
      )}
    </ul>
  </nav>`;
}

function nameOf(language: string, locale: string): string {
  const name =
    new Intl.DisplayNames([locale, displayLocale(locale).tag], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** `fr-CA` as Open Graph writes it; a language without a region stands alone. */
function openGraphLocale(locale: string): string {
  return locale.replaceAll('-', '_');
}

const descriptionAtMost = 200;
const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** The first paragraph in plain words, cut between two of them; null where there is none. */
function firstWordsOf(article: Html): string | null {
  const paragraph = /<p>(.+?)<\/p>/s.exec(article.toString())?.[1];
  const plain = paragraph
    ?.replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity, name: string) => characters[name] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (plain === undefined || plain === '') return null;
  return plain.length <= descriptionAtMost ? plain : `${plain.slice(0, descriptionAtMost).replace(/\s\S*$/, '')}…`;
}
