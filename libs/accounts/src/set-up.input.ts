import type { CompanyFacts } from '@sillage/company';
import { badInput, isCountryCode, isLocale, isTimeZone, tidyWords, type Text } from '@sillage/platform';
import { z } from 'zod';
import { accountsTexts } from './accounts.texts.js';

/** Who becomes the first administrator. */
export type FirstAdministrator = {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly password: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly country: string;
};

type Defaults = Pick<CompanyFacts, 'defaultLocale' | 'defaultTimeZone' | 'defaultCountry'>;

const address = z.email({ pattern: z.regexes.unicodeEmail }).max(254);
export const isEmail = (value: string): boolean => address.safeParse(value).success;
export const isName = (value: string): boolean => value.length >= 1 && value.length <= 200 && !value.includes('\0');

/** @throws DomainError BAD_USER_INPUT naming the first field that is wrong, and what it should be */
export function firstAdministratorIn(body: Readonly<Record<string, unknown>>, defaults: Defaults): FirstAdministrator {
  const field = (name: string, isRight: (value: string) => boolean, text: Text, otherwise?: string): string => {
    const given = body[name];
    if ((given === undefined || given === null || given === '') && otherwise !== undefined) return otherwise;
    const value = typeof given === 'string' ? tidyWords(given) : '';
    if (!isRight(value)) throw badInput(name, text);
    return value;
  };
  return {
    email: field('email', isEmail, accountsTexts.emailExpected),
    givenName: field('givenName', isName, accountsTexts.nameExpected),
    familyName: field('familyName', isName, accountsTexts.nameExpected),
    locale: field('locale', isLocale, accountsTexts.localeExpected, defaults.defaultLocale),
    timeZone: field('timeZone', isTimeZone, accountsTexts.timeZoneExpected, defaults.defaultTimeZone),
    country: field('country', isCountryCode, accountsTexts.countryExpected, defaults.defaultCountry),
    password: passwordIn(body),
  };
}

/** As it was typed: blanks at its ends belong to a password. */
function passwordIn({ password }: Readonly<Record<string, unknown>>): string {
  if (typeof password !== 'string' || password === '') throw badInput('password', accountsTexts.passwordExpected);
  return password;
}
