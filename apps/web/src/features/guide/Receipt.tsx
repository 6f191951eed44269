import { Button, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import type { GuideAnswer } from './guide.query.js';

interface ReceiptProps {
  guideKey: string;
  acknowledgement: NonNullable<GuideAnswer['viewerAcknowledgement']>;
}

/** What one acknowledged, when and in which language, to print or to take away. */
export function Receipt({ guideKey, acknowledgement }: ReceiptProps) {
  const intl = useIntl();
  const field = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<'copied' | 'selected' | null>(null);
  const { versionNumber: number, locale, sha256: hash, acknowledgedAt } = acknowledgement;
  const words = intl.formatMessage(
    { id: 'guide.receiptWords' },
    {
      number,
      guide: guideKey,
      language: intl.formatDisplayName(locale, { type: 'language' }),
      at: intl.formatDate(acknowledgedAt, { dateStyle: 'long', timeStyle: 'short' }),
      hash,
    },
  );
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(words);
      setDone('copied');
    } catch {
      setDone('selected');
    }
  };
  return (
    <Disclosure summary={<FormattedMessage id="guide.receipt" />}>
      <Textarea
        ref={field}
        label={intl.formatMessage({ id: 'guide.receipt' })}
        value={words}
        readOnly
        autosize
        minRows={3}
        mb="sm"
      />
      <Button variant="default" size="compact-sm" onClick={() => void copy()}>
        <FormattedMessage id="guide.receiptCopy" />
      </Button>{' '}
      <span role="status">
        {done === 'copied' && <FormattedMessage id="guide.receiptCopied" />}
        {done === 'selected' && <FormattedMessage id="guide.receiptByHand" />}
      </span>
    </Disclosure>
  );
}
