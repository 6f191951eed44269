import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, type ChangeEvent, type Ref } from 'react';
import { useIntl } from 'react-intl';
import type { Fault } from '../../../graphql/fault.js';
import { languageNames, languages } from '../../../i18n/languages.js';
import type { ByHandDraft } from './byHandDraft.js';
import classes from './ByHandFields.module.css';

interface ByHandFieldsProps {
  draft: ByHandDraft;
  onChange(this: void, draft: ByHandDraft): void;
  fault: Fault | null;
  first?: Ref<HTMLInputElement>;
}

/** The company's own is chosen by saying nothing. */
export function ByHandFields({ draft, onChange, fault, first }: ByHandFieldsProps) {
  const intl = useIntl();
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const field = (name: keyof ByHandDraft) => ({
    label: intl.formatMessage({ id: `byHand.${name}` }),
    value: draft[name],
    error: fault?.argumentPath === `input.${name}` ? fault.message : undefined,
    withAsterisk: false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });
  const chosen = (options: { value: string; label: string }[], value: string) => [
    { value: '', label: intl.formatMessage({ id: 'byHand.asTheCompany' }) },
    ...options,
    ...(value === '' || options.some((option) => option.value === value) ? [] : [{ value, label: value }]),
  ];
  return (
    <>
      <div className={classes.row}>
        <TextInput {...field('givenName')} maxLength={200} autoComplete="off" ref={first} />
        <TextInput {...field('familyName')} maxLength={200} autoComplete="off" />
      </div>
      <TextInput {...field('email')} type="email" maxLength={254} required autoComplete="off" />
      <TextInput
        {...field('orgUnitPath')}
        description={intl.formatMessage({ id: 'byHand.orgUnitPath.hint' })}
        autoComplete="off"
      />
      <TextInput {...field('jobTitle')} maxLength={300} autoComplete="off" />
      <div className={classes.row}>
        <NativeSelect
          {...field('locale')}
          data={chosen(
            languages.map((one) => ({ value: one, label: languageNames[one] })),
            draft.locale,
          )}
        />
        <TextInput
          {...field('country')}
          description={intl.formatMessage({ id: 'byHand.country.hint' })}
          maxLength={2}
          autoComplete="off"
        />
      </div>
      <NativeSelect
        {...field('timeZone')}
        data={chosen(
          zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
          draft.timeZone,
        )}
      />
    </>
  );
}
