import { FormattedDate, FormattedMessage } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { Status } from '../../kit/feedback/Status.js';
import type { OutboxMail } from './outbox.query.js';
import classes from './OutboxLine.module.css';

const TONES = {
  SENT: 'good',
  KEPT: 'accent',
  SENDING: 'quiet',
  POSTPONED: 'warn',
  FAILED: 'warn',
  DROPPED: 'quiet',
} as const;

export function OutboxLine({ mail }: { mail: OutboxMail }) {
  return (
    <li className={classes.line}>
      <div className={classes.top}>
        <h2 className={classes.subject} lang={mail.locale}>
          {mail.subject}
        </h2>
        <Status tone={TONES[mail.status]}>
          <FormattedMessage id={`outbox.status.${mail.status}`} />
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
        <Disclosure summary={<FormattedMessage id="outbox.read" />}>
          <pre className={classes.text} lang={mail.locale}>
            {mail.text}
          </pre>
        </Disclosure>
      )}
    </li>
  );
}
