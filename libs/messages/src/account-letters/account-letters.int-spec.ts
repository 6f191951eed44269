import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Accounts, SignInLinks } from '@sillage/accounts';
import { CompanySettings } from '@sillage/company';
import { UnitOfWork } from '@sillage/platform';
import { smtpRefusal } from '../../../../test/support/mail-server.js';
import { ReminderOffice } from '../../../../test/support/reminder-office.js';

describe('a letter about somebody’s account', () => {
  let office: ReminderOffice;

  beforeAll(async () => {
    office = await ReminderOffice.open(null);
    await office.given.insert('company', { name: 'Atelier Nord', changed_at: office.clock.now() });
    office.get(CompanySettings).forget();
  });
  beforeEach(() => office.beginAgain());
  afterAll(() => office.close());

  const invite = async (personId: string) =>
    office.get(UnitOfWork).run((tx) => office.get(SignInLinks).send(tx, null, [personId], 'INVITED'));
  const secretsIn = (texts: string[]) => texts.map((text) => /\/sign-in\/link#([\w-]+)/.exec(text)?.[1] ?? '');
  const isWorthSomething = async (token: string) => (await office.get(SignInLinks).findHolder(token)) !== null;

  it('comes at once and alone, at night and whatever they chose, and cannot be unsubscribed from', async () => {
    office.clock.set('2026-03-07T02:00:00Z');
    const person = await office.given.person({ email: 'zoe@example.com', locale: 'fr', givenName: 'Zoë' });
    await office.given.preference(person, { email: false, in_app: false, muted_kinds: ['SIGN_IN_LINK'] });
    await invite(person);
    await office.remind();
    const [received, ...others] = office.mailServer.to('zoe@example.com');
    expect(others).toEqual([]);
    expect(received?.mail.subject).toBe('Votre accès à Sillage');
    expect(received?.mail.text).toMatch(
      /^Bonjour Zoë,[\s\S]*Atelier Nord anime son programme[\s\S]*jusqu’au 14 mars à 3:00\./,
    );
    expect(received?.mail.text).not.toContain('Votre entreprise');
    expect(received?.mail.headers.has('list')).toBe(false);
    const [token = ''] = secretsIn([received?.mail.text ?? '']);
    expect(received?.mail.html).toContain(`https://sillage.example.com/sign-in/link#${token}`);
    expect(await isWorthSomething(token)).toBe(true);
    expect(await office.given.sql('SELECT text, html FROM mail')).toEqual([{ text: null, html: null }]);
  });

  it('that has to be written again has another secret, and the first is worth nothing', async () => {
    const person = await office.given.person({ email: 'zoe@example.com' });
    const refused: string[] = [];
    office.mailServer.rules.onMessage = ({ mail }) => {
      refused.push(mail.text ?? '');
      throw smtpRefusal(451, 'Try again later');
    };
    await invite(person);
    await office.remind();
    office.mailServer.rules = {};
    office.clock.advance({ minutes: 2 });
    await office.remind();
    const [first = ''] = secretsIn(refused);
    const [second = ''] = secretsIn(office.mailServer.to('zoe@example.com').map(({ mail }) => mail.text ?? ''));
    expect(first).not.toBe('');
    expect([await isWorthSomething(first), await isWorthSomething(second)]).toEqual([false, true]);
  });

  it('is not sent once the link is worth nothing, and is of no use in the app', async () => {
    const [replaced, left] = [await office.given.person(), await office.given.person()];
    await invite(replaced);
    await invite(replaced);
    await invite(left);
    await office.given.sql('UPDATE person SET active = false, deactivated_at = now() WHERE id = $1', [left]);
    office.mailServer.rules.onRecipient = () => {
      throw smtpRefusal(550, 'No such mailbox');
    };
    await office.remind();
    expect((await office.deliveries()).toSorted()).toEqual([
      expect.stringMatching(/^DROPPED (HAPPENED|LEFT_COMPANY)/),
      expect.stringMatching(/^DROPPED (HAPPENED|LEFT_COMPANY)/),
      expect.stringMatching(/^FAILED .*No such mailbox/),
    ]);
    await office.remind();
    expect([await office.notified(replaced), await office.notified(left)]).toEqual([0, 0]);
  });

  it('tells them of a link that an operator made, without its secret', async () => {
    const person = await office.given.person({ email: 'zoe@example.com' });
    const { url } = await office.get(Accounts).link('ZOE@example.com');
    await office.remind();
    const [received] = office.mailServer.to('zoe@example.com');
    expect(received?.mail.subject).toBe('An operator made a sign-in link for you');
    expect(received?.mail.text).toContain('Whoever runs Sillage at Atelier Nord made');
    expect(received?.raw).not.toContain('/sign-in/link#');
    expect(await isWorthSomething(url.split('#')[1] ?? '')).toBe(true);
    expect(await office.given.sql('SELECT kind FROM notification WHERE person_id = $1', [person])).toEqual([
      { kind: 'SIGN_IN_LINK_MADE' },
    ]);
  });
});
