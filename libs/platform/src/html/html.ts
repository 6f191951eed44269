import sanitizeHtml from 'sanitize-html';

/** Markup that the tag made, or a sanitiser let through. There is no other way to it, so text cannot pass for it. */
class Markup {
  readonly #written: string;

  constructor(written: string) {
    this.#written = written;
  }

  toString(): string {
    return this.#written;
  }
}

export type Html = Markup;
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

/**
 * HTML or XML in which every value is text, unless this tag made it; a list is written one after the other, and nothing is
 * written for null, undefined and false. Attributes stand in quotes. Ours because packages that do this offer a way
 * around the escaping too, and it is a page of code.
 * @throws TypeError for a value in an attribute without quotes, out of which it could break
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = values.map((value, index) => {
    const before = strings[index] ?? '';
    if (/\s[\w:-]+\s*=\s*$/.test(before)) throw new TypeError(`Put quotes around what follows "${before.trim()}".`);
    return before + written(value);
  });
  return new Markup(parts.join('') + (strings[values.length] ?? ''));
}

function written(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.toString();
  if (Array.isArray(value)) return value.map(written).join('');
  return escaped(String(value));
}

/** Markup that a sanitiser let through, by rules that the caller answers for: a text that somebody formatted. */
export function sanitised(written: string, rules: sanitizeHtml.IOptions): Html {
  return new Markup(sanitizeHtml(written, rules));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
// XML holds none of these, however they are escaped.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(unwritable, '')
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
