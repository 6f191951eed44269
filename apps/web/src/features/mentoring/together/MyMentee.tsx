import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import { Disclosure } from '../../../kit/layout/Disclosure.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import { Status } from '../../../kit/feedback/Status.js';
import { EndMentorship } from './EndMentorship.js';
import { GoingOn } from './GoingOn.js';
import type { Mentorship } from '../mentoring.query.js';
import { NextDay } from './NextDay.js';
import { Together } from './Together.js';

/** One of those whom I accompany; the goals and check-ins of several are folded. */
export function MyMentee({ mentorship, open }: { mentorship: Mentorship; open: boolean }) {
  const intl = useIntl();
  const { mentee, startedAt, goals, checkIns, completesAt } = mentorship;
  return (
    <>
      <PersonLine
        person={mentee}
        detail={
          <>
            {personDetail(intl, mentee)}
            {' · '}
            <FormattedMessage id="mentoring.since" values={{ day: <Day value={startedAt} short /> }} />
          </>
        }
      >
        {completesAt !== null && (
          <Status tone="good" sign="check">
            <FormattedMessage id="mentoring.completed" />
          </Status>
        )}
        {mentorship.viewerMayEnd && <EndMentorship mentorship={mentorship} name={mentee.givenName} />}
      </PersonLine>
      {completesAt !== null && <GoingOn until={completesAt} />}
      <NextDay checkIns={checkIns} />
      <Disclosure
        open={open}
        summary={
          <FormattedMessage
            id="mentoring.together"
            values={{
              name: mentee.givenName,
              goals: goals.length,
              reached: goals.filter(({ doneAt }) => doneAt !== null).length,
              talks: checkIns.length,
            }}
          />
        }
      >
        <Together mentorship={mentorship} name={mentee.givenName} />
      </Disclosure>
    </>
  );
}
