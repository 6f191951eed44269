import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Page } from '../../kit/layout/Page.js';
import { PageHead } from '../../kit/layout/PageHead.js';
import { OutboxPart } from './OutboxPart.js';

/** For administrators: every mail, and what became of it. Without a mail server this is where mails are read. */
export function OutboxPage() {
  const intl = useIntl();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <Page name={intl.formatMessage({ id: 'nav.outbox' })}>
      <PageHead title={<FormattedMessage id="outbox.title" />} lead={<FormattedMessage id="outbox.lead" />} />
      <div>
        {cursors.map((after, index) => (
          <OutboxPart
            key={after}
            after={after}
            onMore={index === cursors.length - 1 ? (cursor) => setCursors((all) => [...all, cursor]) : undefined}
          />
        ))}
      </div>
    </Page>
  );
}
