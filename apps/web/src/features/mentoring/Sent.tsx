import { FormattedMessage } from 'react-intl';
import { Icon } from '../../kit/Icon.js';
import classes from './Sent.module.css';

interface SentProps {
  words: 'mentoring.invite.sent' | 'mentoring.ask.sent';
  name: string;
}

export function Sent({ words, name }: SentProps) {
  return (
    <p className={classes.sent} role="status">
      <Icon sign="check" size={18} />
      <FormattedMessage id={words} values={{ name }} />
    </p>
  );
}
