import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../../graphql/useAnswer.js';
import { auditActionsQuery } from './audit.query.js';

interface ActionChoiceProps {
  /** As the server calls it; null for every act. */
  value: string | null;
  onChange(this: void, action: string | null): void;
}

/** One kind of act, by its words. */
export function ActionChoice({ value, onChange }: ActionChoiceProps) {
  const intl = useIntl();
  const { data } = useAnswer(auditActionsQuery, {});
  const actions = data?.auditActions ?? [];
  return (
    <NativeSelect
      label={intl.formatMessage({ id: 'audit.action' })}
      data={[
        { value: '', label: intl.formatMessage({ id: 'audit.action.any' }) },
        ...actions.map(({ action, name }) => ({ value: action, label: name })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
