import { FormattedDate, FormattedMessage } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { Status } from '../../kit/feedback/Status.js';
import type { LoggedMail } from './mailLog.query.js';
import classes from './MailLogLine.module.css';

const tones = {
  SENT: 'good',
  KEPT: 'accent',
  SENDING: 'quiet',
  POSTPONED: 'warn',
  FAILED: 'warn',
  DROPPED: 'quiet',
} as const;

export function MailLogLine({ mail }: { mail: LoggedMail }) {
  return (
    <li className={classes.line}>
      <div className={classes.top}>
        <h2 className={classes.subject} lang={mail.locale}>
          {mail.subject}
        </h2>
        <Status tone={tones[mail.status]}>
          <FormattedMessage id={`mailLog.status.${mail.status}`} />
        </Status>
      </div>
      <p className={classes.facts}>
        {mail.to}
        {' · '}
        <time dateTime={mail.writtenAt}>
          <FormattedDate value={mail.writtenAt} dateStyle="medium" timeStyle="short" />
        </time>
      </p>
      {mail.reason && <p className={classes.facts}>{mail.reason}</p>}
      {mail.text && (
        <Disclosure summary={<FormattedMessage id="mailLog.read" />}>
          <pre className={classes.text} lang={mail.locale}>
            {mail.text}
          </pre>
        </Disclosure>
      )}
    </li>
  );
}
