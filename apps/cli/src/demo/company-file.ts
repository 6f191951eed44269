import { demoCompany, type DemoPerson } from './demo-company.js';
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { demoAccounts } from './accounts.js';

const people = 2000;
const countries = 8;

/** HR's file of the demo company, the accounts among its people. */
export function companyFile(): Readable {
  return Readable.from(rows()).pipe(stringify({ header: true }));
}

function* rows(): Generator<DemoPerson> {
  let home: DemoPerson | undefined;
  for (const person of demoCompany({ people: people - demoAccounts.length, countries })) {
    // The first team of the first country is where the accounts work.
    if (person.org_unit_path.split(' / ').length >= 5) home ??= person;
    yield person;
  }
  if (home === undefined) return;
  const { org_unit_path, country, time_zone } = home;
  for (const [index, account] of demoAccounts.entries()) {
    yield {
      external_id: `D${String(index + 1).padStart(4, '0')}`,
      email: account.email,
      given_name: account.givenName,
      family_name: account.familyName,
      country,
      locale: account.locale,
      time_zone,
      org_unit_path,
      job_title: account.jobTitle,
      manager_external_id: '',
      active: 'true',
    };
  }
}
