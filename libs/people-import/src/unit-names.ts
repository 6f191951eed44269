import { createHash } from 'node:crypto';

/** What a unit of HR's file may be: how deep below the top, and how many characters in its name and its code. */
export const unitLimits = { depth: 40, name: 200, code: 120 };

const separator = / +\/ +/;

/** The names from the top that a path is made of. A slash without blanks around it belongs to a name. */
export function namesIn(path: string): string[] {
  return path.split(separator);
}

/**
 * What seems to stand between names where “ / ” should. It may be part of a name: a slash is, where a path has its
 * separators elsewhere.
 */
export function foreignSeparatorIn(names: readonly string[]): string | null {
  for (const name of names) {
    const [sign] = /->|[>\\→|]|(?<![«‹].*)[»›]/.exec(name) ?? [];
    if (sign !== undefined) return sign;
    if (name.includes('/') && (names.length === 1 || /\S\/ | \/\S/.test(name))) return '/';
  }
  return null;
}

/** The names from the top, folded and joined: the unit's identity where HR gives no code. */
export function pathOf(names: readonly string[]): string {
  return names.join(' / ').toLowerCase();
}

/** `group.europe.france`, with a hash of the path where letters or length were lost: two units never share a code. */
export function madeCode(path: string): string {
  const names = path.split(' / ');
  const whole = names.join('.').replaceAll(' ', '-');
  if (whole.length <= unitLimits.code && names.every((name) => /^[a-z0-9]+( [a-z0-9]+)*$/.test(name))) return whole;
  const plain = names.map((name) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 10);
  const shortened = plain
    .filter((slug) => slug !== '')
    .join('.')
    .slice(0, unitLimits.code - 11)
    .replace(/[-.]+$/, '');
  return `${shortened === '' ? 'unit' : shortened}-${hash}`;
}
