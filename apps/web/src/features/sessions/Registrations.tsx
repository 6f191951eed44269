import { FormattedMessage } from 'react-intl';
import { Continued } from '../../kit/layout/Continued.js';
import { Section } from '../../kit/layout/Section.js';
import { RegistrationsPart } from './RegistrationsPart.js';
import type { SessionDetail } from './session.query.js';
import classes from './Registrations.module.css';

/** For the hosts: who has a seat, who waits, who was there. */
export function Registrations({ session }: { session: SessionDetail }) {
  const nobody = session.registeredCount + session.waitlistedCount === 0;
  return (
    <Section title={<FormattedMessage id="session.registrations" />}>
      {nobody ? (
        <p className={classes.nobody}>
          <FormattedMessage id="session.registrations.none" />
        </p>
      ) : (
        <div className={classes.frame}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="session.registrations.person" />
                </th>
                <th scope="col">
                  <FormattedMessage id="session.registrations.unit" />
                </th>
                <th scope="col">
                  <FormattedMessage id="session.registrations.place" />
                </th>
                <th scope="col">
                  <FormattedMessage id="session.registrations.attendance" />
                </th>
              </tr>
            </thead>
            <Continued>{(part) => <RegistrationsPart sessionId={session.id} {...part} />}</Continued>
          </table>
        </div>
      )}
    </Section>
  );
}
