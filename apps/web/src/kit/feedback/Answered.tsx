import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Answer } from '../../graphql/useAnswer.js';
import { FaultNotice } from './FaultNotice.js';
import { Waiting } from './Waiting.js';

interface AnsweredProps<Data> {
  answer: Answer<Data, unknown>;
  /** The shape of what comes. */
  skeleton: ReactNode;
  children(data: Data): ReactNode;
}

/** The states of whatever is asked of the server: waiting, failed, answered. What is already there stays when a newer answer fails. */
export function Answered<Data>({ answer, skeleton, children }: AnsweredProps<Data>) {
  const intl = useIntl();
  if (answer.data !== undefined && !(answer.fault && isEmpty(answer.data))) return children(answer.data);
  if (answer.loading) return <Waiting>{skeleton}</Waiting>;
  if (!answer.fault) return null;
  return (
    <FaultNotice
      fault={answer.fault}
      kept={intl.formatMessage({ id: 'fault.nothingLost' })}
      onRetry={answer.ask}
      size="page"
    />
  );
}

function isEmpty(data: unknown): boolean {
  return data === null;
}
