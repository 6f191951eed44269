import { FormattedMessage } from 'react-intl';
import type { Grant } from './role.query.js';

/** For which part of the company and which programme a role was given. */
export function RoleScopeWords({ orgUnit, programme }: Pick<Grant, 'orgUnit' | 'programme'>) {
  const unit = orgUnit === null ? <FormattedMessage id="unit.all" /> : orgUnit.name;
  return (
    <>
      {unit}
      {programme && ` · ${programme.name}`}
    </>
  );
}
