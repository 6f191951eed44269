import { FormattedMessage } from 'react-intl';
import { Section } from '../../../kit/layout/Section.js';
import type { Mentorship } from '../mentoring.query.js';
import { MyMentee } from './MyMentee.js';
import classes from '../Cards.module.css';

export function MyMentees({ mentorships }: { mentorships: Mentorship[] }) {
  return (
    <Section title={<FormattedMessage id="mentoring.mentees" />}>
      <ul className={classes.lines}>
        {mentorships.map((one) => (
          <li key={one.id} className={classes.pair}>
            <MyMentee mentorship={one} open={mentorships.length === 1} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
