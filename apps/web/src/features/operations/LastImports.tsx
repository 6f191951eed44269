import { FormattedMessage } from 'react-intl';
import { Status } from '../../kit/feedback/Status.js';
import { Section } from '../../kit/layout/Section.js';
import { Moment } from '../../kit/time/Moment.js';
import type { LastImport } from './operations.query.js';
import classes from './Operations.module.css';

const tones = { SUCCEEDED: 'good', FAILED: 'warn', RUNNING: 'accent', LOOKED: 'quiet' } as const;

/** A file that was only looked at has changed nothing: it never counts as imported. */
const outcomeOf = ({ status, dryRun }: LastImport) => (status === 'SUCCEEDED' && dryRun ? 'LOOKED' : status);

/** The last files of HR's, and what became of them. */
export function LastImports({ imports }: { imports: readonly LastImport[] }) {
  return (
    <Section
      title={<FormattedMessage id="operations.imports" />}
      lead={imports.length === 0 && <FormattedMessage id="operations.imports.none" />}
    >
      {imports.length > 0 && (
        <ul className={classes.lines}>
          {imports.map((one) => (
            <li key={one.id} className={classes.line}>
              <h3 className={classes.name}>
                <Moment value={one.startedAt} />
              </h3>
              <p className={classes.words}>
                <FormattedMessage
                  id={one.dryRun ? 'operations.import.tried' : 'operations.import.counts'}
                  values={one}
                />
              </p>
              <Status tone={tones[outcomeOf(one)]}>
                <FormattedMessage id={`operations.import.${outcomeOf(one)}`} />
              </Status>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
