import { describe, expect, it } from '@jest/globals';
import { addressOf, askedIn, filterOf } from './auditFilters.js';

const nothing = { about: null, action: null, from: null, to: null, actor: null, subject: null };
const asked = (search: string) => askedIn(new URLSearchParams(search));

describe('what the audit trail is narrowed to', () => {
  it('stands in the address, and what cannot be says nothing', () => {
    const all = {
      about: 'Person',
      action: 'role.assigned',
      from: '2026-03-02',
      to: '2026-03-08',
      actor: 'a',
      subject: 'b',
    } as const;
    expect(askedIn(addressOf(all))).toEqual(all);
    expect(asked('about=Goal&from=yesterday&to=2026-13-40')).toEqual(nothing);
    expect(addressOf(nothing).toString()).toBe('');
  });

  it('are whole days of UTC, the last one too', () => {
    expect(filterOf(asked('from=2026-03-02&to=2026-03-02'))).toEqual({
      from: '2026-03-02T00:00:00.000Z',
      to: '2026-03-03T00:00:00.000Z',
    });
    expect(filterOf(nothing)).toEqual({});
    expect(filterOf(asked('about=Label&actor=a&action=label.revoked'))).toEqual({
      subjectType: 'Label',
      action: 'label.revoked',
      actorId: 'a',
    });
  });
});
