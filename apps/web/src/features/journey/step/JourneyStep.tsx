import { VisuallyHidden } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../kit/Icon.js';
import type { Journey, Step } from '../journey.js';
import { StepEvidence } from './StepEvidence.js';
import { StepProgress } from './StepProgress.js';
import { StepTitle } from './StepTitle.js';
import { StepToTake } from './StepToTake.js';
import { StepWaiting } from './StepWaiting.js';
import classes from './JourneyStep.module.css';

interface JourneyStepProps {
  step: Step;
  journey: Journey;
  programmeKey: string;
}

export function JourneyStep({ step, journey, programmeKey }: JourneyStepProps) {
  // Nothing shows where that is done, until the label can be handed in.
  const isDeclaredLater = step.kind === 'SELF_DECLARED' && step.state === 'later';
  return (
    <li className={classes.step} data-state={step.state} aria-current={step.state === 'open' ? 'step' : undefined}>
      <span className={classes.mark} aria-hidden="true">
        {step.state === 'done' && <Icon sign="check" size={18} />}
      </span>
      <div className={classes.body}>
        <div className={classes.top}>
          <h3 className={classes.title}>
            <StepTitle step={step} journey={journey} />
            <VisuallyHidden>
              {' '}
              <FormattedMessage id={`journey.state.${step.state}`} />
            </VisuallyHidden>
          </h3>
          {step.required > 1 && <StepProgress current={step.current} required={step.required} />}
        </div>
        {(step.evidence.length > 0 || step.doneAt) && <StepEvidence step={step} />}
        {(step.state === 'waiting' || isDeclaredLater) && <StepWaiting step={step} journey={journey} />}
        {step.state === 'open' && <StepToTake step={step} journey={journey} programmeKey={programmeKey} />}
      </div>
    </li>
  );
}
