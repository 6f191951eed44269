import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../../kit/layout/Page.js';
import { PageHead } from '../../../kit/layout/PageHead.js';
import { Section } from '../../../kit/layout/Section.js';
import { Surface } from '../../../kit/layout/Surface.js';
import { PastImportsList } from './PastImportsList.js';
import { PeopleImportFlow } from './PeopleImportFlow.js';
import { useImports } from './useImports.js';
import classes from './ImportsPage.module.css';

/** For administrators: HR's file comes in here, and every file that came is listed. */
export function ImportsPage() {
  const intl = useIntl();
  const [turn, setTurn] = useState(0);
  const [onEnded] = useState(() => () => setTurn((count) => count + 1));
  const past = useImports(turn);
  return (
    <Page name={intl.formatMessage({ id: 'imports.name' })}>
      <PageHead title={<FormattedMessage id="imports.title" />} lead={<FormattedMessage id="imports.lead" />} />
      <div className={classes.parts}>
        <Surface title={<FormattedMessage id="imports.new" />}>
          <PeopleImportFlow onEnded={onEnded} />
        </Surface>
        <Section title={<FormattedMessage id="imports.past" />}>
          <PastImportsList {...past} />
        </Section>
      </div>
    </Page>
  );
}
