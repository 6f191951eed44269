import { useIntl } from 'react-intl';
import { Surface } from '../../kit/layout/Surface.js';
import { PersonLine } from '../../kit/people/PersonLine.js';
import { personDetail } from '../../kit/people/personDetail.js';
import { IdentityRequestAnswer, type RequestOutcome } from './IdentityRequestAnswer.js';
import type { IdentityRequest } from './signInWays.query.js';
import classes from './SignInWays.module.css';

interface IdentityRequestCardProps {
  request: IdentityRequest;
  onAnswered(this: void, outcome: RequestOutcome): void;
}

export function IdentityRequestCard({ request, onAnswered }: IdentityRequestCardProps) {
  const intl = useIntl();
  const { person } = request;
  return (
    <Surface>
      <div className={classes.request}>
        <PersonLine person={person} detail={personDetail(intl, person)} />
        <IdentityRequestAnswer isMain person={person} request={request} onAnswered={onAnswered} />
      </div>
    </Surface>
  );
}
