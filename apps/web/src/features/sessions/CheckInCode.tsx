import { FormattedMessage } from 'react-intl';
import { Section } from '../../kit/layout/Section.js';
import classes from './CheckInCode.module.css';

/** Large enough to be shared on a screen. */
export function CheckInCode({ code }: { code: string }) {
  return (
    <Section title={<FormattedMessage id="session.hostCode" />} lead={<FormattedMessage id="session.hostCode.hint" />}>
      <p className={classes.code}>{code}</p>
    </Section>
  );
}
