import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../kit/Icon.js';
import { pathOfStep } from './setUpSteps.js';
import type { SetUpState, Step } from './setUp.query.js';
import classes from './SetUpList.module.css';

interface SetUpListProps {
  steps: readonly SetUpState[];
  /** The step that one is at. */
  at?: Step;
}

/** The four steps: what each is for, and which are done. */
export function SetUpList({ steps, at }: SetUpListProps) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ step, done }, index) => (
        <li key={step} className={classes.step} data-done={done}>
          <span className={classes.sign} aria-hidden="true">
            {done ? <Icon sign="check" size={16} /> : index + 1}
          </span>
          <span>
            <Link to={pathOfStep[step]} aria-current={step === at ? 'step' : undefined} className={classes.name}>
              <FormattedMessage id={`setUp.step.${step}`} />
            </Link>
            <span className={classes.state}>
              <FormattedMessage id={done ? `setUp.done.${step}` : `setUp.missing.${step}`} />
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
