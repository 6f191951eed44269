import { FormattedMessage, useIntl } from 'react-intl';
import { Day } from '../../kit/time/Day.js';
import type { GuideAnswer, GuideVersion } from './guide.query.js';
import classes from './AcknowledgementNote.module.css';

interface AcknowledgementNoteProps {
  guide: GuideAnswer;
  version: GuideVersion;
}

/** Where the reader stands with this text, in one sentence. */
export function AcknowledgementNote({ guide, version }: AcknowledgementNoteProps) {
  const intl = useIntl();
  const acknowledged = guide.viewerAcknowledgement;
  const toTheEnd = (words: React.ReactNode) => <a href="#acknowledge">{words}</a>;
  if (!acknowledged) {
    return (
      <p className={classes.note}>
        <FormattedMessage id="guide.note.never" values={{ link: toTheEnd }} />
      </p>
    );
  }
  const values = {
    number: acknowledged.versionNumber,
    current: version.number,
    day: <Day value={acknowledged.acknowledgedAt} />,
    language: intl.formatDisplayName(acknowledged.locale, { type: 'language' }),
    link: toTheEnd,
  };
  return (
    <p className={classes.note}>
      <FormattedMessage id={guide.viewerMustAcknowledge ? 'guide.note.again' : 'guide.note.done'} values={values} />
    </p>
  );
}
