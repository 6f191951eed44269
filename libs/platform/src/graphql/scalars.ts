import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCountryCode } from '../config/index.js';
import { DomainError } from '../errors/index.js';
import { canonicalLocale, type Text } from '../i18n/index.js';
import { inputTexts } from './input.texts.js';

const rfc3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-](\d{2}):(\d{2}))$/;
// What PostgreSQL writes into JSON, in UTC: hundreds come with one answer, which as dates would cost as much as all else.
const inJsonOfPostgres = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00$/;
const fullDate = /^\d{4}-\d{2}-\d{2}$/;

/** A moment. Comes in as RFC 3339 with its offset and becomes a `Date`; goes out in UTC. */
export const DateTimeScalar = scalar<Date>({
  name: 'DateTime',
  description: 'A moment in time (RFC 3339). Given with its offset, answered in UTC: 2026-05-12T12:30:00.000Z',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  problem: inputTexts.dateTime,
  parse(value) {
    const parts = rfc3339.exec(value);
    if (!parts || !isDay(value.slice(0, 10))) return null;
    const [, , , , hour, minute, second, , , offsetHour = '0', offsetMinute = '0'] = parts;
    if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
    if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return null;
    return new Date(value.toUpperCase());
  },
  serialize(value) {
    if (typeof value === 'string' && inJsonOfPostgres.test(value)) {
      return `${value.slice(0, 19)}.${value.slice(20, -6).padEnd(3, '0').slice(0, 3)}Z`;
    }
    const moment = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null;
    return moment === null || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
  },
});

/** A day without a time; in code it stays the string `YYYY-MM-DD`, because a `Date` would shift it between zones. */
export const DateScalar = scalar<string>({
  name: 'Date',
  description: 'A day (RFC 3339 full-date): 2026-05-12',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  problem: inputTexts.date,
  parse: (value) => (isDay(value) ? value : null),
  serialize: (value) => (typeof value === 'string' && isDay(value) ? value : null),
});

export const LocaleScalar = scalar<string>({
  name: 'Locale',
  description: 'BCP 47 language tag, such as fr or en-GB',
  specifiedByURL: 'https://www.rfc-editor.org/info/bcp47',
  problem: inputTexts.locale,
  parse: (value) => canonicalLocale(value),
  serialize: (value) => (typeof value === 'string' ? value : null),
});

export const CountryCodeScalar = scalar<string>({
  name: 'CountryCode',
  description: 'ISO 3166-1 alpha-2',
  specifiedByURL: 'https://www.iso.org/iso-3166-country-codes.html',
  problem: inputTexts.country,
  parse: (value) => (isCountryCode(value.toUpperCase()) ? value.toUpperCase() : null),
  serialize: (value) => (typeof value === 'string' ? value.trim() : null),
});

type ScalarRules<T> = {
  name: string;
  description: string;
  specifiedByURL: string;
  problem: Text;
  parse: (value: string) => T | null;
  serialize: (value: unknown) => string | null;
};

function scalar<T>(rules: ScalarRules<T>): GraphQLScalarType<T, string> {
  const parseValue = (value: unknown): T => {
    const parsed = typeof value === 'string' ? rules.parse(value) : null;
    if (parsed === null) {
      const shown = String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 100);
      throw new DomainError('BAD_USER_INPUT', { text: rules.problem, values: { value: shown } });
    }
    return parsed;
  };
  return new GraphQLScalarType<T, string>({
    name: rules.name,
    description: rules.description,
    specifiedByURL: rules.specifiedByURL,
    parseValue,
    parseLiteral: (node: ValueNode) => parseValue(node.kind === Kind.STRING ? node.value : sourceOf(node)),
    serialize(value) {
      const shown = rules.serialize(value);
      if (shown === null) throw new TypeError(`${rules.name} cannot show ${String(value)}`);
      return shown;
    },
  });
}

// Not a string literal: never valid, and only shown back.
function sourceOf(node: ValueNode): unknown {
  return 'value' in node ? { [node.kind]: node.value } : { [node.kind]: null };
}

function isDay(value: string): boolean {
  if (!fullDate.test(value)) return false;
  // A month's day that is not there becomes one of the next month.
  const moment = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
}
