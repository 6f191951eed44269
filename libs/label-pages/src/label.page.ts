import {
  displayLocale,
  format,
  html,
  htmlPage,
  type Html,
  type PageFace,
  type Text,
  type Values,
} from '@sillage/platform';
import { labelPageTexts as words } from './label-page.texts.js';
import { writtenDay, type ShownLabel } from './shown-labels.js';

interface Reader {
  readonly locale: string;
  readonly publicUrl: string;
  readonly face?: PageFace;
}

/** What anybody may know of a label, for whoever wants to be sure of it. */
export function labelPage(label: ShownLabel, criteria: readonly string[], { locale, publicUrl, face }: Reader): string {
  const say = (text: Text, values?: Values) => format(text, locale, values);
  const { language } = displayLocale(locale);
  const path = `/labels/${label.id}`;
  const title = say(label.standing.is === 'ended' ? words.held : words.holds, {
    named: label.holder === null ? 'no' : 'yes',
    holder: label.holder,
    level: label.level,
  });
  return htmlPage({
    locale,
    face,
    title,
    // Where a link to it is shared, programs show these; they read nothing else.
    head: html`<meta property="og:title" content="${title}" />
      <meta property="og:type" content="website" />
      <meta property="og:image" content="${publicUrl}${path}/badge.png?lang=${language}" />
      ${style}`,
    offersLanguages: true,
    content: html`<p class="state ${label.standing.is}">${stateOf(label, locale)}</p>
      <img class="badge" src="${path}/badge.svg?lang=${language}" alt="" width="600" height="600" />
      <dl>
        ${factsOf(label, locale, publicUrl).map(
          ([name, fact]) =>
            html`<div>
              <dt>${say(name)}</dt>
              <dd>${fact}</dd>
            </div>`,
        )}
      </dl>
      ${asksFor(say(words.asksFor), criteria)}
      <p class="checked">${say(words.checked, { day: writtenDay(locale, label)(label.at) })}</p>`,
  });
}

/** The same for a label that is not public, for one that is not there, and for what is no address of a label. */
export function noLabelPage(locale: string, face?: PageFace): string {
  const say = (text: Text) => format(text, locale);
  return htmlPage({
    locale,
    face,
    title: say(words.unknownTitle),
    content: html`<p>${say(words.unknown)}</p>`,
    offersLanguages: true,
  });
}

function stateOf(label: ShownLabel, locale: string): string {
  const { standing } = label;
  const day = writtenDay(locale, label);
  switch (standing.is) {
    case 'in-force':
      if (standing.until === null) return format(words.inForce, locale);
      return format(words.inForceUntil, locale, { day: day(standing.until) });
    case 'in-grace':
      return format(words.inGrace, locale, { day: day(standing.expiredAt), until: day(standing.until) });
    case 'ended':
      return format(words.ended, locale, { day: day(standing.since) });
    default:
      return standing satisfies never;
  }
}

function factsOf(label: ShownLabel, locale: string, publicUrl: string): [Text, string][] {
  const day = writtenDay(locale, label);
  const { heldSince, awardedAt, standing } = label;
  const { host } = new URL(publicUrl);
  const issuer = label.issuer === null ? host : format(words.issuerAt, locale, { issuer: label.issuer, host });
  return [
    [words.level, label.level],
    [words.programme, label.programme],
    [words.awarded, day(heldSince)],
    ...(awardedAt > heldSince ? [[words.renewed, day(awardedAt)] satisfies [Text, string]] : []),
    ...validity(standing, day, locale),
    [words.issuer, issuer],
  ];
}

/** Of a label that ended nothing is said: its end of validity would tell a label that lapsed from one that was taken away. */
function validity(standing: ShownLabel['standing'], day: (time: Date) => string, locale: string): [Text, string][] {
  if (standing.is === 'ended') return [];
  const end = standing.is === 'in-grace' ? standing.expiredAt : standing.until;
  return [[words.validUntil, end === null ? format(words.noEnd, locale) : day(end)]];
}

function asksFor(title: string, criteria: readonly string[]): Html | null {
  if (criteria.length === 0) return null;
  return html`<h2>${title}</h2>
    <ul>
      ${criteria.map((criterion) => html`<li>${criterion}</li>`)}
    </ul>`;
}

const style = html`<style>
  main {
    padding-top: 0;
  }
  h1 {
    margin: 0;
  }
  .badge {
    display: block;
    width: min(20rem, 100%);
    height: auto;
    margin: 0 0 2rem;
  }
  .state {
    font-size: 1.25rem;
    margin: 0.5rem 0 1.5rem;
  }
  .ended,
  .checked {
    color: var(--soft);
  }
  dl {
    margin: 0;
    border-top: 1px solid var(--line);
  }
  dl div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    padding: 0.5rem 0;
    border-bottom: 1px solid var(--line);
  }
  dt {
    flex: 0 0 9rem;
    color: var(--soft);
  }
  dd {
    flex: 1 1 14rem;
    margin: 0;
    min-width: 0;
  }
  h2 {
    font-size: 1.25rem;
    margin: 2rem 0 0.5rem;
  }
  ul {
    margin: 0;
    padding-left: 1.25rem;
  }
  .checked {
    margin-top: 2rem;
    font-size: 0.9375rem;
  }
</style>`;
