import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../../kit/languageName.js';
import { textField, type SettingsDraft } from './settingsDraft.js';
import classes from './Settings.module.css';

/** Those that companies write in most; another one stays where it is there already. */
const offered =
  'ar cs da de el en es fi fr hi hu id it ja ko nb nl pl pt pt-BR ro sk sv th tr uk vi zh-Hans zh-Hant'.split(' ');

interface LanguageTextsProps {
  draft: SettingsDraft;
  languages: readonly string[];
  error(this: void, field: string): string | undefined;
  onWrite(this: void, field: string, text: string): void;
  onAdd(this: void, locale: string): void;
  onRemove(this: void, locale: string): void;
}

/** The name and the description, in the programme's own language first and then in each other one. */
export function LanguageTexts({ draft, languages, error, onWrite, onAdd, onRemove }: LanguageTextsProps) {
  const intl = useIntl();
  const free = offered.filter((locale) => !languages.includes(locale));
  const [next, setNext] = useState('');
  const named = free
    .map((locale) => ({ value: locale, label: languageName(intl, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, intl.locale));
  return (
    <fieldset className={classes.group}>
      <legend>
        <FormattedMessage id="settings.texts" />
      </legend>
      {languages.map((locale, index) => {
        const language = languageName(intl, locale);
        const [name, description] = [textField('name', locale), textField('description', locale)];
        return (
          <div key={locale} className={classes.language} lang={locale}>
            <div className={classes.head} lang={intl.locale}>
              <h2>
                <FormattedMessage
                  id={index === 0 ? 'settings.ownLanguage' : 'settings.language'}
                  values={{ language }}
                />
              </h2>
              {index > 0 && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={intl.formatMessage({ id: 'settings.language.remove.for' }, { language })}
                  onClick={() => onRemove(locale)}
                >
                  <FormattedMessage id="action.remove" />
                </Button>
              )}
            </div>
            <TextInput
              label={intl.formatMessage({ id: 'settings.name' })}
              value={draft[name] ?? ''}
              error={error(name)}
              maxLength={200}
              onChange={(event) => onWrite(name, event.currentTarget.value)}
            />
            <Textarea
              label={intl.formatMessage({ id: 'settings.description' })}
              value={draft[description] ?? ''}
              error={error(description)}
              maxLength={10_000}
              autosize
              minRows={2}
              onChange={(event) => onWrite(description, event.currentTarget.value)}
            />
          </div>
        );
      })}
      <div className={classes.row}>
        <NativeSelect
          label={intl.formatMessage({ id: 'settings.language.add' })}
          data={[{ value: '', label: intl.formatMessage({ id: 'settings.language.choose' }) }, ...named]}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={next === ''}
          onClick={() => {
            onAdd(next);
            setNext('');
          }}
        >
          <FormattedMessage id="settings.language.add.act" />
        </Button>
      </div>
    </fieldset>
  );
}
