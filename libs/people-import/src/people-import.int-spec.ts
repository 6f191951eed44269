import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hrHeader, hrRow, ImportDesk } from '../../../test/support/import-desk.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleImportModule } from './people-import.module.js';

describe('importing HR’s file', () => {
  let services: Services;
  let desk: ImportDesk;
  let imports: PeopleImportService;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
    imports = services.get(PeopleImportService);
  });
  afterAll(() => services.close());
  beforeEach(() => desk.emptyCompany());

  it('creates people with their units, managers and names in any script', async () => {
    const result = await desk.import([
      hrHeader,
      hrRow('E1', { manager: 'E2', title: 'Head of "Retail", France' }),
      hrRow('E2', { given: 'Γιώργος', family: 'Παπαδόπουλος', country: 'GR', zone: 'Europe/Athens', path: 'Group' }),
      hrRow('E3', { given: '小明', family: '王', email: '', path: 'Group / 中国 / 上海' }),
    ]);
    expect(result).toMatchObject({ status: 'SUCCEEDED', rows: 3, created: 3, rejected: 0, errors: [], warnings: [] });
    expect(
      await desk.people(
        `display_name, job_title, email, (SELECT external_id FROM person m WHERE m.id = p.manager_id) AS manager`,
      ),
    ).toEqual([
      { display_name: 'Zoé Müller', job_title: 'Head of "Retail", France', email: 'e1@example.com', manager: 'E2' },
      { display_name: 'Γιώργος Παπαδόπουλος', job_title: 'Buyer', email: 'e2@example.com', manager: null },
      { display_name: '王小明', job_title: 'Buyer', email: null, manager: null },
    ]);
    const ancestry = await services.given.sql(
      `SELECT u.name, string_agg(above.name, ' < ' ORDER BY a.distance) AS line FROM org_unit u
       JOIN org_unit_ancestry a ON a.descendant_id = u.id JOIN org_unit above ON above.id = a.ancestor_id
       GROUP BY u.id ORDER BY u.depth, u.name`,
    );
    expect(ancestry).toEqual([
      { name: 'Group', line: 'Group' },
      { name: 'France', line: 'France < Group' },
      { name: '中国', line: '中国 < Group' },
      { name: '上海', line: '上海 < 中国 < Group' },
    ]);
  });

  it('changes no row when the same file comes again', async () => {
    const file = [hrHeader, hrRow('E1', { manager: 'E9' }), hrRow('E2', { manager: 'E1', active: 'false' })];
    await desk.import(file);
    const before = await desk.versions();
    expect(await desk.import(file)).toMatchObject({ created: 0, updated: 0, unchanged: 2, deactivated: 0 });
    expect(await desk.versions()).toEqual(before);
  });

  it('updates only who changed', async () => {
    await desk.import([hrHeader, hrRow('E1'), hrRow('E2'), hrRow('E3')]);
    const result = await desk.import([
      hrHeader,
      hrRow('E1'),
      hrRow('E2', { title: 'Director', path: 'Group / Spain' }),
      hrRow('E4'),
    ]);
    expect(result).toMatchObject({ rows: 3, created: 1, updated: 1, unchanged: 1, deactivated: 0 });
    expect(await desk.people(`external_id, job_title, active`)).toMatchObject([
      {},
      { job_title: 'Director' },
      { active: true },
      {},
    ]);
  });

  it('leaves alone what a missing column would say, and fills in the defaults for new people', async () => {
    await desk.import([hrHeader, hrRow('E1', { manager: 'E2', locale: 'de' }), hrRow('E2')]);
    const result = await desk.import(['org_unit_path,external_id', 'Group / France,E1', 'Group / France,E5']);
    expect(result).toMatchObject({ created: 1, unchanged: 1 });
    expect(
      await desk.people(`external_id, email, locale, time_zone, country, display_name, manager_id IS NULL AS alone`),
    ).toEqual([
      expect.objectContaining({
        external_id: 'E1',
        email: 'e1@example.com',
        locale: 'de',
        display_name: 'Zoé Müller',
        alone: false,
      }),
      expect.objectContaining({ external_id: 'E2' }),
      {
        external_id: 'E5',
        email: null,
        locale: 'en',
        time_zone: 'Europe/Paris',
        country: 'FR',
        display_name: 'E5',
        alone: true,
      },
    ]);
  });

  it('lands the good rows and tells of each bad one, of unknown columns and of lost managers', async () => {
    const result = await desk.import([
      `${hrHeader},shoe_size`,
      `${hrRow('E1', { title: 'Two\nlines' })},42`,
      `${hrRow('', { email: 'x@example.com' })},42`,
      `${hrRow('E3', { email: 'nobody', country: 'XX' })},42`,
      `${hrRow('E1')},42`,
      `${hrRow('E4', { manager: 'E404' })},42`,
      `${hrRow('E5')},42,,x`,
      `${hrRow('E6', { email: 'E1@EXAMPLE.com' })},42`,
      `${hrRow('E7', { manager: 'E7' })},42`,
    ]);
    expect(result).toMatchObject({ status: 'SUCCEEDED', rows: 8, created: 3, rejected: 5 });
    expect(result.errors).toEqual([
      { line: 4, column: 'external_id', reason: 'It is missing.' },
      { line: 5, column: 'email', reason: '“nobody” is not an email address.' },
      { line: 5, column: 'country', reason: '“XX” is not a country code (ISO 3166-1, such as FR or FRA).' },
      { line: 6, column: 'external_id', reason: '“E1” is already on line 2.' },
      { line: 8, column: null, reason: expect.stringContaining('the row has 14 cells and the header 12') },
      { line: 9, column: 'email', reason: '“E1@EXAMPLE.com” is already on line 2.' },
    ]);
    expect(result.warnings).toEqual([
      { line: 1, column: 'shoe_size', reason: 'This column is unknown and was ignored.' },
      {
        line: 7,
        column: 'manager_external_id',
        reason: 'Nobody has the external_id “E404”: the person has no manager for now.',
      },
      {
        line: 10,
        column: 'manager_external_id',
        reason: 'The person is given as their own manager, which was left out.',
      },
    ]);
  });

  it('ends nobody by one of two rows of theirs while the other says that they are here', async () => {
    await desk.import([hrHeader, hrRow('E1'), hrRow('E2')]);
    const contracts = [hrRow('E1', { title: 'Trainee', active: 'no' }), hrRow('E1', { title: 'Buyer of wine' })];
    for (const file of [contracts, contracts.toReversed()]) {
      const [ended, current] = file === contracts ? [2, 3] : [3, 2];
      const result = await desk.import([hrHeader, ...file]);
      expect(result).toMatchObject({ deactivated: 0, rejected: 1, errors: [{ line: ended, column: 'external_id' }] });
      expect(result.errors[0]?.reason).toContain(`line ${current}`);
      expect(await desk.people('active, job_title')).toMatchObject([{ active: true, job_title: 'Buyer of wine' }, {}]);
    }
  });

  it('tells how the file was read, also when it is refused', async () => {
    const french = ['Matricule;Entité;Prénom;Pointure', 'E1;Groupe / France;Zoé;42', 'E2;Groupe'];
    expect(await desk.import(french)).toMatchObject({
      status: 'SUCCEEDED',
      created: 2,
      encoding: 'UTF-8',
      separator: ';',
      ignoredColumns: ['Pointure'],
    });
    expect(await desk.import(['external_id\torg_unit_path', 'E1\tGroup', 'E2\t"'])).toMatchObject({
      status: 'FAILED',
      encoding: 'UTF-8',
      separator: '\t',
      ignoredColumns: [],
    });
    const path = ['external_id,org_unit_path', 'E1,Group > France', 'E2,Group > France'];
    expect((await desk.import(path)).warnings).toEqual([
      { line: 2, column: 'org_unit_path', reason: expect.stringContaining('“Group > France” has a “>”') },
    ]);
  });

  it('counts and keeps every error, and shows the first thousand', async () => {
    const result = await desk.import([
      hrHeader,
      ...Array.from({ length: 2500 }, (_, index) => hrRow(`E${index}`, { country: 'XX' })),
    ]);
    expect(result).toMatchObject({ status: 'SUCCEEDED', rows: 2500, rejected: 2500 });
    expect(result.errors).toHaveLength(1000);
    expect(result.errors[0]).toMatchObject({ line: 2 });
    const lines: (number | null)[] = [];
    for await (const { line } of await imports.everyProblem(result.id)) lines.push(line);
    expect(lines).toEqual(Array.from({ length: 2500 }, (_, index) => index + 2));
  });

  it('speaks the reader’s language', async () => {
    const { id } = await desk.import([hrHeader, hrRow('E1', { active: 'peut-être' })]);
    expect((await imports.result(id, 'fr-FR')).errors[0]?.reason).toMatch(/peut-être.+n’est ni true ni false/);
  });

  it('sees the effect of a dry run and changes nothing', async () => {
    await desk.import([hrHeader, hrRow('E1'), hrRow('E2')]);
    const before = await desk.versions();
    const result = await desk.import(
      [hrHeader, hrRow('E1', { title: 'Director' }), hrRow('E3', { path: 'Elsewhere' })],
      {
        dryRun: true,
      },
    );
    expect(result).toMatchObject({ status: 'SUCCEEDED', dryRun: true, created: 1, updated: 1 });
    expect(await desk.versions()).toEqual(before);
    expect(await services.given.sql(`SELECT 1 FROM org_unit WHERE name = 'Elsewhere'`)).toEqual([]);
  });

  it('builds the indexes of a first import afterwards, and leaves them as they were', async () => {
    const shape = () =>
      services.given.sql(
        `SELECT indexdef AS def FROM pg_indexes WHERE tablename = 'person' UNION ALL
         SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'person'::regclass ORDER BY def`,
      );
    const before = await shape();
    const file = [
      hrHeader,
      ...Array.from({ length: 6000 }, (_, index) => hrRow(`E${index}`, { manager: index > 0 ? 'E0' : '' })),
    ];
    expect(await desk.import(file)).toMatchObject({ created: 6000, rejected: 0 });
    expect(await shape()).toEqual(before);
  });
});
