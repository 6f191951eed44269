import { FormattedMessage } from 'react-intl';
import { Section } from '../../../kit/layout/Section.js';
import type { JourneyLabel } from '../journey.query.js';
import { ShareLabel } from './ShareLabel.js';
import classes from './ShareLabel.module.css';

/** What a person may do with what they earned: show it, or not. */
export function ShareLabels({ labels }: { labels: JourneyLabel[] }) {
  return (
    <Section
      title={<FormattedMessage id="journey.share.title" />}
      lead={<FormattedMessage id="journey.share.lead" />}
      id="share"
    >
      <ul className={classes.labels}>
        {labels.map((label) => (
          <li key={label.id}>
            <ShareLabel label={label} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
