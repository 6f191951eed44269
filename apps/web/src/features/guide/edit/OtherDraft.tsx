import { Button, Group, Textarea } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../../kit/languageName.js';
import type { DraftWords } from './draftText.js';
import type { Draft } from './useDraft.js';
import classes from './edit.module.css';

/** Two people wrote: both texts, and the choice between them. Neither is lost before it is made. */
export function OtherDraft({ draft, theirs }: { draft: Draft; theirs: DraftWords }) {
  const intl = useIntl();
  const mine = draft.words;
  const textIn = (words: DraftWords, locale: string) => words.texts.find((text) => text.locale === locale);
  const locales = [...new Set([...mine.texts, ...theirs.texts].map(({ locale }) => locale))];
  const differing = locales.filter((locale) => {
    const [one, other] = [textIn(mine, locale), textIn(theirs, locale)];
    return one?.markdown !== other?.markdown || one?.title !== other?.title;
  });
  return (
    <section className={classes.other} role="alert" aria-labelledby="other-draft">
      <h2 id="other-draft">
        <FormattedMessage id="guideEdit.other" />
      </h2>
      <p>
        <FormattedMessage id="guideEdit.otherWords" />
      </p>
      {differing.map((locale) => (
        <div key={locale} className={classes.both}>
          {(['mine', 'theirs'] as const).map((whose) => {
            const text = textIn(whose === 'mine' ? mine : theirs, locale);
            return (
              <Textarea
                key={whose}
                readOnly
                rows={10}
                lang={locale}
                label={intl.formatMessage(
                  { id: whose === 'mine' ? 'guideEdit.mineIn' : 'guideEdit.theirsIn' },
                  { language: languageName(intl, locale) },
                )}
                value={text ? `${text.title}\n\n${text.markdown}` : intl.formatMessage({ id: 'guideEdit.noText' })}
              />
            );
          })}
        </div>
      ))}
      <Group gap="sm">
        <Button onClick={draft.keepMine}>
          <FormattedMessage id="guideEdit.keepMine" />
        </Button>
        <Button variant="default" onClick={draft.takeTheirs}>
          <FormattedMessage id="guideEdit.takeTheirs" />
        </Button>
      </Group>
    </section>
  );
}
