import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Fault } from '../../graphql/fault.js';
import classes from './FaultNotice.module.css';

interface FaultNoticeProps {
  fault: Fault;
  /** What was not lost. */
  kept?: string;
  onRetry?: () => void;
  size?: 'page' | 'line';
}

/** An error says what happened, what was kept and what to do. */
export function FaultNotice({ fault, kept, onRetry, size = 'line' }: FaultNoticeProps) {
  const intl = useIntl();
  return (
    <div className={size === 'page' ? classes.page : classes.line} role="alert">
      <p className={classes.what}>{fault.message ?? intl.formatMessage({ id: ownWords(fault) })}</p>
      {kept && <p className={classes.kept}>{kept}</p>}
      {fault.requestId && fault.kind === 'unexpected' && (
        <p className={classes.kept}>
          <FormattedMessage id="fault.reference" values={{ reference: <code>{fault.requestId}</code> }} />
        </p>
      )}
      {onRetry && (
        <Button variant="default" size="sm" onClick={onRetry} className={classes.retry}>
          <FormattedMessage id="fault.retry" />
        </Button>
      )}
    </div>
  );
}

function ownWords(fault: Fault) {
  switch (fault.kind) {
    case 'unreachable':
      return 'fault.unreachable';
    case 'session-over':
      return 'fault.sessionOver';
    case 'not-found':
      return 'fault.notFound';
    case 'refused':
    case 'unexpected':
      return 'fault.unexpected';
  }
}
