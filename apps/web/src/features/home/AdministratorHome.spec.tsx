import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../../test/given-people.js';
import { inFrench } from '../../../test/told-journey.js';
import { told } from '../../../test/told.js';
import { HomePage } from './HomePage.js';

const steps = ['COMPANY', 'PEOPLE', 'SIGN_IN', 'PROGRAMME'] as const;
type Remarks = Partial<Record<(typeof steps)[number], string[]>>;
const home = (
  done: readonly string[],
  { remarks = {}, restoration = null }: { remarks?: Remarks; restoration?: object | null } = {},
  setting: Parameters<typeof told>[1] = {},
) =>
  told(<HomePage />, {
    viewer: givenViewer('ADMINISTER'),
    answers: {
      AdministratorHome: {
        setUp: steps.map((step) => ({ step, done: done.includes(step), remarks: remarks[step] ?? [] })),
        operations: { restoration },
      },
    },
    ...setting,
  });

describe('the home of an administrator', () => {
  it('says what is still missing, and leads to the first of it', () => {
    const { heading, links, text } = home(['COMPANY', 'SIGN_IN'], {
      remarks: { PEOPLE: ['NO_COLLEAGUE'], PROGRAMME: ['NO_PROGRAMME'] },
    });
    expect(heading).toBe('Your company is on its way: 2 steps are left.');
    expect(links['Bring people in']).toBe('/setup/people');
    expect(links['The first programme']).toBe('/setup/programme');
    expect(text).toContain('No colleague is in the directory yet');
  });

  it('says that all is there, and where the work is done', () => {
    const { heading, links, headings } = home(steps);
    expect(heading).toBe('Your company is set up.');
    expect(headings).not.toContain('What is still missing');
    expect(links).toMatchObject({ Operations: '/operations', 'My journey': '/journey' });
  });

  it('says that nothing is sent since a restore, and where to end that', () => {
    const { text, links } = home(steps, { restoration: { id: 'r', messagesHeld: 4 } });
    expect(text).toContain('Nothing is sent since a backup was brought back. 4 messages are held until');
    expect(links['See what is held']).toBe('/operations');
    expect(home(steps).text).not.toContain('Nothing is sent');
  });

  it('says of what is there what needs a look, and where to see to it', () => {
    const { heading, headings, links, text } = home(steps, {
      remarks: { PEOPLE: ['IMPORT_REFUSED'], SIGN_IN: ['MAIL_FAILS'] },
    });
    expect(heading).toBe('Your company is set up; 2 things need a look.');
    expect(headings).toContain('What needs a look');
    expect(text).toContain('The last file was refused, and changed nothing');
    expect(links['See to it']).toBe('/operations/mail');
  });

  it('speaks French', () => {
    expect(home(['COMPANY', 'PEOPLE', 'SIGN_IN'], {}, { reader: inFrench }).heading).toBe(
      'Votre entreprise est presque prête : il reste une étape.',
    );
  });
});
