import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import type { Part } from './Continued.js';

interface ShowMoreProps {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  onMore: Part['onMore'];
}

/** Under a part of a list, where there is more and this is its last part. */
export function ShowMore({ pageInfo: { hasNextPage, endCursor }, onMore }: ShowMoreProps) {
  if (!hasNextPage || endCursor === null || onMore === undefined) return null;
  return (
    <Button variant="default" mt="md" onClick={() => onMore(endCursor)}>
      <FormattedMessage id="action.showMore" />
    </Button>
  );
}
