import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MailServer, smtpRefusal } from '../../../../test/support/mail-server.js';
import type { Letter } from './mail-carrier.js';
import { SmtpCarrier } from './smtp-carrier.js';

const letter: Letter = {
  id: '0198a000-0000-7000-8000-000000000001',
  recipient: { name: 'Aïcha O’Brien, « la cheffe »', address: 'aicha@example.com' },
  locale: 'fr',
  subject: 'Le guide vous attend : quelques minutes',
  text: 'Bonjour Aïcha.\n.\nUne ligne commence par un point.',
  html: '<p>Bonjour Aïcha</p>',
  unsubscribeUrl: `https://sillage.example.com/unsubscribe/${'t'.repeat(43)}`,
  calendar: null,
  logo: null,
};
const agree = async () => undefined;

describe('the SMTP carrier', () => {
  let server: MailServer;
  let carrier: SmtpCarrier;

  const carrierTo = (smtpUrl: string) =>
    new SmtpCarrier({
      smtpUrl,
      mailFrom: 'Sillage <sillage@example.com>',
      publicUrl: 'https://sillage.example.com',
    });

  beforeEach(async () => {
    server = await MailServer.start();
    carrier = carrierTo(server.url);
  });

  afterEach(async () => {
    carrier.onApplicationShutdown();
    await server.stop();
  });

  it('delivers the letter whole, in the reader’s script', async () => {
    expect(await carrier.carry(letter, agree)).toEqual({ outcome: 'ACCEPTED' });
    const [received] = server.accepted;
    expect(received?.recipients).toEqual(['aicha@example.com']);
    expect(received?.mail.subject).toBe(letter.subject);
    expect(received?.mail.text?.trim()).toBe(letter.text);
    expect(received?.mail.html).toContain('Aïcha');
    expect(received?.mail.from?.value[0]?.address).toBe('sillage@example.com');
  });

  it('brings the company’s logo with it, so that no server learns that it was opened', async () => {
    const png = Buffer.from('a picture');
    const html = '<img src="cid:logo-1@sillage" alt="Atelier Nord" />';
    await carrier.carry({ ...letter, html, logo: { id: 'logo-1@sillage', png } }, agree);
    const { raw, mail } = server.accepted[0]!;
    expect(raw).toContain('<logo-1@sillage>');
    expect(raw).toContain('Content-Disposition: inline');
    expect(mail.attachments.map(({ content }) => content.toString())).toEqual(['a picture']);
  });

  it('can be unsubscribed by one click, and is known as a machine’s', async () => {
    await carrier.carry(letter, agree);
    const headers = server.accepted[0]?.raw.split('\r\n\r\n')[0];
    expect(headers).toContain(`List-Unsubscribe: <${letter.unsubscribeUrl}>`);
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(headers).toContain('Auto-Submitted: auto-generated');
  });

  it('gives the same letter the same Message-ID, whenever it is sent', async () => {
    await carrier.carry(letter, agree);
    await carrier.carry(letter, agree);
    const ids = server.accepted.map(({ mail }) => mail.messageId);
    expect(ids).toEqual([`<${letter.id}@sillage.example.com>`, `<${letter.id}@sillage.example.com>`]);
  });

  it('hands over once the recipient is accepted and before the message is complete', async () => {
    const steps: string[] = [];
    server.rules = {
      onRecipient: () => void steps.push('recipient'),
      onMessage: () => void steps.push('complete'),
    };
    await carrier.carry(letter, async () => void steps.push('handed over'));
    expect(steps).toEqual(['recipient', 'handed over', 'complete']);
  });

  it('sends nothing when the hand-over fails, and says why', async () => {
    const lost = new Error('the claim is lost');
    await expect(carrier.carry(letter, () => Promise.reject(lost))).rejects.toBe(lost);
    expect(await carrier.carry(letter, agree)).toEqual({ outcome: 'ACCEPTED' });
    expect(server.accepted).toHaveLength(1);
  });

  it('gives up a letter whose recipient is refused for good', async () => {
    server.rules.onRecipient = () => {
      throw smtpRefusal(550, 'no such mailbox');
    };
    expect(await carrier.carry(letter, agree)).toMatchObject({
      outcome: 'REFUSED',
      reason: expect.stringContaining('no such mailbox'),
    });
  });

  it('gives up a letter whose text is refused for good', async () => {
    server.rules.onMessage = () => {
      throw smtpRefusal(554, 'policy');
    };
    expect(await carrier.carry(letter, agree)).toMatchObject({ outcome: 'REFUSED' });
  });

  it.each([
    ['a mailbox is full for now', 452],
    ['greylisting', 451],
  ])('postpones when %s', async (message, code) => {
    server.rules.onRecipient = () => {
      throw smtpRefusal(code, message);
    };
    expect(await carrier.carry(letter, agree)).toMatchObject({ outcome: 'POSTPONED' });
  });

  it('postpones when the server answers a completed message with “later”', async () => {
    server.rules.onMessage = () => {
      throw smtpRefusal(451, 'try again later');
    };
    expect(await carrier.carry(letter, agree)).toMatchObject({ outcome: 'POSTPONED' });
  });

  it('does not know what became of a message when the line breaks after it', async () => {
    server.rules.onMessage = async () => {
      server.hangUp();
      await new Promise<never>(() => undefined);
    };
    expect(await carrier.carry(letter, agree)).toMatchObject({ outcome: 'UNCONFIRMED' });
  });

  it('postpones when the line breaks before the message', async () => {
    server.rules.onRecipient = async () => {
      server.hangUp();
      await new Promise<never>(() => undefined);
    };
    expect(await carrier.carry(letter, agree)).toMatchObject({ outcome: 'POSTPONED' });
  });

  it('postpones when there is no server, or the password is wrong', async () => {
    const nobody = carrierTo('smtp://127.0.0.1:1');
    expect(await nobody.carry(letter, agree)).toMatchObject({ outcome: 'POSTPONED' });
    nobody.onApplicationShutdown();

    const strict = await MailServer.start({
      authOptional: false,
      onAuth: (_auth, _session, answer) => answer(smtpRefusal(535, 'wrong password')),
    });
    const refused = carrierTo(strict.url.replace('//', '//user:wrong@'));
    expect(await refused.carry(letter, agree)).toMatchObject({ outcome: 'POSTPONED' });
    refused.onApplicationShutdown();
    await strict.stop();
  });

  it('goes on over a fresh connection after the server closed the idle one', async () => {
    await carrier.carry(letter, agree);
    server.hangUp();
    expect(await carrier.carry({ ...letter, id: '0198a000-0000-7000-8000-000000000002' }, agree)).toEqual({
      outcome: 'ACCEPTED',
    });
  });
});
