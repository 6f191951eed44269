import type { PersonalData } from '@sillage/platform';

export const companyPersonalData: PersonalData = {
  company: {
    nobodys: `
      id name languages accent logo logo_sha256 default_locale default_time_zone default_country minimum_group_size changed_at`,
  },
};
