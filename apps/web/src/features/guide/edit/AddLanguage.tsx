import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { languageName } from '../../../kit/languageName.js';
import classes from './edit.module.css';

const languages =
  'ar bg cs da de el en es et fi fr ga he hi hr hu id it ja ko lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(
    ' ',
  );

interface AddLanguageProps {
  taken: readonly string[];
  onAdd(this: void, locale: string): void;
}

export function AddLanguage({ taken, onAdd }: AddLanguageProps) {
  const intl = useIntl();
  const [chosen, setChosen] = useState<string | null>(null);
  const data = languages
    .filter((locale) => !taken.includes(locale))
    .map((locale) => ({ value: locale, label: languageName(intl, locale) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, intl.locale));
  return (
    <div className={classes.add}>
      <Select
        label={intl.formatMessage({ id: 'guideEdit.addLanguage' })}
        placeholder={intl.formatMessage({ id: 'guideEdit.choose' })}
        searchable
        data={data}
        value={chosen}
        onChange={setChosen}
      />
      <Button
        variant="default"
        disabled={chosen === null}
        onClick={() => {
          if (chosen === null) return;
          onAdd(chosen);
          setChosen(null);
        }}
      >
        <FormattedMessage id="guideEdit.add" />
      </Button>
    </div>
  );
}
