import { format, html, type Html } from '@sillage/platform';
import { letterTexts } from './letter.texts.js';

/** What a letter says, already in the reader's language. */
export interface LetterContent {
  readonly locale: string;
  readonly name: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly table: LetterTable | null;
  /** Below the table. */
  readonly notes: readonly string[];
  readonly action: Link;
  readonly face: LetterFace;
  /** Why it came, where that is not that something waits. */
  readonly why: string | null;
  /** Null for a letter that comes whatever one chose. */
  readonly unsubscribeUrl: string | null;
  /** What that link is called, where not reminders end by it. */
  readonly unsubscribe: string | null;
  readonly preferencesUrl: string | null;
}

/** Everything that the two bodies of a letter show, put into words. */
export interface LetterWords {
  readonly locale: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly table: LetterTable | null;
  readonly notes: readonly string[];
  readonly action: Link;
  readonly face: LetterFace;
  readonly why: string;
  /** What one may do about such letters. */
  readonly choices: readonly Link[];
}

/** Whose letter it is. */
export interface LetterFace {
  readonly name: string | null;
  /** The ground of the button, and what stands on it. */
  readonly accent: string;
  readonly onAccent: string;
  /** The logo travels with the letter: no server learns that it was opened. */
  readonly logoId: string | null;
}

/** As many cells in each row as in the head: what the row is of, and its figures. */
export interface LetterTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** The two bodies of a letter: the same words, for every mail program. */
export function writtenOut(content: LetterContent): { text: string; html: string } {
  const { locale, subject, paragraphs, table, notes, action, face } = content;
  const words: LetterWords = {
    locale,
    subject,
    greeting: format(letterTexts.greeting, locale, { name: content.name }),
    paragraphs,
    table,
    notes,
    action,
    face,
    why: content.why ?? format(letterTexts.why, locale),
    choices: [
      { label: content.unsubscribe ?? format(letterTexts.unsubscribe, locale), url: content.unsubscribeUrl },
      { label: format(letterTexts.preferences, locale), url: content.preferencesUrl },
    ].filter((choice): choice is Link => choice.url !== null),
  };
  return { text: letterText(words), html: letterHtml(words) };
}

function letterText({ locale, greeting, paragraphs, table, notes, action, why, choices }: LetterWords): string {
  const labelled = (label: string) => format(letterTexts.label, locale, { label });
  return [
    greeting,
    ...paragraphs,
    ...(table === null ? [] : [[table.head, ...table.rows].map((cells) => cells.join(' · ')).join('\n')]),
    ...notes,
    `${labelled(action.label)}\n${action.url}`,
    // The signature mark that mail programs know: what follows is not the message.
    ['-- ', why, ...choices.map(({ label, url }) => `${labelled(label)} ${url}`)].join('\n'),
  ].join('\n\n');
}

/** One column, real headings, no image but the company’s logo, and colours left to the reader's own light or dark theme. */
export function letterHtml(words: LetterWords): string {
  return html`<!doctype html>
    <html lang="${words.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${words.subject}</title>
      </head>
      <body style="margin:0;padding:24px;font:16px/1.6 system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
        <main style="max-width:36em;margin:0 auto">
          ${letterHead(words.face)}
          <h1 style="font-size:1.25em;line-height:1.35;margin:0 0 1em">${words.subject}</h1>
          <p>${words.greeting}</p>
          ${words.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)} ${letterTable(words.table)}
          ${words.notes.map((note) => html`<p style="font-size:.875em">${note}</p>`)}
          <p style="margin:1.75em 0">
            <a
              href="${words.action.url}"
              style="display:inline-block;padding:.7em 1.2em;border-radius:.5em;background:${words.face.accent};color:${words.face.onAccent};font-weight:600;text-decoration:none"
              >${words.action.label}</a
            >
          </p>
          <p style="font-size:.875em;border-top:1px solid #8886;padding-top:1em">
            ${words.why}
            ${words.choices.map(
              ({ label, url }, place) =>
                html`${place === 0 ? html`<br />` : ' · '}<a href="${url}" style="color:inherit">${label}</a>`,
            )}
          </p>
        </main>
      </body>
    </html> `.toString();
}

function letterTable(table: LetterTable | null): Html | false {
  const cell = 'padding:.35em .75em .35em 0;border-bottom:1px solid #8886;vertical-align:top';
  const style = (column: number) => `${cell};text-align:${column === 0 ? 'start' : 'end'}`;
  return (
    table !== null &&
    html`<table style="border-collapse:collapse;width:100%;margin:1em 0">
      <thead>
        <tr>
          ${table.head.map((name, column) => html`<th scope="col" style="${style(column)}">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${table.rows.map(
          ([name = '', ...figures]) =>
            html`<tr>
              <th scope="row" style="${style(0)};font-weight:400">${name}</th>
              ${figures.map((figure) => html`<td style="${style(1)};white-space:nowrap">${figure}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`
  );
}

function letterHead({ name, logoId }: LetterFace): Html | false {
  if (logoId !== null) {
    return html`<p style="margin:0 0 1.5em">
      <img
        src="cid:${logoId}"
        alt="${name ?? ''}"
        height="32"
        style="max-width:12em;height:2em;background:#ffffff;border-radius:4px"
      />
    </p>`;
  }
  return name !== null && html`<p style="margin:0 0 1.5em;font-weight:600">${name}</p>`;
}
