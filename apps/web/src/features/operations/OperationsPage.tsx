import { FormattedMessage, useIntl } from 'react-intl';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../kit/feedback/SkeletonCard.js';
import { SkeletonHead } from '../../kit/feedback/SkeletonHead.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { Checks } from './Checks.js';
import { Failures } from './Failures.js';
import { HeldSending } from './HeldSending.js';
import { LastImports } from './LastImports.js';
import { operationsQuery, type Operations } from './operations.query.js';
import { isMailAway, standingOf } from './operationsState.js';
import { Waiting } from './Waiting.js';

/** For administrators: how Sillage itself is doing, and what to do where it is not well. */
export function OperationsPage() {
  const intl = useIntl();
  const answer = useAnswer(operationsQuery, {});
  return (
    <Page name={intl.formatMessage({ id: 'nav.health' })}>
      <Answered answer={answer} skeleton={<OperationsSkeleton />}>
        {({ operations }) => <Told operations={operations} onAskAgain={answer.ask} />}
      </Answered>
    </Page>
  );
}

function Told({ operations, onAskAgain }: { operations: Operations; onAskAgain(this: void): void }) {
  const { version, migrationsWaiting, checks, failed, failedCount, imports, restoration } = operations;
  const { state, count } = standingOf(operations);
  return (
    <>
      <PageHead
        over={<FormattedMessage id="operations.version" values={{ version, migrations: migrationsWaiting }} />}
        title={<FormattedMessage id={`operations.title.${state}`} values={{ count }} />}
        lead={<FormattedMessage id="operations.lead" />}
      />
      <HeldSending restoration={restoration} isMailAway={isMailAway(checks)} />
      <Checks checks={checks} onAskAgain={onAskAgain} />
      <Failures failed={failed} count={failedCount} />
      <Waiting operations={operations} />
      <LastImports imports={imports} />
    </>
  );
}

function OperationsSkeleton() {
  return (
    <>
      <SkeletonHead />
      <SkeletonCard lines={4} />
      <SkeletonCard lines={4} />
    </>
  );
}
