import { describe, expect, it } from '@jest/globals';
import { givenColleague } from '../../../../test/given-person-page.js';
import { inDays } from '../../../../test/given-people.js';
import { inParis } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import type { PersonDetail } from '../../people/people.query.js';
import { AddPersonPage } from './AddPersonPage.js';
import { PersonLeaving } from './PersonLeaving.js';

const french = { ...inParis, language: 'fr', locale: 'fr-FR' } as const;
const part = (administered: Partial<PersonDetail>, reader: typeof inParis | typeof french = inParis) =>
  told(<PersonLeaving person={givenColleague({ administered })} />, { reader });

describe('whether somebody is with the company', () => {
  it('is nothing to anybody but an administrator', () => {
    expect(part({}).text).toBe('');
  });

  it('is HR’s to say, and an administrator’s in between', () => {
    const { text, buttons } = part({ externalId: 'E1', viewerMayEnd: true });
    expect(text).toContain('HR’s file says who is with the company.');
    expect(buttons).toEqual(['End their time here…']);
  });

  it('is an administrator’s of whom HR does not know, and so is what is known of them', () => {
    const { text, buttons } = part({ viewerMayEnd: true, viewerMayUpdate: true });
    expect(text).toContain('An administrator added them.');
    expect(buttons).toEqual(['Change what is known of them', 'End their time here…']);
  });
});

describe('somebody who left', () => {
  const departure: PersonDetail['departure'] = {
    at: inDays(0),
    undoableUntil: inDays(1),
    byImport: true,
    endedBy: null,
    roles: [
      {
        id: 'one',
        role: 'TRAINER',
        orgUnit: { code: 'fr', name: 'France' },
        programme: { key: 'sec', name: 'Security' },
      },
      { id: 'two', role: 'HR_ANALYST', orgUnit: null, programme: null },
    ],
    hostedSessions: [{ id: 'session', title: 'Posts with pictures', startsAt: inDays(7) }],
  };

  it('can be brought back for a day, with what comes back told before', () => {
    const { text, buttons } = part({ externalId: 'E1', viewerMayBringBack: true, departure });
    expect(text).toContain('HR’s file said so on');
    expect(text).toContain('The role Trainer · France · Security');
    expect(text).toContain('The role HR analyst · ');
    expect(text).toContain('Hosting “Posts with pictures”');
    expect(text).toContain('they sign in anew');
    expect(buttons).toEqual(['Bring back as they were']);
  });

  it('is not offered to be brought back later, unless HR does not know them', () => {
    const over = { ...departure, undoableUntil: null, byImport: false, endedBy: { displayName: 'Ali Benali' } };
    const late = part({ externalId: 'E1', departure: over });
    expect(late.text).toContain('Ali Benali ended their time here');
    expect(late.text).not.toContain('Trainer');
    expect(late.buttons).toEqual([]);
    expect(part({ viewerMayBringBack: true, departure: over }).buttons).toEqual(['Bring back']);
  });

  it('is whole in French', () => {
    const { text, buttons } = part({ viewerMayBringBack: true, departure }, french);
    expect(text).toContain('Le rôle ');
    expect(text).not.toMatch(/The role|Until|company/);
    expect(buttons).toEqual(['Faire revenir telle qu’elle était']);
  });
});

it('adding somebody asks for an address, and for nothing that the company’s defaults say', () => {
  const { heading, buttons, html } = told(<AddPersonPage />, { reader: inParis });
  expect(heading).toBe('Add somebody');
  expect(buttons).toEqual(['Add']);
  expect(html.match(/<input[^>]* required=/g)).toHaveLength(1);
  expect(told(<AddPersonPage />, { reader: french }).heading).toBe('Ajouter une personne');
});
