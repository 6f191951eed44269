import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Status } from '../../../kit/feedback/Status.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { CriteriaList } from '../CriteriaList.js';
import type { Renewal } from './journeyLabel.js';
import { RenewLabel } from './RenewLabel.js';
import classes from './LabelRenewal.module.css';

/** In the time for it: until when, what it takes, and the one button. */
export function LabelRenewal({ renewal }: { renewal: Renewal | null }) {
  const [renewedUntil, setRenewedUntil] = useState<string | null>(null);
  if (renewedUntil) {
    return (
      <Outcome>
        <FormattedMessage id="journey.renewal.done" values={{ until: <Day value={renewedUntil} /> }} />
      </Outcome>
    );
  }
  if (renewal === null || renewal.when === 'later') return null;
  const { when, levelName, progress } = renewal;
  const dates = { until: <Day value={renewal.expiresAt} />, closes: <Day value={renewal.closesAt} /> };
  return (
    <Surface
      title={<FormattedMessage id="journey.renewal.title" values={{ level: levelName }} />}
      aside={
        when === 'grace' && (
          <Status tone="warn" sign="clock">
            <FormattedMessage id="journey.renewal.graceWord" />
          </Status>
        )
      }
    >
      <div className={classes.renewal}>
        <p className={classes.words}>
          <FormattedMessage id={`journey.renewal.${when}`} values={dates} />
        </p>
        {progress.length > 0 && <CriteriaList progress={progress} leads />}
        <RenewLabel renewal={renewal} onRenewed={setRenewedUntil} />
      </div>
    </Surface>
  );
}
