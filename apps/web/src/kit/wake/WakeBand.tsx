import { Wake } from './Wake.js';
import classes from './WakeBand.module.css';

interface WakeBandProps {
  generations?: number;
  unfolds?: boolean;
}

/** The wake lying along a page: it goes ahead to the right, and what follows opens to the left. */
export function WakeBand({ generations = 6, unfolds = true }: WakeBandProps) {
  return (
    <svg className={classes.band} viewBox="0 0 420 150" aria-hidden="true" focusable="false">
      <Wake
        generations={generations}
        point={[408, 75]}
        heading={180}
        length={396}
        spread={68}
        stroke={1.6}
        dot={5}
        unfolds={unfolds}
        fades
      />
    </svg>
  );
}
