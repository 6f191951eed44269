import { FormattedMessage } from 'react-intl';
import { Disclosure } from '../../../kit/layout/Disclosure.js';
import { Gradually } from '../../../kit/layout/Gradually.js';
import type { Lineage } from './lineage.query.js';
import { LineageGenerationWords } from './LineageGenerationWords.js';
import { lineageList } from './lineageList.js';
import classes from './LineageWords.module.css';

const generations = 5;

/** The picture's people as a list, generation by generation; made when somebody opens it, and a part at a time. */
export function LineageWords({ lineage }: { lineage: Lineage }) {
  const { near, far } = lineageList(lineage);
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
          <Gradually items={near} step={generations}>
            {(shown) =>
              shown.map((generation) => <LineageGenerationWords key={generation.distance} generation={generation} />)
            }
          </Gradually>
          {far.count > 0 && (
            <p className={classes.word}>
              <FormattedMessage id="mentoring.wake.far" values={{ ...far }} />
            </p>
          )}
        </div>
      </Disclosure>
    </>
  );
}
