import { displayLocale, format } from '@sillage/platform';
import { DateTime } from 'luxon';
import { projectionTexts } from './projection.texts.js';
import type { Projected } from './projection.service.js';
import type { Projection } from './projection.types.js';

/** A projection with its formula in the reader's language. */
export function presentedProjection(projected: Projected, locale: string): Projection {
  const { goal, asOf, present, drift, reachedOn, earliest, latest, lastYear } = projected;
  return {
    share: goal,
    reachedOn,
    earliest,
    latest,
    formula: formulaOf(projected, locale),
    asOf,
    presentShare: present,
    weeklyRate: drift?.rate ?? null,
    fan: [...projected.fan],
    lastYear,
  };
}

function formulaOf({ goal, asOf, present, drift }: Projected, locale: string): string {
  const { tag } = displayLocale(locale);
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const day = DateTime.fromISO(asOf, { zone: 'utc' }).setLocale(tag).toLocaleString({ dateStyle: 'long' });
  const said = { goal: share.format(goal), present: share.format(present ?? 0), asOf: day };
  if (present !== null && present >= goal) return format(projectionTexts.reached, locale, said);
  if (drift === null) return format(projectionTexts.tooEarly, locale);
  const formula = format(projectionTexts.formula, locale, {
    ...said,
    weeks: Math.round(drift.weeks),
    rate: number.format(drift.rate * 100),
    deviation: number.format(drift.deviation * 100),
    quantile: number.format(drift.quantile),
  });
  return drift.rate > 0 ? formula : format(projectionTexts.notGrowing, locale, { formula });
}
