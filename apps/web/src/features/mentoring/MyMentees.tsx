import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../kit/Day.js';
import { PersonLine } from '../../kit/PersonLine.js';
import { personDetail } from '../../kit/personDetail.js';
import { Section } from '../../kit/Section.js';
import { Status } from '../../kit/Status.js';
import { EndMentorship } from './EndMentorship.js';
import type { Mentorship } from './mentoring.query.js';
import classes from './Cards.module.css';

export function MyMentees({ mentorships }: { mentorships: Mentorship[] }) {
  const intl = useIntl();
  return (
    <Section title={<FormattedMessage id="mentoring.mentees" />}>
      <ul className={classes.lines}>
        {mentorships.map((one) => (
          <li key={one.id}>
            <PersonLine
              person={one.mentee}
              detail={
                <>
                  {personDetail(intl, one.mentee)}
                  {' · '}
                  <FormattedMessage id="mentoring.since" values={{ day: <Day value={one.startedAt} short /> }} />
                </>
              }
            >
              {one.status === 'COMPLETED' ? (
                <Status tone="good" sign="check">
                  <FormattedMessage id="mentoring.completed" />
                </Status>
              ) : (
                <EndMentorship mentorshipId={one.id} name={one.mentee.givenName} />
              )}
            </PersonLine>
          </li>
        ))}
      </ul>
    </Section>
  );
}
