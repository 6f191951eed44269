import { FormattedMessage, useIntl } from 'react-intl';
import { Status } from '../../../kit/feedback/Status.js';
import { Afterwards } from './afterwards/Afterwards.js';
import type { ImportSummary } from './importApi.js';
import { effectsOf, fateOf, secondsOf, stageOf, toldCounts } from './importWords.js';
import classes from './PastImports.module.css';

const tones = { RUNNING: 'accent', SUCCEEDED: 'good', FAILED: 'warn' } as const;

interface PastImportLineProps {
  one: ImportSummary;
  onChanged(this: void): void;
}

export function PastImportLine({ one, onChanged }: PastImportLineProps) {
  const intl = useIntl();
  const seconds = secondsOf(one);
  const told = toldCounts(one);
  const when = intl.formatDate(one.startedAt, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <li className={classes.line}>
      <div className={classes.top}>
        <h3 className={classes.when}>
          <time dateTime={one.startedAt}>{when}</time>
        </h3>
        <Status tone={one.dryRun && one.status === 'SUCCEEDED' ? 'quiet' : tones[one.status]}>
          <FormattedMessage id={fateOf(one)} />
        </Status>
      </div>
      <p className={classes.facts}>
        <FormattedMessage
          id="imports.by"
          values={{
            who: one.requestedBy ? 'somebody' : 'other',
            name: <bdi>{one.requestedBy?.displayName}</bdi>,
            full: String(one.full),
          }}
        />
        {' · '}
        {one.status === 'RUNNING' ? (
          <FormattedMessage id={stageOf(one)} values={{ rows: one.rows }} />
        ) : (
          <FormattedMessage id="imports.rows" values={{ rows: one.rows }} />
        )}
        {seconds !== null && (
          <>
            {' · '}
            <FormattedMessage id="imports.took" values={{ seconds }} />
          </>
        )}
      </p>
      {one.status === 'SUCCEEDED' && (
        <ul className={classes.counts}>
          {effectsOf(one).map((effect) => (
            <li key={effect}>
              <FormattedMessage id={`imports.count.${effect}`} values={{ count: told[effect] }} />
            </li>
          ))}
        </ul>
      )}
      <Afterwards one={one} onChanged={onChanged} />
      {one.hasProblems && one.status !== 'RUNNING' && (
        <p className={classes.facts}>
          <a
            href={`/imports/${one.id}/errors.csv`}
            aria-label={intl.formatMessage({ id: 'imports.problemsFile.of' }, { when })}
          >
            <FormattedMessage id="imports.problemsFile" />
          </a>
        </p>
      )}
    </li>
  );
}
