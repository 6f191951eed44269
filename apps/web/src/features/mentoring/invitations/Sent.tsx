import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../kit/Icon.js';
import classes from './Sent.module.css';

interface SentProps {
  words: 'mentoring.invite.sent' | 'mentoring.ask.sent';
  name: string;
}

export function Sent({ words, name }: SentProps) {
  const line = useRef<HTMLParagraphElement>(null);
  // The form that sent it is gone: the keyboard goes on from here.
  useEffect(() => line.current?.focus(), [name]);
  return (
    <p className={classes.sent} role="status" tabIndex={-1} ref={line}>
      <Icon sign="check" size={18} />
      <FormattedMessage id={words} values={{ name }} />
    </p>
  );
}
