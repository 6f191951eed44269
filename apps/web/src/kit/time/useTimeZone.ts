import { useIntl } from 'react-intl';

/** Where the reader is: the person's own zone, and the browser's until somebody is signed in (LanguageProvider says which). */
export function useTimeZone(): string {
  const { timeZone } = useIntl();
  if (!timeZone) throw new Error('A page is shown without the zone of its reader.');
  return timeZone;
}
