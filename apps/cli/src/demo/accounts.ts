import { Role } from '@sillage/platform';

/** A person of the demo company to sign in as. */
export interface DemoAccount {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly locale: 'en' | 'fr';
  /** Given for the whole company. */
  readonly role?: Role;
}

const at = (name: string): string => `${name}@demo.sillage.example`;

/** Each is what its name says; all have one password. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: at('employee'), locale: 'en', givenName: 'Élise', familyName: 'Marchand', jobTitle: 'Shop adviser' },
  { email: at('champion'), locale: 'fr', givenName: 'Karim', familyName: 'Benali', jobTitle: 'Buyer' },
  { email: at('mentor'), locale: 'en', givenName: 'Sofia', familyName: 'Lindqvist', jobTitle: 'Product designer' },
  {
    email: at('trainer'),
    locale: 'en',
    givenName: 'Tomás',
    familyName: 'Herrera',
    jobTitle: 'Trainer',
    role: Role.TRAINER,
  },
  {
    email: at('guide'),
    locale: 'fr',
    givenName: 'Ingrid',
    familyName: 'Vogel',
    jobTitle: 'Editor',
    role: Role.GUIDE_OWNER,
  },
  {
    email: at('manager'),
    locale: 'en',
    givenName: 'Amara',
    familyName: 'Okafor',
    jobTitle: 'Programme manager',
    role: Role.PROGRAMME_MANAGER,
  },
  {
    email: at('hr'),
    locale: 'en',
    givenName: 'Hélène',
    familyName: 'Dubois',
    jobTitle: 'HR analyst',
    role: Role.HR_ANALYST,
  },
  {
    email: at('admin'),
    locale: 'en',
    givenName: 'Jonas',
    familyName: 'Weber',
    jobTitle: 'Administrator',
    role: Role.ADMIN,
  },
];
