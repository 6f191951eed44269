import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { useProgrammeOrNone } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { Icon } from '../../kit/Icon.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Page } from '../../kit/layout/Page.js';
import { SkeletonHead } from '../../kit/feedback/SkeletonHead.js';
import { isCapable } from '../../app/capabilities.js';
import { useViewer } from '../../app/viewer.js';
import { PersonAdministration } from './administration/PersonAdministration.js';
import { PersonLeaving } from '../directory/leaving/PersonLeaving.js';
import { personQuery } from './people.query.js';
import { PersonActs } from './PersonActs.js';
import { PersonFacts } from './PersonFacts.js';
import { PersonStanding } from './PersonStanding.js';
import classes from './PersonPage.module.css';

export function PersonPage() {
  const { id = '' } = useParams();
  // Nothing of one colleague stands under another's address while that one is asked for.
  return <Person key={id} id={id} />;
}

function Person({ id }: { id: string }) {
  const intl = useIntl();
  const programme = useProgrammeOrNone()?.programme ?? null;
  const mayAdminister = isCapable(useViewer(), 'ADMINISTER');
  const answer = useAnswer(personQuery, { id, programme: programme?.key ?? '' });
  return (
    <Page name={answer.data?.person?.displayName ?? intl.formatMessage({ id: 'nav.people' })}>
      <div className={classes.page}>
        <Link to="/people" className={classes.back}>
          <Icon sign="back" size={16} />
          <FormattedMessage id="people.back" />
        </Link>
        <Answered answer={answer} skeleton={<SkeletonHead />}>
          {({ person }) =>
            person ? (
              <>
                <PersonFacts person={person} />
                {programme && (
                  <>
                    <PersonActs person={person} programmeKey={programme.key} />
                    <PersonStanding person={person} programme={programme} />
                  </>
                )}
                <PersonLeaving person={person} />
                {mayAdminister && <PersonAdministration person={person} />}
              </>
            ) : (
              <EmptyNotice
                title={<FormattedMessage id="people.unknown" />}
                action={
                  <LinkButton to="/people" variant="default">
                    <FormattedMessage id="people.back" />
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
