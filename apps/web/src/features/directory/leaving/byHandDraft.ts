import type { Fault } from '../../../graphql/fault.js';

/** What an administrator writes of a person; an empty field says nothing. */
export interface ByHandDraft {
  givenName: string;
  familyName: string;
  email: string;
  orgUnitPath: string;
  jobTitle: string;
  locale: string;
  timeZone: string;
  country: string;
  /** The unit is meant so, though its name looks like several: said once the server has asked. */
  orgUnitAsWritten: boolean;
}

export const byHandFields = [
  'givenName',
  'familyName',
  'email',
  'orgUnitPath',
  'jobTitle',
  'locale',
  'timeZone',
  'country',
] as const satisfies readonly (keyof ByHandDraft)[];
export type ByHandField = (typeof byHandFields)[number];

export const emptyDraft: ByHandDraft = {
  givenName: '',
  familyName: '',
  email: '',
  orgUnitPath: '',
  jobTitle: '',
  locale: '',
  timeZone: '',
  country: '',
  orgUnitAsWritten: false,
};

/** What is said at the form's fields; anything else stands below it. */
export function isToldAtAField(fault: Pick<Fault, 'argumentPath'> | null): boolean {
  return [...byHandFields, 'orgUnitAsWritten'].some((field) => fault?.argumentPath === `input.${field}`);
}

/** Colleagues who are added one after the other often work in one place: that stays. */
export function nextDraft({ orgUnitPath, locale, timeZone, country }: ByHandDraft): ByHandDraft {
  return { ...emptyDraft, orgUnitPath, locale, timeZone, country };
}

/** As the server takes it: what is left out is as the company's defaults say. */
export function addInputOf({ givenName, familyName, email, country, ...others }: ByHandDraft) {
  return {
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    email: email.trim(),
    country: country.trim().toUpperCase() || null,
    orgUnitPath: others.orgUnitPath.trim() || null,
    orgUnitAsWritten: others.orgUnitAsWritten,
    jobTitle: others.jobTitle.trim() || null,
    locale: others.locale || null,
    timeZone: others.timeZone || null,
  };
}

interface Known {
  givenName: string;
  familyName: string;
  email: string | null;
  jobTitle: string | null;
  locale: string;
  timeZone: string;
  country: string;
  orgUnit: { name: string; ancestors: readonly { name: string }[] };
}

/** A person as they are known now. */
export function draftOf({ orgUnit, email, jobTitle, ...known }: Known): ByHandDraft {
  const { givenName, familyName, locale, timeZone, country } = known;
  const orgUnitPath = [...orgUnit.ancestors, orgUnit].map(({ name }) => name).join(' / ');
  return {
    givenName,
    familyName,
    locale,
    timeZone,
    country,
    orgUnitPath,
    email: email ?? '',
    jobTitle: jobTitle ?? '',
    orgUnitAsWritten: false,
  };
}

/** Only what was changed is said; a job title is taken out by saying nothing of it. */
export function updateInputOf(before: ByHandDraft, after: ByHandDraft): Partial<ByHandDraft> {
  const changed = byHandFields.filter((field) => after[field].trim() !== before[field]);
  const said = Object.fromEntries(changed.map((field) => [field, written(field, after[field])]));
  return after.orgUnitAsWritten ? { ...said, orgUnitAsWritten: true } : said;
}

function written(field: ByHandField, value: string): string {
  return field === 'country' ? value.trim().toUpperCase() : value.trim();
}
