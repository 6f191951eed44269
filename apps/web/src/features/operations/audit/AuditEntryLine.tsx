import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Day } from '../../../kit/time/Day.js';
import type { AuditLine } from './audit.query.js';
import classes from './AuditEntryLine.module.css';

/** One act: when, what, to whom and by whom; of a voluntary one only its kind and its day. */
export function AuditEntryLine({ line }: { line: AuditLine }) {
  const intl = useIntl();
  const isVoluntary = line.subjectId === '';
  return (
    <div className={classes.line}>
      <p className={classes.when}>
        {isVoluntary ? (
          <Day value={line.at} of="UTC" />
        ) : (
          <time dateTime={line.at}>{intl.formatDate(line.at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
        )}
      </p>
      <div className={classes.what}>
        <p>
          <span className={classes.act}>{line.actionName}</span>
          {line.subjectName && (
            <>
              {' · '}
              <bdi>
                {line.subjectType === 'Person' ? (
                  <Link to={`/people/${line.subjectId}`}>{line.subjectName}</Link>
                ) : (
                  line.subjectName
                )}
              </bdi>
            </>
          )}
        </p>
        {line.detail && <p className={classes.detail}>{line.detail}</p>}
      </div>
      <p className={classes.who}>
        {line.actor ? (
          <Link to={`/people/${line.actor.id}`}>
            <bdi>{line.actor.displayName}</bdi>
          </Link>
        ) : (
          <FormattedMessage id={isVoluntary ? 'audit.voluntary' : 'audit.system'} />
        )}
      </p>
    </div>
  );
}
