import { z } from 'zod';
import { identityProvidersIn, type IdentityProviderSettings } from './identity-providers.js';
import { isCountryCode, isLocale, isTimeZone } from './conventions.js';
import { trustedProxiesIn, type TrustedProxies } from './trusted-proxies.js';

const flag = z.enum(['true', 'false'], { error: 'must be true or false' }).transform((value) => value === 'true');

function proxies(value: string, context: z.RefinementCtx<string>): TrustedProxies | false {
  const trusted = trustedProxiesIn(value);
  if (trusted !== null) return trusted;
  const expected = 'how many proxies stand in front, such as 1, or their addresses, such as 10.0.0.0/8,192.0.2.7';
  const why = value === 'true' ? ' (true would believe whatever a client says of its own address)' : '';
  context.addIssue({ code: 'custom', message: `must say ${expected}; leave it empty where there is none${why}` });
  return z.NEVER;
}

const variables = z.object({
  PORT: z.coerce.number({ error: 'must be a port number, such as 3000' }).int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be a web address, such as https://sillage.example.com' })
    .optional(),
  DATABASE_URL: z
    .string({ error: 'must be set (npm start sets it to the embedded PostgreSQL when you do not)' })
    .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL address, such as postgresql://user:password@host:5432/sillage'),
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL address, such as postgresql://owner:password@host:5432/sillage')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must be a Redis address, such as redis://host:6379')
    .optional(),
  SILLAGE_DATA: z.string().min(1).default('.data'),
  SILLAGE_DEMO: flag.default(false),
  SILLAGE_DEMO_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  LOCAL_ACCOUNTS: flag.default(true),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be a mail server address, such as smtp://user:password@host:587')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Sillage <sillage@localhost>'),
  DEFAULT_LOCALE: z.string().refine(isLocale, 'must be a language tag, such as en or fr-CA').default('en'),
  DEFAULT_TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'must be an IANA time zone, such as Europe/Paris')
    .default('Europe/Paris'),
  DEFAULT_COUNTRY: z.string().refine(isCountryCode, 'must be a two-letter country code, such as FR').default('FR'),
  DATABASE_POOL_SIZE: z.coerce
    .number({ error: 'must be a number of connections, such as 20' })
    .int()
    .min(2)
    .max(500)
    .default(20),
  TRUST_PROXY: z.string().default('false').transform(proxies),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info'),
});

/**
 * What an operator may set, for the documentation and the deployment files to be checked against. NODE_ENV is none of it:
 * the image and `npm start` set it.
 */
export const configurationVariables: readonly string[] = Object.keys(variables.shape).filter(
  (name) => name !== 'NODE_ENV',
);

/** The validated configuration of one process; read once at start and injected everywhere. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  /** The role that owns the schema: for migrations, backup and restore. */
  readonly databaseOwnerUrl: string;
  readonly databasePoolSize: number;
  readonly redisUrl: string | undefined;
  readonly dataFolder: string;
  readonly demo: boolean;
  readonly demoPassword: string | undefined;
  readonly localAccounts: boolean;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly defaultLocale: string;
  readonly defaultTimeZone: string;
  readonly defaultCountry: string;
  /** Which proxies are believed when they say for whom they ask; false for none. */
  readonly trustProxy: TrustedProxies | false;
  readonly metricsToken: string | undefined;
  readonly isProduction: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';

  constructor(
    values: z.infer<typeof variables>,
    readonly identityProviders: readonly IdentityProviderSettings[] = [],
  ) {
    this.port = values.PORT;
    this.host = values.HOST;
    this.publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '');
    this.databaseUrl = values.DATABASE_URL;
    this.databaseOwnerUrl = values.DATABASE_OWNER_URL ?? values.DATABASE_URL;
    this.databasePoolSize = values.DATABASE_POOL_SIZE;
    this.redisUrl = values.REDIS_URL;
    this.dataFolder = values.SILLAGE_DATA;
    this.demo = values.SILLAGE_DEMO;
    this.demoPassword = values.SILLAGE_DEMO_PASSWORD;
    this.localAccounts = values.LOCAL_ACCOUNTS;
    this.smtpUrl = values.SMTP_URL;
    this.mailFrom = values.MAIL_FROM;
    this.defaultLocale = values.DEFAULT_LOCALE;
    this.defaultTimeZone = values.DEFAULT_TIME_ZONE;
    this.defaultCountry = values.DEFAULT_COUNTRY;
    this.trustProxy = values.TRUST_PROXY;
    this.metricsToken = values.METRICS_TOKEN;
    this.isProduction = values.NODE_ENV === 'production';
    this.logLevel = values.LOG_LEVEL;
  }

  /** Cookies are marked `Secure` when people reach Sillage over https. */
  get isServedOverHttps(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

/** A variable of the environment is missing or malformed; the message names each one and what was expected. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Validates the environment.
 * @throws ConfigurationError with one line for each wrong variable
 */
export function loadConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  // An empty value means "not set": that is what `VARIABLE=` in a compose file is meant to say.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  const { providers, problems } = identityProvidersIn(given);
  if (parsed.success && problems.length === 0) return new Config(parsed.data, providers);
  const lines = (parsed.error?.issues ?? []).map((issue) => {
    const name = issue.path.join('.');
    // Addresses carry passwords: say what was expected, never what was given.
    const shown = /_(URL|TOKEN|PASSWORD)$/.test(name) || given[name] === undefined ? '' : ` (it is "${given[name]}")`;
    return `${name} ${issue.message}${shown}`;
  });
  throw new ConfigurationError(
    `Sillage cannot start with this configuration:\n${[...lines, ...problems].map((line) => `  - ${line}`).join('\n')}`,
  );
}
