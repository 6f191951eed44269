import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import type { ResultOf } from '../../../graphql/graphql.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { SkeletonLines } from '../../../kit/feedback/SkeletonLines.js';
import { registrationsQuery } from '../session.query.js';
import classes from './DeskList.module.css';

type Registrations = NonNullable<NonNullable<ResultOf<typeof registrationsQuery>['session']>['registrations']>;
export type Listed = Registrations['nodes'][number];

interface DeskListPartProps {
  sessionId: string;
  mayRecord: boolean;
  busy: boolean;
  after: string | null;
  onMore: ((cursor: string) => void) | undefined;
  onRecord(this: void, person: Listed['person'], as: 'ATTENDED' | 'UNKNOWN'): void;
}

export function DeskListPart({ sessionId, mayRecord, busy, after, onMore, onRecord }: DeskListPartProps) {
  const intl = useIntl();
  const answer = useAnswer(registrationsQuery, { id: sessionId, after });
  const registrations = answer.data?.session?.registrations;
  const next = registrations?.pageInfo.hasNextPage ? registrations.pageInfo.endCursor : null;
  if (answer.fault !== null && !registrations) {
    return (
      <li>
        <FaultNotice fault={answer.fault} onRetry={answer.ask} />
      </li>
    );
  }
  if (!registrations) {
    return (
      <li>
        <SkeletonLines count={4} />
      </li>
    );
  }
  return (
    <>
      {registrations.nodes.map((one) => {
        const isThere = one.attendance === 'ATTENDED';
        return (
          <li key={one.id} className={classes.line}>
            <span className={classes.who}>
              <span className={classes.name}>{one.person.displayName}</span>
              <span className={classes.detail}>
                {one.person.orgUnit.name}
                {one.status === 'WAITLISTED' && (
                  <>
                    {' · '}
                    <FormattedMessage id="desk.without" />
                  </>
                )}
                {one.attendance !== 'UNKNOWN' && (
                  <>
                    {' · '}
                    <FormattedMessage id={`session.attendance.${one.attendance}`} />
                  </>
                )}
                {one.attendedMinutes !== null && (
                  <>
                    {' · '}
                    <FormattedMessage id="desk.minutes" values={{ minutes: one.attendedMinutes }} />
                  </>
                )}
              </span>
            </span>
            {mayRecord && (
              <Button
                variant={isThere ? 'light' : 'default'}
                size="sm"
                disabled={busy && !isThere}
                aria-pressed={isThere}
                aria-label={intl.formatMessage({ id: 'desk.present.who' }, { name: one.person.displayName })}
                onClick={() => onRecord(one.person, isThere ? 'UNKNOWN' : 'ATTENDED')}
              >
                <FormattedMessage id="desk.present" />
              </Button>
            )}
          </li>
        );
      })}
      {next && onMore && (
        <li>
          <Button variant="default" size="compact-sm" onClick={() => onMore(next)}>
            <FormattedMessage id="action.showMore" />
          </Button>
        </li>
      )}
    </>
  );
}
