import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { Icon } from '../../kit/Icon.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Page } from '../../kit/layout/Page.js';
import { PersonLine } from '../../kit/people/PersonLine.js';
import { Section } from '../../kit/layout/Section.js';
import { countryName } from '../../kit/people/countryName.js';
import { CheckInCode } from './CheckInCode.js';
import { Registrations } from './Registrations.js';
import { SessionActs } from './schedule/SessionActs.js';
import { sessionQuery, type SessionDetail } from './session.query.js';
import { SessionFacts } from './SessionFacts.js';
import { SessionSeries } from './SessionSeries.js';
import { SessionSkeleton } from './SessionSkeleton.js';
import { useAskInTime } from './useAskInTime.js';
import { YourPlace } from './YourPlace.js';
import classes from './SessionPage.module.css';

export function SessionPage() {
  const { id = '' } = useParams();
  // Nothing of one session stands under another's address while that one is asked for.
  return <SessionOf key={id} id={id} />;
}

function SessionOf({ id }: { id: string }) {
  const intl = useIntl();
  const answer = useAnswer(sessionQuery, { id });
  useAskInTime(answer.data?.session ?? null, answer.ask);
  return (
    <Page name={answer.data?.session?.title ?? intl.formatMessage({ id: 'nav.sessions' })}>
      <div>
        <Link to="/sessions" className={classes.back}>
          <Icon sign="back" size={16} />
          <FormattedMessage id="session.back" />
        </Link>
        <Answered answer={answer} skeleton={<SessionSkeleton />}>
          {({ session }) =>
            session ? (
              <Session session={session} />
            ) : (
              <EmptyNotice
                alone
                title={<FormattedMessage id="session.none" />}
                action={
                  <LinkButton to="/sessions" variant="default">
                    <FormattedMessage id="session.none.all" />
                  </LinkButton>
                }
              />
            )
          }
        </Answered>
      </div>
    </Page>
  );
}

function Session({ session }: { session: SessionDetail }) {
  const intl = useIntl();
  const { host } = session;
  return (
    <>
      <h1 className={classes.title} lang={session.language}>
        {session.title}
      </h1>
      <SessionActs session={session} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <p className={classes.description} lang={session.language}>
            {session.description}
          </p>
          <Section title={<FormattedMessage id="session.host" />}>
            <PersonLine
              person={host}
              detail={[host.jobTitle, countryName(intl, host.country)].filter(Boolean).join(' · ')}
            />
          </Section>
          <SessionSeries session={session} />
          {session.checkInCode && (
            <div>
              <LinkButton to={`/sessions/${session.id}/desk`}>
                <FormattedMessage id="session.desk" />
              </LinkButton>
            </div>
          )}
          {session.checkInCode && <CheckInCode session={session} />}
          {session.checkInCode && <Registrations session={session} />}
        </div>
        <div className={classes.aside}>
          <SessionFacts session={session} />
          <YourPlace session={session} now={new Date()} />
        </div>
      </div>
    </>
  );
}
