import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Day } from '../../kit/time/Day.js';
import { Status } from '../../kit/feedback/Status.js';
import type { Message } from './messages.query.js';
import { placeAt } from './places.js';
import classes from './MessageLine.module.css';

export function MessageLine({ message, isNew }: { message: Message; isNew: boolean }) {
  const intl = useIntl();
  const place = message.path === null ? null : intl.formatMessage({ id: placeAt(message.path) });
  return (
    <li className={classes.line}>
      <div className={classes.top}>
        <h2 className={classes.title}>{message.title}</h2>
        {isNew && (
          <Status tone="accent">
            <FormattedMessage id="messages.new" />
          </Status>
        )}
        <span className={classes.day}>
          <Day value={message.createdAt} short />
        </span>
      </div>
      <p className={classes.body}>{message.body}</p>
      {message.path !== null && (
        <Link to={message.path} className={classes.place} aria-label={`${place}: ${message.title}`}>
          {place}
        </Link>
      )}
    </li>
  );
}
