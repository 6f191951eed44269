import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ChangeEvent, Ref } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Fault } from '../../../graphql/fault.js';
import { languageNames, languages } from '../../../i18n/languages.js';
import { Disclosure } from '../../../kit/layout/Disclosure.js';
import { countries, including, timeZones } from '../../company/places.js';
import type { ByHandDraft, ByHandField } from './byHandDraft.js';
import classes from './ByHandFields.module.css';

interface ByHandFieldsProps {
  draft: ByHandDraft;
  onChange(this: void, draft: ByHandDraft): void;
  fault: Fault | null;
  first?: Ref<HTMLInputElement>;
}

/** What is seldom said, and hidden until it is. */
const seldom = ['jobTitle', 'locale', 'country', 'timeZone'] as const satisfies ByHandField[];

/** The company's own is chosen by saying nothing. */
export function ByHandFields({ draft, onChange, fault, first }: ByHandFieldsProps) {
  const intl = useIntl();
  const isSaid = seldom.some((name) => draft[name] !== '' || fault?.argumentPath === `input.${name}`);
  const field = (name: ByHandField) => ({
    label: intl.formatMessage({ id: `byHand.${name}` }),
    value: draft[name],
    error: fault?.argumentPath === `input.${name}` ? fault.message : undefined,
    withAsterisk: false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  const isUnitAskedAbout = fault?.argumentPath === 'input.orgUnitAsWritten';
  const unit = field('orgUnitPath');
  const chosen = (options: { value: string; label: string }[], value: string) => [
    { value: '', label: intl.formatMessage({ id: 'byHand.asTheCompany' }) },
    ...(value === '' ? options : including(options, value)),
  ];
  return (
    <>
      <div className={classes.row}>
        <TextInput {...field('givenName')} maxLength={200} autoComplete="off" ref={first} />
        <TextInput {...field('familyName')} maxLength={200} autoComplete="off" />
      </div>
      <TextInput {...field('email')} type="email" maxLength={254} required autoComplete="off" />
      <TextInput
        {...unit}
        error={isUnitAskedAbout && !draft.orgUnitAsWritten ? fault.message : unit.error}
        onChange={(event) => onChange({ ...draft, orgUnitPath: event.currentTarget.value, orgUnitAsWritten: false })}
        description={intl.formatMessage({ id: 'byHand.orgUnitPath.hint' })}
        autoComplete="off"
      />
      {(isUnitAskedAbout || draft.orgUnitAsWritten) && (
        <Checkbox
          label={intl.formatMessage({ id: 'byHand.orgUnitAsWritten' }, { path: draft.orgUnitPath.trim() })}
          checked={draft.orgUnitAsWritten}
          onChange={(event) => onChange({ ...draft, orgUnitAsWritten: event.currentTarget.checked })}
        />
      )}
      <Disclosure summary={<FormattedMessage id="byHand.seldom" />} open={isSaid}>
        <div className={classes.seldom}>
          <TextInput {...field('jobTitle')} maxLength={300} autoComplete="off" />
          <div className={classes.row}>
            <NativeSelect
              {...field('locale')}
              data={chosen(
                languages.map((one) => ({ value: one, label: languageNames[one] })),
                draft.locale,
              )}
            />
            <NativeSelect {...field('country')} data={chosen(countries(intl.locale), draft.country)} />
          </div>
          <NativeSelect {...field('timeZone')} data={chosen(timeZones(), draft.timeZone)} />
        </div>
      </Disclosure>
    </>
  );
}
