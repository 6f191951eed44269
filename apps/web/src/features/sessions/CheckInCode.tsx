import { FormattedMessage } from 'react-intl';
import { Section } from '../../kit/layout/Section.js';
import { Moment } from '../../kit/time/Moment.js';
import type { SessionDetail } from './session.query.js';
import classes from './CheckInCode.module.css';

/** Large enough to be shared on a screen. */
export function CheckInCode({ session }: { session: SessionDetail }) {
  const { checkInCode, checkInOpensAt, checkInClosesAt } = session;
  const values = { opens: <Moment value={checkInOpensAt} />, closes: <Moment value={checkInClosesAt} /> };
  return (
    <Section
      title={<FormattedMessage id="session.hostCode" />}
      lead={<FormattedMessage id="session.hostCode.hint" values={values} />}
    >
      <p className={classes.code}>{checkInCode}</p>
    </Section>
  );
}
