import { describe, expect, it } from '@jest/globals';
import { givenPerson, givenViewer } from '../../../../test/given-people.js';
import { inParis } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import type { Grant } from './role.query.js';
import { RolesPage } from './RolesPage.js';

const grant = (role: Grant['role'], name: string, facts: Partial<Grant> = {}): Grant => ({
  id: `${role}-${name}`,
  role,
  viewerMayTake: true,
  orgUnit: null,
  programme: null,
  person: givenPerson(name),
  ...facts,
});

function page(nodes: Grant[], { path = '/', french = false, more = false } = {}) {
  return told(<RolesPage />, {
    path,
    viewer: givenViewer('ADMINISTER'),
    reader: french ? { ...inParis, language: 'fr', locale: 'fr-FR' } : inParis,
    answers: { Roles: { roleAssignments: { nodes, pageInfo: { hasNextPage: more, endCursor: 'here' } } } },
  });
}

describe('the page of roles', () => {
  it('says who has which role, for what, and lets each be taken back', () => {
    const { text, buttons, links } = page([
      grant('LOCAL_LEAD', 'Noor Haddad', {
        orgUnit: { code: 'fr', name: 'France' },
        programme: { key: 's', name: 'Security' },
      }),
      grant('ADMIN', 'Jonas Weber', { viewerMayTake: false }),
    ]);
    expect(text).toContain('Noor Haddad Local lead · France · Security Take back');
    expect(text).toContain('Jonas Weber Administrator · The whole company The last administrator stays.');
    expect(links['Noor Haddad']).toBe('/people/noor-haddad');
    expect(buttons).toEqual(['Take back the role Local lead of Noor Haddad']);
  });

  it('offers more where there are more, and says when nobody has the role', () => {
    expect(page([grant('TRAINER', 'Noor Haddad')], { more: true }).buttons).toContain('Show more');
    expect(page([], { path: '/?role=TRAINER' }).text).toContain('Nobody has this role.');
  });

  it('is whole in French', () => {
    const { text } = page([grant('TRAINER', 'Noor Haddad')], { french: true });
    expect(text).toContain('Animation des sessions · Toute l’entreprise Retirer');
    expect(text).not.toMatch(/Take|Role|company/);
  });
});
