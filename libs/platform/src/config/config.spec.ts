import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, loadConfig } from './config.js';
import { isCountryCode, isLocale, isTimeZone } from './conventions.js';

const environment = { DATABASE_URL: 'postgresql://sillage@db/sillage' };

describe('the configuration', () => {
  it('falls back to the documented defaults', () => {
    const config = loadConfig(environment);
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      defaultLocale: 'en',
      defaultTimeZone: 'Europe/Paris',
      defaultCountry: 'FR',
      demo: false,
    });
  });

  it('builds the public address from the port', () => {
    expect(loadConfig({ ...environment, PORT: '4100' }).publicUrl).toBe('http://localhost:4100');
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ ...environment, REDIS_URL: '' }).redisUrl).toBeUndefined();
  });

  it('takes the one database role for the owner of the schema, unless another is given', () => {
    expect(loadConfig(environment).databaseOwnerUrl).toBe(environment.DATABASE_URL);
    const owner = 'postgresql://owner@db/sillage';
    expect(loadConfig({ ...environment, DATABASE_OWNER_URL: owner }).databaseOwnerUrl).toBe(owner);
  });

  it.each([
    ['PORT', 'eighty'],
    ['DATABASE_OWNER_URL', 'owner'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'sillage.example'],
    ['REDIS_URL', 'http://cache'],
    ['SMTP_URL', 'mail'],
    ['SILLAGE_DEMO', 'yes'],
    ['LOCAL_ACCOUNTS', 'no'],
    ['DEFAULT_LOCALE', 'not_a_locale'],
    ['DEFAULT_TIME_ZONE', 'Europe/Atlantis'],
    ['DEFAULT_COUNTRY', 'France'],
    ['METRICS_TOKEN', 'short'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '256'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.0/8,nginx'],
  ])('names %s when it is "%s", and says what was expected', (name, value) => {
    expect(() => loadConfig({ ...environment, [name]: value })).toThrow(ConfigurationError);
    expect(() => loadConfig({ ...environment, [name]: value })).toThrow(new RegExp(`${name} .+`));
  });

  it('says what to write instead of trusting every proxy', () => {
    const start = () => loadConfig({ ...environment, TRUST_PROXY: 'true' });
    expect(start).toThrow(/TRUST_PROXY must say how many proxies stand in front, such as 1, or their addresses/);
  });

  it.each([
    ['', '192.0.2.1', 0, false],
    ['false', '192.0.2.1', 0, false],
    ['0', '192.0.2.1', 0, false],
    ['1', '192.0.2.1', 0, true],
    ['1', '192.0.2.1', 1, false],
    ['2', '192.0.2.1', 1, true],
    ['10.0.0.0/8', '10.1.2.3', 0, true],
    ['10.0.0.0/8', '::ffff:10.1.2.3', 3, true],
    ['10.0.0.0/8', '11.1.2.3', 0, false],
    ['10.0.0.0/8', 'unknown', 0, false],
    ['10.0.0.0/8, 192.0.2.7', '192.0.2.7', 1, true],
    ['10.0.0.0/8, 192.0.2.7', '192.0.2.8', 0, false],
    ['fd00::/8', 'fd12::1', 0, true],
    ['fd00::/8', '10.1.2.3', 0, false],
  ])('with TRUST_PROXY=%s believes %s at hop %i: %s', (value, address, hop, believed) => {
    const { trustProxy } = loadConfig({ ...environment, TRUST_PROXY: value });
    expect(trustProxy !== false && trustProxy(address, hop)).toBe(believed);
  });

  it('names every wrong variable at once and never shows an address with its password', () => {
    const start = () => loadConfig({ PORT: 'x', DATABASE_URL: 'mysql://root:secret@db' });
    expect(start).toThrow(/PORT/);
    expect(start).toThrow(/DATABASE_URL must be a PostgreSQL address/);
    expect(start).not.toThrow(/secret/);
  });
});

