import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { MailLogPart } from './MailLogPart.js';

/** For administrators: every mail, and what became of it. Without a mail server this is where mails are read. */
export function MailLogPage() {
  const intl = useIntl();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page name={intl.formatMessage({ id: 'nav.mailLog' })}>
      <PageHead title={<FormattedMessage id="mailLog.title" />} lead={<FormattedMessage id="mailLog.lead" />} />
      <div>
        {cursors.map((after, index) => (
          <MailLogPart
            key={after}
            after={after}
            onMore={index === cursors.length - 1 ? (cursor) => setCursors((all) => [...all, cursor]) : undefined}
          />
        ))}
      </div>
    </Page>
  );
}
