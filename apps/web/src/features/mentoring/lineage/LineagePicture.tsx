import { useMediaQuery } from '@mantine/hooks';
import { useId, useMemo } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Lineage } from './lineage.query.js';
import { LineageBand } from './LineageBand.js';
import { lineageLayout, type PlacedNode } from './lineageLayout.js';
import classes from './LineagePicture.module.css';

const wideLayout = { width: 960, words: 300 };
const narrowLayout = { width: 380, words: 90 };

/** The wake with its people: full points hold the label, open ones are on their way. The same is told in words below. */
export function LineagePicture({ lineage }: { lineage: Lineage }) {
  const intl = useIntl();
  const titleId = useId();
  // Drawn anew for a phone rather than made smaller: its words stay readable, and nothing has to be pushed sideways.
  const wide = useMediaQuery('(min-width: 48rem)', true, { getInitialValueInEffect: false });
  const { width, words } = wide ? wideLayout : narrowLayout;
  const { height, root, radius, nodes, lines, crests, bands } = useMemo(
    () => lineageLayout(lineage, width, words),
    [lineage, width, words],
  );
  const banded = bands.reduce((total, { count }) => total + count, 0);
  return (
    <>
      <svg className={classes.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>
          {intl.formatMessage(
            { id: 'mentoring.wake.picture' },
            { count: lineage.descendantCount, labelled: lineage.labelledDescendantCount },
          )}
        </title>
        {crests.map(({ generation, path }) => (
          <path key={generation} d={path} className={classes.crest} />
        ))}
        {bands.map((band) => (
          <LineageBand key={band.from} band={band} short={!wide} />
        ))}
        {lines.map(({ key, path, generation }) => (
          <path
            key={key}
            d={path}
            pathLength={1}
            className={classes.line}
            style={{ animationDelay: `${(generation - 1) * 120}ms` }}
          />
        ))}
        {nodes.map((placed) => (
          <Point key={placed.node.key} placed={placed} radius={radius} />
        ))}
        <circle cx={root.x} cy={root.y} r={10} className={classes.root} />
        <text x={root.x + 20} y={root.y + 5} className={classes.you}>
          {intl.formatMessage({ id: 'mentoring.wake.you' })}
        </text>
      </svg>
      {banded > 0 && (
        <p className={classes.caption}>
          <FormattedMessage id="mentoring.wake.banded" values={{ drawn: nodes.length, banded }} />
        </p>
      )}
    </>
  );
}

function Point({ placed: { node, x, y, name }, radius }: { placed: PlacedNode; radius: number }) {
  const intl = useIntl();
  const beside = name === 'beside';
  return (
    <g>
      <circle cx={x} cy={y} r={radius} className={node.labelled ? classes.labelled : classes.onTheWay}>
        <title>{node.person?.displayName ?? intl.formatMessage({ id: 'mentoring.wake.unnamed' })}</title>
      </circle>
      {name !== 'none' && node.person && (
        <text x={beside ? x + radius + 8 : x} y={beside ? y + 4 : y + 22} className={classes.name} data-beside={beside}>
          {node.person.displayName}
        </text>
      )}
    </g>
  );
}
