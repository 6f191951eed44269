import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

/** A skeleton for the eye, one word for the ear. */
export function Waiting({ children }: { children: ReactNode }) {
  return (
    <div>
      <VisuallyHidden role="status">
        <FormattedMessage id="state.loading" />
      </VisuallyHidden>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
