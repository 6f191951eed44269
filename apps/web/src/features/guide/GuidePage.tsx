import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../app/programme.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Answered } from '../../kit/feedback/Answered.js';
import { EmptyNotice } from '../../kit/feedback/EmptyNotice.js';
import { LinkButton } from '../../kit/layout/LinkButton.js';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { guideQuery } from './guide.query.js';
import { GuideReader } from './GuideReader.js';
import { GuideSkeleton } from './GuideSkeleton.js';

export function GuidePage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const [chosen, setChosen] = useState<string | null>(null);
  const key = programme.guide?.key ?? null;
  const answer = useAnswer(guideQuery, { key: key ?? '', locale: chosen }, { pause: key === null });
  const name = intl.formatMessage({ id: 'nav.guide' });

  if (key === null) {
    return (
      <Page name={name}>
        <NoGuide mayWrite={false} />
      </Page>
    );
  }
  return (
    <Page name={name}>
      <Answered answer={answer} skeleton={<GuideSkeleton />}>
        {({ guide }) =>
          guide?.current?.translation ? (
            <GuideReader
              guide={guide}
              version={guide.current}
              translation={guide.current.translation}
              onLocale={setChosen}
              onReload={answer.ask}
            />
          ) : (
            <NoGuide mayWrite={guide?.viewerMayWrite ?? false} />
          )
        }
      </Answered>
    </Page>
  );
}

function NoGuide({ mayWrite }: { mayWrite: boolean }) {
  return (
    <>
      <PageHead title={<FormattedMessage id="nav.guide" />} />
      <EmptyNotice title={<FormattedMessage id="guide.none" />}>
        <FormattedMessage id="guide.noneHint" />
      </EmptyNotice>
      {mayWrite && (
        <LinkButton to="/guide/edit">
          <FormattedMessage id="guide.edit" />
        </LinkButton>
      )}
    </>
  );
}
