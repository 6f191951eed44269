import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../kit/layout/Page.js';
import { PageHead } from '../kit/layout/PageHead.js';

/** A page on which this person has something to do, but in another programme than the one that is chosen above. */
export function ElsewherePage({ programme }: { programme: string }) {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'notForYou.elsewhere' })}>
      <PageHead
        title={<FormattedMessage id="notForYou.elsewhere" />}
        lead={<FormattedMessage id="notForYou.elsewhere.lead" values={{ programme }} />}
      />
    </Page>
  );
}
