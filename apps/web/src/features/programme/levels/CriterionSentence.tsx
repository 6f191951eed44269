import { NativeSelect, TextInput } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../../kit/languageName.js';
import type { CriterionDraft, LevelDraft } from './levelsDraft.js';
import classes from './Levels.module.css';

interface CriterionSentenceProps {
  criterion: CriterionDraft;
  /** Which HOLDS_LEVEL can ask for. */
  lower: readonly LevelDraft[];
  languages: readonly string[];
  guide: string;
  isWrong: boolean;
  onChange(this: void, criterion: CriterionDraft): void;
}

/** What is asked for, as a sentence with the places to fill in. */
export function CriterionSentence({ criterion, lower, languages, guide, isWrong, onChange }: CriterionSentenceProps) {
  const intl = useIntl();
  const { kind, required, argument, words } = criterion;
  const [own = 'en'] = languages;
  const count = (
    <TextInput
      className={classes.number}
      type="number"
      inputMode="numeric"
      size="sm"
      min={1}
      max={1000}
      error={isWrong}
      aria-label={intl.formatMessage({ id: `criterion.${kind === 'HOLDS_LEVEL' ? 'months' : 'count'}` })}
      value={required}
      onChange={(event) => onChange({ ...criterion, required: event.currentTarget.value })}
    />
  );
  switch (kind) {
    case 'GUIDE_ACKNOWLEDGED':
      return <FormattedMessage id="criterion.say.GUIDE_ACKNOWLEDGED" values={{ guide }} />;
    case 'HAS_MENTOR':
      return <FormattedMessage id="criterion.say.HAS_MENTOR" />;
    case 'MENTEES_LABELLED':
      return <FormattedMessage id="criterion.say.MENTEES_LABELLED" values={{ count, n: Number(required) || 0 }} />;
    case 'SESSIONS_ATTENDED': {
      const tag = (
        <TextInput
          className={classes.tag}
          size="sm"
          maxLength={100}
          aria-label={intl.formatMessage({ id: 'criterion.tag' })}
          placeholder={intl.formatMessage({ id: 'criterion.tag.any' })}
          value={argument}
          onChange={(event) => onChange({ ...criterion, argument: event.currentTarget.value })}
        />
      );
      return (
        <FormattedMessage id="criterion.say.SESSIONS_ATTENDED" values={{ count, tag, n: Number(required) || 0 }} />
      );
    }
    case 'HOLDS_LEVEL': {
      const level = (
        <NativeSelect
          className={classes.tag}
          size="sm"
          error={isWrong}
          aria-label={intl.formatMessage({ id: 'criterion.level' })}
          data={[
            ...(lower.some(({ key }) => key === argument) ? [] : [{ value: argument, label: argument }]),
            ...lower.flatMap(({ key, names }) => (key === null ? [] : [{ value: key, label: names[own] ?? key }])),
          ]}
          value={argument}
          onChange={(event) => onChange({ ...criterion, argument: event.currentTarget.value })}
        />
      );
      return <FormattedMessage id="criterion.say.HOLDS_LEVEL" values={{ count, level, n: Number(required) || 0 }} />;
    }
    case 'SELF_DECLARED':
      return (
        <>
          <FormattedMessage id="criterion.say.SELF_DECLARED" />
          <span className={classes.words}>
            {languages.map((locale) => (
              <TextInput
                key={locale}
                size="sm"
                label={languages.length > 1 ? languageName(intl, locale) : undefined}
                aria-label={languages.length > 1 ? undefined : intl.formatMessage({ id: 'criterion.words' })}
                lang={locale}
                maxLength={500}
                error={isWrong && locale === own}
                value={words[locale] ?? ''}
                onChange={(event) =>
                  onChange({ ...criterion, words: { ...words, [locale]: event.currentTarget.value } })
                }
              />
            ))}
          </span>
        </>
      );
    default:
      return kind satisfies never;
  }
}
