import { useIntl } from 'react-intl';

/** A day with its time, in the reader's zone: near enough to need no year. */
export function Moment({ value }: { value: string }) {
  const intl = useIntl();
  const words = intl.formatDate(value, { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' });
  return <time dateTime={value}>{words}</time>;
}
