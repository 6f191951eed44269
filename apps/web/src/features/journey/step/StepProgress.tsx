import { FormattedMessage } from 'react-intl';
import classes from './StepProgress.module.css';

interface StepProgressProps {
  current: number;
  required: number;
}

const mostDots = 6;

export function StepProgress({ current, required }: StepProgressProps) {
  return (
    <span className={classes.progress}>
      {required <= mostDots && (
        <span className={classes.dots} aria-hidden="true">
          {Array.from({ length: required }, (_, index) => (
            <span key={index} data-full={index < current} />
          ))}
        </span>
      )}
      <FormattedMessage id="journey.progress" values={{ current, required }} />
    </span>
  );
}
