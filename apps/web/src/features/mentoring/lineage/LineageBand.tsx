import { useIntl } from 'react-intl';
import type { Band } from './lineageLayout.js';
import classes from './LineagePicture.module.css';

/** A generation of too many to be points: as thick as they are many, its heart as large as the part with the label. */
export function LineageBand({ band, short }: { band: Band; short: boolean }) {
  const intl = useIntl();
  const { from, to, count, labelled, path, thickness, x, y } = band;
  return (
    <g>
      <path d={path} className={classes.band} strokeWidth={thickness} />
      {labelled > 0 && <path d={path} className={classes.heart} strokeWidth={(thickness * labelled) / count} />}
      <text x={x} y={y} className={classes.name} data-beside="true">
        {intl.formatMessage(
          { id: short ? 'mentoring.wake.bandShort' : 'mentoring.wake.band' },
          { from, to, several: from === to ? 'no' : 'yes', count, labelled },
        )}
      </text>
    </g>
  );
}
