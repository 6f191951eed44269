import { Checkbox, NativeSelect } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { isCapable } from '../../app/capabilities.js';
import { useViewer } from '../../app/viewer.js';
import { useAnswer } from '../../graphql/useAnswer.js';
import { Disclosure } from '../../kit/layout/Disclosure.js';
import { countryName } from '../../kit/people/countryName.js';
import { roles } from '../directory/roles/roles.js';
import { UnitChoice } from '../directory/units/UnitChoice.js';
import { countriesQuery } from './people.query.js';
import { isNarrow, type PeopleFilters } from './peopleFilters.js';
import classes from './PeopleNarrowing.module.css';

interface PeopleNarrowingProps {
  filters: PeopleFilters;
  onNarrow(this: void, next: Partial<PeopleFilters>): void;
}

/** By unit and country; for administrators by role, and to those who left. */
export function PeopleNarrowing(props: PeopleNarrowingProps) {
  return (
    <Disclosure summary={<FormattedMessage id="people.narrow" />} open={isNarrow(props.filters)} onDemand>
      <Choices {...props} />
    </Disclosure>
  );
}

function Choices({ filters, onNarrow }: PeopleNarrowingProps) {
  const intl = useIntl();
  const mayAdminister = isCapable(useViewer(), 'ADMINISTER');
  const { data } = useAnswer(countriesQuery, {});
  const countries = (data?.countries ?? (filters.country === null ? [] : [filters.country]))
    .map((code) => ({ value: code, label: countryName(intl, code) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, intl.locale));
  return (
    <div className={classes.choices}>
      <UnitChoice
        label={intl.formatMessage({ id: 'people.unit' })}
        value={filters.unit}
        onChange={(unit) => onNarrow({ unit })}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'people.country' })}
        data={[{ value: '', label: intl.formatMessage({ id: 'people.country.any' }) }, ...countries]}
        value={filters.country ?? ''}
        onChange={(event) => onNarrow({ country: event.currentTarget.value || null })}
      />
      {mayAdminister && (
        <>
          <NativeSelect
            label={intl.formatMessage({ id: 'roles.role' })}
            data={[
              { value: '', label: intl.formatMessage({ id: 'people.role.any' }) },
              ...roles.map((value) => ({ value, label: intl.formatMessage({ id: `role.${value}` }) })),
            ]}
            value={filters.role ?? ''}
            onChange={(event) => onNarrow({ role: roles.find((one) => one === event.currentTarget.value) ?? null })}
          />
          <Checkbox
            className={classes.left}
            label={intl.formatMessage({ id: 'people.left' })}
            checked={filters.left}
            onChange={(event) => onNarrow({ left: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}
