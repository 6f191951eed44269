import { describe, expect, it } from '@jest/globals';
import { givenImport } from '../../../../test/given-import.js';
import { inParis, zones } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import { Afterwards } from './afterwards/Afterwards.js';
import { FileChoice } from './FileChoice.js';
import { ImportDone } from './ImportDone.js';
import type { ImportOptions, ImportSummary } from './importApi.js';
import { ImportPreview } from './ImportPreview.js';
import { ImportRefused } from './ImportRefused.js';
import { ImportsPage } from './ImportsPage.js';
import { ImportUnderWay } from './ImportUnderWay.js';
import { PastImportsList } from './PastImportsList.js';
import type { PastImports } from './useImports.js';

const file = { name: 'company.csv', size: 12 };
const options: ImportOptions = { dryRun: true, full: false, force: false };
const french = { ...inParis, language: 'fr', locale: 'fr-FR' } as const;
const nothing = () => undefined;

describe('the page of HR’s file', () => {
  it('offers to choose one, and waits for the list of those before', () => {
    const { heading, text, headings } = told(<ImportsPage />);
    expect(heading).toBe('Bring people in from HR’s file');
    expect(headings).toContain('Files so far');
    expect(text).toContain('Choose a file or drop it here');
    expect(text).toContain('Loading');
    expect(told(<FileChoice onSend={nothing} />, { reader: french }).text).toContain('Choisir un fichier');
  });

  it.each([
    [{ step: 'sending', share: 0.43 }, 'On its way: 40%'],
    [{ step: 'working', progress: null }, 'Comparing with the directory'],
    [{ step: 'working', progress: { stage: 'RECEIVING', rows: 1200 } }, '1,200 rows read …'],
    [{ step: 'working', progress: { stage: 'MERGING', rows: 1200 } }, '1,200 rows read, comparing with the directory'],
  ] as const)('tells how far a file is: %j', (step, words) => {
    const { text } = told(<ImportUnderWay flow={{ file, options, ...step }} />);
    expect(text).toContain('Looking at company.csv');
    expect(text).toContain(words);
  });
});

describe('what a file would change', () => {
  const preview = (facts: Parameters<typeof givenImport>[0], reader: typeof inParis | typeof french = inParis) =>
    told(
      <ImportPreview
        file={file}
        options={options}
        result={givenImport(facts)}
        onImport={nothing}
        onStartOver={nothing}
      />,
      { reader },
    );

  it('is shown in numbers, with how the file was read, before it is imported', () => {
    const { text, buttons } = preview({ created: 3, updated: 1, deactivated: 2, unchanged: 1200, rows: 1206 });
    expect(text).toContain('This is what company.csv would change. Nothing has changed yet.');
    expect(text).toContain('Would be new 3 Would change 1 Would leave 2 Would stay as they are 1,200');
    expect(text).toContain('1,206 rows, read as UTF-8, separated by semicolons.');
    expect(text).toContain('makes 3 new people, changes one person, and ends access for 2 people.');
    expect(buttons).toEqual(['Import now: company.csv', 'Choose another file']);
  });

  it('is nothing, and then there is nothing to import', () => {
    const { text, buttons } = preview({});
    expect(text).toContain('there is nothing to import');
    expect(buttons).toEqual(['Choose another file']);
  });

  it('names errors and warnings by their lines, and has them as a file', () => {
    const { text, links } = preview({
      created: 1,
      rejected: 1,
      errors: [{ line: 5, column: 'email', reason: '“nobody” is not an email address.' }],
      warnings: [
        { line: null, column: null, reason: 'You are not in the file, and stay with the company all the same.' },
      ],
    });
    expect(text).toContain('One row would not land Line 5, email “nobody” is not an email address.');
    expect(text).toContain('One thing worth knowing You are not in the file');
    expect(links).toEqual({ 'Errors and warnings as a file (CSV)': '/imports/import/errors.csv' });
  });

  it('is whole in French', () => {
    const { text } = preview({ created: 1, updated: 3, updatedLeavers: 1 }, french);
    expect(text).toContain('Arriveraient 1 Changeraient 2 Resteraient inchangées 12');
    expect(text).toContain('ajoute une personne, en modifie 2 et ne retire l’accès à personne');
  });
});

