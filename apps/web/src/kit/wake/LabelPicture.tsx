import { useId } from 'react';
import { Wake } from './Wake.js';
import classes from './LabelPicture.module.css';

interface LabelPictureProps {
  /** From 0 (an outline) to 1 (everything asked for is there). */
  progress: number;
  /** The label is awarded: the picture is whole. */
  whole: boolean;
  /** What the picture says, for those who do not see it. */
  description: string;
  size?: number;
}

const generations = 4;

/** The label as it comes into being: an outline, then lines being drawn, then whole. */
export function LabelPicture({ progress, whole, description, size = 132 }: LabelPictureProps) {
  const titleId = useId();
  const state = whole ? classes.whole : progress > 0 ? classes.drawing : classes.outline;
  return (
    <svg className={state} width={size} height={size} viewBox="0 0 150 150" role="img" aria-labelledby={titleId}>
      <title id={titleId}>{description}</title>
      <circle className={classes.ring} cx={75} cy={75} r={72} />
      <Wake
        generations={generations}
        point={[112, 38]}
        heading={135}
        length={112}
        spread={39}
        stroke={3.2}
        dot={7}
        drawn={whole ? generations : progress * generations}
        unfolds={whole}
      />
    </svg>
  );
}
