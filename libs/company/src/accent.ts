import { converter, formatHex, interpolate, toGamut, wcagContrast } from 'culori';

/** A colour in one theme. */
export interface Tones {
  /** Text, links and the ground of buttons. */
  readonly plain: string;
  /** The same, pressed. */
  readonly strong: string;
  /** A quiet ground under text. */
  readonly soft: string;
  /** Text and signs on top of the plain one. */
  readonly on: string;
}

/** A company's colour as it is shown: by day, at night, and in ten steps from pale to deep. */
export interface Accent {
  readonly colour: string;
  readonly light: Tones;
  readonly dark: Tones;
  readonly scale: readonly string[];
}

export const defaultAccent = '#0b6a6d';

/** The sheets that the accent is read on, as the web app and the pages of the server draw them. */
export const sheets = { light: '#ffffff', dark: '#16213a' } as const;
/** WCAG 2 asks for 4.5: by day a little more, so that a tinted ground does not spoil it, and at night more still. */
const ratios = { light: 5, dark: 7 } as const;
const ink = '#0b1626';

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/.test(text);
}

/** A company's colour may be too pale for white paper or too deep for night: each theme gets the nearest that can be read. */
export function accentOf(colour: string = defaultAccent): Accent {
  const light = readable(colour, sheets.light, ratios.light);
  const dark = readable(colour, sheets.dark, ratios.dark);
  return {
    colour,
    light: tones(light, { strong: mixed(light, '#000000', 0.18), soft: softened(light, sheets.light, 0.9) }),
    dark: tones(dark, { strong: mixed(dark, '#ffffff', 0.2), soft: softened(dark, sheets.dark, 0.84) }),
    scale: [
      mixed(light, '#ffffff', 0.92),
      mixed(light, '#ffffff', 0.8),
      mixed(light, '#ffffff', 0.6),
      mixed(dark, '#ffffff', 0.25),
      dark,
      mixed(light, '#ffffff', 0.2),
      light,
      mixed(light, '#000000', 0.18),
      mixed(light, '#000000', 0.35),
      mixed(light, '#000000', 0.5),
    ],
  };
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrast(first: string, second: string): number {
  return wcagContrast(first, second);
}

const inOklch = converter('oklch');
const onScreen = toGamut('rgb', 'oklch');

/** The colour at the nearest lightness that can be read on the sheet; its hue stays as far as screens can show it. */
function readable(colour: string, sheet: string, ratio: number): string {
  if (contrast(colour, sheet) >= ratio) return colour;
  const given = inOklch(colour);
  if (given === undefined) throw new TypeError(`${colour} is no colour.`);
  const step = contrast(sheet, '#000000') > contrast(sheet, '#ffffff') ? -0.01 : 0.01;
  for (let l = given.l; l > 0 && l < 1; l += step) {
    const candidate = formatHex(onScreen({ ...given, l }));
    if (contrast(candidate, sheet) >= ratio) return candidate;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

function tones(plain: string, { strong, soft }: Pick<Tones, 'strong' | 'soft'>): Tones {
  return { plain, strong, soft, on: contrast('#ffffff', plain) >= 4.5 ? '#ffffff' : ink };
}

/** So much of the sheet in the colour, and more where the colour could not be read on it. */
function softened(colour: string, sheet: string, share: number): string {
  const soft = mixed(colour, sheet, share);
  return share >= 1 || contrast(colour, soft) >= 4.5 ? soft : softened(colour, sheet, Math.min(1, share + 0.02));
}

function mixed(first: string, second: string, share: number): string {
  return formatHex(interpolate([first, second], 'rgb')(share));
}
