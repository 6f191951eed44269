import { describe, expect, it } from '@jest/globals';
import { PeopleFile, type FileRow } from './people-file.js';
import { madeCode } from '../unit-names.js';

const defaults = { locale: 'en', timeZone: 'Europe/Paris', country: 'FR' };

function read(content: string): { file: PeopleFile; rows: FileRow[] } {
  const file = new PeopleFile(defaults);
  const rows = [...file.read(Buffer.from(content)), ...file.end()];
  return { file, rows };
}
const rowOf = (header: string, row: string) =>
  read(`external_id,org_unit_path,${header}\nE1,Group / France,${row}\n`).rows[0];
const sound = (header: string, row: string) => {
  const read = rowOf(header, row);
  return read && 'sound' in read ? read.sound : read;
};
const problems = (header: string, row: string) => {
  const read = rowOf(header, row);
  return read && 'problems' in read ? read.problems.map(({ column, reason }) => `${column}: ${reason}`) : [];
};

describe('a row of HR’s file', () => {
  it('is read by the names of its columns, in any order, with a byte order mark and capitals', () => {
    const { rows } = read('\uFEFFActive,ORG_UNIT_PATH,email, external_id \nyes,Group / France,z@example.com,E7\n');
    expect(rows).toMatchObject([
      { line: 2, sound: { external_id: 'E7', email: 'z@example.com', active: 'true', country: 'FR', locale: 'en' } },
    ]);
  });

  it.each([
    ['given_name,family_name', 'Zoé,Müller', 'Zoé Müller'],
    ['given_name,family_name', 'Γιώργος,Παπαδόπουλος', 'Γιώργος Παπαδόπουλος'],
    ['given_name,family_name', 'محمد,العلوي', 'محمد العلوي'],
    ['given_name,family_name', 'प्रिया,शर्मा', 'प्रिया शर्मा'],
    ['given_name,family_name', '小明,王', '王小明'],
    ['given_name,family_name', '민준,김', '김민준'],
    ['given_name,family_name', ',Madonna', 'Madonna'],
    ['given_name,family_name,display_name', 'Seán,Ó Súilleabháin,Seán O’Sullivan', 'Seán O’Sullivan'],
  ])('with %s %s is shown as %s', (header, row, display_name) => {
    expect(sound(header, row)).toMatchObject({ display_name });
  });

  it.each([
    ['Zoé Le Goff', 'Zoé', 'Le Goff'],
    ['"LE GOFF, Zoé"', 'Zoé', 'LE GOFF'],
    ['LE GOFF Zoé', 'Zoé', 'LE GOFF'],
    ['Pelé', 'Pelé', ''],
  ])('with the display name %s alone has its parts', (row, given_name, family_name) => {
    expect(sound('display_name', row)).toMatchObject({ given_name, family_name });
  });

  it('loses what nobody sees, in ids, addresses and the names of units', () => {
    const { file, rows } = read(
      'external_id,org_unit_path,email,manager_external_id\nE\u200b1\u200d,\u200eGroup / Fran\u00adce\u200c,\ufeffz\u200b@example.com,E\u20602\n',
    );
    expect(rows).toMatchObject([{ sound: { external_id: 'E1', email: 'z@example.com', manager_external_id: 'E2' } }]);
    expect([...file.units.all].map(({ name }) => name)).toEqual(['Group', 'France']);
  });

  it.each([
    ['given_name', 'نیک\u200cپی'],
    ['given_name', 'क\u094d\u200dष'],
    ['job_title', '👩\u200d💻'],
  ])('keeps the joiners in the %s %s', (column, value) => {
    expect(sound(column, value)).toMatchObject({ [column]: value });
  });

  it('keeps the joiners in a unit’s name where they join letters', () => {
    const name = 'فروش\u200cگاه';
    const { file } = read(`external_id,org_unit_path\nE1,Group / ${name}\u200c\n`);
    expect([...file.units.all].at(-1)?.name).toBe(name);
  });

  it.each([
    ['Jos\ufffd', 'LETTERS_LOST'],
    ['O\u0092Brien', 'LETTERS_LOST'],
    ['?ukasz', 'LETTERS_LOST'],
    ['???', 'LETTERS_LOST'],
    ['JosÃ©', 'LOOKS_ENCODED_TWICE'],
    ['Oâ€™Brien', 'LOOKS_ENCODED_TWICE'],
  ])('warns of letters that something happened to on their way: %s', (name, reason) => {
    const { rows } = read(
      `external_id,org_unit_path,given_name\nE1,Énergie et réseaux,Hélène\nE2,Énergie et réseaux,${name}\n`,
    );
    expect(rows).toMatchObject([{ warnings: [] }, { line: 3, warnings: [{ column: 'given_name', reason }] }]);
  });

  it('composes letters and takes blanks away, and changes nothing else', () => {
    expect(sound('given_name,job_title', '  Zoe\u0301  ,=HYPERLINK("x")'.replaceAll('"', ''))).toMatchObject({
      given_name: 'Zo\u00e9',
      job_title: '=HYPERLINK(x)',
    });
  });

  it.each([
    ['locale', 'fr_FR', { locale: 'fr-FR' }],
    ['locale', 'ZH-hans', { locale: 'zh-Hans' }],
    ['country', 'be', { country: 'BE' }],
    ['time_zone', 'europe/london', { time_zone: 'Europe/London' }],
    ['time_zone', 'Asia/Kolkata', { time_zone: 'Asia/Kolkata' }],
    ['country', 'bel', { country: 'BE' }],
    ['country', 'UK', { country: 'GB' }],
    ['time_zone', 'Romance Standard Time', { time_zone: 'Europe/Paris' }],
    ['time_zone', 'gmt standard time', { time_zone: 'Europe/London' }],
    ['active', 'NON', { active: 'false' }],
    ['active', 'Inactif', { active: 'false' }],
    ['active', 'désactivé', { active: 'false' }],
    ['active', 'ACTIVE', { active: 'true' }],
    ['active', 'o', { active: 'true' }],
    ...['yes', 'Yes ', '\u00a0oui', 'OUI', '1', 'Actif', 'actif\u200b', 'Activée', 'VRAI', 'true', 'TRUE'].map(
      (word): [string, string, object] => ['active', word, { active: 'true' }],
    ),
    ...['no', 'Non\u00a0', '0', 'inactive', 'INACTIF', 'De\u0301sactive\u0301', 'desactivee', 'FAUX', 'false'].map(
      (word): [string, string, object] => ['active', word, { active: 'false' }],
    ),
    ['active', '', { active: 'true' }],
    ['active', '\u00a0', { active: 'true' }],
    ['locale', '', { locale: 'en' }],
    ['email', 'josé@exämple.com', { email: 'josé@exämple.com' }],
    ['email', "o'brien+x@mail.example.co", { email: "o'brien+x@mail.example.co" }],
  ])('takes the %s %j', (header, row, expected) => {
    expect(sound(header, row)).toMatchObject(expected);
  });

  it.each([
    ['email', 'nobody', 'NOT_AN_EMAIL'],
    ['email', 'a@b', 'NOT_AN_EMAIL'],
    ['email', 'a b@example.com', 'NOT_AN_EMAIL'],
    ['email', 'a@@example.com', 'NOT_AN_EMAIL'],
    ['email', 'a@example..com', 'NOT_AN_EMAIL'],
    ['email', 'a@-example.com', 'NOT_AN_EMAIL'],
    ['email', 'Zoé <z@example.com>', 'NOT_AN_EMAIL'],
    ['email', `${'a'.repeat(250)}@example.com`, 'TOO_LONG'],
    ['country', 'France', 'UNKNOWN_COUNTRY'],
    ['country', 'ZZ', 'UNKNOWN_COUNTRY'],
    ['country', 'ZZZ', 'UNKNOWN_COUNTRY'],
    ['locale', 'english', 'UNKNOWN_LOCALE'],
    ['locale', 'f', 'UNKNOWN_LOCALE'],
    ['time_zone', 'Paris', 'UNKNOWN_TIME_ZONE'],
    ['time_zone', 'Romance Time', 'UNKNOWN_TIME_ZONE'],
    ['time_zone', '+02:00', 'UNKNOWN_TIME_ZONE'],
    ['active', 'perhaps', 'NOT_A_BOOLEAN'],
    ['given_name', 'x'.repeat(201), 'TOO_LONG'],
    ['given_name', 'a\0b', 'NUL'],
  ])('is rejected for the %s %j', (header, row, reason) => {
    expect(problems(header, row)).toEqual([`${header}: ${reason}`]);
  });

  it.each([
    ['external_id', 100],
    ['given_name', 200],
    ['family_name', 200],
    ['display_name', 400],
    ['org_unit_code', 120],
    ['job_title', 300],
    ['manager_external_id', 100],
  ])('takes a %s of %i characters and no more', (column, limit) => {
    const of = (length: number) => {
      const { rows } = read(
        `${column},${column === 'external_id' ? '' : 'external_id,'}org_unit_path\n` +
          `${'x'.repeat(length)},${column === 'external_id' ? '' : 'E1,'}Group\n`,
      );
      return rows[0];
    };
    expect(of(limit)).toHaveProperty('sound');
    expect(of(limit + 1)).toMatchObject({ problems: [{ column, reason: 'TOO_LONG', details: { limit } }] });
  });

  it('tells everything that is wrong with it', () => {
    expect(problems('email,country', 'nobody,XX')).toEqual(['email: NOT_AN_EMAIL', 'country: UNKNOWN_COUNTRY']);
  });

  it('is rejected without an id or a path, or with a value in no column, and still tells whom it speaks of', () => {
    const { rows } = read(
      'external_id,org_unit_path,email\n,Group,a@example.com\nE2, ,b@example.com\nE3\nE4,Group,d@example.com,,x\n',
    );
    expect(rows).toMatchObject([
      { line: 2, problems: [{ column: 'external_id', reason: 'MISSING' }], whom: { email: 'a@example.com' } },
      { line: 3, problems: [{ column: 'org_unit_path', reason: 'MISSING' }], whom: { external_id: 'E2' } },
      { line: 4, problems: [{ column: 'org_unit_path', reason: 'MISSING' }], whom: { external_id: 'E3' } },
      {
        line: 5,
        problems: [{ column: null, reason: 'FIELD_COUNT', details: { value: 'x' } }],
        whom: { external_id: 'E4' },
      },
    ]);
  });

  it('may leave out the empty cells at its end, or have some too many', () => {
    const { rows } = read('external_id,org_unit_path,job_title,active,,\nE1,Group\nE2,Group,Buyer,no,, ,\n');
    expect(rows).toMatchObject([
      { sound: { external_id: 'E1', job_title: '', active: 'true' } },
      { sound: { external_id: 'E2', job_title: 'Buyer', active: 'false' } },
    ]);
  });

  it('is rejected when it is the header once more', () => {
    const { rows } = read('Matricule;Entité\nE1;Groupe\nMatricule;Entité\nE2;Groupe\n');
    expect(rows).toMatchObject([{ sound: {} }, { line: 3, problems: [{ reason: 'HEADER_AGAIN' }] }, { sound: {} }]);
  });

  it('is nothing when it is blank', () => {
    expect(read('external_id,org_unit_path\n\nE1,Group\n , \n,\n').rows).toHaveLength(1);
  });
});

