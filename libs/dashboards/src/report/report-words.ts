import type { OrderedWords } from '@sillage/messages';
import { displayLocale, format } from '@sillage/platform';
import { DateTime } from 'luxon';
import type { AdoptionFigures, AdoptionRow } from '../adoption.types.js';
import { reportTexts } from './report.texts.js';
import type { ReportRhythm } from './report-period.js';

const rowsAtMost = 12;

/** What a letter tells, before it is in words; all of it published. */
export interface ReportTold {
  readonly locale: string;
  readonly programme: { readonly key: string; readonly name: string };
  readonly unit: string | null;
  readonly country: string | null;
  /** The names of the units; none for the whole company. */
  readonly units: readonly string[];
  readonly rhythm: ReportRhythm;
  readonly asOf: string;
  readonly total: AdoptionFigures;
  readonly before: { readonly day: string; readonly labelled: number | null };
  readonly grouping: 'COUNTRY' | 'ORG_UNIT';
  readonly rows: readonly AdoptionRow[];
}

export function reportWords(told: ReportTold): OrderedWords {
  const { locale, programme, rhythm, total } = told;
  const say = (text: keyof typeof reportTexts, values = {}): string => format(reportTexts[text], locale, values);
  const own = told.rows.filter(({ figures }) => !figures.suppressed);
  const shown = largest(own);
  return {
    subject: say('subject', { programme: programme.name, scope: scopeOf(told) }),
    paragraphs: total.suppressed ? [say('suppressed')] : [totalOf(told), changeOf(told)],
    table:
      total.suppressed || shown.length < 2
        ? null
        : {
            head: [say(told.grouping), say('headcount'), say('labelled'), say('share')],
            rows: shown.map(({ label, figures }) => [label, ...cellsOf(figures, locale)]),
          },
    notes: [
      ...(total.suppressed || shown.length === own.length
        ? []
        : [say('largest', { shown: shown.length, all: own.length })]),
      `${say('asOf', { day: dayIn(locale, told.asOf) })} ${say(total.rounded ? 'rounded' : 'roundedRows')}`,
    ],
    action: { label: say('open'), path: pathOf(told) },
    why: say('why', { rhythm }),
    end: say('end'),
  };
}

/** Headcounts are no secret: which rows are shown says nothing of what their people did. */
function largest(rows: readonly AdoptionRow[]): readonly AdoptionRow[] {
  const kept = new Set(
    rows.toSorted((a, b) => (b.figures.headcount ?? 0) - (a.figures.headcount ?? 0)).slice(0, rowsAtMost),
  );
  return rows.filter((row) => kept.has(row));
}

function totalOf({ locale, total }: ReportTold): string {
  const { labelled, headcount, enrolled, acknowledged, adoptionRate } = total;
  const values = { labelled, headcount, enrolled, acknowledged, rate: percent(adoptionRate, locale) };
  return format(reportTexts.total, locale, values);
}

function changeOf({ locale, total, before }: ReportTold): string {
  const day = dayIn(locale, before.day);
  if (before.labelled === null || total.labelled === null) return format(reportTexts.notCompared, locale, { day });
  const change = total.labelled - before.labelled;
  if (change === 0) return format(reportTexts.alike, locale, { day });
  return format(change > 0 ? reportTexts.more : reportTexts.fewer, locale, { day, count: Math.abs(change) });
}

function scopeOf({ locale, units, country }: ReportTold): string {
  const of = units.length === 0 ? format(reportTexts.everybody, locale) : units.join(', ');
  if (country === null) return of;
  const named = new Intl.DisplayNames(displayLocale(locale).tag, { type: 'region' }).of(country) ?? country;
  return units.length === 0 ? named : format(reportTexts.place, locale, { units: of, country: named });
}

function cellsOf({ headcount, labelled, adoptionRate }: AdoptionFigures, locale: string): string[] {
  const number = new Intl.NumberFormat(displayLocale(locale).tag);
  return [number.format(headcount ?? 0), number.format(labelled ?? 0), percent(adoptionRate, locale)];
}

function percent(rate: number | null, locale: string): string {
  const shown = new Intl.NumberFormat(displayLocale(locale).tag, { style: 'percent', maximumFractionDigits: 1 });
  return shown.format(rate ?? 0);
}

function dayIn(locale: string, day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).setLocale(displayLocale(locale).tag).toLocaleString(DateTime.DATE_FULL);
}

function pathOf({ programme, unit, country }: ReportTold): string {
  const query = new URLSearchParams({ programme: programme.key });
  if (unit !== null) query.set('unit', unit);
  if (country !== null) query.set('country', country);
  return `/adoption?${query.toString()}`;
}
