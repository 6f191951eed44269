import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { givenColleague, givenLabel } from '../../../test/given-person-page.js';
import { givenViewer, inDays, now } from '../../../test/given-people.js';
import { inParis, type Reader } from '../../../test/readers.js';
import { told } from '../../../test/told.js';
import type { Role } from '../directory/roles/role.query.js';
import type { PersonDetail } from './people.query.js';
import { PersonPage } from './PersonPage.js';

beforeAll(() => {
  jest.useFakeTimers({ now: now });
});

afterAll(() => {
  jest.useRealTimers();
});

interface Facts {
  colleague?: Parameters<typeof givenColleague>[0];
  reader?: Reader;
  email?: string;
}

const route = { route: '/people/:id', path: '/people/sofia-lindqvist' };

function page({ colleague, reader = inParis, email }: Facts = {}) {
  const person = { ...givenColleague(colleague), ...(email && { email }) };
  return told(<PersonPage />, { ...route, reader, answers: { Person: { person } } });
}

describe('the page of a colleague', () => {
  it('waits, and says when there is nobody', () => {
    expect(told(<PersonPage />, route).text).toBe('All people Loading');
    const none = told(<PersonPage />, { ...route, answers: { Person: { person: null } } });
    expect(none.text).toContain('This colleague is not in the directory.');
  });

  it('says who they are, where, and what time it is there', () => {
    const { heading, text } = page();
    expect(heading).toBe('Sofia Lindqvist');
    expect(text).toContain('Group / France / Paris');
    expect(text).toContain('France, where it is 15:30');
    expect(page({ reader: { ...inParis, timeZone: 'Pacific/Auckland' } }).text).toContain('where it is 15:30');
    expect(text).not.toContain('Email');
    expect(page({ email: 'sofia@example.com' }).links['sofia@example.com']).toBe('mailto:sofia@example.com');
  });

  it('says which label they hold, as far as they want it seen', () => {
    expect(page({ colleague: { labelled: true } }).text).toContain('Champion since 2 December 2025');
    expect(page().text).not.toContain('Champion');
  });

  it.each<[string, Facts['colleague'], string[]]>([
    ['to accompany them, where I may offer it', { mayInvite: true }, ['Offer to be Sofia’s mentor']],
    ['to ask them, where I may ask', { mayAsk: true }, ['Ask Sofia to be your mentor']],
    ['to accompany them first, where I may either', { mayInvite: true, mayAsk: true }, ['Offer to be Sofia’s mentor']],
    ['nothing, where I may neither', { labelled: true }, []],
  ])('lets me propose %s', (_, colleague, buttons) => {
    expect(page({ colleague }).buttons).toEqual(buttons);
  });
});

describe('where a colleague stands', () => {
  const labels = [
    givenLabel('AWARDED', { viewerMayRevoke: true }),
    givenLabel('SUBMITTED', {
      viewerMayReview: true,
      submittedAt: inDays(-3),
      level: { key: 'mentor', name: 'Mentor' },
    }),
    givenLabel('LAPSED', { awardedAt: inDays(-800), closedAt: inDays(-60) }),
    givenLabel('REVOKED', { closedAt: inDays(-20), reason: 'A customer was named.' }),
  ];
  const colleague = { enrolment: {}, labels };

  it('is told to whoever looks after them, with what may be done', () => {
    const { text, buttons, links } = page({ colleague: { enrolment: { viewerMayNameFounder: true }, labels } });
    expect(text).toContain('In the programme Social media champions');
    expect(text).toContain('Takes part since 24 August 2025');
    expect(text).toContain('Champion In force since 2 December 2025, until 2 November 2027 Revoke');
    expect(text).toContain('Mentor Waits for a review handed in on 9 March 2026');
    expect(text).toContain('Champion Lapsed from 2 January 2024 to 11 January 2026');
    expect(text).toContain('Champion Revoked from 2 December 2025 to 20 February 2026 “A customer was named.”');
    expect(buttons).toEqual(['Name as founder', 'Revoke the Champion label']);
    expect(links['Go to the review']).toBe('/programme');
  });

  it('is told without what may not be done', () => {
    const plain = [givenLabel('AWARDED'), givenLabel('SUBMITTED', { submittedAt: inDays(-3) })];
    const { text, buttons, links } = page({ colleague: { enrolment: {}, labels: plain } });
    expect(text).toContain('Waits for a review');
    expect(buttons).toEqual([]);
    expect(links).not.toHaveProperty('Go to the review');
  });

  it('is told where there is no label yet', () => {
    expect(page({ colleague: { enrolment: {} } }).text).toContain('No label yet, and none on the way.');
    expect(page({ colleague }).text).not.toContain('No label yet');
  });

  it('is told to nobody else', () => {
    expect(page({ colleague: { enrolment: { viewerLooksAfter: false }, labels } }).text).not.toContain(
      'In the programme',
    );
    expect(page().text).not.toContain('In the programme');
  });

  it.each<[string, Facts['colleague'], string]>([
    ['ACTIVE', { enrolment: { status: 'ACTIVE' } }, 'Takes part since 24 August 2025'],
    ['PAUSED', { enrolment: { status: 'PAUSED' } }, 'Takes part since 24 August 2025, and is having a pause'],
    ['LEFT', { enrolment: { status: 'LEFT' } }, 'No longer takes part'],
  ])('is said of somebody who is %s', (_, facts, words) => {
    expect(page({ colleague: facts }).text).toContain(words);
  });

  it('of a founder is that they are one, and what may be decided about it', () => {
    const founder = { enrolment: { founder: true, viewerMayTakeBackFounder: true } };
    expect(page({ colleague: founder }).buttons).toEqual(['Take back that Sofia Lindqvist is a founder']);
    const followed = page({ colleague: { enrolment: { founder: true } } });
    expect(followed.text).toContain('Founder of a chain');
    expect(followed.buttons).toEqual([]);
    expect(page({ colleague: { enrolment: {} } }).text).not.toContain('founder');
  });

  it('is whole in French', () => {
    const { text } = page({ colleague, reader: { ...inParis, language: 'fr', locale: 'fr-FR' } });
    expect(text).toContain('Dans le programme Social media champions');
    expect(text).toContain('24 août 2025');
    expect(text).not.toMatch(/since|Revoke|Takes part/);
  });
});

