import { FormattedMessage } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import type { Step } from '../journey.js';
import classes from './StepEvidence.module.css';

const shown = 3;

/** When it was done, and how we know. */
export function StepEvidence({ step }: { step: Pick<Step, 'evidence' | 'doneAt'> }) {
  if (step.evidence.length === 0) {
    return step.doneAt ? (
      <p className={classes.one}>
        <Day value={step.doneAt} />
      </p>
    ) : null;
  }
  return (
    <ul className={classes.all}>
      {step.evidence.slice(0, shown).map((one) => (
        <li key={one.at + one.summary} className={classes.one}>
          <Day value={one.at} /> · {one.summary}
          {one.provenance !== 'SYSTEM' && one.provenance !== 'SELF_DECLARED' && (
            <>
              {' · '}
              <FormattedMessage id={`journey.provenance.${one.provenance}`} />
            </>
          )}
        </li>
      ))}
      {step.evidence.length > shown && (
        <li className={classes.one}>
          <FormattedMessage id="journey.evidence.more" values={{ count: step.evidence.length - shown }} />
        </li>
      )}
    </ul>
  );
}
