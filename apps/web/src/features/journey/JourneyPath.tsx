import { useId } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Journey } from './journey.js';
import { JourneyStep } from './step/JourneyStep.js';
import classes from './JourneyPath.module.css';

interface JourneyPathProps {
  journey: Journey;
  programmeKey: string;
}

/** What was done, what comes next, what waits: the programme as a way to walk, not as a form to fill. */
export function JourneyPath({ journey, programmeKey }: JourneyPathProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {journey.levelName ? (
          <FormattedMessage id="journey.path.to" values={{ level: journey.levelName }} />
        ) : (
          <FormattedMessage id="journey.path.top" />
        )}
      </h2>
      <ol className={classes.path}>
        {journey.steps.map((step) => (
          <JourneyStep key={step.key} step={step} journey={journey} programmeKey={programmeKey} />
        ))}
      </ol>
    </section>
  );
}
