import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { isCapableIn } from '../../../app/capabilities.js';
import { useProgramme } from '../../../app/programme.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { LinkButton } from '../../../kit/layout/LinkButton.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { thisMinute } from '../../../kit/time/thisMinute.js';
import { NoSessions } from './NoSessions.js';
import { SessionFilters } from './SessionFilters.js';
import { SessionsByMonth } from './SessionsByMonth.js';
import { SessionsSkeleton } from './SessionsSkeleton.js';
import { sessionsQuery } from './sessions.query.js';
import { listedAtMost, listedAtOnce, listed } from './sessionFilters.js';
import { useSessionFilters } from './useSessionFilters.js';

export function SessionsPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const { filters, change } = useSessionFilters();
  const [now] = useState(thisMinute);
  const [first, setFirst] = useState(listedAtOnce);
  const variables = useMemo(() => listed(filters, programme.key, now, first), [filters, programme.key, now, first]);
  const answer = useAnswer(sessionsQuery, variables);

  return (
    <Page name={intl.formatMessage({ id: 'nav.sessions' })}>
      <PageHead title={<FormattedMessage id="sessions.title" />} lead={<FormattedMessage id="sessions.lead" />}>
        {isCapableIn(programme, 'SCHEDULE_SESSIONS') && (
          <LinkButton to="/sessions/new">
            <FormattedMessage id="sessions.schedule" />
          </LinkButton>
        )}
      </PageHead>
      <SessionFilters filters={filters} onChange={change} />
      <Answered answer={answer} skeleton={<SessionsSkeleton />}>
        {({ sessions }) =>
          sessions.nodes.length === 0 ? (
            <NoSessions filters={filters} onChange={change} />
          ) : (
            <>
              <SessionsByMonth
                sessions={filters.when === 'past' ? sessions.nodes.toReversed() : sessions.nodes}
                now={now}
              />
              {sessions.pageInfo.hasNextPage && first < listedAtMost && filters.when !== 'past' && (
                <Button variant="default" onClick={() => setFirst(listedAtMost)} style={{ justifySelf: 'start' }}>
                  <FormattedMessage id="action.showMore" />
                </Button>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}
