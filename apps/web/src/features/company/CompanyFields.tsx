import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useCompany } from '../../app/company.js';
import { useAct } from '../../graphql/useAct.js';
import type { MessageId } from '../../i18n/catalogue.js';
import { useLanguage } from '../../i18n/LanguageProvider.js';
import { languageNames, languages } from '../../i18n/languages.js';
import { FaultNotice } from '../../kit/feedback/FaultNotice.js';
import { AccentChoice } from './AccentChoice.js';
import { draftOf, firstDraftOf, inputOf, isColour, withLanguage } from './companyDraft.js';
import { updateCompanyMutation, type CompanySaid } from './company.query.js';
import { countries, including, timeZones } from './places.js';
import { SavedLine } from './SavedLine.js';
import classes from './CompanyForm.module.css';

interface CompanyFieldsProps {
  company: CompanySaid;
  /** Which is kept by itself. */
  logo: ReactNode;
  submit: MessageId;
  /** Whether one came to say it; elsewhere a name may be taken back. */
  needsName: boolean;
  onSaved: (() => void) | undefined;
}

export function CompanyFields({ company, logo, submit, needsName, onSaved }: CompanyFieldsProps) {
  const intl = useIntl();
  const { show } = useCompany();
  const { act, busy, fault } = useAct(updateCompanyMutation);
  const { language } = useLanguage();
  const [draft, setDraft] = useState(() =>
    needsName && company.name === null
      ? firstDraftOf(company, { language, timeZone: intl.timeZone })
      : draftOf(company),
  );
  const [saved, setSaved] = useState(0);
  const [isNameMissed, setNameMissed] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const label = (id: MessageId) => intl.formatMessage({ id });

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const isMissed = needsName && draft.name.trim() === '';
    setNameMissed(isMissed);
    if (isMissed) nameField.current?.focus();
    if (isMissed || !isColour(draft.colour)) return;
    const answer = await act(inputOf(draft));
    if (!answer) return;
    show(answer.updateCompany.company);
    setSaved((count) => count + 1);
    onSaved?.();
  };
  const select = (
    field: 'defaultCountry' | 'defaultTimeZone' | 'defaultLocale',
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      label={label(`company.${field}`)}
      data={including(data, draft[field])}
      value={draft[field]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setDraft((before) => ({ ...before, [field]: value }));
      }}
    />
  );
  return (
    <form className={classes.fields} onSubmit={(event) => void save(event)}>
      <TextInput
        label={label('company.name')}
        description={label('company.name.hint')}
        ref={nameField}
        value={draft.name}
        error={isNameMissed && draft.name.trim() === '' && label('company.name.needed')}
        maxLength={80}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setDraft((before) => ({ ...before, name: value }));
        }}
      />
      {logo}
      <AccentChoice
        colour={draft.colour}
        saved={company.accent}
        onChoose={(colour) => setDraft((before) => ({ ...before, colour }))}
      />
      <fieldset className={classes.group}>
        <legend>
          <FormattedMessage id="company.languages" />
        </legend>
        <p className={classes.hint}>
          <FormattedMessage id="company.languages.hint" />
        </p>
        <div className={classes.choices}>
          {languages.map((one) => (
            <Checkbox
              key={one}
              label={languageNames[one]}
              checked={draft.languages.includes(one)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setDraft((before) => withLanguage(before, one, checked));
              }}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={classes.group}>
        <legend>
          <FormattedMessage id="company.defaults" />
        </legend>
        <p className={classes.hint}>
          <FormattedMessage id="company.defaults.hint" />
        </p>
        <div className={classes.row} style={{ marginTop: '0.75rem' }}>
          {select(
            'defaultLocale',
            draft.languages.map((value) => ({
              value,
              label: languages.flatMap((one) => (one === value ? [languageNames[one]] : []))[0] ?? value,
            })),
          )}
          {select('defaultCountry', countries(intl.locale))}
          {select('defaultTimeZone', timeZones())}
        </div>
      </fieldset>
      <TextInput
        type="number"
        label={label('company.minimumGroupSize')}
        description={label('company.minimumGroupSize.hint')}
        value={draft.minimumGroupSize}
        min={5}
        max={1000}
        step={1}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setDraft((before) => ({ ...before, minimumGroupSize: value }));
        }}
      />
      <Button type="submit" loading={busy}>
        <FormattedMessage id={submit} />
      </Button>
      <SavedLine count={saved} />
      {fault && <FaultNotice fault={fault} kept={label('setUp.kept')} />}
    </form>
  );
}
