import { FormattedMessage, useIntl } from 'react-intl';
import { useProgramme } from '../../../app/programme.js';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { Answered } from '../../../kit/feedback/Answered.js';
import { SkeletonCard } from '../../../kit/feedback/SkeletonCard.js';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { levelsQuery } from './levels.query.js';
import { LevelsForm } from './LevelsForm.js';

/** The rungs of the label, and what each asks for, in sentences. */
export function LevelsPage() {
  const intl = useIntl();
  const { programme } = useProgramme();
  const answer = useAnswer(levelsQuery, { programme: programme.key });
  return (
    <Page name={intl.formatMessage({ id: 'nav.programmeLevels' })}>
      <PageHead
        over={programme.name}
        title={<FormattedMessage id="levels.title" />}
        lead={<FormattedMessage id="levels.lead" />}
      />
      <Answered answer={answer} skeleton={<SkeletonCard lines={10} />}>
        {({ programme: read }) => read && <LevelsForm programme={read} onRefused={answer.ask} />}
      </Answered>
    </Page>
  );
}
