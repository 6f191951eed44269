import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../kit/Icon.js';
import { pathOfStep, placeOfRemark } from '../set-up/setUpSteps.js';
import type { SetUpState } from '../set-up/setUp.query.js';
import classes from './WhatIsMissing.module.css';

/** Step by step: done, missing, or done with something to see to; each leads to where that is. */
export function WhatIsMissing({ steps }: { steps: readonly SetUpState[] }) {
  return (
    <ol className={classes.steps}>
      {steps.map(({ step, done, remarks }, index) => (
        <li key={step} className={classes.step} data-done={done}>
          <span className={classes.sign} aria-hidden="true">
            {done ? <Icon sign="check" size={16} /> : index + 1}
          </span>
          <div className={classes.words}>
            <h3 className={classes.name}>
              <Link to={pathOfStep[step]}>
                <FormattedMessage id={`setUp.step.${step}`} />
              </Link>
            </h3>
            {done && (
              <p className={classes.state}>
                <FormattedMessage id={`setUp.done.${step}`} />
              </p>
            )}
            {remarks.map((remark) => {
              const place = placeOfRemark(remark);
              return (
                <p key={remark} className={classes.state} data-remark={done || undefined}>
                  <FormattedMessage id={`setUp.remark.${remark}`} />{' '}
                  {place && (
                    <Link to={place}>
                      <FormattedMessage id="home.see" />
                    </Link>
                  )}
                </p>
              );
            })}
          </div>
        </li>
      ))}
    </ol>
  );
}
