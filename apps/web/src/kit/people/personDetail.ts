import type { IntlShape } from 'react-intl';
import { countryName } from './countryName.js';

interface Placed {
  jobTitle: string | null;
  country: string;
  orgUnit: { name: string };
}

/** What places a colleague among so many: what they do, where in the company, where in the world. A unit often bears its country's name. */
export function personDetail(intl: IntlShape, { jobTitle, country, orgUnit }: Placed): string {
  const land = countryName(intl, country);
  return [...new Set([jobTitle, orgUnit.name, land].filter(Boolean))].join(' · ');
}
