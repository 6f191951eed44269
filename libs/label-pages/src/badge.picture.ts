import { displayLocale, format, html, type Html } from '@sillage/platform';
import { setText, type SetText } from './badge-lines.js';
import { badgeTexts as words } from './label-page.texts.js';
import { writtenDay, type ShownLabel } from './shown-labels.js';
import { wakeLines } from './wake-lines.js';

/** Of the picture's side, in its own units. */
export const badgeSize = 600;

const margin = 48;
const width = badgeSize - 2 * margin;
const generations = 5;
/** Where the wake begins, and how far it reaches below when nothing is in its way. */
const wakeTop = 40;
const wakeHeight = 255;

/** A label in force, and one that is no more. Each word has at least 4.5 : 1 against its ground. */
const inForce = {
  ground: '#14213d',
  edge: '#3a4f7d',
  line: '#5fc3bd',
  point: '#ffffff',
  ink: '#ffffff',
  second: '#5fc3bd',
  soft: '#c0cbdb',
};
const ended = {
  ground: '#3b4354',
  edge: '#5f687b',
  line: '#7d879a',
  point: '#a9b1c0',
  ink: '#e4e8ee',
  second: '#bcc5d4',
  soft: '#bcc5d4',
};

const levelSettings = [
  { size: 64, lines: 1 },
  { size: 52, lines: 1 },
  { size: 44, lines: 2 },
  { size: 36, lines: 2 },
  { size: 28, lines: 3 },
] as const;
const programmeSettings = [
  { size: 28, lines: 1 },
  { size: 25, lines: 2 },
  { size: 21, lines: 3 },
] as const;

/** The label as a picture, which says all that it shows in words too. It needs no font, file or script of anybody's. */
export function badgePicture(label: ShownLabel, locale: string): string {
  const colours = label.standing.is === 'ended' ? ended : inForce;
  const dates = datesOf(label, locale);
  const title = format(words.title, locale, { level: label.level, programme: label.programme });
  const { texts, top } = writing(label, dates, colours);
  const said = [...dates, ...(label.address === null ? [] : [label.address])];
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${badgeSize}"
    height="${badgeSize}"
    viewBox="0 0 ${badgeSize} ${badgeSize}"
    role="img"
    aria-labelledby="title desc"
    xml:lang="${displayLocale(locale).language}"
  >
    <title id="title">${title}</title>
    <desc id="desc">${said.join('. ')}</desc>
    <rect
      x="2"
      y="2"
      width="596"
      height="596"
      rx="44"
      fill="${colours.ground}"
      stroke="${colours.edge}"
      stroke-width="2"
    />
    ${wake(colours, Math.min(1, (top - wakeTop) / wakeHeight))}
    <g font-family="Inter, 'Inter Variable', system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif">
      ${texts}
    </g>
  </svg> `.toString();
}

function datesOf(label: ShownLabel, locale: string): string[] {
  const { heldSince, standing } = label;
  const day = writtenDay(locale, label);
  const awarded = format(words.awarded, locale, { day: day(heldSince) });
  switch (standing.is) {
    case 'in-force':
      if (standing.until === null) return [awarded, format(words.noEnd, locale)];
      return [awarded, format(words.validUntil, locale, { day: day(standing.until) })];
    case 'in-grace':
      return [awarded, format(words.inForceUntil, locale, { day: day(standing.until) })];
    case 'ended':
      return [awarded, format(words.ended, locale, { day: day(standing.since) })];
    default:
      return standing satisfies never;
  }
}

/** @param scale below 1 where long names need the room */
function wake({ line, point }: typeof inForce, scale: number): Html {
  const lines = wakeLines({ generations, length: 490, spread: 126 }).map(
    ({ generation, path }) =>
      html`<path d="${path}" stroke-opacity="${(1 - (0.72 * (generation - 1)) / generations).toFixed(2)}" />`,
  );
  return html`<g
    transform="translate(532 80) rotate(164) scale(${scale.toFixed(3)})"
    fill="none"
    stroke="${line}"
    stroke-width="6"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${lines}
    <circle r="15" fill="${point}" stroke="none" />
  </g>`;
}

/** From the bottom upwards, so that short names leave their room to the wake. */
function writing(
  label: ShownLabel,
  dates: readonly string[],
  { ink, second, soft }: typeof inForce,
): { texts: readonly Html[]; top: number } {
  const written: Html[] = [];
  let bottom = badgeSize - margin;
  const write = ({ size, lines }: SetText, { leading, gap, fill, weight = 0 }: Style): void => {
    for (const text of lines.toReversed()) {
      const heavier = weight > 0 && html`stroke="${fill}" stroke-width="${size * weight}" stroke-linejoin="round"`;
      const place = html`x="${margin}" y="${Math.round(bottom)}"`;
      written.push(html`<text ${place} font-size="${size}" fill="${fill}" ${heavier}>${text}</text>`);
      bottom -= size * leading;
    }
    bottom -= gap;
  };
  if (label.address !== null) {
    write(
      setText(label.address, width, [
        { size: 15, lines: 1 },
        { size: 12, lines: 2 },
      ]),
      { leading: 1.3, gap: 12, fill: soft },
    );
  }
  for (const date of dates.toReversed()) {
    write(
      setText(date, width, [
        { size: 22, lines: 1 },
        { size: 18, lines: 1 },
      ]),
      { leading: 1.4, gap: 0, fill: ink },
    );
  }
  bottom -= 16;
  write(setText(drawable(label.programme), width, programmeSettings), { leading: 1.25, gap: 8, fill: second });
  write(setText(drawable(label.level), width, levelSettings), { leading: 1.15, gap: 0, fill: ink, weight: 0.018 });
  return { texts: written.toReversed(), top: bottom };
}

interface Style {
  readonly leading: number;
  readonly gap: number;
  readonly fill: string;
  /** Of the outline, in ems: the font that draws the PNG has one weight. */
  readonly weight?: number;
}

/** Little pictures within a name are in no typeface of ours, and would be drawn as boxes; the title keeps them. */
function drawable(name: string): string {
  const pictures =
    /(?:(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator})(?:\ufe0f|\u200d)*/gu;
  return name.replace(pictures, '');
}
