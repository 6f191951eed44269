import { FormattedMessage } from 'react-intl';
import { Disclosure } from '../../../kit/layout/Disclosure.js';
import { Gradually } from '../../../kit/layout/Gradually.js';
import type { Lineage } from './lineage.query.js';
import { LineageGenerationWords } from './LineageGenerationWords.js';
import classes from './LineageWords.module.css';

const GENERATIONS = 5;

/** The picture's people as a list, generation by generation; made when somebody opens it, and a part at a time. */
export function LineageWords({ lineage }: { lineage: Lineage }) {
  const known = Map.groupBy(lineage.descendants, ({ generation }) => generation);
  const near = lineage.generations.filter(({ generation }) => known.has(generation));
  const far = lineage.generations.filter(({ generation }) => !known.has(generation));
  const counted = far.reduce((total, { descendantCount }) => total + descendantCount, 0);
  return (
    <>
      <p className={classes.key}>
        <span className={classes.labelled} aria-hidden="true" />
        <FormattedMessage id="mentoring.wake.labelled" />
        <span className={classes.onTheWay} aria-hidden="true" />
        <FormattedMessage id="mentoring.wake.onTheWay" />
      </p>
      <Disclosure onDemand summary={<FormattedMessage id="mentoring.wake.list" />}>
        <div className={classes.generations}>
          <Gradually items={near} step={GENERATIONS}>
            {(shown) =>
              shown.map(({ generation, descendantCount }) => (
                <LineageGenerationWords
                  key={generation}
                  distance={generation - lineage.generation}
                  count={descendantCount}
                  nodes={known.get(generation) ?? []}
                />
              ))
            }
          </Gradually>
          {counted > 0 && (
            <p className={classes.word}>
              <FormattedMessage id="mentoring.wake.far" values={{ count: counted, generations: far.length }} />
            </p>
          )}
        </div>
      </Disclosure>
    </>
  );
}
