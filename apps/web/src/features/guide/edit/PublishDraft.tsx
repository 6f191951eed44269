import { Button, Checkbox, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useAct } from '../../../graphql/useAct.js';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { DecisionDialog } from '../../../kit/forms/DecisionDialog.js';
import { languageName } from '../../../kit/languageName.js';
import { publishDraftMutation, type GuideTexts } from './guideEdit.query.js';
import type { Draft } from './useDraft.js';

interface PublishDraftProps {
  guide: GuideTexts;
  draft: Draft;
  onPublished(this: void, number: number): void;
}

/** What kind of change it is, and before it is published what follows. */
export function PublishDraft({ guide, draft, onPublished }: PublishDraftProps) {
  const intl = useIntl();
  const { words, edit, saved } = draft;
  const { act, busy, fault, forget } = useAct(publishDraftMutation);
  const [asking, setAsking] = useState(false);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const consequence = guide.draft?.id === saved.id ? (guide.draft?.consequence ?? null) : null;
  const missing = consequence?.missingLocales ?? [];
  const close = () => {
    forget();
    setAsking(false);
  };
  const publish = async () => {
    if (saved.id === null) return;
    const data = await act({ versionId: saved.id, dropLocales: dropped.filter((locale) => missing.includes(locale)) });
    if (data !== null) onPublished(data.publishGuideVersion.version.number);
  };
  return (
    <Stack gap="md">
      <Radio.Group
        label={intl.formatMessage({ id: 'guideEdit.change' })}
        value={words.change}
        onChange={(change) => edit({ ...words, change: change as typeof words.change })}
      >
        <Stack gap="xs" mt="xs">
          {(['MATERIAL', 'EDITORIAL'] as const).map((change) => (
            <Radio
              key={change}
              value={change}
              label={intl.formatMessage({ id: `guideEdit.change.${change}` })}
              description={intl.formatMessage({ id: `guideEdit.changeHint.${change}` })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={intl.formatMessage({ id: 'guideEdit.note' })}
        description={intl.formatMessage({ id: 'guideEdit.noteHint' })}
        maxLength={1000}
        value={words.changeNote}
        onChange={({ currentTarget }) => edit({ ...words, changeNote: currentTarget.value })}
      />
      <Group>
        <Button disabled={!draft.isSaved || draft.busy || consequence === null} onClick={() => setAsking(true)}>
          <FormattedMessage id="guideEdit.publish" />
        </Button>
      </Group>
      <DecisionDialog opened={asking} onClose={close} title={<FormattedMessage id="guideEdit.publishAsk" />}>
        <Stack gap="md">
          <p>
            <Asked askedAgain={consequence?.askedAgain ?? null} rounded={consequence?.rounded ?? false} />{' '}
            <FormattedMessage id="guideEdit.forEver" />
          </p>
          {missing.map((locale) => (
            <Checkbox
              key={locale}
              checked={!dropped.includes(locale)}
              onChange={({ currentTarget: { checked } }) =>
                setDropped(checked ? dropped.filter((one) => one !== locale) : [...dropped, locale])
              }
              label={intl.formatMessage({ id: 'guideEdit.keepLanguage' }, { language: languageName(intl, locale) })}
              description={intl.formatMessage({ id: 'guideEdit.keepLanguageHint' })}
            />
          ))}
          {fault && <FaultNotice fault={fault} kept={intl.formatMessage({ id: 'guideEdit.kept' })} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              <FormattedMessage id="guideEdit.notYet" />
            </Button>
            <Button loading={busy} onClick={() => void publish()}>
              <FormattedMessage id="guideEdit.publish" />
            </Button>
          </Group>
        </Stack>
      </DecisionDialog>
    </Stack>
  );
}

function Asked({ askedAgain, rounded }: { askedAgain: number | null; rounded: boolean }) {
  if (askedAgain === null) return <FormattedMessage id="guideEdit.askedUnknown" />;
  return <FormattedMessage id={rounded ? 'guideEdit.askedAbout' : 'guideEdit.asked'} values={{ count: askedAgain }} />;
}
