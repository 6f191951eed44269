import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { useAnswer } from '../../graphql/useAnswer.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { registrationsQuery } from './session.query.js';

interface RegistrationsPartProps {
  sessionId: string;
  after: string | null;
  onMore: ((cursor: string) => void) | undefined;
}

export function RegistrationsPart({ sessionId, after, onMore }: RegistrationsPartProps) {
  const answer = useAnswer(registrationsQuery, { id: sessionId, after });
  const registrations = answer.data?.session?.registrations;
  const next = registrations?.pageInfo.hasNextPage ? registrations.pageInfo.endCursor : null;
  return (
    <tbody>
      {registrations?.nodes.map((one) => (
        <tr key={one.id}>
          <td>
            <Link to={`/people/${one.person.id}`}>{one.person.displayName}</Link>
          </td>
          <td>{one.person.orgUnit.name}</td>
          <td>
            <FormattedMessage
              id={`session.registration.${one.status}`}
              values={{ position: one.waitlistPosition ?? 0 }}
            />
          </td>
          <td>
            <FormattedMessage id={`session.attendance.${one.attendance}`} />
          </td>
        </tr>
      ))}
      {(answer.fault !== null || (next && onMore)) && (
        <tr>
          <td colSpan={4}>
            {answer.fault ? (
              <FaultNotice fault={answer.fault} onRetry={answer.ask} />
            ) : (
              <Button variant="default" size="compact-sm" onClick={() => next && onMore?.(next)}>
                <FormattedMessage id="action.showMore" />
              </Button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}
