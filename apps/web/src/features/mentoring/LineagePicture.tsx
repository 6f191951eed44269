import { useId, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { lineageLayout } from './lineageLayout.js';
import type { Lineage } from './mentoring.query.js';
import classes from './LineagePicture.module.css';

const NAMES_UP_TO = 14;

/** The wake with its people: full points hold the label, open ones are on their way. The same is told in words below. */
export function LineagePicture({ lineage }: { lineage: Lineage }) {
  const intl = useIntl();
  const titleId = useId();
  const layout = useMemo(() => lineageLayout(lineage), [lineage]);
  const radius = layout.nodes.length > 120 ? 3.5 : layout.nodes.length > 40 ? 5 : 7;
  const named = layout.nodes.length <= NAMES_UP_TO;
  return (
    <div className={classes.frame}>
      <svg
        className={classes.picture}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="img"
        aria-labelledby={titleId}
      >
        <title id={titleId}>
          {intl.formatMessage(
            { id: 'mentoring.wake.picture' },
            { count: lineage.descendantCount, labelled: lineage.labelledDescendantCount },
          )}
        </title>
        {layout.crests.map(({ generation, path }) => (
          <path key={generation} d={path} className={classes.crest} />
        ))}
        {layout.lines.map(({ key, path, generation }) => (
          <path
            key={key}
            d={path}
            pathLength={1}
            className={classes.line}
            style={{ animationDelay: `${(generation - 1) * 120}ms` }}
          />
        ))}
        {layout.nodes.map(({ node, key, x, y }) => (
          <g key={key}>
            <circle cx={x} cy={y} r={radius} className={node?.labelled ? classes.labelled : classes.onTheWay}>
              <title>{node?.person?.displayName ?? intl.formatMessage({ id: 'mentoring.wake.unnamed' })}</title>
            </circle>
            {named && node?.person && (
              <text x={x} y={y + 22} className={classes.name}>
                {node.person.displayName}
              </text>
            )}
          </g>
        ))}
        <circle cx={layout.root.x} cy={layout.root.y} r={10} className={classes.root} />
        <text x={layout.root.x + 20} y={layout.root.y + 5} className={classes.you}>
          {intl.formatMessage({ id: 'mentoring.wake.you' })}
        </text>
      </svg>
    </div>
  );
}
