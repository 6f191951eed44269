import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Outcome } from '../../../kit/feedback/Outcome.js';
import { Day } from '../../../kit/time/Day.js';
import { IdentityRequestAnswer } from '../../sign-in-ways/IdentityRequestAnswer.js';
import type { PersonDetail } from '../people.query.js';
import type { IdentityNews } from './identityNews.js';
import classes from './PersonAdministration.module.css';
import { ReleaseIdentity } from './ReleaseIdentity.js';

/** Who somebody is to the identity providers, and what waits for an administrator's word. */
export function PersonIdentities({ person }: { person: PersonDetail }) {
  const [news, setNews] = useState<IdentityNews | null>(null);
  const { identities, identityRequests } = person;
  if (!identities || !identityRequests) return null;
  if (identities.length + identityRequests.length === 0 && news === null) return null;
  return (
    <>
      <h3 className={classes.title}>
        <FormattedMessage id="person.identities" />
      </h3>
      {news && (
        <Outcome key={JSON.stringify(news)}>
          <FormattedMessage
            id={`person.identity.${news.words}`}
            values={{ name: person.displayName, provider: news.provider }}
          />
        </Outcome>
      )}
      <ul className={classes.identities}>
        {identityRequests.map((request) => (
          <li key={request.id}>
            <IdentityRequestAnswer
              person={person}
              request={request}
              onAnswered={(words) => setNews({ words, provider: request.providerLabel })}
            />
          </li>
        ))}
        {identities.map((identity) => (
          <li key={identity.id}>
            <p>
              <FormattedMessage
                id="person.identity"
                values={{
                  provider: <strong>{identity.providerLabel}</strong>,
                  subject: <code>{identity.subject}</code>,
                  day: <Day value={identity.boundAt} />,
                }}
              />
            </p>
            {identity.viewerMayRelease && <ReleaseIdentity person={person} identity={identity} onReleased={setNews} />}
          </li>
        ))}
      </ul>
    </>
  );
}