describe('what became of a file', () => {
  it('is told when it was imported', () => {
    const result = givenImport({ dryRun: false, created: 3 });
    const { text } = told(
      <ImportDone file={file} result={result} next={null} onChanged={nothing} onStartOver={nothing} />,
    );
    expect(text).toContain('company.csv was imported. New 3 Stayed as they are 12');
  });

  const refused = (facts: Parameters<typeof givenImport>[0]) => {
    const result = givenImport({ status: 'FAILED', ...facts });
    const acts = { onForce: nothing, onAgain: nothing, onStartOver: nothing };
    return told(<ImportRefused file={file} result={result} fault={null} {...acts} />);
  };

  it('is told when it was refused whole, with the line to look at', () => {
    const { text, buttons } = refused({ errors: [{ line: 7, column: null, reason: 'It is not closed.' }] });
    expect(text).toContain('company.csv was not imported. It is not closed. Nothing was changed. Look at line 7');
    expect(buttons).toEqual(['Choose another file']);
  });

  it('may be looked at all the same where the server says so', () => {
    const { text, buttons } = refused({ mayForce: true, errors: [{ line: null, column: null, reason: 'Too many.' }] });
    expect(text).toContain('Too many. Nothing was changed.');
    expect(text).toContain('only a part of the company');
    expect(buttons).toEqual(['Choose another file', 'See what would change all the same']);
  });

  it('is told when it was saved anew meanwhile', () => {
    const fault = { kind: 'refused', message: null, argumentPath: 'file', requestId: null } as const;
    const acts = { onForce: nothing, onAgain: nothing, onStartOver: nothing };
    const { text } = told(<ImportRefused file={file} result={null} fault={fault} {...acts} />);
    expect(text).toContain('The file was saved anew or moved since you chose it.');
  });
});

describe('what may still be done about a file', () => {
  const bringBack = { people: 12, roles: 2, until: '2026-03-13T20:00:03.000Z' };
  const rolesToMove: ImportSummary['rolesToMove'] = [
    {
      from: { code: 'group.retail', name: 'Retail' },
      to: { code: 'group.shops', name: 'Shops' },
      roles: [{ id: 'r', role: 'LOCAL_LEAD', person: { id: 'p', displayName: 'Tomás Herrera' } }],
    },
  ];
  const after = (facts: Partial<ImportSummary>, reader: typeof inParis | typeof french = inParis) =>
    told(<Afterwards one={givenImport({ dryRun: false, ...facts })} onChanged={nothing} />, { reader });

  it('is nothing where the server names nothing', () => {
    expect(after({}).text).toBe('');
  });

  it('is to bring back who left by it, until a day is over', () => {
    const { text, buttons } = after({ bringBack });
    expect(text).toContain('12 people left by this file, and 2 roles ended with that. Until');
    expect(buttons).toEqual(['Bring them back…']);
    const one = after({ bringBack: { ...bringBack, people: 1, roles: 0 } }, french);
    expect(one.text).toContain('Une personne est partie par ce fichier. Jusqu’au');
    expect(one.buttons).toEqual(['La faire revenir…']);
  });

  it('is to have roles follow that reach nobody since, by name', () => {
    const { text, buttons, links } = after({ rolesToMove });
    expect(text).toContain(
      'Retail has nobody any more: most of its people are in Shops now. This role reaches nobody:',
    );
    expect(text).toContain('Tomás Herrera · Local lead');
    expect(links).toEqual({ 'Tomás Herrera': '/people/p' });
    expect(buttons).toEqual(['Have it follow to Shops, from Retail']);
    expect(after({ rolesToMove }, french).buttons).toEqual(['Le faire suivre vers Shops, depuis Retail']);
  });
});

describe('the list of files so far', () => {
  const list = (imports: ImportSummary[] | null, facts: Partial<PastImports> = {}, setting = {}) =>
    told(<PastImportsList imports={imports} fault={null} more={null} ask={nothing} {...facts} />, setting);

  it('waits, says what went wrong, and that there is none', () => {
    const fault = { kind: 'refused', message: 'Not for you.', argumentPath: null, requestId: null } as const;
    expect(list(null).text).toContain('Loading');
    expect(list(null, { fault }).text).toContain('Not for you.');
    expect(list([]).text).toContain('No file has come yet.');
  });

  it('says of each who sent it, how long it took and what became of it', () => {
    const { text } = list([
      givenImport({ dryRun: false, full: true, created: 2, rejected: 1 }),
      givenImport({ id: 'b', status: 'FAILED', requestedBy: null }),
      givenImport({ id: 'c', status: 'RUNNING', stage: 'MERGING', endedAt: null, rows: 1 }),
    ]);
    expect(text).toContain(
      'Imported By Anna Admin, as the whole company · 12 rows · took 3 seconds 2 new 1 row rejected',
    );
    expect(text).toContain('Would be refused By an operator’s command');
    expect(text).toContain('Under way By Anna Admin · 1 row read, comparing');
  });

  it('leads to errors and warnings where there are some, naming of which file', () => {
    const { links, html } = list([givenImport(), givenImport({ id: 'b', hasProblems: true })]);
    expect(Object.values(links)).toEqual(['/imports/b/errors.csv']);
    expect(html).toContain('Errors and warnings as a file (CSV), of 12 March 2026');
  });

  it.each(zones)('tells when it came, in %s', (timeZone) => {
    const day = timeZone === 'Pacific/Auckland' ? '13 March 2026 at 09:00' : '12 March 2026 at ';
    expect(list([givenImport()], {}, { reader: { ...inParis, timeZone } }).text).toContain(day);
  });

  it('offers more where there are more', () => {
    expect(list([givenImport()], { more: nothing }).buttons).toEqual(['Show more']);
  });
});
