import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../kit/Icon.js';
import { pathOfStep } from './setUpSteps.js';
import type { SetUpState as State, Step } from './setUp.query.js';
import classes from './SetUpList.module.css';

interface SetUpListProps {
  steps: readonly State[];
  /** The step that one is at. */
  at?: Step;
}

/** The first thing to know of a step; where there is nothing, that it is done. */
function SetUpState({ step, remarks: [remark] }: Pick<State, 'step' | 'remarks'>) {
  return <FormattedMessage id={remark === undefined ? `setUp.done.${step}` : `setUp.remark.${remark}`} />;
}

/** The four steps: what each is for, and which are done. On a phone, only the one that one is at is named. */
export function SetUpList({ steps, at }: SetUpListProps) {
  return (
    <ol className={classes.steps} data-way={at !== undefined || undefined}>
      {steps.map(({ step, done, remarks }, index) => (
        <li key={step} className={classes.step} data-done={done} data-at={step === at || undefined}>
          <Link to={pathOfStep[step]} aria-current={step === at ? 'step' : undefined} className={classes.link}>
            <span className={classes.sign} aria-hidden="true">
              {done ? <Icon sign="check" size={16} /> : index + 1}
            </span>
            <span className={classes.name}>
              <FormattedMessage id={`setUp.step.${step}`} />
            </span>
          </Link>
          <p className={classes.state} data-remark={(done && remarks.length > 0) || undefined}>
            <SetUpState step={step} remarks={remarks} />
          </p>
        </li>
      ))}
    </ol>
  );
}
