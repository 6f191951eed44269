import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { FaultNotice } from '../../../kit/feedback/FaultNotice.js';
import { Section } from '../../../kit/layout/Section.js';
import { languageName } from '../../../kit/languageName.js';
import { AddLanguage } from './AddLanguage.js';
import { blankText, sourceFirst, withText } from './draftText.js';
import { DiscardDraft } from './DiscardDraft.js';
import type { GuideTexts } from './guideEdit.query.js';
import { GuideHistory } from './GuideHistory.js';
import { LanguageDesk } from './LanguageDesk.js';
import { OtherDraft } from './OtherDraft.js';
import { PublishDraft } from './PublishDraft.js';
import { SavedLine } from './SavedLine.js';
import { useDraft } from './useDraft.js';
import classes from './edit.module.css';

interface GuideEditorProps {
  guide: GuideTexts;
  onReload(this: void): void;
  onPublished(this: void, number: number): void;
  onDiscarded(this: void): void;
}

export function GuideEditor({ guide, onReload, onPublished, onDiscarded }: GuideEditorProps) {
  const intl = useIntl();
  const draft = useDraft(guide, onReload);
  const { words, edit } = draft;
  const [shown, setShown] = useState(words.sourceLocale);
  const texts = sourceFirst(words.texts, words.sourceLocale);
  const current = texts.find(({ locale }) => locale === shown) ?? texts[0];
  const published = guide.current?.translations ?? [];
  return (
    <div className={classes.editor}>
      <SavedLine draft={draft} />
      {draft.fault && (
        <FaultNotice fault={draft.fault} kept={intl.formatMessage({ id: 'guideEdit.kept' })} onRetry={draft.tryAgain} />
      )}
      {draft.theirs && <OtherDraft draft={draft} theirs={draft.theirs} />}
      <Tabs value={current?.locale ?? null} onChange={(locale) => locale && setShown(locale)} keepMounted={false}>
        <Tabs.List aria-label={intl.formatMessage({ id: 'guide.language' })}>
          {texts.map(({ locale }) => (
            <Tabs.Tab key={locale} value={locale}>
              {languageName(intl, locale)}
              {locale === words.sourceLocale && (
                <>
                  {' '}
                  <FormattedMessage id="guideEdit.isSource" />
                </>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {texts.map((text) => (
          <Tabs.Panel key={text.locale} value={text.locale}>
            <LanguageDesk
              text={text}
              source={text.locale === words.sourceLocale ? null : (texts[0] ?? null)}
              published={published.find(({ locale }) => locale === text.locale) ?? null}
              isBehind={guide.draft?.translations.find(({ locale }) => locale === text.locale)?.behindSource ?? false}
              onChange={(next) => edit(withText(words, next))}
            />
            {text.locale !== words.sourceLocale && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                onClick={() => edit({ ...words, texts: words.texts.filter(({ locale }) => locale !== text.locale) })}
              >
                <FormattedMessage id="guideEdit.leaveOut" values={{ language: languageName(intl, text.locale) }} />
              </Button>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      <AddLanguage
        taken={texts.map(({ locale }) => locale)}
        onAdd={(locale) => {
          edit({ ...words, texts: [...words.texts, blankText(locale)] });
          setShown(locale);
        }}
      />
      <Section title={<FormattedMessage id="guideEdit.publishTitle" />}>
        <PublishDraft guide={guide} draft={draft} onPublished={onPublished} />
        {draft.saved.revision !== null && (
          <DiscardDraft
            guideKey={guide.key}
            revision={draft.saved.revision}
            onDiscarded={() => {
              draft.drop();
              onDiscarded();
            }}
          />
        )}
      </Section>
      <GuideHistory guideKey={guide.key} onTake={(taken) => edit({ ...words, ...taken })} />
    </div>
  );
}
