import { useCallback, useMemo } from 'react';
import { FormattedMessage, useIntl, type IntlShape } from 'react-intl';
import { Chart } from '../../../kit/charts/Chart.js';
import { Drawing } from '../../../kit/charts/Drawing.js';
import { Section } from '../../../kit/layout/Section.js';
import { share } from '../../../kit/Share.js';
import { Counted } from '../Counted.js';
import type { Goal } from '../headline/goal.js';
import type { Projection, TrendPoint } from '../story/story.query.js';
import type { StoryChoice } from '../story/storyChoice.js';
import { trendOption } from './trendOption.js';
import { TrendTable } from './TrendTable.js';
import { monthsOf, spansOf, type Finding, findingOf } from './trend.js';
import { TrendChoices } from './TrendChoices.js';
import { trendPicture } from './trendPicture.js';
import classes from './Trend.module.css';

interface TrendProps {
  points: TrendPoint[];
  goal: Goal | null;
  projection: Projection | null;
  choice: StoryChoice;
  onChoose(this: void, next: Partial<StoryChoice>): void;
}

/** What became of the programme, month by month. */
export function Trend({ points: all, goal, projection, choice, onChoose }: TrendProps) {
  const intl = useIntl();
  const points = useMemo(() => monthsOf(all, choice.months), [all, choice.months]);
  const picture = useMemo(
    () => trendPicture(intl, { points, goal, projection, measure: choice.measure }),
    [intl, points, goal, projection, choice.measure],
  );
  const optionOf = useCallback((narrow: boolean) => trendOption(picture, narrow), [picture]);
  if (points.length === 0) {
    return (
      <Section title={<FormattedMessage id="trend.title" />}>
        <p className={classes.none}>
          <FormattedMessage id="trend.none" />
        </p>
      </Section>
    );
  }
  return (
    <Chart
      title={titleOf(intl, findingOf(points), choice.measure)}
      lead={<FormattedMessage id="trend.lead" />}
      choices={<TrendChoices spans={spansOf(monthsOf(all, 36))} choice={choice} onChoose={onChoose} />}
      picture={<Drawing name={picture.name} points={picture.said} optionOf={optionOf} />}
      table={<TrendTable points={points} />}
      asTable={choice.trend === 'table'}
      onTable={(shown) => onChoose({ trend: shown ? 'table' : 'picture' })}
      counted={
        <>
          {(choice.measure === 'share'
            ? (['adoptionRate'] as const)
            : (['enrolled', 'trained', 'labelled'] as const)
          ).map((metric) => (
            <span key={metric}>
              <FormattedMessage id={`adoption.metric.${metric}`} />
              <Counted metric={metric} />
            </span>
          ))}
        </>
      }
    >
      {picture.fan && choice.trend === 'picture' && (
        <p className={classes.note}>
          <FormattedMessage id="trend.fan" />
        </p>
      )}
    </Chart>
  );
}

function titleOf(intl: IntlShape, finding: Finding, measure: StoryChoice['measure']): string {
  if (finding.since === null) return intl.formatMessage({ id: 'trend.title' });
  const since = intl.formatDate(finding.since, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (measure === 'people') return intl.formatMessage({ id: finding.id }, { ...finding, since });
  const before = intl.formatNumber(finding.shareThen, share);
  return intl.formatMessage(
    { id: 'trend.finding.share' },
    { since, before, now: intl.formatNumber(finding.shareNow, share) },
  );
}
