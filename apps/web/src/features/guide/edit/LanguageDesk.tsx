import { SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../../../i18n/catalogue.js';
import { GuideText } from '../GuideText.js';
import { changesOf } from '../changes.js';
import { ChangeLines } from '../ChangeLines.js';
import type { DraftText } from './draftText.js';
import { usePreview } from './usePreview.js';
import classes from './edit.module.css';

interface LanguageDeskProps {
  text: DraftText;
  /** What it is translated from; null where it is the source itself. */
  source: DraftText | null;
  published: { readonly markdown: string } | null;
  isBehind: boolean;
  onChange(this: void, text: DraftText): void;
}

type Beside = 'preview' | 'source' | 'changes';

/** One language: its words on one side, and beside them how they are read, what they are made from, or what changes. */
export function LanguageDesk({ text, source, published, isBehind, onChange }: LanguageDeskProps) {
  const intl = useIntl();
  const [beside, setBeside] = useState<Beside>('preview');
  const shown = beside === 'source' && source === null ? 'preview' : beside;
  const words = (id: MessageId) => intl.formatMessage({ id });
  return (
    <div className={classes.desk}>
      <div className={classes.writing}>
        {isBehind && (
          <p className={classes.behind}>
            <FormattedMessage id="guideEdit.behind" />
          </p>
        )}
        <TextInput
          label={words('guideEdit.title')}
          lang={text.locale}
          maxLength={200}
          value={text.title}
          onChange={({ currentTarget }) => onChange({ ...text, title: currentTarget.value })}
        />
        <Textarea
          label={words('guideEdit.markdown')}
          description={words('guideEdit.markdownHint')}
          lang={text.locale}
          rows={18}
          classNames={{ input: classes.markdown }}
          value={text.markdown}
          onChange={({ currentTarget }) => onChange({ ...text, markdown: currentTarget.value })}
        />
        <TextInput
          label={words('guideEdit.changeNote')}
          description={words('guideEdit.changeNoteHint')}
          lang={text.locale}
          maxLength={1000}
          value={text.changeNote}
          onChange={({ currentTarget }) => onChange({ ...text, changeNote: currentTarget.value })}
        />
      </div>
      <div className={classes.beside}>
        <SegmentedControl
          aria-label={words('guideEdit.beside')}
          value={shown}
          onChange={(value) => setBeside(value as Beside)}
          data={[
            { value: 'preview', label: words('guideEdit.preview') },
            ...(source === null ? [] : [{ value: 'source', label: words('guideEdit.source') }]),
            { value: 'changes', label: words('guideEdit.changes') },
          ]}
        />
        {shown === 'source' && source !== null ? (
          <Read text={source} before={null} what="preview" />
        ) : (
          <Read text={text} before={published?.markdown ?? null} what={shown === 'changes' ? 'changes' : 'preview'} />
        )}
      </div>
    </div>
  );
}

interface ReadProps {
  text: DraftText;
  before: string | null;
  what: 'preview' | 'changes';
}

function Read({ text, before, what }: ReadProps) {
  const preview = usePreview({ locale: text.locale, markdown: useDeferredValue(text.markdown), before });
  if (preview === null) return null;
  if (what === 'preview') return <GuideText html={preview.html} locale={text.locale} />;
  const changes = preview.diff === null ? [] : changesOf(preview.diff);
  if (changes.length > 0) return <ChangeLines changes={changes} />;
  return (
    <p className={classes.saved}>
      <FormattedMessage id={before === null ? 'guideEdit.nothingPublished' : 'guideEdit.noChanges'} />
    </p>
  );
}
