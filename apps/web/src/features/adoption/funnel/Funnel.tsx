import { FormattedMessage, FormattedNumber } from 'react-intl';
import { Section } from '../../../kit/layout/Section.js';
import { Share } from '../../../kit/Share.js';
import { Day } from '../../../kit/time/Day.js';
import type { Figures } from '../adoption.query.js';
import { Bar } from '../Bar.js';
import { Counted } from '../Counted.js';
import { Difference, Figure } from '../groups/Figure.js';
import { Rounded } from '../Rounded.js';
import { funnelOf, type FunnelMetric } from './funnelSteps.js';
import classes from './Funnel.module.css';

interface FunnelProps {
  total: Figures;
  /** The same people's figures of another day, where one is compared with. */
  otherDay: { day: string; total: Figures } | null;
}

export function Funnel({ total, otherDay }: FunnelProps) {
  const { enrolled, labelled } = total;
  const title =
    enrolled === null || labelled === null || labelled > enrolled ? (
      <FormattedMessage id="adoption.funnel" />
    ) : (
      <FormattedMessage id="adoption.funnel.finding" values={{ enrolled, labelled }} />
    );
  return (
    <Section id="funnel" title={title}>
      <table className={classes.funnel} data-compared={otherDay !== null}>
        <caption className={classes.caption}>
          <FormattedMessage id="adoption.funnel.caption" />
          {total.rounded && <Rounded />}
        </caption>
        {otherDay && (
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                <FormattedMessage id="adoption.funnel.step" />
              </th>
              <th scope="col">
                <FormattedMessage id="adoption.compare.now" />
              </th>
              <th scope="col">
                <Day value={otherDay.day} short />
              </th>
              <th scope="col">
                <FormattedMessage id="adoption.compare.difference" />
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {otherDay && <Headcount now={total.headcount} otherDay={otherDay.total.headcount} />}
          {funnelOf(total).map(({ metric, value, length, share, more }) => (
            <tr key={metric}>
              <th scope="row">
                <FormattedMessage id={`adoption.metric.${metric}`} />
                <Counted metric={metric} />
              </th>
              <td className={classes.bar}>
                <Bar share={length} strong={metric === 'labelled'} />
                {more !== null && <More metric={metric} more={more} />}
              </td>
              <td className={classes.figure}>{value === null ? '–' : <FormattedNumber value={value} />}</td>
              {otherDay === null ? (
                <td className={classes.share}>{share !== null && <Share value={share} />}</td>
              ) : (
                <Compared metric={metric} now={value} otherDay={otherDay.total[metric]} />
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Headcount({ now, otherDay }: { now: number | null; otherDay: number | null }) {
  return (
    <tr>
      {/* No bar: beside everybody, those of the steps would be nothing. */}
      <th scope="row" colSpan={2}>
        <FormattedMessage id="adoption.metric.headcount" />
        <Counted metric="headcount" />
      </th>
      <td className={classes.figure}>
        <Figure metric="headcount" value={now} />
      </td>
      <Compared metric="headcount" now={now} otherDay={otherDay} />
    </tr>
  );
}

function Compared({
  metric,
  ...days
}: {
  metric: FunnelMetric | 'headcount';
  now: number | null;
  otherDay: number | null;
}) {
  return (
    <>
      <td className={classes.otherDay}>
        <Figure metric={metric} value={days.otherDay} />
      </td>
      <td className={classes.otherDay}>
        <Difference metric={metric} {...days} />
      </td>
    </>
  );
}

/** Why a step may be larger than the one before it. */
function More({ metric, more }: { metric: FunnelMetric; more: 'for a reason' | 'by rounding' }) {
  return (
    <span className={classes.more}>
      {more === 'by rounding' || metric === 'invited' ? (
        <FormattedMessage id="adoption.funnel.more.rounding" />
      ) : (
        <FormattedMessage id={`adoption.funnel.more.${metric}`} />
      )}
    </span>
  );
}