describe('the units of HR’s file', () => {
  const units = (...paths: string[]) => {
    const { file } = read(`external_id,org_unit_path\n${paths.map((path, index) => `E${index},${path}\n`).join('')}`);
    return [...file.units.all];
  };

  it('are all those of the paths, from the top', () => {
    expect(units('Group / Europe / France').map(({ name, depth, path }) => [name, depth, madeCode(path)])).toEqual([
      ['Group', 1, 'group'],
      ['Europe', 2, 'group.europe'],
      ['France', 3, 'group.europe.france'],
    ]);
  });

  it('are one in spite of capitals and blanks', () => {
    expect(units('Group / France', 'GROUP  /  france ', 'Group / France')).toHaveLength(2);
  });

  it('have a slash in their name when no blanks are around it', () => {
    expect(units('Group / R&D/IT').map(({ name }) => name)).toEqual(['Group', 'R&D/IT']);
  });

  it('have different codes even where letters are lost', () => {
    const paths = ['Énergie', 'Energie', 'エネルギー', '東京', 'A B', 'A-B', 'A.B', 'é'.repeat(150)];
    const codes = units(...paths).map(({ path }) => madeCode(path));
    expect(new Set(codes).size).toBe(paths.length);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9.-]{1,120}$/);
  });

  it.each([
    ['Group > France', '>'],
    ['Group\\France', '\\'],
    ['Group | France', '|'],
    ['Group/France', '/'],
    ['Group / Europe/ France', '/'],
  ])('are doubted once when another separator seems to be meant: %s', (path, found) => {
    const { rows } = read(`external_id,org_unit_path\nE1,${path}\nE2,${path}\n`);
    expect(rows).toMatchObject([
      { warnings: [{ column: 'org_unit_path', reason: 'OTHER_PATH_SEPARATOR', details: { found } }] },
      { warnings: [] },
    ]);
  });

  it.each(['Group / R&D/IT', 'Group', 'Group / A-B', 'Group / «A»'])('are not doubted: %s', (path) => {
    expect(read(`external_id,org_unit_path\nE1,${path}\n`).rows).toMatchObject([{ warnings: [] }]);
  });

  it.each(['Group /  / France', '/ France', 'Group / '])('cannot be without a name: %s', (path) => {
    const { rows } = read(`external_id,org_unit_path\nE1,${path}\n`);
    expect(rows[0]).toMatchObject({ problems: [{ column: 'org_unit_path', reason: 'EMPTY_UNIT_NAME' }] });
  });

  it('keep one code each, and a code one unit', () => {
    const { rows } = read(
      'external_id,org_unit_path,org_unit_code\nE1,Group / A,X\nE2,Group / B,X\nE3,Group / A,Y\nE4,Group / A,\nE5,Group / A,X\n',
    );
    expect(rows.map((row) => ('problems' in row ? row.problems[0]?.reason : 'sound'))).toEqual([
      'sound',
      'CODE_OF_ANOTHER_PATH',
      'PATH_WITH_ANOTHER_CODE',
      'sound',
      'sound',
    ]);
  });

  it('are not brought into being by a rejected row', () => {
    const { file } = read('external_id,org_unit_path,country\nE1,Nowhere,XX\n');
    expect([...file.units.all]).toEqual([]);
  });
});
