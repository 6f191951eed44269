import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { personDetail } from '../../../kit/people/personDetail.js';
import { Section } from '../../../kit/layout/Section.js';
import { Status } from '../../../kit/feedback/Status.js';
import { EndMentorship } from './EndMentorship.js';
import { GoingOn } from './GoingOn.js';
import type { Mentorship } from '../mentoring.query.js';
import { NextDay } from './NextDay.js';
import { Together } from './Together.js';
import classes from '../Cards.module.css';

interface MyMentorProps {
  mentorship: Mentorship;
  paused: boolean;
}

export function MyMentor({ mentorship, paused }: MyMentorProps) {
  const intl = useIntl();
  const { mentor, startedAt, status, checkIns, completesAt } = mentorship;
  return (
    <Section title={<FormattedMessage id="mentoring.mentor" />}>
      <div className={classes.pair}>
        <PersonLine
          person={mentor}
          detail={
            <>
              {personDetail(intl, mentor)}
              {' · '}
              <FormattedMessage id="mentoring.since" values={{ day: <Day value={startedAt} short /> }} />
            </>
          }
        >
          {paused && (
            <Status tone="quiet">
              <FormattedMessage id="mentoring.paused" />
            </Status>
          )}
          {mentorship.viewerMayEnd && <EndMentorship mentorship={mentorship} name={mentor.givenName} />}
        </PersonLine>
        {paused && (
          <p className={classes.words}>
            <FormattedMessage id="mentoring.paused.hint" values={{ name: mentor.givenName }} />
          </p>
        )}
        {completesAt !== null && <GoingOn until={completesAt} />}
        {status === 'ACTIVE' && <NextDay checkIns={checkIns} />}
        <Together mentorship={mentorship} name={mentor.givenName} />
      </div>
    </Section>
  );
}
