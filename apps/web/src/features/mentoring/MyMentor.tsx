import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../kit/Day.js';
import { PersonLine } from '../../kit/PersonLine.js';
import { personDetail } from '../../kit/personDetail.js';
import { Section } from '../../kit/Section.js';
import { EndMentorship } from './EndMentorship.js';
import type { Mentorship } from './mentoring.query.js';
import classes from './Cards.module.css';

export function MyMentor({ mentorship }: { mentorship: Mentorship }) {
  const intl = useIntl();
  return (
    <Section title={<FormattedMessage id="mentoring.mentor" />}>
      <div className={classes.lines}>
        <div>
          <PersonLine
            person={mentorship.mentor}
            detail={
              <>
                {personDetail(intl, mentorship.mentor)}
                {' · '}
                <FormattedMessage id="mentoring.since" values={{ day: <Day value={mentorship.startedAt} short /> }} />
              </>
            }
          >
            {mentorship.status === 'ACTIVE' && (
              <EndMentorship mentorshipId={mentorship.id} name={mentorship.mentor.givenName} />
            )}
          </PersonLine>
        </div>
      </div>
    </Section>
  );
}
