import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/free-port.js';
import { isRunning, Launcher, temporaryFolder } from '../support/launcher.js';
import { until } from '../support/until.js';

describe('npm start', () => {
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  let port: number;
  let sillage: Launcher;

  const everyProcess = () => [sillage.programs().api, sillage.programs().worker, sillage.postgres()];

  beforeAll(async () => {
    port = await freePort();
    sillage = new Launcher(data, port);
    await sillage.ready();
  }, 90_000);

  afterAll(async () => {
    await sillage.end('SIGTERM');
    folder.remove();
  });

  it('says once that it is ready, and answers', async () => {
    expect(sillage.said.match(new RegExp(`^Sillage is ready at http://localhost:${port}$`, 'gm'))).toHaveLength(1);
    expect(await sillage.answers()).toBe(true);
  });

  it('refuses a second copy on the same data, and says how to have one', async () => {
    const second = new Launcher(data, await freePort());
    expect(await second.ended()).toBe(1);
    expect(second.said).toMatch(/already runs on .*\n.*PORT=\d+ SILLAGE_DATA=\S+ npm start/);
    expect(second.said).not.toMatch(/^\s+at /m);
  });

  it('refuses a port that is taken before it does anything else', async () => {
    const other = temporaryFolder();
    const second = new Launcher(other.path, port);
    expect(await second.ended()).toBe(1);
    expect(second.said).toContain(`PORT ${port} is in use`);
    expect(second.said).not.toMatch(/^\s+at /m);
    other.remove();
  });

  it('starts again whichever of its processes is killed', async () => {
    for (const victim of ['api', 'worker'] as const) {
      const before = sillage.programs()[victim];
      process.kill(before, 'SIGKILL');
      const isAnother = () => isRunning(sillage.programs()[victim]) && sillage.programs()[victim] !== before;
      await until(`another ${victim} runs after the first was killed`, isAnother);
    }
    process.kill(sillage.postgres(), 'SIGKILL');
    await until('the launcher says that PostgreSQL ended', () =>
      sillage.said.includes('PostgreSQL ended unexpectedly'),
    );
    await until('Sillage answers again after PostgreSQL was killed', () => sillage.answers(), { withinMs: 20_000 });
    expect(sillage.said.match(/Sillage is ready at/g)).toHaveLength(1);
  });

  it('stops everything on SIGTERM, and leaves no process', async () => {
    const processes = everyProcess();
    expect(processes.every(isRunning)).toBe(true);
    expect(await sillage.end('SIGTERM')).toBe(0);
    expect(processes.some(isRunning)).toBe(false);
  });

  it('starts again on the same data without building anything', async () => {
    sillage = await new Launcher(data, port).ready();
    expect(sillage.said).not.toMatch(/Installing|Building/);
    expect(await sillage.answers()).toBe(true);
  });

  it('loses its programs but not its database when it is killed, and the next start takes the database over', async () => {
    const { api, worker } = sillage.programs();
    const postgres = sillage.postgres();
    await sillage.end('SIGKILL');
    sillage = await new Launcher(data, port).ready();
    expect([api, worker].some(isRunning)).toBe(false);
    expect(sillage.postgres()).toBe(postgres);
    expect(await sillage.answers()).toBe(true);
  });
});

describe('npm start with a data folder that it cannot use', () => {
  it.each([
    ['a place where nobody may write', () => '/proc/sillage', /data folder \/proc\/sillage .*\. Set SILLAGE_DATA/],
    ['a file', (folder: string) => join(folder, 'file'), /cannot be Sillage's data folder: there is a file in its way/],
  ])('says so for %s', async (_what, place, message) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder.path, 'file'), '');
    const sillage = new Launcher(place(folder.path), await freePort());
    expect(await sillage.ended()).toBe(1);
    expect(sillage.said).toMatch(message);
    expect(sillage.said).not.toMatch(/^\s+at /m);
    folder.remove();
  });

  it('says so for a PORT that is none', async () => {
    const folder = temporaryFolder();
    const sillage = new Launcher(folder.path, 0, { PORT: 'eighty' });
    expect(await sillage.ended()).toBe(1);
    expect(sillage.said).toContain('PORT must be a port number between 1 and 65535, such as 3000 (it is "eighty")');
    folder.remove();
  });
});
