import type { IntlShape } from 'react-intl';
import { share } from '../../../kit/Share.js';
import type { Goal } from '../headline/goal.js';
import { goalWords } from '../headline/goalWords.js';
import type { Projection, TrendPoint } from '../story/story.query.js';
import { fanOf } from './fan.js';
import { monthAt, monthPlace, placeOf } from './monthPlace.js';
import { lines } from './trend.js';
import type { TrendLine, TrendPicture } from './trendOption.js';

interface Facts {
  points: readonly TrendPoint[];
  goal: Goal | null;
  projection: Projection | null;
  measure: 'people' | 'share';
}

interface ToldPicture extends TrendPicture {
  /** All of it in one sentence, and each of its points in one. */
  name: string;
  said: string[];
}

/** How the figure of each line is called where it is counted. */
const metricOf = { enrolled: 'enrolled', attended: 'trained', labelled: 'labelled', share: 'adoptionRate' } as const;

/** The trend in the reader's words: what is drawn, and what is read where nothing is seen. */
export function trendPicture(intl: IntlShape, { points, goal, projection, measure }: Facts): ToldPicture {
  const month = (day: string) => intl.formatDate(day, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const number = (value: number | null) =>
    value === null
      ? intl.formatMessage({ id: 'trend.unknown' })
      : intl.formatNumber(value, measure === 'share' ? share : undefined);
  // A month that is not over has figures of the day that they are of.
  const places = points.map((point) => (point.asOf === null ? monthPlace(point.month) : placeOf(point.asOf)));
  const named = (measure === 'share' ? (['share'] as const) : lines).map((line) => ({
    line,
    called: intl.formatMessage({ id: `adoption.metric.${metricOf[line]}` }),
    values: points.map((point) => (line === 'share' ? point.adoptionRate : point[line])),
  }));
  const drawn = named.map(({ line, values }): TrendLine => {
    const last = values.findLast((value) => value !== null) ?? null;
    return {
      line,
      name: intl.formatMessage({ id: `trend.line.${line}` }, { value: number(last) }),
      points: values.map((value, index) => [places[index] ?? 0, value]),
    };
  });
  const told = points.map((point, index) => [
    month(point.month),
    ...named.map(({ called, values }) =>
      intl.formatMessage({ id: 'trend.figure' }, { name: called, value: number(values[index] ?? null) }),
    ),
    ...point.happened.map(({ on, label }) =>
      intl.formatMessage(
        { id: 'trend.figure' },
        { name: intl.formatDate(on, { day: 'numeric', month: 'long', timeZone: 'UTC' }), value: label },
      ),
    ),
  ]);
  const [first] = points;
  const last = points.at(-1);
  return {
    lines: drawn,
    marks: points
      .flatMap(({ happened }) => happened.map(({ on, label }) => ({ place: placeOf(on), name: label })))
      .filter(({ place }) => place >= (places[0] ?? 0)),
    goal: measure === 'share' && goal ? { share: goal.share, name: goalWords(intl, goal) } : null,
    fan: measure === 'share' && projection ? fanOf(projection, Math.max(6, points.length)) : null,
    monthName: (place, before) =>
      intl.formatDate(monthAt(place), {
        month: 'short',
        timeZone: 'UTC',
        ...((before === null || yearOf(before) !== yearOf(place)) && { year: 'numeric' }),
      }),
    valueName: (value) =>
      measure === 'share'
        ? intl.formatNumber(value, { style: 'percent', maximumFractionDigits: 1 })
        : intl.formatNumber(value),
    told: (index) => told[index] ?? [],
    said: told.map((words) => words.join(', ')),
    name:
      first && last
        ? intl.formatList(
            named.map(({ called, values }) =>
              intl.formatMessage(
                { id: 'trend.picture.line' },
                {
                  name: called,
                  before: number(values[0] ?? null),
                  from: month(first.month),
                  now: number(values.at(-1) ?? null),
                  to: month(last.month),
                },
              ),
            ),
            { style: 'narrow' },
          )
        : '',
  };
}

function yearOf(place: number): string {
  return monthAt(place).slice(0, 4);
}
