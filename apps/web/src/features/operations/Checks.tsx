import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Status } from '../../kit/feedback/Status.js';
import { Section } from '../../kit/layout/Section.js';
import type { Check } from './operations.query.js';
import { byUrgency } from './operationsState.js';
import classes from './Operations.module.css';

const tones = { OK: 'good', WARNING: 'warn', PROBLEM: 'warn' } as const;
const signs = { OK: 'check', WARNING: 'question', PROBLEM: 'remove' } as const;

/** A line for each part that Sillage stands on. */
export function Checks({ checks, onAskAgain }: { checks: readonly Check[]; onAskAgain(this: void): void }) {
  return (
    <Section
      title={<FormattedMessage id="operations.checks" />}
      aside={
        <Button variant="default" size="sm" onClick={onAskAgain}>
          <FormattedMessage id="operations.checkAgain" />
        </Button>
      }
    >
      <ul className={classes.lines}>
        {byUrgency(checks).map(({ name, state, message }) => (
          <li key={`${name} ${message}`} className={classes.line}>
            <h3 className={classes.name}>
              <FormattedMessage id={`operations.check.${name}`} />
            </h3>
            <p className={classes.words}>{message}</p>
            <Status tone={tones[state]} sign={signs[state]}>
              <FormattedMessage id={`operations.state.${state}`} />
            </Status>
          </li>
        ))}
      </ul>
    </Section>
  );
}
