import { FormattedMessage, useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { useProgramme } from '../../../app/programme.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../../kit/feedback/EmptyNotice.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { GuideSkeleton } from '../GuideSkeleton.js';
import { GuideDesk } from './GuideDesk.js';
import { ownGuidesQuery } from './guideEdit.query.js';
import classes from './edit.module.css';

/** Where a guide's owners write its next version. */
export function GuideEditPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const [search] = useSearchParams();
  const answer = useAnswer(ownGuidesQuery, {});
  const asked = search.get('guide') ?? programme.guide?.key;
  return (
    <Page name={intl.formatMessage({ id: 'guideEdit.name' })}>
      <Answered answer={answer} skeleton={<GuideSkeleton />}>
        {({ guides }) => {
          const own = guides.filter(({ viewerMayWrite }) => viewerMayWrite);
          const chosen = own.find(({ key }) => key === asked) ?? own[0];
          if (chosen === undefined) return <NoGuide />;
          return (
            <>
              <PageHead
                over={<FormattedMessage id="guideEdit.name" />}
                title={chosen.title}
                lead={<FormattedMessage id="guideEdit.lead" />}
              />
              {own.length > 1 && (
                <nav className={classes.guides} aria-label={intl.formatMessage({ id: 'guideEdit.yours' })}>
                  {own.map(({ key, title }) => (
                    <Link
                      key={key}
                      to={`/guide/edit?guide=${key}`}
                      aria-current={key === chosen.key ? 'page' : undefined}
                    >
                      {title}
                    </Link>
                  ))}
                </nav>
              )}
              <GuideDesk key={chosen.key} guideKey={chosen.key} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}

function NoGuide() {
  return (
    <>
      <PageHead title={<FormattedMessage id="guideEdit.name" />} />
      <EmptyNotice title={<FormattedMessage id="guideEdit.none" />}>
        <FormattedMessage id="guideEdit.noneHint" />
      </EmptyNotice>
    </>
  );
}
