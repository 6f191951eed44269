import { FormattedMessage } from 'react-intl';
import { Day } from '../../../kit/time/Day.js';
import { Disclosure } from '../../../kit/layout/Disclosure.js';
import { Gradually } from '../../../kit/layout/Gradually.js';
import { PersonLine } from '../../../kit/people/PersonLine.js';
import { Status } from '../../../kit/feedback/Status.js';
import type { Mentorship } from '../mentoring.query.js';
import { pastOf } from './past.js';
import { Together } from './Together.js';
import classes from '../Cards.module.css';

const shown = 10;

interface PastMentorshipsProps {
  mentorships: Mentorship[];
  me: string;
}

/** What is over, in a quiet place: to read, with what the two noted. */
export function PastMentorships({ mentorships, me }: PastMentorshipsProps) {
  return (
    <Disclosure onDemand summary={<FormattedMessage id="mentoring.past" values={{ count: mentorships.length }} />}>
      <Gradually items={mentorships} step={shown}>
        {(shown) => (
          <ul className={classes.lines}>
            {shown.map((one) => (
              <li key={one.id} className={classes.pair}>
                <Past mentorship={one} me={me} />
              </li>
            ))}
          </ul>
        )}
      </Gradually>
    </Disclosure>
  );
}

function Past({ mentorship, me }: { mentorship: Mentorship; me: string }) {
  const { status, startedAt, endedAt } = mentorship;
  const { other, words } = pastOf(mentorship, me);
  return (
    <>
      <PersonLine
        person={other}
        size="small"
        detail={
          <FormattedMessage
            id={words}
            values={{ from: <Day value={startedAt} short />, to: <Day value={endedAt ?? startedAt} short /> }}
          />
        }
      >
        {status === 'COMPLETED' && (
          <Status tone="good" sign="check">
            <FormattedMessage id="mentoring.completed" />
          </Status>
        )}
      </PersonLine>
      <Together mentorship={mentorship} name={other.givenName} />
    </>
  );
}
