import { FormattedMessage } from 'react-intl';
import { Day } from '../../kit/Day.js';
import { Status } from '../../kit/Status.js';
import type { Message } from './messages.query.js';
import classes from './MessageLine.module.css';

export function MessageLine({ message, isNew }: { message: Message; isNew: boolean }) {
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
    </li>
  );
}
