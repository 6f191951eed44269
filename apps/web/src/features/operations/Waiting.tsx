import { FormattedMessage } from 'react-intl';
import { Section } from '../../kit/layout/Section.js';
import type { Operations } from './operations.query.js';
import { waitingOn } from './operationsState.js';
import classes from './Operations.module.css';

/** What is on its way in the background. */
export function Waiting({ queues }: { queues: Operations['queues'] }) {
  const { jobs, busy } = waitingOn(queues);
  return (
    <Section
      title={<FormattedMessage id="operations.waiting" values={{ count: jobs }} />}
      lead={jobs === 0 && <FormattedMessage id="operations.waiting.none" />}
    >
      {busy.length > 0 && (
        <ul className={classes.lines}>
          {busy.map(({ job, ...counts }) => (
            <li key={job} className={classes.line}>
              <h3 className={classes.name}>{job}</h3>
              <p className={classes.words}>
                <FormattedMessage id="operations.waiting.counts" values={counts} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
