import { FormattedMessage } from 'react-intl';
import { Day } from '../../kit/Day.js';
import type { Step } from './journey.js';
import classes from './StepEvidence.module.css';

/** When it was done, and how we know. */
export function StepEvidence({ step }: { step: Step }) {
  if (step.evidence.length === 0) {
    return step.doneAt ? (
      <p className={classes.one}>
        <Day value={step.doneAt} />
      </p>
    ) : null;
  }
  return (
    <ul className={classes.all}>
      {step.evidence.map((one) => (
        <li key={one.at + one.summary} className={classes.one}>
          <Day value={one.at} /> · {one.summary}
          {one.provenance !== 'SYSTEM' && (
            <>
              {' · '}
              <FormattedMessage id={`journey.provenance.${one.provenance}`} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
