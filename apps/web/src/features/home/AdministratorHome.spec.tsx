import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../../test/given-people.js';
import { inFrench } from '../../../test/told-journey.js';
import { told } from '../../../test/told.js';
import { HomePage } from './HomePage.js';

const steps = ['COMPANY', 'PEOPLE', 'SIGN_IN', 'PROGRAMME'] as const;
const home = (done: readonly string[], setting: Parameters<typeof told>[1] = {}, restoration: object | null = null) =>
  told(<HomePage />, {
    viewer: givenViewer('ADMINISTER'),
    answers: {
      AdministratorHome: {
        setUp: steps.map((step) => ({ step, done: done.includes(step) })),
        operations: { restoration },
      },
    },
    ...setting,
  });

describe('the home of an administrator', () => {
  it('says what is still missing, and leads to the first of it', () => {
    const { heading, links, text } = home(['COMPANY', 'SIGN_IN']);
    expect(heading).toBe('Your company is on its way: 2 steps are left.');
    expect(links['Bring people in']).toBe('/setup/people');
    expect(links['4 The first programme']).toBe('/setup/programme');
    expect(text).toContain('You are the only one so far');
  });

  it('says that all is there, and where the work is done', () => {
    const { heading, links, headings } = home(steps);
    expect(heading).toBe('Your company is set up.');
    expect(headings).not.toContain('What is still missing');
    expect(links).toMatchObject({ Operations: '/operations', 'My journey': '/journey' });
  });

  it('says that nothing is sent since a restore, and where to end that', () => {
    const { text, links } = home(steps, {}, { id: 'r', messagesHeld: 4 });
    expect(text).toContain('Nothing is sent since a backup was brought back. 4 messages are held until');
    expect(links['See what is held']).toBe('/operations');
    expect(home(steps).text).not.toContain('Nothing is sent');
  });

  it('speaks French', () => {
    expect(home(['COMPANY', 'PEOPLE', 'SIGN_IN'], { reader: inFrench }).heading).toBe(
      'Votre entreprise est presque prête : il reste une étape.',
    );
  });
});
