import { FormattedNumber } from 'react-intl';

/** Always one decimal, so that shares stand under one another. */
export const share = { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** A part of a whole, from 0 to 1. */
export function Share({ value }: { value: number }) {
  return <FormattedNumber value={value} {...share} />;
}
