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

export const emptyDraft: ByHandDraft = {
  givenName: '',
  familyName: '',
  email: '',
  orgUnitPath: '',
  jobTitle: '',
  locale: '',
  timeZone: '',
  country: '',
};

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
  };
}

/** Only what was changed is said; a job title is taken out by saying nothing of it. */
export function updateInputOf(before: ByHandDraft, after: ByHandDraft): Partial<ByHandDraft> {
  const changed = byHandFields.filter((field) => after[field].trim() !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, written(field, after[field])]));
}

function written(field: keyof ByHandDraft, value: string): string {
  return field === 'country' ? value.trim().toUpperCase() : value.trim();
}
