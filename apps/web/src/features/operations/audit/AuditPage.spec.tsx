import { describe, expect, it } from '@jest/globals';
import { givenViewer } from '../../../../test/given-people.js';
import { inParis } from '../../../../test/readers.js';
import { told } from '../../../../test/told.js';
import type { AuditLine } from './audit.query.js';
import { AuditPage } from './AuditPage.js';

const line = (facts: Partial<AuditLine> = {}): AuditLine => ({
  id: 'line',
  at: '2026-03-02T23:30:00Z',
  action: 'role.assigned',
  actionName: 'Gave a role',
  subjectType: 'Person',
  subjectId: 'sofia',
  subjectName: 'Sofia Lindqvist',
  detail: 'Trainer · France',
  actor: { id: 'jonas', displayName: 'Jonas Weber' },
  ...facts,
});

function page(nodes: AuditLine[], { path = '/', french = false } = {}) {
  return told(<AuditPage />, {
    path,
    viewer: givenViewer('ADMINISTER'),
    reader: french ? { ...inParis, language: 'fr', locale: 'fr-FR' } : inParis,
    answers: {
      AuditActions: { auditActions: [{ action: 'role.assigned', name: 'Gave a role' }] },
      AuditActor: { person: { id: 'jonas', displayName: 'Jonas Weber' } },
      Audit: { audit: { nodes, pageInfo: { hasNextPage: false, endCursor: null } } },
    },
  });
}

describe('the page of the audit trail', () => {
  it('says when, what, to whom and by whom, in the reader’s zone', () => {
    const { text, links } = page([line()]);
    expect(text).toContain('3 Mar 2026, 00:30 Gave a role · Sofia Lindqvist Trainer · France Jonas Weber');
    expect(links).toMatchObject({ 'Sofia Lindqvist': '/people/sofia', 'Jonas Weber': '/people/jonas' });
  });

  it('says of a voluntary act its kind and its day, which is one of UTC, and nobody', () => {
    const voluntary = line({ at: '2026-03-02T00:00:00Z', subjectId: '', subjectName: null, detail: null, actor: null });
    expect(page([{ ...voluntary, actionName: 'An invitation was made or answered' }]).text).toContain(
      '2 March 2026 An invitation was made or answered Of people’s own accord',
    );
    expect(page([line({ actor: null, subjectType: 'Session' })]).text).toContain('Sillage itself');
  });

  it('can be narrowed, and widened again', () => {
    expect(page([line()]).buttons).toEqual([]);
    const narrowed = page([], { path: '/?about=Label&from=2026-03-02&action=role.assigned&actor=jonas' });
    expect(narrowed.buttons).toContain('Show everything');
    expect(narrowed.html).toMatch(/<option value="role.assigned" selected="">Gave a role</);
    expect(narrowed.html).toContain('value="2026-03-02"');
    expect(narrowed.text).toContain('Nothing was done.');
  });

  it('is whole in French', () => {
    const { text } = page([line({ actionName: 'Rôle confié', detail: null })], { french: true });
    expect(text).toContain('3 mars 2026');
    expect(text).not.toMatch(/Who|About|Until/);
  });
});