describe('what administrators see of a colleague', () => {
  const grant = (role: Role, facts: object = {}) => ({
    id: role,
    role,
    viewerMayTake: true,
    orgUnit: null,
    programme: null,
    ...facts,
  });
  const seen = (facts: Partial<PersonDetail>, capability?: 'ADMINISTER') =>
    told(<PersonPage />, {
      ...route,
      viewer: capability ? givenViewer(capability) : givenViewer(),
      answers: { Person: { person: { ...givenColleague(), ...facts } } },
    });

  it('are roles with their scopes, and what may be done about each', () => {
    const roles = [
      grant('TRAINER', { orgUnit: { code: 'fr', name: 'France' }, programme: { key: 's', name: 'Security' } }),
      grant('ADMIN', { viewerMayTake: false }),
    ];
    const { text, buttons } = seen({ roles, externalId: 'E042', viewerMayErase: true }, 'ADMINISTER');
    expect(text).toContain('HR’s number E042');
    expect(text).toContain('Trainer · France · Security Take back');
    expect(text).toContain('Administrator · The whole company The last administrator stays.');
    expect(buttons).toEqual(['Take back the role Trainer of Sofia Lindqvist', 'Give a role', 'Erase this person']);
  });

  it('are the ways by which somebody signs in, and a link for whoever may have one', () => {
    const account = {
      hasPassword: true,
      providerLabels: ['entra'],
      invitedAt: null,
      lastSignInOn: '2026-03-01',
      viewerMaySendLink: true,
    };
    const { text, buttons } = seen({ roles: [], account }, 'ADMINISTER');
    expect(text).toContain('Signs in with entra and a password Last came in on 1 March');
    expect(buttons).toContain('Send a sign-in link');
    const nobody = { ...account, hasPassword: false, providerLabels: [], lastSignInOn: null, viewerMaySendLink: false };
    const without = seen({ roles: [], account: nobody }, 'ADMINISTER');
    expect(without.text).toContain('Nothing yet');
    expect(without.buttons).not.toContain('Send a sign-in link');
  });

  it('are who they are to a provider, and what waits for an administrator’s word', () => {
    const acme = {
      id: 'i',
      provider: 'acme',
      providerLabel: 'Acme accounts',
      subject: 'sofia-1',
      boundAt: '2026-03-01',
      viewerMayRelease: true,
    };
    const asked = {
      id: 'r',
      provider: 'staff',
      providerLabel: 'Staff',
      subject: 's-2',
      email: 'sofia@example.com',
      askedAt: '2026-03-10',
    };
    const waiting = { ...asked, isBoundOtherwise: false, isProviderThere: true };
    const { text, buttons } = seen({ roles: [], identities: [acme], identityRequests: [waiting] }, 'ADMINISTER');
    expect(text).toContain('as sofia-1, since 1 March 2026');
    expect(text).toContain('Came on 10 March through Staff as sofia@example.com (s-2 there). If it is really Sofia');
    expect(buttons).toEqual(
      expect.arrayContaining([
        'It is them: Sofia Lindqvist',
        'Decline Sofia Lindqvist',
        'Release Sofia Lindqvist from the account at Acme accounts',
      ]),
    );
    const taken = seen(
      { roles: [], identities: [], identityRequests: [{ ...waiting, isBoundOtherwise: true }] },
      'ADMINISTER',
    );
    expect(taken.text).toContain('bound otherwise since');
    expect(taken.buttons).not.toContain('It is them: Sofia Lindqvist');
    const gone = seen(
      { roles: [], identities: [], identityRequests: [{ ...waiting, isProviderThere: false }] },
      'ADMINISTER',
    );
    expect(gone.text).toContain('Staff is no longer configured');
    expect(gone.buttons).not.toContain('It is them: Sofia Lindqvist');
    expect(seen({ roles: [], identities: [], identityRequests: [] }, 'ADMINISTER').text).not.toContain('provider');
  });

  it('of somebody who left are that they did, and no role to give', () => {
    const { text, buttons } = seen({ roles: [], leftOn: '2026-02-01' }, 'ADMINISTER');
    expect(text).toContain('None: added by hand Left the company on 1 February');
    expect(text).toContain('No role.');
    expect(buttons).toEqual([]);
  });

  it('are shown to nobody else', () => {
    expect(seen({ roles: null }).text).not.toContain('In the directory');
  });
});
