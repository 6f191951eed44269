import { displayLocale, format, html, htmlPage, type PageFace, type Text } from '@sillage/platform';
import { DateTime } from 'luxon';
import type { Sheet } from './sheet.queries.js';
import { sheetTexts as words } from './sheet.texts.js';

/** Lines for those who come without being registered. */
const emptyLines = 8;

export function sheetPage(sheet: Sheet, { locale, face }: { locale: string; face?: PageFace }): string {
  const say = (text: Text) => format(text, locale);
  const { tag } = displayLocale(locale);
  const at = (time: Date, as: Intl.DateTimeFormatOptions) =>
    DateTime.fromJSDate(time, { zone: sheet.timeZone }).setLocale(tag).toLocaleString(as);
  const when = `${at(sheet.startsAt, DateTime.DATE_HUGE)}, ${at(sheet.startsAt, DateTime.TIME_SIMPLE)}–${at(sheet.endsAt, DateTime.TIME_SIMPLE)} (${sheet.timeZone})`;
  return htmlPage({
    locale,
    face,
    title: sheet.title,
    head: style,
    content: html`<p>${when}${sheet.place === null ? '' : ` · ${sheet.place}`}</p>
      <p>${format(words.hostedBy, locale, { host: sheet.host })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(words.name)}</th>
            <th scope="col">${say(words.unit)}</th>
            <th scope="col">${say(words.signature)}</th>
          </tr>
        </thead>
        <tbody>
          ${sheet.people.map(
            ({ name, unit, waits }) =>
              html`<tr>
                <td>${name}${waits ? ` (${say(words.waits)})` : ''}</td>
                <td>${unit}</td>
                <td></td>
              </tr>`,
          )}
          ${Array.from(
            { length: emptyLines },
            () =>
              html`<tr>
                <td></td>
                <td></td>
                <td></td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  });
}

const style = html`<style>
  main {
    max-width: 60rem;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    height: 2.5rem;
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--line);
    text-align: left;
    overflow-wrap: anywhere;
  }
  th:last-child {
    width: 40%;
  }
  tr {
    break-inside: avoid;
  }
  @media print {
    :root {
      --paper: #fff;
      --ink: #000;
      --soft: #000;
      --line: #000;
    }
  }
</style>`;
