import { displayLocale, languages, type Language } from '../i18n/index.js';
import { html, type Html } from './html.js';

export interface HtmlPage {
  readonly locale: string;
  readonly title: string;
  /** Of the title, where it is not in the words of the page. */
  readonly titleLocale?: string;
  /** Of `<main>`, below the heading. */
  readonly content: Html;
  /** More of `<head>`, such as the page's own rules. */
  readonly head?: Html;
  /** The address takes `?lang=`, and the page links to itself in the other language. */
  readonly offersLanguages?: boolean;
  /** It is for everybody, and search engines may lead to it. */
  readonly isToBeFound?: boolean;
  /** Whose page it is. */
  readonly face?: PageFace;
}

/** What a company looks like: colours that can be read on our paper, and its logo. */
export interface PageFace {
  readonly name: string | null;
  readonly logoPath: string | null;
  readonly accent: Readonly<Record<'light' | 'dark', { readonly plain: string; readonly on: string }>>;
}

const names: Record<Language, string> = { en: 'English', fr: 'Français' };

/** A page for whoever is not signed in: one column, no script, no file but the icon. */
export function htmlPage(page: HtmlPage): string {
  const { locale, title, titleLocale, content, head, offersLanguages = false, isToBeFound = false, face } = page;
  const { language } = displayLocale(locale);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${!isToBeFound && html`<meta name="robots" content="noindex" />`}
        <title>${title} · Sillage</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${sharedStyle} ${face && faceStyle(face)} ${head}
      </head>
      <body>
        ${face && faceHead(face)}
        <main>
          <h1${titleLocale !== undefined && html` lang="${titleLocale}"`}>${title}</h1>
          ${content}
        </main>
        ${offersLanguages && languageLinks(language)}
      </body>
    </html> `.toString();
}

/** The colours of the web app, by day and at night. */
const sharedStyle = html`<style>
  :root {
    --paper: #fbfcfd;
    --surface: #fff;
    --ink: #14213d;
    --soft: #414e68;
    --line: #c5cdd8;
    --accent: #0b5563;
    --on-accent: #fff;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #0f1727;
      --surface: #16213a;
      --ink: #e7ecf4;
      --soft: #c0cbdb;
      --line: #42527a;
      --accent: #5fc3bd;
      --on-accent: #0f1727;
    }
  }
  body {
    font:
      1.0625rem/1.6 system-ui,
      sans-serif;
    margin: 0;
    padding: 2rem 1rem;
    background: var(--paper);
    color: var(--ink);
    overflow-wrap: break-word;
  }
  main,
  footer {
    max-width: 34rem;
    margin: 0 auto;
  }
  main {
    padding-top: 10vh;
  }
  h1,
  h2 {
    line-height: 1.25;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  a {
    color: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  button {
    font: inherit;
    font-weight: 600;
    padding: 0.7em 1.2em;
    border: 0;
    border-radius: 0.5em;
    background: var(--accent);
    color: var(--on-accent);
    cursor: pointer;
  }
  footer {
    margin-top: 3rem;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
    font-size: 0.9375rem;
  }
</style>`;

function faceStyle({ accent: { light, dark } }: PageFace): Html {
  return html`<style>
    :root {
      --accent: ${light.plain};
      --on-accent: ${light.on};
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --accent: ${dark.plain};
        --on-accent: ${dark.on};
      }
    }
    .company {
      max-width: 34rem;
      margin: 0 auto;
      font-weight: 600;
      color: var(--accent);
    }
    .company img {
      max-width: 12rem;
      max-height: 2.5rem;
      padding: 0.25rem;
      border-radius: 0.25rem;
      background: #fff;
    }
  </style>`;
}

function faceHead({ name, logoPath }: PageFace): Html | false {
  if (logoPath !== null) return html`<header class="company"><img src="${logoPath}" alt="${name ?? ''}" /></header>`;
  return name !== null && html`<header class="company">${name}</header>`;
}

function languageLinks(shown: Language): Html {
  const others = languages.filter((language) => language !== shown);
  return html`<footer>
    ${others.map((language) => html`<a href="?lang=${language}" lang="${language}" hreflang="${language}">${names[language]}</a>`)}
  </footer>`;
}
