import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../graphql/useAct.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { Outcome } from '../../kit/feedback/Outcome.js';
import { Section } from '../../kit/layout/Section.js';
import { Moment } from '../../kit/time/Moment.js';
import { retryFailedWorkMutation, type FailedWork } from './operations.query.js';
import classes from './Operations.module.css';

interface FailuresProps {
  failed: readonly FailedWork[];
  count: number;
}

/** Background work that failed, and the one thing that can be done about it here. */
export function Failures({ failed, count }: FailuresProps) {
  const intl = useIntl();
  const { act, busy, fault } = useAct(retryFailedWorkMutation);
  const [tried, setTried] = useState<{ count: number; time: number } | null>(null);
  const retry = async (id: string | null) => {
    setTried(null);
    const done = await act({ work: id });
    if (done) setTried({ count: done.retryFailedWork.count, time: Date.now() });
  };
  return (
    <Section
      title={<FormattedMessage id="operations.failed" values={{ count }} />}
      lead={<FormattedMessage id={count === 0 ? 'operations.failed.none' : 'operations.failed.lead'} />}
      aside={
        failed.length > 1 && (
          <Button variant="default" size="sm" loading={busy} onClick={() => void retry(null)}>
            <FormattedMessage id="operations.retryAll" />
          </Button>
        )
      }
    >
      {tried && (
        <Outcome key={tried.time}>
          <FormattedMessage id="operations.retried" values={{ count: tried.count }} />
        </Outcome>
      )}
      {fault && <FaultNotice fault={fault} />}
      {failed.length > 0 && (
        <ul className={classes.lines}>
          {failed.map((work) => (
            <li key={work.id} className={classes.line}>
              <h3 className={classes.name}>{work.name}</h3>
              <div className={classes.words}>
                <p>{work.error ?? <FormattedMessage id="operations.failed.unknown" />}</p>
                <p className={classes.facts}>
                  <FormattedMessage
                    id={`operations.failed.${work.kind}`}
                    values={{
                      attempts: work.attempts,
                      tried: work.nextTryAt === null ? 'no' : 'yes',
                      at: work.failedAt && <Moment value={work.failedAt} />,
                      next: work.nextTryAt && <Moment value={work.nextTryAt} />,
                    }}
                  />
                </p>
              </div>
              <Button
                variant="default"
                size="sm"
                disabled={busy}
                aria-label={intl.formatMessage({ id: 'operations.retry.for' }, { name: work.name })}
                onClick={() => void retry(work.id)}
              >
                <FormattedMessage id="operations.retry" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