describe('the identity providers of the configuration', () => {
  const acme = {
    OIDC_ACME_ISSUER: 'https://login.acme.example',
    OIDC_ACME_CLIENT_ID: 'sillage',
    OIDC_ACME_CLIENT_SECRET: 'keep-this',
  };
  const withProviders = (variables: Record<string, string>) => () => loadConfig({ ...environment, ...variables });

  it('are as many as are named, with the documented defaults', () => {
    const { identityProviders } = withProviders({
      ...acme,
      OIDC_SOUTH_2_ISSUER: 'https://sso.south.example/realms/staff/.well-known/openid-configuration',
      OIDC_SOUTH_2_CLIENT_ID: 'champions',
      OIDC_SOUTH_2_CLIENT_SECRET: 'and-this',
      OIDC_SOUTH_2_LABEL: 'Acme South',
      OIDC_SOUTH_2_SCOPES: 'openid staff',
      OIDC_SOUTH_2_MATCH: 'employee_number',
    })();
    expect(identityProviders).toEqual([
      {
        name: 'acme',
        issuer: 'https://login.acme.example',
        clientId: 'sillage',
        clientSecret: 'keep-this',
        label: 'acme',
        scopes: 'openid email profile',
        match: 'email',
      },
      {
        name: 'south_2',
        issuer: 'https://sso.south.example/realms/staff',
        clientId: 'champions',
        clientSecret: 'and-this',
        label: 'Acme South',
        scopes: 'openid staff',
        match: 'employee_number',
      },
    ]);
  });

  it('are none where an empty value stands, as in a compose file', () => {
    expect(withProviders({ OIDC_ACME_ISSUER: '', OIDC_ACME_CLIENT_ID: '' })().identityProviders).toEqual([]);
  });

  it.each([
    [{ OIDC_ACME_ISSUER: 'login.acme.example' }, 'OIDC_ACME_ISSUER must be the address'],
    [{ OIDC_ACME_ISSUER: 'ftp://login.acme.example' }, 'OIDC_ACME_ISSUER must be the address'],
    [{ OIDC_ACME_ISSUER: 'https://login.acme.example?tenant=1' }, 'OIDC_ACME_ISSUER must be the address'],
    [{ OIDC_ACME_CLIENT_ID: '' }, 'OIDC_ACME_CLIENT_ID must be set'],
    [{ OIDC_ACME_CLIENT_SECRET: '' }, 'OIDC_ACME_CLIENT_SECRET must be set'],
    [{ OIDC_ACME_SCOPES: 'email profile' }, 'OIDC_ACME_SCOPES must be scopes'],
    [{ OIDC_ACME_MATCH: 'e mail' }, 'OIDC_ACME_MATCH must be email, or'],
    [{ OIDC_ACME_LABEL: 'x'.repeat(61) }, 'OIDC_ACME_LABEL must have at most 60'],
    [{ OIDC_ACME_ISUER: 'https://login.acme.example' }, 'OIDC_ACME_ISUER is not known'],
    [{ OIDC_OTHER_LABEL: 'Other' }, 'OIDC_OTHER_ISSUER must be set, since OIDC_OTHER_LABEL is'],
  ])('are refused by name where one is wrong: %j', (wrong, problem) => {
    expect(withProviders({ ...acme, ...wrong })).toThrow(ConfigurationError);
    expect(withProviders({ ...acme, ...wrong })).toThrow(problem);
    expect(withProviders({ ...acme, ...wrong })).not.toThrow(/keep-this/);
  });
});

describe('conventions', () => {
  it('knows countries from groupings', () => {
    expect(['FR', 'JP', 'CI'].every(isCountryCode)).toBe(true);
    expect(['EU', 'ZZ', 'fr', 'FRA', 'QQ'].some(isCountryCode)).toBe(false);
  });

  it('knows time zones from offsets', () => {
    expect(isTimeZone('Asia/Kolkata')).toBe(true);
    expect(isTimeZone('+02:00') || isTimeZone('Mars/Olympus')).toBe(false);
  });

  it('knows language tags', () => {
    expect(isLocale('pt-BR')).toBe(true);
    expect(isLocale('fr_FR')).toBe(false);
  });
});
