import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';

interface GraduallyProps<Item> {
  items: Item[];
  /** How many are shown at first, and added each time. */
  step: number;
  /** Whose rest it is, where a page has several. */
  of?: string;
  children(shown: Item[]): ReactNode;
}

/** A long list a part at a time, so that the page stays light. */
export function Gradually<Item>({ items, step, of, children }: GraduallyProps<Item>) {
  const [most, setMost] = useState(step);
  const rest = items.length - most;
  return (
    <>
      {children(items.slice(0, most))}
      {rest > 0 && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setMost(most + step)}>
          <FormattedMessage id="action.showRest" values={{ count: Math.min(step, rest), of: of ?? 'none' }} />
        </Button>
      )}
    </>
  );
}
