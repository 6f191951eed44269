import { describe, expect, it } from '@jest/globals';
import { noor } from '../../../../test/given-people.js';
import { told } from '../../../../test/told.js';
import { InviteeLine } from './InviteeLine.js';

describe('a colleague who was found by name', () => {
  const line = (viewerMayInvite: boolean) =>
    told(<InviteeLine person={{ ...noor, viewerMayInvite }} onChoose={() => undefined} />);

  it('is chosen with one act, by whoever may invite them', () => {
    expect(line(true).buttons).toEqual(['Invite Noor Haddad']);
    expect(line(true).text).not.toContain('Cannot be invited');
  });

  it('stands there without it, where they cannot be invited now', () => {
    expect(line(false).buttons).toEqual([]);
    expect(line(false).text).toContain('Noor Haddad Engineer · Research · France Cannot be invited at present');
  });
});
