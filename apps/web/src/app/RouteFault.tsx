import { Button } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../kit/layout/Page.js';
import { PageHead } from '../kit/layout/PageHead.js';

/** A page that could not be shown: most often a new version was put in place and the old file is gone. */
export function RouteFault() {
  const intl = useIntl();
  return (
    <Page name={intl.formatMessage({ id: 'fault.page.title' })}>
      <PageHead title={<FormattedMessage id="fault.page.title" />} lead={<FormattedMessage id="fault.page.lead" />}>
        <Button onClick={() => window.location.reload()}>
          <FormattedMessage id="fault.page.reload" />
        </Button>
      </PageHead>
    </Page>
  );
}
