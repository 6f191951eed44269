import { z } from 'zod';

/** An identity provider as the environment describes it. */
export type IdentityProviderSettings = {
  /** As in `OIDC_<NAME>_…`, in small letters: it stands in addresses, and in how somebody signed in. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What its button says. */
  readonly label: string;
  readonly scopes: string;
  /** `email`, or the claim that holds the id which HR knows somebody by. */
  readonly match: string;
};

const wellKnown = '/.well-known/openid-configuration';
const expectedIssuer = 'must be the address of the identity provider, such as https://login.example.com/company';

const issuer = z
  .url({ protocol: /^https?$/, error: expectedIssuer })
  .transform((address) => (address.endsWith(wellKnown) ? address.slice(0, -wellKnown.length) : address))
  .refine((address) => !/[?#]|\/\/[^/]*@/.test(address), expectedIssuer);

const parts = {
  ISSUER: issuer,
  CLIENT_ID: z.string(),
  CLIENT_SECRET: z.string(),
  LABEL: z.string().max(60, 'must have at most 60 characters').optional(),
  SCOPES: z
    .string()
    .regex(/(^| )openid( |$)/, 'must be scopes with spaces between them, openid among them')
    .default('openid email profile'),
  MATCH: z
    .string()
    .regex(/^[\w.:/-]{1,200}$/, 'must be email, or the name of the claim that holds the external id')
    .default('email'),
};
type Part = keyof typeof parts;

const required: readonly Part[] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'];
const variable = new RegExp(`^OIDC_([A-Z0-9]+(?:_[A-Z0-9]+)*)_(${Object.keys(parts).join('|')})$`);

/** The variables of one provider, for whoever has to set them. */
export function variablesOfProvider(name: string): Record<Part, string> {
  const entries = Object.keys(parts).map((part) => [part, `OIDC_${name.toUpperCase()}_${part}`]);
  return Object.fromEntries(entries) as Record<Part, string>;
}

/**
 * The providers in the environment, by name, and what is wrong with their variables: one line each, which names the
 * variable and never shows a secret.
 */
export function identityProvidersIn(environment: Readonly<Record<string, string | undefined>>): {
  providers: IdentityProviderSettings[];
  problems: string[];
} {
  const given = new Map<string, Partial<Record<Part, string>>>();
  const problems: string[] = [];
  for (const [key, value] of Object.entries(environment)) {
    if (!key.startsWith('OIDC_') || value === undefined) continue;
    const [, name, part] = variable.exec(key) ?? [];
    if (name === undefined) problems.push(unknownVariable(key));
    else given.set(name, { ...given.get(name), [part as Part]: value });
  }
  const providers = [...given]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, values]) => {
      const read = provider(name, values);
      problems.push(...read.problems);
      return read.settings ?? [];
    });
  return { providers, problems };
}

function provider(
  name: string,
  values: Partial<Record<Part, string>>,
): { settings?: IdentityProviderSettings; problems: string[] } {
  const set = Object.keys(values).map((part) => `OIDC_${name}_${part}`);
  const missing = required.filter((part) => values[part] === undefined);
  const parsed = z.object(parts).safeParse(values);
  const wrong = parsed.success ? [] : parsed.error.issues.filter(({ path }) => !missing.includes(path[0] as Part));
  const problems = [
    ...missing.map((part) => `OIDC_${name}_${part} must be set, since ${set[0]} is`),
    ...wrong.map(({ path, message }) => {
      const part = path[0] as Part;
      return `OIDC_${name}_${part} ${message}${part === 'CLIENT_SECRET' ? '' : ` (it is "${values[part]}")`}`;
    }),
  ];
  if (!parsed.success || problems.length > 0) return { problems };
  const { ISSUER, CLIENT_ID, CLIENT_SECRET, LABEL, SCOPES, MATCH } = parsed.data;
  const known = { name: name.toLowerCase(), issuer: ISSUER, clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };
  return { settings: { ...known, label: LABEL ?? name.toLowerCase(), scopes: SCOPES, match: MATCH }, problems };
}

function unknownVariable(key: string): string {
  return `${key} is not known: an identity provider has OIDC_<NAME>_${Object.keys(parts).join(', _')}`;
}
