import { useMediaQuery } from '@mantine/hooks';
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { SpreadFacts } from './spreadWords.js';
import { spreadWake } from './spreadWake.js';
import classes from './SpreadPicture.module.css';

const wideRoom = { width: 960, height: 360, words: 260, lineHeight: 24, above: 26, bend: 1.6 };
const narrowRoom = { width: 380, height: 320, words: 148, lineHeight: 22, above: 48, bend: 2.2 };

/** The wake with its numbers: drawn once, each generation after the one before. */
export function SpreadPicture({ facts }: { facts: SpreadFacts }) {
  const intl = useIntl();
  const titleId = useId();
  const wide = useMediaQuery('(min-width: 48rem)', true, { getInitialValueInEffect: false });
  const room = wide ? wideRoom : narrowRoom;
  const streams = spreadWake(facts, room);
  const words = (generation: number, champions: number) =>
    intl.formatMessage({ id: 'spread.generation.words' }, { generation, champions });
  const title = intl.formatMessage(
    { id: 'spread.picture' },
    {
      founders: facts.founders ?? 0,
      generations: intl.formatList(facts.generations.map((one) => words(one.generation, one.champions))),
    },
  );
  return (
    <svg className={classes.picture} viewBox={`0 0 ${room.width} ${room.height}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{title}</title>
      {streams.map(({ generation, champions, areas, lines, words: place }, index) => (
        <g key={generation} style={{ '--step': index / Math.max(1, streams.length - 1) } as React.CSSProperties}>
          {areas.map((path) => (
            <path key={path} d={path} className={classes.area} />
          ))}
          {lines.map((path) => (
            <path
              key={path}
              d={path}
              pathLength={1}
              className={classes.line}
              style={{ animationDelay: `${index * 90}ms` }}
            />
          ))}
          <path
            className={classes.lead}
            d={`M${place.from[0] + 4},${place.from[1].toFixed(1)}L${place.x - 4},${place.y.toFixed(1)}`}
          />
          <text x={place.x} y={place.y + 5} className={classes.words}>
            {intl.formatMessage({ id: 'spread.generation.beside' }, { generation, champions })}
          </text>
        </g>
      ))}
      <circle cx={10} cy={room.height / 2} r={7} className={classes.point} />
      <text x={4} y={room.height / 2 - room.above} className={classes.founders}>
        {intl.formatMessage({ id: 'spread.founders' }, { count: facts.founders ?? 0 })}
      </text>
    </svg>
  );
}
