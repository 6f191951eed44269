import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../kit/time/Day.js';
import { Moment } from '../../kit/time/Moment.js';
import { share } from '../../kit/Share.js';
import type { Figures } from './adoption.query.js';
import { changeOf } from './change.js';
import { Counted } from './Counted.js';
import classes from './Headline.module.css';

interface HeadlineProps {
  total: Figures;
  /** Labelled people a month ago or on the day compared, where that is known; `coming` while it is being asked for. */
  earlier: number | 'coming' | null;
  /** The day compared, where one was chosen. */
  comparedDay?: string | null;
  /** The day whose close the figures are of. */
  asOf: string;
  /** Whether the total is later than that: of now. */
  isLive: boolean;
  /** Since when it stands still, where what happens does not come through. */
  stoodSince?: string | null;
  /** False where nobody is counted anywhere yet. */
  hasGroups: boolean;
  minimumGroupSize: number;
}

/** The whole page in one sentence. */
export function Headline({
  total,
  earlier,
  comparedDay = null,
  asOf,
  isLive,
  stoodSince = null,
  hasGroups,
  minimumGroupSize,
}: HeadlineProps) {
  const intl = useIntl();
  if (total.labelled === null || total.headcount === null) {
    return (
      <h1 className={classes.sentence}>
        <FormattedMessage
          id={hasGroups ? 'adoption.suppressed.total' : 'adoption.none'}
          values={{ size: minimumGroupSize }}
        />
      </h1>
    );
  }
  const rate = intl.formatNumber(total.adoptionRate ?? 0, share);
  const isComing = earlier === 'coming';
  // What comes takes about as much room, so that nothing moves when it is there.
  const change = changeOf(total.labelled, isComing ? Math.round(total.labelled * 0.9) : earlier);
  const changed = change && (
    <FormattedMessage
      id={change.id}
      values={{
        change: change.change,
        about: String(total.rounded),
        than: comparedDay === null ? 'month' : 'day',
        day: comparedDay && <Day value={comparedDay} />,
      }}
    />
  );
  return (
    <>
      <h1 className={classes.sentence}>
        <FormattedMessage
          id="adoption.sentence"
          values={{ labelled: total.labelled, headcount: total.headcount, rate: <b>{rate}</b> }}
        />
        {isComing ? (
          <span className={classes.coming} aria-hidden>
            {changed}
          </span>
        ) : (
          changed
        )}
        .
      </h1>
      <p className={classes.counted}>
        <span className={classes.asOf}>
          <FormattedMessage
            id={isLive ? (stoodSince === null ? 'adoption.asOf.now' : 'adoption.asOf.then') : 'adoption.asOf'}
            values={{ day: <Day value={asOf} />, time: stoodSince && <Moment value={stoodSince} /> }}
          />
        </span>
        <FormattedMessage id="adoption.metric.labelled" />
        <Counted metric="labelled" />
        <FormattedMessage id="adoption.metric.headcount" />
        <Counted metric="headcount" />
        <FormattedMessage id="adoption.metric.adoptionRate" />
        <Counted metric="adoptionRate" />
      </p>
    </>
  );
}
