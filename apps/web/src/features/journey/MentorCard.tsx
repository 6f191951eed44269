import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Day } from '../../kit/time/Day.js';
import { PersonLine } from '../../kit/people/PersonLine.js';
import { Surface } from '../../kit/layout/Surface.js';
import { countryName } from '../../kit/people/countryName.js';
import { NextDay } from '../mentoring/together/NextDay.js';
import type { Journey } from './journey.js';
import type { JourneyMentorship } from './journey.query.js';
import classes from './MentorCard.module.css';

export function MentorCard({ journey }: { journey: Journey }) {
  const intl = useIntl();
  const { enrolment, offers, request, mentorship } = journey;
  const [offer] = offers;
  const mentor = enrolment?.mentor;
  return (
    <Surface title={<FormattedMessage id="journey.mentor.title" />}>
      {mentor ? (
        <>
          <PersonLine
            person={mentor}
            detail={[mentor.jobTitle, countryName(intl, mentor.country)].filter(Boolean).join(' · ')}
          />
          {mentorship && <MentorNow mentorship={mentorship} name={mentor.givenName} />}
        </>
      ) : offer ? (
        <>
          <PersonLine person={offer.mentor} size="small" />
          <p className={classes.words}>
            <FormattedMessage
              id={offer.acceptingEnrols ? 'journey.mentor.offerEnrols' : 'journey.mentor.offer'}
              values={{ mentor: offer.mentor.givenName, day: <Day value={offer.expiresAt} short /> }}
            />
          </p>
          <Link to="/mentoring" className={classes.answer}>
            <FormattedMessage id="journey.mentor.answer" />
          </Link>
        </>
      ) : (
        <p className={classes.alone}>
          {enrolment?.founder ? (
            <FormattedMessage id="journey.mentor.founder" />
          ) : request ? (
            <FormattedMessage id="journey.waiting.mentor" values={{ mentor: request.mentor.displayName }} />
          ) : (
            <FormattedMessage id="journey.mentor.none" />
          )}
        </p>
      )}
    </Surface>
  );
}

/** What is agreed with the mentor, and where both keep it. */
function MentorNow({ mentorship, name }: { mentorship: JourneyMentorship; name: string }) {
  return (
    <>
      <div className={classes.words}>
        {mentorship.mentorPaused && (
          <p>
            <FormattedMessage id="journey.mentor.paused" values={{ mentor: name }} />
          </p>
        )}
        <NextDay checkIns={mentorship.checkIns} />
      </div>
      <Link to="/mentoring" className={classes.answer}>
        <FormattedMessage id="journey.mentor.together" />
      </Link>
    </>
  );
}
